package org.culet.ui.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

import org.culet.ui.figure.FigureWidget;
import org.culet.ui.figure.FigureWidgetFactory;
import org.culet.ui.internal.figure.SwtChartFigureWidgetFactory;
import org.culet.ui.internal.theme.Themes;

/** Makes figure widgets for editors and dialogs that follow the look of the workbench as long as they live. */
public final class FigurePane {

	private FigurePane() {
	}

	/**
	 * A new widget.
	 *
	 * @param parent where it lives
	 * @return a widget without a figure
	 */
	public static FigureWidget create(Composite parent) {
		FigureWidget widget = Services.find(FigureWidgetFactory.class).orElseGet(SwtChartFigureWidgetFactory::new).create(parent);
		widget.applyTheme(Themes.figureTheme());
		Display display = parent.getDisplay();
		// the theme engine tells of each key; all of them have arrived when the queue is empty
		IPropertyChangeListener themes = e -> display.asyncExec(() -> {
			if (!widget.control().isDisposed()) {
				widget.applyTheme(Themes.figureTheme());
			}
		});
		JFaceResources.getColorRegistry().addListener(themes);
		widget.control().addListener(SWT.Dispose, e -> JFaceResources.getColorRegistry().removeListener(themes));
		return widget;
	}
}
