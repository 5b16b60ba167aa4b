package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.CampaignPlan.FilmPlan;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;

/** Every standard figure, for any number of stages: no label covers another or leaves the page. */
class ManyStagesTest {

	private static final boolean LONG = Boolean.getBoolean("culet.long");
	private static final int MOST = 30;
	private static final List<PageFormat> PAGES = List.of(PageFormat.JOURNAL_SINGLE, PageFormat.JOURNAL_DOUBLE);

	/** Loaded with its first use: a film through all phases, up in 24 stages and down in 6. */
	private static final class Series {
		static final SampleResult SAMPLE = Campaign.analyse(CampaignPlan.of(List.of(new FilmPlan(VirtualFilm.named("I"), IntStream.range(0, 24)
				.mapToObj(i -> 0.65 * i).toList(), IntStream.range(0, 6).mapToObj(i -> 13.0 - 2 * i).toList())))).samples().getFirst();
	}

	/** Stages of the series, evenly chosen, so that few stages too go through all phases. */
	private static StudyResult study(int stages) {
		List<StageResult> all = Series.SAMPLE.stages();
		List<StageResult> some = IntStream.range(0, stages).mapToObj(i -> all.get(stages == 1 ? 0 : i * (all.size() - 1) / (stages - 1))).toList();
		return of(some);
	}

	private static StudyResult of(List<StageResult> stages) {
		return new StudyResult("many", "", List.of(Series.SAMPLE.withStages(stages)), List.of(), "0");
	}

	private static List<FigureTarget> targets(FigureBuilder builder, StudyResult study) {
		List<FigureTarget> targets = builder.targets(study);
		return targets.isEmpty() ? List.of(FigureTarget.sample(study.samples().getFirst().id())) : targets.subList(0, Math.min(2, targets.size()));
	}

	@Test
	void nothingOverlapsWhateverTheNumberOfStages() {
		List<String> shown = new ArrayList<>();
		for (int n : LONG ? IntStream.rangeClosed(1, MOST).toArray() : new int[] { 1, 2, 5, 13, MOST }) {
			StudyResult study = study(n);
			for (FigureBuilder builder : new StandardFigures().all()) {
				for (FigureTarget target : targets(builder, study)) {
					BuiltFigure built = builder.build(study, target, FigureOptions.DEFAULT);
					assertTrue(built.figure().isPresent() || !built.reason().isBlank(), builder.id());
					built.figure().ifPresent(f -> PAGES.forEach(page -> Drawn.assertReadable(builder.id() + " of " + n + " stages on " + page.name(),
							new FigureLayout(Drawn.FONT).layout(f, page, Theme.PRINT))));
					built.figure().ifPresent(f -> shown.add(f.id()));
				}
			}
		}
		for (FigureBuilder builder : new StandardFigures().all()) {
			assertTrue(shown.contains(builder.id()), builder.id() + " was never shown");
		}
	}

	/** The ways of a few samples share a panel; of more, each has its own beside the scheme. */
	@Test
	void phaseDiagramsOfManySamplesStayReadable() {
		for (int n : new int[] { 1, 2, 3, 4, 5, 7, 12 }) {
			List<SampleResult> samples = IntStream.range(0, n).mapToObj(i -> named(Campaign.sample(i % 2 == 0 ? "I" : "S"), "film " + i)).toList();
			StudyResult study = new StudyResult("many", "", samples, List.of(), "0");
			Figure figure = new StandardFigures().byId("phase-diagram").orElseThrow().build(study, FigureTarget.STUDY, FigureOptions.DEFAULT).figure()
					.orElseThrow();
			assertEquals(n <= 3 ? 1 : n + 1, figure.panels().size(), n + " samples");
			for (int i = 0; i < n; i++) {
				Panel panel = figure.panels().get(n <= 3 ? 0 : i + 1);
				String key = "film " + i;
				assertTrue(panel.series().stream().anyMatch(s -> s.key().equals(key)), key);
				String said = panel.title().text() + panel.series().stream().map(s -> s.name().text()).toList();
				assertTrue(said.contains(key), said);
			}
			for (PageFormat page : PAGES) {
				Drawn.assertReadable("phase-diagram of " + n + " samples on " + page.name(), new FigureLayout(Drawn.FONT).layout(figure, page, Theme.PRINT));
			}
		}
	}

	private static SampleResult named(SampleResult s, String name) {
		return new SampleResult(name, name, s.geometry(), s.thicknessNm(), s.stages(), s.series(), s.crossings(), s.reversibility());
	}

	@Test
	void twoHundredStagesAreDrawn() {
		List<StageResult> stages = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			stages.add(at(Series.SAMPLE.stages().get(i % MOST), i, 0.075 * i));
		}
		StudyResult study = of(stages);
		for (FigureBuilder builder : new StandardFigures().all()) {
			for (FigureTarget target : targets(builder, study)) {
				BuiltFigure built = builder.build(study, target, FigureOptions.DEFAULT);
				built.figure().ifPresent(f -> {
					Drawing drawing = new FigureLayout(Drawn.FONT).layout(f, PageFormat.JOURNAL_DOUBLE, Theme.PRINT);
					assertFalse(drawing.primitives().isEmpty());
					Drawn.assertReadable(builder.id() + " of 200 stages", drawing);
				});
			}
		}
	}

	private static StageResult at(StageResult s, int number, double gpa) {
		StagePressure pressure = new StagePressure(gpa, OptionalDouble.of(0.1), StagePressure.Source.NOMINAL, OptionalDouble.of(gpa), Optional.empty(),
				Optional.empty(), Optional.empty(), List.of(), s.provenance());
		return new StageResult("stage-" + number, gpa + " GPa", s.runName(), Optional.empty(), s.branch(), s.twinFilm(), Optional.of(pressure),
				s.sweeps(), s.curve(), s.quantity(), s.tc(), s.hysteresis(), s.verdict(), s.override(), s.fits(), s.comparison(), s.ratio(), s.warnings(),
				s.provenance());
	}
}
