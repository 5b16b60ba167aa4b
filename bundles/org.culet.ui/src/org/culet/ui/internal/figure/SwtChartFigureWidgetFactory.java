package org.culet.ui.internal.figure;

import org.eclipse.swt.widgets.Composite;

import org.culet.ui.figure.FigureWidget;
import org.culet.ui.figure.FigureWidgetFactory;
import org.culet.ui.internal.theme.Themes;

/** Makes figure widgets that draw with SWTChart; the service that ships. */
public final class SwtChartFigureWidgetFactory implements FigureWidgetFactory {

	@Override
	public FigureWidget create(Composite parent) {
		return new SwtChartFigureWidget(parent, Themes.figureTheme());
	}
}
