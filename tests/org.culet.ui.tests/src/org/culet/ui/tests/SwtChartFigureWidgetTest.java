package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.Range;
import org.junit.jupiter.api.Test;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.internal.figure.SwtChartFigureWidget;
import org.culet.ui.internal.figure.SwtChartFigureWidgetFactory;

/** The figure widget that ships. */
class SwtChartFigureWidgetTest extends FigureWidgetContract {

	private static final int MANY = 300_000;

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
	void untilExact(FigureWidget of) {
		new Bench().until("an exact picture", ((SwtChartFigureWidget) of)::exact);
		drain();
	}

	private SwtChartFigureWidget ours() {
		return (SwtChartFigureWidget) widget();
	}

	private static Figure wave(int n) {
		double[] x = new double[n];
		double[] y = new double[n];
		Arrays.setAll(x, i -> 1 + 9.0 * i / n);
		Arrays.setAll(y, i -> 5 + 3 * Math.sin(20 * x[i]));
		Panel panel = Panel.of(Axis.log("*T* (K)", "K"), Axis.linear("*R* (Ω)", "Ω"))
				.add(Series.line(Points.of(x, y), new Ink.Category(0)).withKey("wave").withName(RichText.plain("Wave"))).build();
		return Figure.of("wave", RichText.of("Wave"), panel);
	}

	@Test
	void theAxesOfTheChartAreThoseOfTheFigure() {
		show(wave(100));
		Range x = chart(widget()).getAxisSet().getXAxis(0).getRange();
		assertTrue(x.lower < 0 && x.lower > -0.1 && x.upper > 1 && x.upper < 1.2, "decades: " + x);
	}

	@Test
	void theMousePaintsNoCurves() {
		for (int n : new int[] { 1000, MANY }) {
			show(wave(n));
			untilExact(widget());
			int before = ours().painted();
			Control area = plotArea(widget());
			for (int k = 0; k < 40; k++) {
				Bench.mouse(area, SWT.MouseMove, 40 + 5 * k, 60 + 3 * k, 0, 0);
				area.update();
			}
			Bench.mouse(area, SWT.MouseDown, 40, 40, 1, 0);
			for (int k = 0; k < 40; k++) {
				Bench.mouse(area, SWT.MouseMove, 45 + 5 * k, 45 + 3 * k, 0, SWT.BUTTON1);
				area.update();
			}
			Bench.key(area, SWT.ESC, 0);
			Bench.key(area, SWT.ARROW_RIGHT, SWT.MOD1);
			drain();
			assertEquals(before, ours().painted());
			assertTrue(ours().exact());
		}
	}

	@Test
	void aLongCurveIsMovedAtOnceAndPaintedExactlySoonAfter() {
		show(wave(MANY));
		untilExact(widget());
		int before = ours().painted();
		Bench.wheel(plotArea(widget()), 200, 100, 1);
		assertFalse(ours().exact(), "the picture before, scaled");
		assertEquals(before, ours().painted());
		untilExact(widget());
		assertEquals(before + 1, ours().painted());
	}

	@Test
	void curvesOfTheRightHandAxisAreNotMovedLikeThoseOfTheLeft() {
		Points points = Points.of(new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 });
		Panel panel = Panel.of(Axis.linear("*P* [GPa]", "GPa"), Axis.linear("*R* [Ω]", "Ω")).right(Axis.linear("*T* [K]", "K"))
				.add(Series.line(points, new Ink.Category(0))).add(Series.line(points, new Ink.Category(1)).onRight()).build();
		show(Figure.of("twin", RichText.plain("Twin"), panel));
		Bench.wheel(plotArea(widget()), 200, 100, 1);
		assertTrue(ours().exact(), "the right-hand axis does not zoom: painted at once");
	}

	@Test
	void picturesAreDisposed() {
		show(wave(1000));
		List<Image> first = ours().pictures();
		assertEquals(1, first.size());
		Bench.wheel(plotArea(widget()), 200, 100, 1);
		untilExact(widget());
		assertTrue(first.get(0).isDisposed(), "the one before");
		List<Image> second = ours().pictures();
		widget().showMessage("Nothing");
		assertTrue(second.get(0).isDisposed(), "no figure, no picture");
		show(wave(1000));
		List<Image> last = ours().pictures();
		widget().control().dispose();
		assertTrue(last.get(0).isDisposed(), "with the widget");
	}
}
