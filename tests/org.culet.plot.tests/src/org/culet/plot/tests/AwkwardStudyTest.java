package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.plot.Figure;
import org.culet.plot.FigureCsv;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.ResistanceUnit;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.builder.StandardFigures;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves as a bad day at the rig makes them: every builder draws them readably or says in a sentence why not. */
class AwkwardStudyTest {

	private static final List<FigureOptions> OPTIONS = List.of(FigureOptions.DEFAULT,
			FigureOptions.DEFAULT.withTemperature(Temperature.LINEAR).withResistance(ResistanceUnit.QUANTUM).withErrors(false).withFits(false));

	@TempDir
	private Path folder;
	private final Map<String, String> files = new LinkedHashMap<>();
	private final StringBuilder manifest = new StringBuilder("file,sample,pressure_GPa,w_over_l\n");

	/** A stage whose curve follows a law on some temperatures. */
	private void stage(String sample, double gpa, int points, double lowK, double highK, DoubleUnaryOperator law) {
		StringBuilder text = new StringBuilder("Temperature (K)\tResistance (Ohm)\n");
		for (int i = 0; i < points; i++) {
			double t = points == 1 ? lowK : highK * Math.pow(lowK / highK, i / (points - 1.0));
			text.append(t).append('\t').append(law.applyAsDouble(t)).append('\n');
		}
		String name = "file" + files.size() + ".txt";
		files.put(name, text.toString());
		manifest.append(name + "," + sample + "," + gpa + ",0.8\n");
	}

	private StudyResult study() throws IOException, DataReadException, InterruptedException {
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		Path list = Files.writeString(folder.resolve("manifest.csv"), manifest.toString());
		return StudyAnalysis.standard().run(ManifestStudy.of(Manifest.read(list)), Progress.NONE);
	}

	/** Everything that may be asked for: what is planned, each sample, each stage, each pair of neighbours. */
	private static List<FigureTarget> targets(FigureBuilder builder, StudyResult study) {
		List<FigureTarget> targets = new ArrayList<>(builder.targets(study));
		targets.add(FigureTarget.STUDY);
		for (SampleResult sample : study.samples()) {
			targets.add(FigureTarget.sample(sample.id()));
			for (int i = 0; i < sample.stages().size(); i++) {
				targets.add(FigureTarget.stages(sample.id(), List.of(sample.stages().get(i).id())));
				if (i > 0) {
					targets.add(FigureTarget.stages(sample.id(), List.of(sample.stages().get(i - 1).id(), sample.stages().get(i).id())));
				}
			}
		}
		return targets;
	}

	private static int drawAll(StudyResult study) {
		int drawn = 0;
		for (FigureBuilder builder : new StandardFigures().all()) {
			for (FigureTarget target : targets(builder, study)) {
				for (FigureOptions options : OPTIONS) {
					BuiltFigure built = builder.build(study, target, options);
					assertTrue(built.figure().isPresent() || built.reason().matches("(?s).{10,}"), builder.id() + ": " + built.reason());
					if (built.figure().isPresent()) {
						Figure figure = built.figure().get();
						assertFalse(FigureCsv.of(figure).isEmpty());
						Drawn.assertReadable(builder.id() + " of " + target, new FigureLayout(Drawn.FONT).layout(figure, PageFormat.JOURNAL_SINGLE, Theme.PRINT));
						drawn++;
					}
				}
			}
		}
		return drawn;
	}

	@Test
	void curvesOfABadDay() throws Exception {
		stage("bad", 0, 1, 4.2, 4.2, t -> 1000);
		stage("bad", 1, 60, 0.3, 300, t -> -50);
		stage("bad", 2, 60, 0.3, 300, t -> 0);
		stage("bad", 3, 60, 0.3, 300, t -> 5000);
		stage("bad", 4, 80, 0.3, 300, t -> 1e-2 * Math.exp(27.6 * Math.pow(0.3 / t, 0.25)));
		stage("bad", 5, 60, 0.3, 300, t -> t > 3 ? 5000 : t > 1 ? 1e-3 * Math.sin(100 * t) : -1e-3);
		stage("bad", 5.0001, 3, 2, 3, t -> 700 / t);
		stage("bad", 6, 60, 4.2, 4.2, t -> 123);
		StudyResult study = study();
		assertFalse(study.samples().isEmpty());
		assertTrue(drawAll(study) > 20);
	}

	@Test
	void twelveDecadesAreDrawn() throws Exception {
		stage("wide", 0, 120, 0.3, 300, t -> 1e-3 * Math.pow(300 / t, 4));
		stage("wide", 2, 120, 0.3, 300, t -> 1e9 * Math.pow(300 / t, 0.01));
		StudyResult study = study();
		Figure figure = new StandardFigures().byId("rt-pressures").orElseThrow()
				.build(study, FigureTarget.sample(study.samples().getFirst().id()), FigureOptions.DEFAULT).figure().orElseThrow();
		var range = figure.panels().getFirst().y().range().orElseThrow();
		assertTrue(range.high() / range.low() > 1e12, range.toString());
		assertTrue(drawAll(study) > 10);
	}

	@Test
	void twoStagesAtOnePressureAreBothDrawn() throws Exception {
		stage("twin", 3, 60, 0.3, 300, t -> 6000 + 100 / t);
		StudyResult once = study();
		StageResult first = once.samples().getFirst().stages().getFirst();
		StageResult again = renamed(first, "again");
		StudyResult study = new StudyResult("twins", "", List.of(once.samples().getFirst().withStages(List.of(first, again))), List.of(), "0");
		Figure figure = new StandardFigures().byId("rt-pressures").orElseThrow()
				.build(study, FigureTarget.sample(study.samples().getFirst().id()), FigureOptions.DEFAULT).figure().orElseThrow();
		assertEquals(2, figure.panels().getFirst().series().stream().map(s -> s.key()).distinct().count());
		assertTrue(drawAll(study) > 5);
	}

	private static StageResult renamed(StageResult s, String id) {
		return new StageResult(id, s.label(), s.runName(), Optional.empty(), s.branch(), s.twinFilm(), s.pressure(), s.sweeps(), s.curve(),
				s.quantity(), s.tc(), s.hysteresis(), s.verdict(), s.override(), s.fits(), s.comparison(), s.ratio(), s.warnings(), s.provenance());
	}

	@Test
	void aSampleWithoutStagesSaysSo() {
		SampleResult empty = new SampleResult("x", "X", Optional.empty(), OptionalDouble.empty(), List.of(), List.of(), List.of(), Optional.empty());
		StudyResult study = new StudyResult("empty", "", List.of(empty), List.of(), "0");
		assertTrue(new StandardFigures().plan(study).isEmpty());
		assertEquals(0, drawAll(study));
	}

	@Test
	void aFileWithoutAnyNumberIsAProblemAndNotAFigure() throws Exception {
		stage("nan", 1, 60, 0.3, 300, t -> Double.NaN);
		stage("nan", 2, 60, 0.3, 300, t -> 5000 + t);
		StudyResult study = study();
		assertEquals(1, study.samples().getFirst().stages().stream().filter(s -> s.curve().size() > 0).count());
		assertTrue(drawAll(study) > 5);
	}
}
