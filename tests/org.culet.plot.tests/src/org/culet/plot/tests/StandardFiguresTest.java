package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Collectors;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.SampleScaling;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.PlannedFigure;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The builders on the results of a synthetic campaign: samples I with both branches, and S. */
class StandardFiguresTest {

	private final StudyResult study = Campaign.study();
	private static final StandardFigures FIGURES = new StandardFigures();

	private Figure build(String id, FigureTarget target) {
		BuiltFigure built = FIGURES.byId(id).orElseThrow().build(study, target, FigureOptions.DEFAULT);
		assertTrue(built.figure().isPresent(), built.reason());
		return built.figure().get();
	}

	private Figure first(String id) {
		return build(id, FIGURES.byId(id).orElseThrow().targets(study).get(0));
	}

	private static SampleResult sample(String name) {
		return Campaign.sample(name);
	}

	@Test
	void everyFigureOfThePaperIsPlannedForASeriesThatShowsIt() {
		Set<String> planned = FIGURES.plan(study).stream().map(p -> p.builder().id()).collect(Collectors.toSet());
		for (String id : List.of("rt-pressures", "tc-pressure", "arrhenius", "es-vrh", "crossing", "residual-ratio", "weak-localization",
				"g0-a-pressure", "phase-diagram", "weak-localization-stages", "opposite-law", "rt-depressurization", "activation-energy",
				"residuals", "scaling-collapse", "pressure-history", "sample-dashboard", "stage-table")) {
			assertTrue(planned.contains(id), id);
		}
	}

	@Test
	void everyPlannedFigureIsReadableOnEveryPage() {
		for (PlannedFigure planned : FIGURES.plan(study)) {
			BuiltFigure built = planned.build(study, FigureOptions.DEFAULT);
			assertTrue(built.figure().isPresent(), planned.fileName() + ": " + built.reason());
			for (PageFormat format : List.of(PageFormat.JOURNAL_SINGLE, PageFormat.JOURNAL_DOUBLE, PageFormat.REPORT,
					PageFormat.screen(900, 600, 12))) {
				Drawing drawing = new FigureLayout(Drawn.FONT).layout(built.figure().get(), format, Theme.PRINT);
				Drawn.assertReadable(planned.fileName() + " on " + format.name(), drawing);
				// a page grows with its figure, so nothing has to be left out; a screen does not
				assertTrue(format.height() > 0 || drawing.leftOut() == 0, planned.fileName() + " on " + format.name() + " leaves out "
						+ drawing.leftOut());
			}
		}
	}

	@Test
	void fileNamesAreUniqueAndPlain() {
		Set<String> names = new HashSet<>();
		for (PlannedFigure planned : FIGURES.plan(study)) {
			assertTrue(names.add(planned.fileName().toLowerCase(Locale.ROOT)), planned.fileName());
			assertTrue(planned.fileName().matches("[a-z0-9-]+(--[A-Za-z0-9._-]+){0,2}"), planned.fileName());
		}
		assertTrue(names.contains("arrhenius--i--0.0gpa"), names.toString());
	}

	@Test
	void everyStageOfASampleIsDrawnInTheColourOfItsPressure() {
		Figure figure = build("rt-pressures", FigureTarget.sample(sample("I").id()));
		Panel all = figure.panels().get(figure.panels().size() - 1);
		assertEquals(Scale.LOG10, all.x().scale());
		for (StageResult stage : sample("I").stages(Branch.UP)) {
			List<Series> curves = all.series().stream().filter(s -> s.key().equals(stage.id())).toList();
			assertFalse(curves.isEmpty(), stage.label());
			curves.forEach(c -> assertEquals(new Ink.ByValue(stage.pressureGPa().getAsDouble()), c.ink()));
			assertEquals(1, curves.stream().filter(c -> !c.endLabel().isEmpty()).count());
		}
		assertTrue(figure.colorBar().orElseThrow().range().high() >= 12.5);
	}

