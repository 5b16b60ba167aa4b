package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.culet.plot.Axis;
import org.culet.plot.ColorBar;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Panel.Inset;
import org.culet.plot.Panel.Legend;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.Table;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {

	private static final List<PageFormat> FORMATS = List.of(PageFormat.JOURNAL_SINGLE, PageFormat.JOURNAL_DOUBLE, PageFormat.REPORT,
			PageFormat.screen(420, 300, 11), PageFormat.screen(1600, 900, 13));

	private static Drawing layout(Figure figure, PageFormat format) {
		return new FigureLayout(Drawn.FONT).layout(figure, format, Theme.PRINT);
	}

	/** R(T) of some stages: insulators, metals, superconductors that vanish. */
	private static Figure series(int stages, Legend legend, Scale temperature, long seed) {
		Random random = new Random(seed);
		Axis x = new Axis(RichText.of("*T* (K)"), temperature, temperature.kind() == Scale.Kind.INVERSE_POWER ? Axis.TickValues.TRANSFORMED
				: Axis.TickValues.DATA, Optional.empty(), "K", true);
		Panel.Builder panel = Panel.of(x, Axis.log("*R*_□ (Ω)", "Ω")).legend(legend);
		String[] phases = { "S", "M_1", "M_2", "I_1", "I_2", "?" };
		List<Double> values = new ArrayList<>();
		for (int s = 0; s < stages; s++) {
			int n = 80;
			double[] t = new double[n];
			double[] r = new double[n];
			int phase = random.nextInt(6);
			for (int i = 0; i < n; i++) {
				t[i] = 0.3 * Math.pow(1000, i / (n - 1.0));
				double tc = 1 + 3 * random.nextDouble();
				r[i] = 5000 * (1 + 0.02 * s) * (phase == 0 ? t[i] < tc ? random.nextGaussian() * 1e-5 : 1 : phase > 2 ? Math.exp(phase / t[i]) : 1);
			}
			values.add(s * 0.5);
			panel.add(Series.line(Points.of(t, r), new Ink.ByValue(s * 0.5)).withKey("stage" + s).withEndLabel(RichText.of(phases[phase]))
					.withName(RichText.plain("stage " + s + ", " + s * 0.5 + " GPa")));
		}
		panel.add(new Mark.Rule(false, 6453.2, RichText.of("*h*/4*e*^2"), Dash.DASH_DOT, Ink.Role.MUTED, false));
		panel.add(new Mark.Band(true, 1, 10, RichText.plain("fit window"), Ink.Role.BAND));
		panel.add(new Mark.Box(List.of(RichText.of("*T*_0 = 2.60(3) K"), RichText.plain("second line of numbers")), Mark.Corner.BEST,
				Ink.Role.FOREGROUND));
		return Figure.of("test", RichText.plain("A title that says what this is about and is rather long for a narrow page"), panel.build())
				.withColorBar(new ColorBar(RichText.plain("Pressure (GPa)"), new Range(0, Math.max(1, 0.5 * stages)), values))
				.withNote(RichText.of("A note with *T*_c and words enough to need more than one line on a page of one journal column."));
	}

	@ParameterizedTest
	@EnumSource(Legend.class)
	void oneToThirtyStagesStayReadable(Legend legend) {
		for (int stages = 1; stages <= 30; stages++) {
			PageFormat format = FORMATS.get(stages % FORMATS.size());
			for (Scale scale : List.of(Scale.LINEAR, Scale.LOG10, Scale.RECIPROCAL)) {
				String what = stages + " stages, " + legend + ", " + scale.kind() + ", " + format.name() + " " + format.width();
				Drawn.assertReadable(what, layout(series(stages, legend, scale, 100 + stages), format));
			}
		}
	}

	@Test
	void everyFormatStaysReadable() {
		for (PageFormat format : FORMATS) {
			for (int stages : new int[] { 1, 3, 14, 30 }) {
				Drawn.assertReadable(stages + " on " + format.name() + format.width(), layout(series(stages, Legend.INSIDE, Scale.LOG10, 5), format));
			}
		}
	}

	@Test
	void panelsWithTwinAxesInsetsAndTablesStayReadable() {
		Random random = new Random(3);
		for (int round = 0; round < 60; round++) {
			int count = 1 + random.nextInt(7);
			List<Panel> panels = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				panels.add(randomPanel(random));
			}
			List<Table.Column> columns = List.of(new Table.Column(RichText.of("*P* (GPa)"), true), new Table.Column(RichText.plain("phase"), false),
					new Table.Column(RichText.of("*R*(300 K) (kΩ)"), true));
			List<List<RichText>> rows = new ArrayList<>();
			for (int i = random.nextInt(20); i >= 0; i--) {
				rows.add(List.of(RichText.plain("12.7(4)"), RichText.of("M_1"), RichText.plain("5.639(5)")));
			}
			Figure figure = new Figure("f", RichText.plain("Figure"), panels, 1 + random.nextInt(3), 0.5 + random.nextDouble(), Optional.empty(),
					List.of(RichText.plain("note")), random.nextBoolean() ? Optional.of(new Table(columns, rows)) : Optional.empty());
			PageFormat format = FORMATS.get(random.nextInt(3));
			Drawn.assertReadable("round " + round + ", " + count + " panels, " + format.name(), layout(figure, format));
		}
	}

	private static Panel randomPanel(Random random) {
		double scale = Math.pow(10, random.nextInt(12) - 6);
		double[] x = random.doubles(12, 0, 15).sorted().toArray();
		double[] y = random.doubles(12, 1, 3).map(v -> v * scale).toArray();
		double[] sigma = Arrays.stream(y).map(v -> 0.1 * v).toArray();
		Panel.Builder panel = Panel.of(Axis.linear("Pressure (GPa)", "GPa"), Axis.linear("*G*_0 (µS)", "µS")).title(RichText.plain("Sample"))
				.legend(Legend.INSIDE)
				.add(Series.symbols(Points.of(x, y, new double[0], sigma), Marker.DISC, new Ink.Category(0)).withName(RichText.plain("first")));
		if (random.nextBoolean()) {
			panel.right(Axis.log("*A* (S)", "S")).add(Series.symbols(Points.of(x, y), Marker.RING, new Ink.Category(1)).onRight()
					.withLine(Line.DASHED).withName(RichText.plain("second")));
		}
		if (random.nextInt(4) == 0) {
			Panel inner = Panel.of(Axis.inverseTemperature(0.5), Axis.log("*R* (Ω)", "Ω"))
					.add(Series.line(Points.of(new double[] { 0.3, 3 }, new double[] { 1e6, 1e3 }), Ink.Role.FIT)).build();
			panel.add(new Inset(0.4, 0.05, 0.55, 0.55, inner));
		}
		return panel.build();
	}

	@Test
	void theSameInputGivesTheSameDrawing() {
		Figure figure = series(14, Legend.INSIDE, Scale.LOG10, 9);
		List<String> once = Drawn.strings(layout(figure, PageFormat.REPORT));
		assertEquals(once, Drawn.strings(layout(figure, PageFormat.REPORT)));
		List<Rect> bounds = Drawn.all(layout(figure, PageFormat.REPORT), Primitive.Text.class).stream().map(Primitive.Text::bounds).toList();
		assertEquals(bounds, Drawn.all(layout(figure, PageFormat.REPORT), Primitive.Text.class).stream().map(Primitive.Text::bounds).toList());
	}

	@Test
	void plotsSayWhereDataLie() {
		Points points = Points.of(new double[] { 0.3, 30, 300 }, new double[] { 10, 100, 1000 });
		Panel panel = Panel.of(Axis.log("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω")).add(Series.symbols(points, Marker.DISC, Ink.Role.FIT)).build();
		Drawing drawing = layout(Figure.of("f", RichText.EMPTY, panel), PageFormat.JOURNAL_SINGLE);
		Drawing.Plot plot = drawing.plots().get(0);
		double[] at = Drawn.all(drawing, Primitive.Symbols.class).get(0).at();
		for (int i = 0; i < 3; i++) {
			assertEquals(points.x(i), plot.x().toData(at[2 * i]), 1e-6 * points.x(i));
			assertEquals(points.y(i), plot.y().toData(at[2 * i + 1]), 1e-6 * points.y(i));
			assertEquals(Optional.of(plot), drawing.plotAt(at[2 * i], at[2 * i + 1]));
		}
		assertTrue(drawing.plotAt(1, 1).isEmpty());
	}

	@Test
	void zoomCoversExactlyWhatWasAskedFor() {
		Figure zoomed = series(5, Legend.NONE, Scale.LOG10, 4).withRanges(0, new Range(0.2, 7), new Range(1e3, 2e5));
		Drawing.Plot plot = layout(zoomed, PageFormat.REPORT).plots().get(0);
		assertEquals(new Range(0.2, 7), plot.x().range());
		assertEquals(new Range(1e3, 2e5), plot.y().range());
		assertEquals(0.2, plot.x().toData(plot.area().x()), 1e-9);
	}

	@Test
	void whatALogarithmicAxisCannotShowIsCounted() {
		Points points = Points.of(new double[] { 1, 2, 3, 4 }, new double[] { 5, 0, -1, 7 });
		Panel log = Panel.of(Axis.linear("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω")).add(Series.line(points, Ink.Role.FIT)).build();
		assertTrue(Drawn.strings(layout(Figure.of("f", RichText.EMPTY, log), PageFormat.REPORT)).contains(
				"2 points ≤ 0 cannot be shown on a logarithmic axis."));
		Panel linear = log.withAxes(log.x(), log.y().withScale(Scale.LINEAR));
		assertTrue(Drawn.strings(layout(Figure.of("f", RichText.EMPTY, linear), PageFormat.REPORT)).stream().noneMatch(s -> s.contains("≤ 0")));
	}

	@Test
	void aCurveInTwoPanelsIsCountedOnce() {
		Points points = Points.of(new double[] { 1, 2, 3, 4 }, new double[] { 5, 0, -1, 7 });
		Panel log = Panel.of(Axis.linear("*T* [K]", "K"), Axis.log("*R* [Ω]", "Ω")).add(Series.line(points, Ink.Role.FIT).withKey("a")).build();
		Figure twice = Figure.of("f", RichText.EMPTY, log).withPanels(List.of(log, log), 2);
		assertTrue(Drawn.strings(layout(twice, PageFormat.REPORT)).contains("2 points ≤ 0 cannot be shown on a logarithmic axis."));
	}

	@Test
	void symbolsThatCannotBeShownAreTrianglesAtTheEndOfTheAxis() {
		Points points = Points.of(new double[] { 1, 2, 3, 3.0001, 4 }, new double[] { 5, 0, -1, -2, 7 });
		Panel log = Panel.of(Axis.linear("*T* [K]", "K"), Axis.log("*R* [Ω]", "Ω")).add(Series.symbols(points, Marker.DISC, Ink.Role.FIT)).build();
		Drawing drawing = layout(Figure.of("f", RichText.EMPTY, log), PageFormat.REPORT);
		assertTrue(Drawn.strings(drawing).contains("3 points ≤ 0 cannot be shown on a logarithmic axis (triangles at its end)."));
		Primitive.Symbols marks = Drawn.all(drawing, Primitive.Symbols.class).stream().filter(s -> s.shape() == Marker.Shape.DOWN).findFirst()
				.orElseThrow();
		assertEquals(4, marks.at().length, "two places");
		Drawing.Plot plot = drawing.plots().getFirst();
		assertEquals(2, plot.x().toData(marks.at()[0]), 0.05);
		assertTrue(marks.at()[1] < plot.area().bottom() && marks.at()[1] > plot.area().bottom() - 10);
	}

	@Test
	void aCurveThatVanishesReachesTheLowerEdge() {
		Points points = Points.of(new double[] { 1, 2, 3 }, new double[] { -1, 100, 110 });
		Panel panel = Panel.of(Axis.linear("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω").withRange(new Range(10, 200)))
				.add(Series.line(points, Ink.Role.FIT).withKey("curve")).build();
		Drawing drawing = layout(Figure.of("f", RichText.EMPTY, panel), PageFormat.REPORT);
		double lowest = Drawn.all(drawing, Primitive.Group.class).stream().filter(g -> g.key().equals("curve"))
				.flatMap(g -> g.children().stream()).map(Primitive.Lines.class::cast).flatMap(l -> l.parts().stream())
				.mapToDouble(p -> Math.max(p[1], p[p.length - 1])).max().orElseThrow();
		assertTrue(lowest >= drawing.plots().get(0).area().bottom());
	}

	@Test
	void phasesStandAtColdEnds() {
		Panel.Builder panel = Panel.of(Axis.linear("*T* (K)", "K"), Axis.log("*R* (Ω)", "Ω"));
		for (int i = 0; i < 4; i++) {
			double cold = Math.pow(10, i + 1);
			panel.add(Series.line(Points.of(new double[] { 0.3, 5, 10 }, new double[] { cold, 200, 150 }), new Ink.Category(i))
					.withEndLabel(RichText.of(i < 2 ? "M_1" : "I_2")));
		}
		Drawing drawing = layout(Figure.of("f", RichText.EMPTY, panel.build()), PageFormat.REPORT);
		List<String> strings = Drawn.strings(drawing);
		assertEquals(2, strings.stream().filter("M1"::equals).count());
		assertEquals(2, strings.stream().filter("I2"::equals).count());
		assertFalse(strings.contains("−1"), "no negative temperatures beside the labels");
		Drawing.Plot plot = drawing.plots().get(0);
		for (Primitive.Text t : Drawn.all(drawing, Primitive.Text.class)) {
			if (t.string().equals("M1") || t.string().equals("I2")) {
				assertTrue(t.bounds().right() < plot.x().toPage(0.3), "beside the curve");
			}
		}
	}

	@Test
	void aCrowdedLegendGoesOutside() {
		Panel.Builder panel = Panel.of(Axis.linear("x", ""), Axis.linear("y", "")).legend(Legend.INSIDE);
		Random random = new Random(6);
		for (int s = 0; s < 6; s++) {
			panel.add(Series.line(Points.of(random.doubles(400).toArray(), random.doubles(400).toArray()), new Ink.Category(s))
					.withName(RichText.plain("series number " + s)));
		}
		Drawing drawing = layout(Figure.of("f", RichText.EMPTY, panel.build()), PageFormat.REPORT);
		assertEquals(6, drawing.legend().size());
		for (Drawing.LegendEntry entry : drawing.legend()) {
			assertTrue(entry.area().x() >= drawing.plots().get(0).area().right());
		}
	}

	@Test
	void aMillionPointsBecomeADrawingOfTheSizeOfThePage() {
		Random random = new Random(31);
		int n = 1_000_000;
		double[] t = new double[n];
		double[] r = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = 0.3 + 300.0 * i / n;
			r[i] = 1000 / t[i] * (1 + 0.1 * random.nextGaussian());
		}
		for (Scale scale : List.of(Scale.LINEAR, Scale.LOG10, Scale.RECIPROCAL)) {
			Axis x = Axis.linear("*T* (K)", "K").withScale(scale);
			Panel panel = Panel.of(x, Axis.log("*R* (Ω)", "Ω")).add(Series.line(Points.of(t, r), Ink.Role.FIT).withMarker(Marker.DISC)).build();
			PageFormat page = PageFormat.screen(1000, 600, 12);
			Drawing drawing = layout(Figure.of("f", RichText.EMPTY, panel), page);
			int coordinates = Drawn.all(drawing, Primitive.Lines.class).stream().flatMap(l -> l.parts().stream()).mapToInt(p -> p.length).sum();
			assertTrue(coordinates < 2 * 5 * page.width() / page.pixel(), scale.kind() + ": " + coordinates + " numbers");
			int symbols = Drawn.all(drawing, Primitive.Symbols.class).stream().mapToInt(s -> s.at().length / 2).sum();
			assertTrue(symbols < page.width() * page.height(), scale.kind() + ": " + symbols + " symbols");
		}
	}

	@Test
	void emptyAndDegenerateSeriesAreDrawn() {
		Points none = Points.of(new double[0], new double[0]);
		Points one = Points.of(new double[] { 4.2 }, new double[] { 1e4 });
		Points same = Points.of(new double[] { 1, 1, 1 }, new double[] { 5, 5, 5 });
		Points nothing = Points.of(new double[] { Double.NaN, 2 }, new double[] { 1, Double.NaN });
		for (Points p : List.of(none, one, same, nothing)) {
			for (Scale scale : List.of(Scale.LINEAR, Scale.LOG10, Scale.RECIPROCAL)) {
				Panel panel = Panel.of(Axis.linear("*T* (K)", "K").withScale(scale), Axis.log("*R* (Ω)", "Ω"))
						.add(Series.line(p, Ink.Role.FIT).withMarker(Marker.RING).withEndLabel(RichText.of("M_1"))).build();
				Drawn.assertReadable("degenerate on " + scale.kind(), layout(Figure.of("f", RichText.plain("t"), panel), PageFormat.JOURNAL_SINGLE));
			}
		}
	}
}
