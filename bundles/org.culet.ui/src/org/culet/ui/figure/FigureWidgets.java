package org.culet.ui.figure;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import org.culet.plot.style.Theme;
import org.culet.ui.internal.Services;
import org.culet.ui.internal.figure.SwtChartFigureWidgetFactory;
import org.culet.ui.internal.theme.Themes;

/** Figure widgets for parts of other bundles, in the look of the workbench. */
public final class FigureWidgets {

	private FigureWidgets() {
	}

	/**
	 * A new widget of the installed implementation that follows the look of the workbench.
	 *
	 * @param parent where it lives
	 * @return a widget without a figure
	 */
	public static FigureWidget create(Composite parent) {
		FigureWidget widget = Services.find(FigureWidgetFactory.class).orElseGet(SwtChartFigureWidgetFactory::new).create(parent);
		whenThemeChanges(widget.control(), () -> widget.applyTheme(Themes.figureTheme()));
		widget.applyTheme(Themes.figureTheme());
		return widget;
	}

	/** The colours of figures on the screen now, for parts that show something beside them. */
	public static Theme theme() {
		return Themes.figureTheme();
	}

	/**
	 * Does something whenever the colours of the workbench have changed.
	 *
	 * @param control as long as this one lives
	 * @param what what is done, on the user-interface thread
	 */
	public static void whenThemeChanges(Control control, Runnable what) {
		Display display = control.getDisplay();
		// the theme engine tells of each key; all of them have arrived when the queue is empty
		IPropertyChangeListener themes = e -> display.asyncExec(() -> {
			if (!control.isDisposed()) {
				what.run();
			}
		});
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
		JFaceResources.getColorRegistry().addListener(themes);
		control.addDisposeListener(e -> {
			PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
			JFaceResources.getColorRegistry().removeListener(themes);
		});
	}
}