	@Test
	void letterOfThePhaseStandsAtTheColdestStep(@TempDir Path folder) throws IOException, DataReadException, InterruptedException {
		StringBuilder text = new StringBuilder("Temperature (K)\tResistance (Ohm)\n");
		for (double[] step : new double[][] { { 300, 8 }, { 12, 0.3 } }) {
			for (int i = 0; i <= 40; i++) {
				double t = step[0] * Math.pow(step[1] / step[0], i / 40.0);
				text.append(t).append('\t').append(VirtualFilm.named("I").at(9.4).sheetResistanceOhm(t)).append('\n');
			}
		}
		Files.writeString(folder.resolve("steps.txt"), text);
		Path manifest = Files.writeString(folder.resolve("manifest.csv"), "file,sample,pressure_GPa\nsteps.txt,I,9.4\n");
		StudyResult stepped = StudyAnalysis.standard().run(ManifestStudy.of(Manifest.read(manifest)), Progress.NONE);
		Figure figure = FIGURES.byId("rt-pressures").orElseThrow()
				.build(stepped, FigureTarget.sample(stepped.samples().get(0).id()), FigureOptions.DEFAULT).figure().orElseThrow();
		List<Series> labelled = figure.panels().get(0).series().stream().filter(s -> !s.endLabel().isEmpty()).toList();
		assertEquals(1, labelled.size());
		double coldest = IntStream.range(0, labelled.get(0).points().size()).mapToDouble(labelled.get(0).points()::x).min().orElseThrow();
		assertEquals(0.3, coldest, 1e-9);
	}

	@Test
	void temperatureAxisIsTheReadersChoice() {
		FigureBuilder builder = FIGURES.byId("rt-pressures").orElseThrow();
		FigureTarget target = FigureTarget.sample(sample("S").id());
		Figure linear = builder.build(study, target, FigureOptions.DEFAULT.withTemperature(Temperature.LINEAR)).figure().orElseThrow();
		Figure logarithmic = builder.build(study, target, FigureOptions.DEFAULT.withTemperature(Temperature.LOGARITHMIC)).figure().orElseThrow();
		assertEquals(List.of(Scale.LINEAR), linear.panels().stream().map(p -> p.x().scale()).toList());
		assertEquals(List.of(Scale.LOG10), logarithmic.panels().stream().map(p -> p.x().scale()).toList());
	}

	@Test
	void depressurisationIsDashed() {
		Panel panel = first("rt-depressurization").panels().get(0);
		Set<String> down = sample("I").stages(Branch.DOWN).stream().map(StageResult::id).collect(Collectors.toSet());
		assertEquals(2, down.size());
		for (Series s : panel.series()) {
			assertEquals(down.contains(s.key()) ? Dash.DASHED : Dash.SOLID, s.line().dash());
		}
	}

	@Test
	void criticalTemperaturesStandAtTheirPressures() {
		Figure figure = build("tc-pressure", FigureTarget.STUDY);
		List<StageResult> with = sample("S").stages().stream().filter(s -> s.tcK().isPresent()).toList();
		Series series = figure.panels().get(0).series().stream().filter(s -> s.key().equals(sample("S").id())).findFirst().orElseThrow();
		assertEquals(with.size(), series.points().size());
		for (int i = 0; i < with.size(); i++) {
			assertEquals(with.get(i).pressureGPa().getAsDouble(), series.points().x(i));
			assertEquals(with.get(i).tcK().get().value(), series.points().y(i));
			assertEquals(with.get(i).tcK().get().sigma(), series.points().sigmaY(i));
		}
		assertTrue(figure.panels().get(0).y().label().text().contains("90 %"), figure.panels().get(0).y().label().text());
		boolean open = figure.panels().get(0).series().stream().anyMatch(s -> s.marker().open() && s.line().dash() == Dash.DASHED);
		assertEquals(sample("I").stages(Branch.DOWN).stream().anyMatch(s -> s.tcK().isPresent()), open);
	}

