package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.FigureCsv;
import org.culet.plot.Ink;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.builder.StandardFigures;
import org.junit.jupiter.api.Test;

/** The numbers behind a figure. */
class FigureCsvTest {

	private static List<String> lines(Figure figure) {
		return FigureCsv.of(figure).getFirst().text().lines().toList();
	}

	@Test
	void columnsCarryNamesAndUnitsAndTheDataUntransformed() {
		Panel panel = Panel.of(Axis.inverseTemperature(0.5), Axis.log("*R*_□ [Ω]", "Ω"))
				.add(Series.symbols(Points.of(new double[] { 1, 4 }, new double[] { 1e5, 2e4 }), Marker.RING, new Ink.Category(0))
						.withName(RichText.plain("0.9 GPa, \"first\"")))
				.add(Series.line(Points.of(new double[] { 2 }, new double[] { Double.NaN }), Ink.Role.FIT)).build();
		assertEquals(List.of("\"0.9 GPa, \"\"first\"\": T [K]\",\"0.9 GPa, \"\"first\"\": R□ [Ω]\",fit: T [K],fit: R□ [Ω]", "1.0,100000.0,2.0,",
				"4.0,20000.0,,"), lines(Figure.of("x", RichText.plain("x"), panel)));
	}

	@Test
	void errorsFollowTheirQuantityAndOnlyWhereThereAreSome() {
		Points points = Points.of(new double[] { 1, 2 }, new double[] { 3, 4 }, new double[0], new double[] { 0.5, 0 });
		Panel panel = Panel.of(Axis.linear("Pressure [GPa]", "GPa"), Axis.linear("*T*_c [K]", "K"))
				.add(Series.symbols(points, Marker.DISC, new Ink.Category(0)).withName(RichText.plain("S"))).build();
		assertEquals(List.of("S: Pressure [GPa],S: Tc [K],S: sigma of Tc [K]", "1.0,3.0,0.5", "2.0,4.0,"),
				lines(Figure.of("x", RichText.plain("x"), panel)));
	}

	@Test
	void everyStandardFigureHasRectangularDataWithDistinctHeads() {
		for (PlannedFigure planned : new StandardFigures().plan(Campaign.study())) {
			Figure figure = planned.build(Campaign.study(), FigureOptions.DEFAULT).figure().orElseThrow();
			List<FigureCsv> files = FigureCsv.of(figure);
			assertEquals((figure.panels().isEmpty() ? 0 : 1) + (figure.table().isPresent() ? 1 : 0), files.size(), planned.fileName());
			for (FigureCsv file : files) {
				List<String> lines = file.text().lines().toList();
				List<String> heads = cells(lines.getFirst());
				assertEquals(heads.size(), new HashSet<>(heads).size(), planned.fileName() + ": " + heads);
				for (String line : lines) {
					assertEquals(heads.size(), cells(line).size(), planned.fileName() + ": " + line);
				}
				assertTrue(lines.size() > 1, planned.fileName());
			}
		}
	}

	/** The cells of a line, quotes taken off. */
	private static List<String> cells(String line) {
		List<String> out = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char c : line.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				out.add(cell.toString());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		out.add(cell.toString());
		return out;
	}
}
