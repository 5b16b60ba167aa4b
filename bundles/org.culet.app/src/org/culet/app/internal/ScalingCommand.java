package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.SampleScaling;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.Wording;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StudyResult;
import org.culet.app.Services;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.series.ScalingResult;
import org.culet.report.json.Json;
import org.culet.report.json.ScalingJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet scaling MANIFEST|STUDY}. */
@Command(name = "scaling", mixinStandardHelpOptions = true, description = "Finite-size scaling of a pressure series.")
final class ScalingCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "MANIFEST|STUDY", description = "a manifest (.csv) or a study (.culet)")
	private Path file;
	@Option(names = "--sample", paramLabel = "NAME", description = "the sample, where there are several")
	private String sample;
	@Option(names = "--window", paramLabel = "LO:HI", description = "temperatures of the isotherms in kelvin; what all curves share if not said")
	private String window;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	ScalingCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure, InterruptedException {
		Optional<TemperatureWindow> asked = Optional.ofNullable(window).map(w -> Windows.parse(spec, w));
		StudyResult results = new StudyAnalysis(services.readers(), services.models(), AnalysisOptions.defaults())
				.run(StudyFiles.read(console, file), Progress.NONE);
		SampleScaling scaling = SampleScaling.of(chosen(results), asked);
		print(scaling);
		return StudyFiles.report(console, results.problems());
	}

	private SampleResult chosen(StudyResult results) throws Failure {
		List<String> names = results.samples().stream().map(SampleResult::name).toList();
		if (sample == null && results.samples().size() > 1) {
			throw new ParameterException(spec.commandLine(), "say --sample, one of " + String.join(", ", names));
		}
		return results.samples().stream().filter(s -> sample == null || s.name().equals(sample)).findFirst()
				.orElseThrow(() -> new Failure(file + ": there is no sample \"" + sample + "\"; there are " + String.join(", ", names)));
	}

	private void print(SampleScaling scaling) {
		ScalingResult result = scaling.result();
		if (!json) {
			result.critical().ifPresent(f -> console.say(String.format(Locale.ROOT, "P_c = %.4g +- %.2g GPa, nu z = %.4g +- %.2g, R_c = %.5g ohm",
					f.criticalGPa().value(), f.criticalGPa().sigma(), f.nuZ().value(), f.nuZ().sigma(), f.criticalOhm().value())));
			console.say(Wording.words(result.status().id()) + ": " + Wording.plain(result.reason()));
			console.say(scaling.points());
			return;
		}
		ObjectNode node = Json.object();
		ScalingJson.put(node, scaling);
		console.json(node);
	}
}
