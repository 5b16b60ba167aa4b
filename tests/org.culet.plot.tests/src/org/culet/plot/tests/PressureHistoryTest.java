package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Direction;
import org.culet.plot.Axis.TickValues;
import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;

/** Pressure against date, with dates that a study has, half has, or has not. */
class PressureHistoryTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
	private static final FigureBuilder BUILDER = new StandardFigures().byId("pressure-history").orElseThrow();

	private static StageResult dated(StageResult s, Optional<LocalDate> date, Optional<Instant> cooled) {
		List<SweepResult> sweeps = s.sweeps().stream().map(w -> new SweepResult(w.id(), w.input(), w.format(), w.columns(), w.direction(),
				w.quantity(), w.sheetFactor(), cooled.map(t -> w.direction() == Direction.COOLING ? t : t.plusSeconds(20_000)), w.curve(),
				w.measured(), w.masked(), w.maskedRows(), w.aside(), w.maskedByHand(), w.tc(), w.verdict(), w.fits(), w.notes())).toList();
		return new StageResult(s.id(), s.label(), s.runName(), date, s.branch(), s.twinFilm(), s.pressure(), sweeps, s.curve(), s.quantity(),
				s.tc(), s.hysteresis(), s.verdict(), s.override(), s.fits(), s.comparison(), s.ratio(), s.warnings(), s.provenance());
	}

	/** Sample I with a date for every stage up to a number of them, three days apart; cooled at eight in the evening of the next day. */
	private static Figure history(int known) {
		SampleResult sample = Campaign.sample("I");
		List<StageResult> stages = new ArrayList<>();
		for (int i = 0; i < sample.stages().size(); i++) {
			LocalDate day = FIRST.plusDays(3L * i);
			Instant evening = Instant.parse(day.plusDays(1) + "T20:00:00Z");
			stages.add(dated(sample.stages().get(i), i < known ? Optional.of(day) : Optional.empty(), i < known ? Optional.of(evening) : Optional.empty()));
		}
		StudyResult study = new StudyResult("dated", "", List.of(sample.withStages(stages)), List.of(), "0");
		return BUILDER.build(study, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT).figure().orElseThrow();
	}

	private static String notes(Figure figure) {
		return String.join(" ", figure.notes().stream().map(RichText::text).toList());
	}

	@Test
	void stagesStandAtTheirDatesAndCoolDownsAtTheirs() {
		Figure figure = history(100);
		Panel panel = figure.panels().getFirst();
		assertEquals(TickValues.DATES, panel.x().ticks());
		assertEquals("Date, 2026", panel.x().label().text());
		List<Double> symbols = panel.series().stream().filter(s -> s.marker().size() > 1).flatMap(s -> IntStream.range(0, s.points().size())
				.mapToObj(s.points()::x)).sorted().toList();
		assertEquals(IntStream.range(0, 12).mapToObj(i -> (double) FIRST.plusDays(3L * i).toEpochDay()).toList(), symbols);
		Series coolDowns = panel.series().stream().filter(s -> s.name().text().equals("cool-down")).findFirst().orElseThrow();
		assertEquals(12, coolDowns.points().size());
		assertEquals(FIRST.plusDays(1).toEpochDay() + 20 / 24.0, coolDowns.points().x(0), 1e-9);
		Series way = panel.series().getFirst();
		assertEquals(1, way.points().order());
		assertEquals(24, way.points().size());
		for (PageFormat format : PageFormat.presets()) {
			Drawn.assertReadable("history", new FigureLayout(Drawn.FONT).layout(figure, format, Theme.PRINT));
		}
	}

	@Test
	void stagesWithoutADateAreCounted() {
		Figure figure = history(5);
		assertTrue(notes(figure).contains("Not shown: 7 without a date."), notes(figure));
		assertEquals(10, figure.panels().getFirst().series().getFirst().points().size());
	}

	@Test
	void aStudyWithoutDatesSaysSoAndShowsTheStagesInTheirOrder() {
		Figure figure = history(0);
		assertTrue(notes(figure).contains("No stage and no sweep of this sample has a date"), notes(figure));
		assertEquals("Stage number", figure.panels().getFirst().x().label().text());
		assertEquals(12, figure.panels().getFirst().series().getFirst().points().size());
	}
}