	@Test
	void activationIsAStraightLineAgainstOneOverT() {
		StageResult stage = sample("I").stages().get(0);
		assertEquals(Phase.I1, stage.phase());
		Figure figure = build("arrhenius", FigureTarget.stages(sample("I").id(), List.of(stage.id())));
		Panel panel = figure.panels().get(0);
		assertEquals(Scale.RECIPROCAL, panel.x().scale());
		assertTrue(panel.topLabel().isPresent());
		Series law = panel.series().stream().filter(s -> s.line().visible() && s.line().dash() == Dash.SOLID).findFirst().orElseThrow();
		int n = law.points().size();
		double slope = (Math.log(law.points().y(0)) - Math.log(law.points().y(n - 1))) / (1 / law.points().x(0) - 1 / law.points().x(n - 1));
		double t0 = stage.fit("activated").orElseThrow().parameter("T0_K").orElseThrow().value();
		assertEquals(t0, slope, 1e-6 * t0);
	}

	@Test
	void everythingWorthMakingIsAboutWhatItShows() {
		for (FigureTarget target : FIGURES.byId("es-vrh").orElseThrow().targets(study)) {
			StageResult stage = study.stage(target.stageIds().get(0)).orElseThrow();
			assertEquals("es-vrh", stage.preferredFit().orElseThrow().modelId());
		}
		for (FigureTarget target : FIGURES.byId("crossing").orElseThrow().targets(study)) {
			assertEquals(2, target.stageIds().size());
		}
	}

	@Test
	void upperBoundsOfTheRatioAreArrowsAndBreakTheLine() {
		Figure figure = build("residual-ratio", FigureTarget.STUDY);
		long bounds = study.samples().stream().flatMap(s -> s.stages().stream()).filter(s -> s.ratio().upperBound().isPresent()).count();
		assertTrue(bounds > 0);
		int arrows = 0;
		for (Panel panel : figure.panels()) {
			for (Series s : panel.series()) {
				arrows += s.marker().shape() == Marker.Shape.UPPER_BOUND ? s.points().size() : 0;
			}
		}
		assertEquals(bounds, arrows);
	}

	@Test
	void theTableHasARowForEveryStage() {
		Figure table = build("stage-table", FigureTarget.sample(sample("I").id()));
		assertEquals(sample("I").stages().size(), table.table().orElseThrow().rows().size());
		assertEquals(Optional.empty(), table.colorBar());
	}

	@Test
	void whatCannotBeShownSaysWhy() {
		StudyResult empty = new StudyResult("empty", "", List.of(), List.of(), "0");
		for (FigureBuilder builder : FIGURES.all()) {
			assertTrue(builder.targets(empty).isEmpty(), builder.id());
			for (FigureTarget target : List.of(FigureTarget.STUDY, FigureTarget.sample("none"), FigureTarget.stages("none", List.of("a", "b")))) {
				BuiltFigure built = builder.build(empty, target, FigureOptions.DEFAULT);
				assertTrue(built.figure().isEmpty(), builder.id());
				assertFalse(built.reason().isBlank(), builder.id());
			}
		}
		// any stage may be asked for, also one that a law does not speak for
		String metal = sample("S").stages().get(2).id();
		for (FigureBuilder builder : FIGURES.all()) {
			BuiltFigure built = builder.build(study, FigureTarget.stages(sample("S").id(), List.of(metal)), FigureOptions.DEFAULT);
			assertTrue(built.figure().isPresent() || !built.reason().isBlank(), builder.id());
		}
	}

	@Test
	void scalingIsMadeWhereCurvesCrossAndCarriesItsVerdict() {
		FigureBuilder builder = FIGURES.byId("scaling-collapse").orElseThrow();
		assertFalse(builder.targets(study).isEmpty());
		BuiltFigure built = builder.build(study, FigureTarget.sample(sample("S").id()), FigureOptions.DEFAULT);
		assertTrue(built.figure().isPresent() || built.reason().startsWith("No scaling: "), built.reason());
		built.figure().ifPresent(f -> {
			String notes = f.notes().stream().map(RichText::text).collect(Collectors.joining(" "));
			assertTrue(notes.contains("crossing") || notes.contains("cross at one point") || notes.contains("window"), notes);
		});
	}

