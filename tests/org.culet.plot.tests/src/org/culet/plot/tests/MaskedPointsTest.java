package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.physics.RtCurve;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.SessionFigure;
import org.culet.plot.builder.StandardFigures;
import org.junit.jupiter.api.Test;

/** Points that a person set aside stay to be seen, hollow and grey, in the figures of a session and in R(T). */
class MaskedPointsTest {

	/** The stage with every fourth point of its first sweep set aside. */
	private static StageResult masked(StageResult s) {
		List<SweepResult> sweeps = new ArrayList<>(s.sweeps());
		SweepResult w = sweeps.get(0);
		RtCurve all = w.curve();
		RtCurve kept = all.select(IntStream.range(0, all.size()).filter(i -> i % 4 != 0).toArray());
		RtCurve aside = all.select(IntStream.range(0, all.size()).filter(i -> i % 4 == 0).toArray());
		sweeps.set(0, new SweepResult(w.id(), w.input(), w.format(), w.columns(), w.direction(), w.quantity(), w.sheetFactor(), w.recordedAt(), kept,
				w.measured(), w.masked(), w.maskedRows(), aside, w.maskedByHand(), w.tc(), w.verdict(), w.fits(), w.notes()));
		return new StageResult(s.id(), s.label(), s.runName(), s.date(), s.branch(), s.twinFilm(), s.pressure(), sweeps, s.curve(), s.quantity(),
				s.tc(), s.hysteresis(), s.verdict(), s.override(), s.fits(), s.comparison(), s.ratio(), s.warnings(), s.provenance());
	}

	private static List<Series> aside(Panel panel) {
		return panel.series().stream().filter(s -> s.name().text().endsWith("masked")).toList();
	}

	private static void assertHollowAndGrey(Series series, int points) {
		assertEquals(points, series.points().size());
		assertEquals(Ink.Role.MUTED, series.ink());
		assertEquals(Marker.RING.shape(), series.marker().shape());
	}

	@Test
	void theSessionShowsThemOnEveryAxes() {
		StageResult plain = Campaign.sample("I").stages().get(0);
		StageResult stage = masked(plain);
		int points = stage.sweeps().get(0).aside().size();
		assertTrue(points > 5);
		for (SessionFigure.Axes axes : SessionFigure.Axes.values()) {
			Figure figure = new SessionFigure(stage).fit(axes, Optional.empty(), Optional.empty(), Optional.empty(), false);
			assertEquals(1, aside(figure.panels().get(0)).size());
			Series series = aside(figure.panels().get(0)).get(0);
			assertHollowAndGrey(series, points);
			assertEquals(points + " masked", series.name().text());
			assertEquals(Optional.of(stage.sweeps().get(0).id()), SessionFigure.maskedSweep(series.key()), "can be marked to be taken back");
			assertTrue(aside(new SessionFigure(plain).fit(axes, Optional.empty(), Optional.empty(), Optional.empty(), false).panels().get(0)).isEmpty());
		}
	}

	@Test
	void resistanceAgainstTemperatureShowsThem() {
		SampleResult sample = Campaign.sample("I");
		List<StageResult> stages = new ArrayList<>(sample.stages());
		stages.set(0, masked(stages.get(0)));
		SampleResult with = sample.withStages(stages);
		StudyResult study = new StudyResult("masked", "", List.of(with), List.of(), "0");
		Figure figure = new StandardFigures().byId("rt-pressures").orElseThrow().build(study, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT)
				.figure().orElseThrow();
		for (Panel panel : figure.panels()) {
			assertEquals(1, aside(panel).size());
			assertHollowAndGrey(aside(panel).get(0), stages.get(0).sweeps().get(0).aside().size());
			assertEquals("masked", aside(panel).get(0).name().text());
			assertEquals("", aside(panel).get(0).key(), "cannot be picked");
		}
	}
}
