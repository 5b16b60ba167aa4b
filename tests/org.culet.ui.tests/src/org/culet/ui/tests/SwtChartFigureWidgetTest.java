package org.culet.ui.tests;

import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swt.widgets.Composite;

import org.culet.ui.figure.FigureWidget;
import org.culet.ui.internal.figure.SwtChartFigureWidgetFactory;

/** The figure widget that ships. */
class SwtChartFigureWidgetTest extends FigureWidgetContract {

	@Override
	FigureWidget create(Shell parent) {
		return new SwtChartFigureWidgetFactory().create(parent);
	}

	private static Chart chart(FigureWidget of) {
		return Bench.all((Composite) of.control(), Chart.class).get(0);
	}

	@Override
	Control plotArea(FigureWidget of) {
		return chart(of).getPlotArea().getControl();
	}

	@Override
	int handedOver(FigureWidget of) {
		return Stream.of(chart(of).getSeriesSet().getSeries()).mapToInt(s -> s.getXSeries().length).sum();
	}
}