	/** The command, the results and the figure are one computation; without a common crossing none gives numbers of a critical point. */
	@Test
	void scalingIsThatOfTheCommand() {
		FigureBuilder builder = FIGURES.byId("scaling-collapse").orElseThrow();
		for (SampleResult sample : study.samples()) {
			SampleScaling same = SampleScaling.of(sample, Optional.empty());
			BuiltFigure built = builder.build(study, FigureTarget.sample(sample.id()), FigureOptions.DEFAULT);
			assertEquals(same.result().fit().isPresent(), built.figure().isPresent(), sample.name());
			String said = built.figure().map(f -> f.notes().stream().map(RichText::text).collect(Collectors.joining(" "))).orElse(built.reason());
			assertTrue(said.contains(same.result().reason()) && said.contains(same.points()), said);
			built.figure().ifPresent(f -> {
				String box = f.panels().getFirst().marks().stream().filter(Mark.Box.class::isInstance).map(m -> ((Mark.Box) m).lines())
						.flatMap(List::stream).map(RichText::text).collect(Collectors.joining(" "));
				assertEquals(same.result().critical().isPresent(), box.contains("νz"), box);
			});
		}
	}

	@Test
	void aSinglePressureNeedsNoColourBarAndNoFigureAgainstPressure() {
		SampleResult s = sample("S");
		SampleResult alone = new SampleResult(s.id(), s.name(), s.geometry(), s.thicknessNm(), s.stages().subList(0, 1), List.of(), List.of(),
				Optional.empty());
		StudyResult one = new StudyResult("one", "", List.of(alone), List.of(), "0");
		Set<String> planned = FIGURES.plan(one).stream().map(p -> p.builder().id()).collect(Collectors.toSet());
		assertTrue(planned.contains("rt-pressures"));
		for (String id : List.of("tc-pressure", "residual-ratio", "g0-a-pressure", "phase-diagram")) {
			assertFalse(planned.contains(id), id);
			assertTrue(FIGURES.byId(id).orElseThrow().build(one, FigureTarget.sample(s.id()), FigureOptions.DEFAULT).figure().isEmpty(), id);
		}
		Figure figure = FIGURES.byId("rt-pressures").orElseThrow().build(one, FigureTarget.sample(s.id()), FigureOptions.DEFAULT).figure()
				.orElseThrow();
		assertTrue(figure.colorBar().isEmpty());
		assertTrue(figure.panels().get(0).series().stream().allMatch(c -> c.ink() instanceof Ink.Category));
	}

	@Test
	void anotherBundleMayReplaceAndAddFigures() {
		FigureBuilder mine = new FigureBuilder() {
			@Override
			public String id() {
				return "tc-pressure";
			}

			@Override
			public String title() {
				return "mine";
			}

			@Override
			public Scope scope() {
				return Scope.STUDY;
			}

			@Override
			public List<FigureTarget> targets(StudyResult any) {
				return List.of();
			}

			@Override
			public BuiltFigure build(StudyResult any, FigureTarget target, FigureOptions options) {
				return BuiltFigure.none("nothing yet");
			}
		};
		StandardFigures figures = new StandardFigures(List.of(mine));
		assertEquals(FIGURES.all().size(), figures.all().size());
		assertEquals("mine", figures.byId("tc-pressure").orElseThrow().title());
	}

	@Test
	void axesHaveUnits() {
		for (PlannedFigure planned : FIGURES.plan(study)) {
			for (Panel panel : planned.build(study, FigureOptions.DEFAULT).figure().orElseThrow().panels()) {
				for (Axis axis : List.of(panel.x(), panel.y())) {
					boolean pure = axis.unit().isEmpty();
					assertTrue(pure || axis.label().text().matches(".*\\[[^\\[\\]()]+\\].*"), planned.fileName() + ": " + axis.label().text());
				}
			}
		}
	}
}
