package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;

import org.culet.model.RowSet;
import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/** What every figure widget does, whatever draws it. An implementation's test is a thin subclass. */
abstract class FigureWidgetContract extends FigureWidgetBench {

	@Test
	void drawsItsCurvesInTheirColours() {
		widget.applyTheme(Theme.LIGHT);
		widget.show(twoLevels());
		ImageData data = picture();
		assertTrue(count(data, category(0)) > 300, "first curve");
		assertTrue(count(data, category(1)) > 300, "second curve");
	}

	@Test
	void takesItsColoursFromTheTheme() {
		widget.applyTheme(Theme.DARK);
		widget.show(twoLevels());
		RGB ground = new RGB(Theme.DARK.background().red(), Theme.DARK.background().green(), Theme.DARK.background().blue());
		ImageData data = picture();
		assertTrue(count(data, ground) > data.width * data.height / 2, "mostly background");
	}

	@Test
	void readsOutTheCurveUnderThePointerWithValueAndUnit() {
		widget.show(twoLevels());
		drain();
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(5) + 2, y(8) - 2, 0, 0);
		String text = hovered.getLast();
		assertTrue(text.startsWith("high"), text);
		assertTrue(text.contains("T = 5.000 K"), text);
		assertTrue(text.contains("R = 8.000 Ω"), text);
	}

	@Test
	void readsOutPlainValuesAwayFromCurves() {
		widget.show(twoLevels());
		drain();
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(5), y(5), 0, 0);
		assertFalse(hovered.getLast().contains("high"), hovered.getLast());
		assertTrue(hovered.getLast().contains(" K"), hovered.getLast());
	}

	@Test
	void tellsWhichCurveIsClicked() {
		widget.show(twoLevels());
		drain();
		Bench.click(plotArea(widget), x(5), y(2), 0);
		Bench.click(plotArea(widget), x(5), y(8), SWT.MOD1);
		Bench.click(plotArea(widget), x(5), y(5), 0);
		assertEquals(List.of("low at 5.0", "high at 5.0 added"), picked);
	}

	@Test
	void zoomsAboutThePointerAndBack() {
		widget.show(twoLevels());
		drain();
		Bench.wheel(plotArea(widget), x(2), y(8), 3);
		Panel panel = widget.visibleFigure().orElseThrow().panels().get(0);
		Range zoomed = panel.x().range().orElseThrow();
		assertTrue(zoomed.span() < 8, "nearer: " + zoomed);
		assertTrue(zoomed.contains(2), "still there: " + zoomed);
		// the value under the pointer stays where it is
		assertEquals(0.2, (2 - zoomed.low()) / zoomed.span(), 0.02);
		plotArea(widget).notifyListeners(SWT.MouseDoubleClick, new org.eclipse.swt.widgets.Event());
		assertEquals(new Range(0, 10), widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow());
	}

	@Test
	void zoomsToADraggedFrameAndPans() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		Bench.mouse(area, SWT.MouseDown, x(2), y(9), 1, 0);
		Bench.mouse(area, SWT.MouseMove, x(4), y(7), 0, SWT.BUTTON1);
		Bench.mouse(area, SWT.MouseUp, x(4), y(7), 1, SWT.BUTTON1);
		Range framed = widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow();
		assertEquals(2, framed.low(), 0.1);
		assertEquals(4, framed.high(), 0.1);
		Bench.mouse(area, SWT.MouseDown, x(5), y(5), 2, 0);
		Bench.mouse(area, SWT.MouseMove, x(6), y(5), 0, SWT.BUTTON2);
		Bench.mouse(area, SWT.MouseUp, x(6), y(5), 2, SWT.BUTTON2);
		Range panned = widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow();
		assertEquals(framed.span(), panned.span(), 0.02);
		assertTrue(panned.low() < framed.low(), "the figure follows the pointer to the right: " + panned);
	}

	@Test
	void keepsTheZoomWhenTheSameFigureComesWithNewNumbers() {
		widget.show(twoLevels());
		drain();
		widget.zoom(2);
		Range before = widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow();
		widget.show(twoLevels());
		assertEquals(before, widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow());
		widget.autoscale();
		assertEquals(new Range(0, 10), widget.visibleFigure().orElseThrow().panels().get(0).x().range().orElseThrow());
	}

	@Test
	void makesWhatIsHighlightedStandOut() {
		widget.applyTheme(Theme.LIGHT);
		widget.show(twoLevels());
		int both = count(picture(), category(0));
		widget.highlight(Set.of("low"), Set.of());
		int strong = count(picture(), category(0));
		int dimmed = count(picture(), category(1));
		assertTrue(strong > both, strong + " pixels after " + both);
		widget.highlight(Set.of(), Set.of());
		assertTrue(dimmed < count(picture(), category(1)), "the other one was dimmed");
	}

	private int curves() {
		return widget.visibleFigure().orElseThrow().panels().get(0).series().size();
	}

	@Test
	void aClickInTheLegendTogglesACurve() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		int foundX = -1;
		int foundY = -1;
		for (int py = 4; py < area.getSize().y && foundX < 0; py += 5) {
			for (int px = 4; px < area.getSize().x && foundX < 0; px += 9) {
				Bench.click(area, px, py, 0);
				foundX = curves() == 1 ? px : -1;
				foundY = py;
			}
		}
		assertTrue(foundX >= 0, "no place of the figure toggles a curve");
		String left = widget.visibleFigure().orElseThrow().panels().get(0).series().get(0).key();
		assertTrue(List.of("low", "high").contains(left), left);
		Bench.click(area, foundX, foundY, 0);
		assertEquals(2, curves(), "a second click brings it back");
	}

	@Test
	void ringsSinglePoints() {
		widget.applyTheme(Theme.LIGHT);
		widget.show(twoLevels());
		RGB accent = new RGB(Theme.LIGHT.accent().red(), Theme.LIGHT.accent().green(), Theme.LIGHT.accent().blue());
		int before = count(picture(), accent);
		widget.highlight(Set.of(), Set.of(new FigurePoint("low", 5)));
		int one = count(picture(), accent) - before;
		assertTrue(one > 10, one + " pixels of a ring");
		widget.highlight(Set.of(), Set.of(new FigurePoint("low", 5), new FigurePoint("low", 8), new FigurePoint("low", 5.5)));
		assertEquals(2.0, (count(picture(), accent) - before) / (double) one, 0.4, "two rings: there is no point at 5.5");
	}

	@Test
	void showsAMessageInsteadOfAFigure() {
		widget.show(twoLevels());
		widget.showMessage("Nothing here");
		assertTrue(widget.visibleFigure().isEmpty());
		widget.applyTheme(Theme.LIGHT);
		assertTrue(count(picture(), category(0)) < 20, "no curve is left");
	}

	@Test
	void drawsAMillionPoints() {
		int n = 1_000_000;
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = 10.0 * i / n;
			y[i] = 5 + 3 * Math.sin(i * 0.001);
		}
		Panel panel = Panel.of(Axis.linear("*T* (K)", "K"), Axis.linear("*R* (Ω)", "Ω"))
				.add(Series.line(Points.of(x, y), new Ink.Category(0)).withKey("all")).build();
		widget.applyTheme(Theme.LIGHT);
		widget.show(Figure.of("many", RichText.of("Many"), panel));
		untilExact(widget);
		assertTrue(count(picture(), category(0)) > 2000, "the band that they fill");
	}

	@Test
	void takesChangesOfTheViewBackAndForth() {
		widget.show(twoLevels());
		drain();
		assertFalse(widget.canUndoView());
		Bench.wheel(plotArea(widget), x(2), y(8), 2);
		Bench.wheel(plotArea(widget), x(2), y(8), 1);
		Range wheeled = shownX();
		Bench.key(plotArea(widget), SWT.ARROW_RIGHT, 0);
		Range panned = shownX();
		assertTrue(panned.low() > wheeled.low(), "moved on: " + panned);
		Bench.key(plotArea(widget), SWT.ARROW_LEFT, SWT.ALT);
		assertEquals(wheeled, shownX());
		Bench.key(plotArea(widget), SWT.BS, 0);
		assertEquals(new Range(0, 10), shownX(), "the turns of the wheel are one step");
		assertFalse(widget.canUndoView());
		widget.redoView();
		Bench.key(plotArea(widget), SWT.ARROW_RIGHT, SWT.ALT);
		assertEquals(panned, shownX());
		assertFalse(widget.canRedoView());
		widget.autoscale();
		Bench.key(plotArea(widget), SWT.BS, 0);
		assertEquals(panned, shownX(), "showing all can be taken back too");
	}

	@Test
	void escapeGivesAFrameUp() {
		widget.show(twoLevels());
		drain();
		Bench.mouse(plotArea(widget), SWT.MouseDown, x(2), y(9), 1, 0);
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(4), y(7), 0, SWT.BUTTON1);
		Bench.key(plotArea(widget), SWT.ESC, 0);
		Bench.mouse(plotArea(widget), SWT.MouseUp, x(4), y(7), 1, SWT.BUTTON1);
		assertEquals(new Range(0, 10), shownX());
	}

	@Test
	void aBandIsDraggedAsAWholeAndByItsEnds() {
		widget.show(withWindow());
		drain();
		drag(x(4), x(5), y(5));
		Bench.mouse(plotArea(widget), SWT.MouseUp, x(5), y(5), 1, SWT.BUTTON1);
		assertEquals(List.of("stage 2.5 to 6.5", "stage 3.0 to 7.0", "stage 3.0 to 7.0 ended"), dragged);
		dragged.clear();
		drag(x(3) + 6, x(1) + 6, y(5));
		Bench.mouse(plotArea(widget), SWT.MouseUp, x(1) + 6, y(5), 1, SWT.BUTTON1);
		assertEquals("stage 1.0 to 7.0 ended", dragged.getLast());
		assertEquals(7, window().to(), 0.1, "the other end stays");
		drag(x(7) - 6, x(9) - 6, y(5));
		Bench.mouse(plotArea(widget), SWT.MouseUp, x(9) - 6, y(5), 1, SWT.BUTTON1);
		assertEquals("stage 1.0 to 9.0 ended", dragged.getLast());
		assertEquals(new Range(0, 10), shownX(), "no frame was dragged");
	}

	@Test
	void aBandStaysInTheHandWhenANewFigureComes() {
		widget.show(withWindow());
		drain();
		drag(x(4), x(5), y(5));
		// a fit that was begun before the last movement
		show(withWindow());
		assertEquals(3, window().from(), 0.1);
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(6), y(5), 0, SWT.BUTTON1);
		assertEquals("stage 4.0 to 8.0", dragged.getLast());
		// one that needs other axes
		show(withWindow().withRanges(0, new Range(0, 20), new Range(0, 10)));
		assertEquals(8, window().to(), 0.1);
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(7), y(5), 0, SWT.BUTTON1);
		assertEquals(6, window().from(), 0.2);
		assertEquals(10, window().to(), 0.2);
		Bench.key(plotArea(widget), SWT.ESC, 0);
		assertEquals("stage 2.0 to 6.0 ended", dragged.getLast());
	}

	@Test
	void escapePutsABandBack() {
		widget.show(withWindow());
		drain();
		drag(x(4), x(5), y(5));
		Bench.key(plotArea(widget), SWT.ESC, 0);
		assertEquals("stage 2.0 to 6.0 ended", dragged.getLast());
		int told = dragged.size();
		Bench.mouse(plotArea(widget), SWT.MouseUp, x(5), y(5), 1, SWT.BUTTON1);
		assertEquals(told, dragged.size());
		assertEquals(2, window().from());
		assertEquals(6, window().to());
	}

	@Test
	void aBandIsMovedWithKeys() {
		widget.show(withWindow());
		drain();
		Bench.key(plotArea(widget), ']', 0);
		for (int i = 0; i < 3; i++) {
			Bench.key(plotArea(widget), SWT.ARROW_RIGHT, SWT.SHIFT | SWT.MOD1);
		}
		double expected = 6 + 30.0 * 10 / plotArea(widget).getSize().x;
		assertEquals(expected, window().to(), 0.1);
		assertEquals(2, window().from(), "the other end stays exactly");
		assertTrue(dragged.getLast().endsWith("ended"), dragged.getLast());
	}

	@Test
	void aBandIsSeenWhereItIs() {
		widget.applyTheme(Theme.LIGHT);
		widget.show(withWindow());
		ImageData before = picture();
		widget.moveBand("stage", new Range(7, 9));
		ImageData after = picture();
		int shaded = 0;
		for (int py = 0; py < after.height; py++) {
			for (int px = 0; px < after.width; px++) {
				shaded += before.getPixel(px, py) != after.getPixel(px, py) ? 1 : 0;
			}
		}
		assertTrue(shaded > after.width * after.height / 5, shaded + " pixels changed");
		assertEquals(7, window().from());
	}

	@Test
	void keysWalkThePointsOfACurve() {
		widget.show(twoLevels());
		drain();
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(5) + 2, y(8) - 2, 0, 0);
		Bench.key(plotArea(widget), SWT.ARROW_RIGHT, SWT.MOD1);
		assertTrue(hovered.getLast().startsWith("high") && hovered.getLast().contains("T = 6.000 K"), hovered.getLast());
		Bench.key(plotArea(widget), SWT.ARROW_LEFT, SWT.MOD1);
		Bench.key(plotArea(widget), SWT.ARROW_LEFT, SWT.MOD1);
		assertTrue(hovered.getLast().contains("T = 4.000 K"), hovered.getLast());
		Bench.key(plotArea(widget), SWT.ARROW_DOWN, SWT.MOD1);
		assertTrue(hovered.getLast().startsWith("low") && hovered.getLast().contains("T = 4.000 K"), hovered.getLast());
		Bench.key(plotArea(widget), SWT.CR, 0);
		assertEquals(List.of("low at 4.0"), picked);
		assertEquals(new Range(0, 10), shownX());
	}

	@Test
	void aBandMarksThePointsWithinIt() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		widget.marking(FigureWidget.Marking.ON);
		band(area, x(2) - 6, y(9), x(5) + 6, y(7), 0);
		assertEquals(List.of("{high=2-5}"), marked);
		band(area, x(9.5), y(9), x(0.5), y(1), 0);
		assertEquals("{high=1-9, low=1-9}", marked.getLast(), "from any corner to any other, of all curves");
		band(area, x(2), y(6), x(5), y(4), 0);
		assertEquals(2, marked.size(), "a band without points marks nothing");
		assertEquals(new Range(0, 10), shownX(), "nothing was zoomed");
		assertEquals(List.of(), picked, "and nothing picked");
	}

	private static void band(Control area, int fromX, int fromY, int toX, int toY, int keys) {
		Bench.mouse(area, SWT.MouseDown, fromX, fromY, 1, keys);
		Bench.mouse(area, SWT.MouseMove, (fromX + toX) / 2, (fromY + toY) / 2, 0, keys | SWT.BUTTON1);
		Bench.mouse(area, SWT.MouseMove, toX, toY, 0, keys | SWT.BUTTON1);
		Bench.mouse(area, SWT.MouseUp, toX, toY, 1, keys | SWT.BUTTON1);
	}

	@Test
	void aClickMarksOnePointAndEscapeGivesABandUp() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		widget.marking(FigureWidget.Marking.ON);
		Bench.click(area, x(4) + 3, y(2) - 3, 0);
		assertEquals(List.of("{low=4}"), marked);
		Bench.click(area, x(4) + 3, y(5), 0);
		assertEquals(1, marked.size(), "there is no point");
		Bench.mouse(area, SWT.MouseDown, x(1), y(9), 1, 0);
		Bench.mouse(area, SWT.MouseMove, x(8), y(1), 0, SWT.BUTTON1);
		Bench.key(area, SWT.ESC, 0);
		Bench.mouse(area, SWT.MouseUp, x(8), y(1), 1, SWT.BUTTON1);
		assertEquals(1, marked.size(), "given up");
		assertEquals(new Range(0, 10), shownX());
	}

	@Test
	void withoutTheModeABandNeedsCtrlAndShift() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		band(area, x(2) - 6, y(9), x(5) + 6, y(7), SWT.MOD1 | SWT.SHIFT);
		assertEquals(List.of(), marked, "where nothing is to be marked, nothing is");
		widget.autoscale();
		widget.marking(FigureWidget.Marking.WITH_KEYS);
		band(area, x(2) - 6, y(9), x(5) + 6, y(7), SWT.MOD1 | SWT.SHIFT);
		assertEquals(List.of("{high=2-5}"), marked);
		band(area, x(2), y(9), x(4), y(7), 0);
		assertTrue(shownX().span() < 3, "a drag alone is a frame: " + shownX());
		assertEquals(1, marked.size());
	}

	@Test
	void aBandIsPaintedWhileItIsDragged() {
		widget.applyTheme(Theme.LIGHT);
		widget.show(twoLevels());
		widget.marking(FigureWidget.Marking.ON);
		RGB accent = new RGB(Theme.LIGHT.accent().red(), Theme.LIGHT.accent().green(), Theme.LIGHT.accent().blue());
		int before = count(picture(), accent);
		Bench.mouse(plotArea(widget), SWT.MouseDown, x(2), y(9), 1, 0);
		Bench.mouse(plotArea(widget), SWT.MouseMove, x(6), y(5), 0, SWT.BUTTON1);
		assertTrue(count(picture(), accent) > before + 100, "its edge is seen");
		Bench.key(plotArea(widget), SWT.ESC, 0);
		assertEquals(before, count(picture(), accent), "and is gone");
	}

	@Test
	void keysMarkPointsToo() {
		widget.show(twoLevels());
		drain();
		Control area = plotArea(widget);
		widget.marking(FigureWidget.Marking.WITH_KEYS);
		Bench.mouse(area, SWT.MouseMove, x(3), y(8), 0, 0);
		Bench.key(area, ' ', 0);
		Bench.key(area, SWT.ARROW_RIGHT, SWT.MOD1);
		Bench.key(area, SWT.ARROW_RIGHT, SWT.MOD1);
		Bench.key(area, ' ', 0);
		assertEquals(List.of("{high=3-5}"), marked);
		Bench.key(area, ' ', 0);
		Bench.key(area, SWT.ESC, 0);
		Bench.key(area, SWT.CR, 0);
		assertEquals(List.of("high at 5.0"), picked, "Enter picks where points are not marked one by one");
		widget.marking(FigureWidget.Marking.ON);
		Bench.key(area, SWT.CR, 0);
		assertEquals("{high=5}", marked.getLast());
	}

	@Test
	void aBandOverManyPointsFindsThemExactly() {
		int n = 300_000;
		double[] x = new double[n];
		double[] y = new double[n];
		int expected = 0;
		for (int i = 0; i < n; i++) {
			x[i] = 10.0 * i / n;
			y[i] = 5 + 4 * Math.sin(i * 0.37);
		}
		Panel panel = Panel.of(Axis.linear("*T* (K)", "K").withRange(new Range(0, 10)), Axis.linear("*R* (Ω)", "Ω").withRange(new Range(0, 10)))
				.add(Series.symbols(Points.of(x, y), org.culet.plot.Marker.DISC, new Ink.Category(0)).withKey("all")).build();
		widget.show(Figure.of("many", RichText.of("Many"), panel));
		untilExact(widget);
		Control area = plotArea(widget);
		widget.marking(FigureWidget.Marking.ON);
		List<RowSet> found = new java.util.ArrayList<>();
		widget.addListener(new FigureListener() {
			@Override
			public void hovered(Optional<String> readOut) {
				// not what is asked
			}

			@Override
			public void picked(FigurePoint point, boolean add) {
				// not what is asked
			}

			@Override
			public void marked(Map<String, RowSet> points) {
				found.add(points.get("all"));
			}
		});
		band(area, x(3), y(7), x(4), y(6), 0);
		double perX = 10.0 / area.getSize().x;
		double perY = 10.0 / area.getSize().y;
		for (int i = 0; i < n; i++) {
			boolean inside = x[i] >= x(3) * perX && x[i] <= x(4) * perX && y[i] <= 10 - y(7) * perY && y[i] >= 10 - y(6) * perY;
			expected += inside ? 1 : 0;
		}
		assertEquals(expected, found.getFirst().size(), 0.02 * expected, "to half a pixel at the edges");
		assertTrue(expected > 1000, expected + " points");
	}

	@Test
	void aCurveGrows() {
		widget.applyTheme(Theme.LIGHT);
		Panel panel = Panel.of(Axis.linear("*t* (s)", "s").withRange(new Range(0, 10)), Axis.linear("*R* (Ω)", "Ω").withRange(new Range(0, 10)))
				.add(Series.line(Points.of(new double[] { 1, 2 }, new double[] { 5, 5 }), new Ink.Category(0)).withKey("live")).build();
		widget.show(Figure.of("live", RichText.of("Live"), panel));
		int before = count(picture(), category(0));
		widget.append("live", Points.of(new double[] { 5, 9 }, new double[] { 5, 5 }));
		widget.append("nobody", Points.of(new double[] { 5 }, new double[] { 5 }));
		assertEquals(4, widget.visibleFigure().orElseThrow().panels().get(0).series().get(0).points().size());
		assertTrue(count(picture(), category(0)) > 4 * before, "longer");
	}
}
