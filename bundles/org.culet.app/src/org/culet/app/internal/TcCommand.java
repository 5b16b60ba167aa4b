package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.culet.analysis.MeasuredLeg;
import org.culet.analysis.SweepsTogether;
import org.culet.analysis.Wording;
import org.culet.app.Services;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.report.json.HysteresisJson;
import org.culet.report.json.Json;
import org.culet.report.json.TcJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet tc FILE}. */
@Command(name = "tc", mixinStandardHelpOptions = true, description = "Critical temperature of a curve.")
final class TcCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "FILE", description = "a curve file of any known format")
	private Path file;
	@Mixin
	private CurveOptions curve;
	@Option(names = "--fraction", paramLabel = "F", description = "part of the maximum or of the normal state; 0.9 if not said")
	private double fraction = 0.9;
	@Option(names = "--criterion", paramLabel = "NAME",
			description = "fraction, midpoint, onset, normal-state, zero, peak, bkt or al; fraction if not said")
	private String criterion = "fraction";
	@Option(names = "--replicas", paramLabel = "N", description = "bootstrap replicas for the uncertainty")
	private int replicas = TcOptions.defaults().replicas();
	@Option(names = "--seed", paramLabel = "N", description = "seed of the bootstrap")
	private long seed = TcOptions.defaults().seed();
	@Option(names = "--temperature-noise", paramLabel = "REL", description = "relative standard error of each temperature")
	private double temperatureNoise;
	@Option(names = "--calibration-sigma", paramLabel = "REL", description = "relative uncertainty of the thermometer calibration")
	private double calibrationSigma;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	TcCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure {
		TcOptions options = options();
		CurveFile read = CurveFile.read(services.readers(), file, curve.toReadOptions());
		List<MeasuredLeg> legs = read.legs();
		List<TcResult> ofLegs = legs.stream().map(l -> CriticalTemperature.find(l.curve(), options)).toList();
		TcResult together = SweepsTogether.tc(legs.stream().map(MeasuredLeg::direction).toList(), ofLegs).orElseThrow();
		Optional<HysteresisResult> hysteresis = SweepsTogether.hysteresis(legs, options);
		List<TcResult> results = IntStream.range(0, read.sweeps().size()).mapToObj(i -> ofLegs.get(MeasuredLeg.legOf(legs, i))).toList();
		if (json) {
			ObjectNode node = Json.object();
			TcJson.put(node, together);
			HysteresisJson.put(node, hysteresis);
			read.describe(node);
			read.describeSweeps(node, (one, i) -> TcJson.put(one, results.get(i)));
			console.json(node);
		} else {
			read.inWords().forEach(console::say);
			for (int i = 0; i < results.size(); i++) {
				console.say("  " + read.inWords(i) + ": " + inWords(results.get(i)));
			}
			if (results.size() > 1) {
				console.say("together: " + together(together, results));
			}
			CurveFile.inWords(hysteresis).ifPresent(console::say);
		}
		return 0;
	}

	private TcOptions options() {
		TcCriterion chosen = TcCriterion.ofId(criterion).orElseThrow(() -> new ParameterException(spec.commandLine(), "no criterion \""
				+ criterion + "\"; there are fraction, midpoint, onset, normal-state, zero, peak, bkt, al"));
		try {
			return TcOptions.defaults().withCriterion(chosen).withFraction(fraction).withReplicas(replicas).withSeed(seed)
					.withTemperatureNoise(temperatureNoise).withCalibrationSigma(calibrationSigma);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	/** A result in one line. */
	private static String inWords(TcResult result) {
		return value(result).map(v -> v + "; ").orElse("no Tc: ") + Wording.plain(result.reason());
	}

	/** What the sweeps say together, without the sentences that stand above. */
	private static String together(TcResult together, List<TcResult> results) {
		long found = results.stream().filter(r -> r.tc().isPresent()).count();
		return value(together).map(v -> v + (found > 1 ? "; " + Wording.plain(together.reason()) : ", from the one sweep that has it")).orElse("no Tc");
	}

	private static Optional<String> value(TcResult result) {
		return result.tc().map(t -> String.format(Locale.ROOT, "Tc = %.4g +- %.2g K (%s)", t.value(), t.sigma(),
				result.criterion().id() + (result.fraction().isPresent() ? " " + result.fraction().getAsDouble() : "")));
	}
}
