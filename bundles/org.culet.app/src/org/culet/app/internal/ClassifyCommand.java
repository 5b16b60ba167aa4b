package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

import org.culet.analysis.MeasuredLeg;
import org.culet.analysis.SweepsTogether;
import org.culet.analysis.Wording;
import org.culet.app.Services;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.TcOptions;
import org.culet.report.json.HysteresisJson;
import org.culet.report.json.Json;
import org.culet.report.json.PhaseJson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code culet classify FILE...}. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = "Phase of a curve, with the evidence for it.")
final class ClassifyCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Mixin
	private CurveFiles files;
	@Option(names = "--normal-resistance", paramLabel = "OHM", description = "R_D instead of the mean of the five hottest points")
	private Double normalOhm;
	@Option(names = "--temperature-noise", paramLabel = "REL", description = "relative standard error of each temperature")
	private double temperatureNoise;
	@Option(names = "--heating-excluded", description = "other excitations or filters have excluded heating and noise")
	private boolean heatingExcluded;

	ClassifyCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() {
		PhaseOptions options = options();
		ArrayNode answers = Json.array();
		int code = 0;
		for (Path file : files.paths()) {
			try {
				CurveFile read = files.read(services, file);
				List<MeasuredLeg> legs = read.legs();
				List<PhaseVerdict> verdicts = legs.stream().map(l -> PhaseDecision.decide(l.curve(), options)).toList();
				PhaseVerdict verdict = SweepsTogether.phaseOfLegs(legs, verdicts);
				Optional<HysteresisResult> hysteresis = SweepsTogether.hysteresis(legs,
						TcOptions.defaults().withTemperatureNoise(temperatureNoise));
				answers.add(answer(read, verdict, hysteresis, i -> verdicts.get(MeasuredLeg.legOf(legs, i))));
				if (!files.json()) {
					print(read, verdict);
					CurveFile.inWords(hysteresis).ifPresent(loop -> console.say("  " + loop));
				}
			} catch (Failure e) {
				console.warn(e.getMessage());
				code = 1;
			}
		}
		if (files.json()) {
			console.json(answers);
		}
		return code;
	}

	private PhaseOptions options() {
		try {
			PhaseOptions options = PhaseOptions.defaults().withTemperatureNoise(temperatureNoise).withHeatingExcluded(heatingExcluded);
			return normalOhm == null ? options : options.withNormalResistanceOhm(normalOhm);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	private static ObjectNode answer(CurveFile read, PhaseVerdict verdict, Optional<HysteresisResult> hysteresis,
			IntFunction<PhaseVerdict> ofSweep) {
		ObjectNode node = Json.object();
		read.describe(node);
		PhaseJson.put(node, verdict);
		HysteresisJson.put(node, hysteresis);
		read.describeSweeps(node, (one, i) -> PhaseJson.put(one, ofSweep.apply(i)));
		return node;
	}

	private void print(CurveFile read, PhaseVerdict verdict) {
		read.inWords().forEach(console::say);
		String candidates = verdict.phase().definite() || verdict.candidates().isEmpty() ? ""
				: " {" + String.join(", ", verdict.candidates().stream().map(Phase::id).toList()) + "}";
		String confidence = verdict.confidence() == Confidence.NONE ? ""
				: ", " + verdict.confidence().name().toLowerCase(java.util.Locale.ROOT);
		console.say("  " + verdict.phase().id() + candidates + confidence + ": " + Wording.plain(verdict.reason()));
		for (Evidence e : verdict.evidence()) {
			console.say("    " + (e.passed() ? "+ " : "- ") + e.rule() + ": " + Wording.plain(e.statement()));
		}
		verdict.flags().forEach(flag -> console.say("    ! " + flag.title()));
	}
}
