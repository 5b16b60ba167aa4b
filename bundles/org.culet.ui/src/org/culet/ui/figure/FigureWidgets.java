package org.culet.ui.figure;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
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

	/**
	 * Gives a figure a context menu. To be called whenever a figure was shown: its panels come and go, and so may its shell.
	 *
	 * @param widget the widget
	 * @param manager what is in the menu
	 */
	public static void giveMenu(FigureWidget widget, MenuManager manager) {
		Control all = widget.control();
		if (manager.getMenu() == null || manager.getMenu().isDisposed() || manager.getMenu().getShell() != all.getShell()) {
			// a view behind a part that takes the whole window is in another shell meanwhile, where its old menu cannot be
			if (manager.getMenu() != null) {
				manager.getMenu().dispose();
			}
			manager.createContextMenu(all);
		}
		attach(all, manager.getMenu());
	}

	/** A menu of a control is not that of what is in it. */
	private static void attach(Control control, Menu menu) {
		control.setMenu(menu);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				attach(child, menu);
			}
		}
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
