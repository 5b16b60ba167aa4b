package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.ResultsToModel;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.Version;
import org.culet.analysis.Wording;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.app.Services;
import org.culet.data.FileCauses;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.plot.vector.FigureFileType;
import org.culet.report.ReportFiles;
import org.culet.report.json.StudyJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet analyze STUDY|MANIFEST}: the whole pipeline. */
@Command(name = "analyze", mixinStandardHelpOptions = true, description = "The whole pipeline: from curve files to phases, tables, figures.")
final class AnalyzeCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "STUDY|MANIFEST", description = "a study (.culet) or a manifest (.csv)")
	private Path file;
	@Option(names = "--out", paramLabel = "DIR", description = "folder for results.json, tables, figures and report.html")
	private Path out;
	@Option(names = "--figures", paramLabel = "TYPE", split = ",", description = "svg, pdf, png; svg if not said")
	private List<String> figures = List.of("svg");
	@Option(names = "--save", description = "write the results into the study")
	private boolean save;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	AnalyzeCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure, InterruptedException {
		if (save && !StudyFiles.isStudy(file)) {
			throw new ParameterException(spec.commandLine(), "--save needs a study; import the manifest first");
		}
		Set<FigureFileType> types = types();
		StudyResult results = save ? analyzeAndSave() : analyze(StudyFiles.read(console, file));
		List<Problem> problems = new ArrayList<>(results.problems());
		if (out != null) {
			try {
				problems.addAll(new ReportFiles(types, services.figures()).write(results, out));
			} catch (IOException e) {
				throw new Failure(out + ": the report cannot be written: " + FileCauses.of(e), e);
			}
		}
		if (json) {
			console.json(StudyJson.of(results));
		} else {
			print(results);
		}
		warnOfContradictions(results);
		return StudyFiles.report(console, problems);
	}

	private Set<FigureFileType> types() {
		Set<FigureFileType> types = EnumSet.noneOf(FigureFileType.class);
		for (String name : figures) {
			try {
				types.add(FigureFileType.valueOf(name.strip().toUpperCase(Locale.ROOT)));
			} catch (IllegalArgumentException e) {
				throw new ParameterException(spec.commandLine(), "--figures " + name + " is not svg, pdf or png", e);
			}
		}
		return types;
	}

	private StudyResult analyze(StudyInput study) throws InterruptedException {
		return new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults()).run(study, Progress.NONE);
	}

	private StudyResult analyzeAndSave() throws Failure, InterruptedException {
		StudyStore store = new StudyStore(Version.PROGRAM);
		try (OpenStudy open = OpenStudy.open(store, file, Version.PROGRAM)) {
			StudyEditingDomain domain = new StudyEditingDomain(open.study());
			StudyResult results = analyze(StudySnapshot.of(open.study(), file));
			ResultsToModel.apply(results, domain, file, Instant.now());
			open.save();
			return results;
		} catch (StudyException e) {
			throw new Failure(e.getMessage(), e);
		}
	}

	/** The analysis goes on with what the data say; a person should know without reading the report. */
	private void warnOfContradictions(StudyResult results) {
		for (SampleResult sample : results.samples()) {
			sample.stages().forEach(stage -> stage.contradictions()
					.forEach(c -> console.warn("warning: " + sample.name() + ", " + stage.label() + " " + stage.branch().id() + ": " + c)));
		}
	}

	private void print(StudyResult results) {
		for (SampleResult sample : results.samples()) {
			console.say("sample " + sample.name());
			sample.stages().forEach(stage -> console.say("  " + line(stage)));
			sample.series().forEach(series -> {
				series.transitionGPa().ifPresent(p -> console.say(String.format(Locale.ROOT, "  P_T (M1 to M2) = %.2f +- %.2f GPa (%s)",
						p.value(), p.sigma(), series.branch().id())));
				series.tcMaximum().pressureGPa().ifPresent(p -> console.say(String.format(Locale.ROOT,
						"  Tc is largest at %.2f +- %.2f GPa (%s)", p.value(), p.sigma(), series.branch().id())));
			});
		}
		if (out != null) {
			console.say("report: " + out.resolve(ReportFiles.REPORT));
		}
	}

	private static String line(StageResult stage) {
		List<String> parts = new ArrayList<>();
		parts.add(String.format(Locale.ROOT, "%-12s %-5s", stage.label(), stage.branch().id()));
		Phase phase = stage.phase();
		parts.add(String.format(Locale.ROOT, "%-13s", phase.definite() || stage.override().isPresent() ? phase.id() : "undetermined"));
		stage.tcK().ifPresent(t -> parts.add(String.format(Locale.ROOT, "Tc %.3f +- %.3f K,", t.value(), t.sigma())));
		String confidence = stage.verdict().confidence() == Confidence.NONE ? ""
				: "(" + stage.verdict().confidence().name().toLowerCase(Locale.ROOT) + ") ";
		parts.add(stage.override().map(o -> "set by hand: " + o.reason()).orElse(confidence + Wording.plain(stage.verdict().reason())));
		return String.join(" ", parts);
	}
}
