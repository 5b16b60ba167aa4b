package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.Test;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
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

	@Test
	void aStraightLineOfManyPointsIsDrawnAsOneStroke() {
		double[] x = new double[2000];
		double[] y = new double[2000];
		Arrays.setAll(x, i -> 0.005 * i);
		Arrays.setAll(y, i -> 1 + 0.37 * x[i]);
		Panel panel = Panel.of(Axis.linear("*x*", ""), Axis.linear("*y*", "")).add(Series.line(Points.of(x, y), Ink.Role.FIT)).build();
		show(Figure.of("straight", RichText.of("Straight"), panel));
		// otherwise SWTChart, which draws from pixel to pixel, would make it wavy
		assertEquals(2, handedOver(widget()));
	}

	@Override
	int handedOver(FigureWidget of) {
		return Stream.of(chart(of).getSeriesSet().getSeries()).mapToInt(s -> s.getXSeries().length).sum();
	}
}
