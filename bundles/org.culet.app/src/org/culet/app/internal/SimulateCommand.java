package org.culet.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.culet.analysis.CampaignFiles;
import org.culet.analysis.Version;
import org.culet.data.FileCauses;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.StageTruth;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.SyntheticStage;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code culet simulate}: a synthetic campaign with its truth. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Synthetic curve files of a virtual sample, with the truth.")
final class SimulateCommand implements Callable<Integer> {

	private static final String TRUTH = "truth.json";

	private final Console console;

	@Spec
	private CommandSpec spec;
	@Option(names = "--sample", paramLabel = "I|T|S|paper", required = true, description = "virtual sample, or all for the figures of the paper")
	private String sample;
	@Option(names = "--pressures", paramLabel = "LIST", split = ",", description = "pressures in GPa on the way up")
	private List<Double> pressures;
	@Option(names = "--down", paramLabel = "LIST", split = ",", description = "pressures in GPa on the way down")
	private List<Double> down;
	@Option(names = "--variant", paramLabel = "N", description = "parameters moved by up to 10 %%; 0 for the sample itself")
	private int variant;
	@Option(names = "--points", paramLabel = "N", description = "readings a sweep")
	private Integer points;
	@Option(names = "--t-min", paramLabel = "K", description = "lowest temperature")
	private Double lowestK;
	@Option(names = "--t-max", paramLabel = "K", description = "highest temperature")
	private Double highestK;
	@Option(names = "--seed", paramLabel = "N", description = "seed of all noise; 1 if not said")
	private long seed = 1;
	@Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the files; one that has such files already is refused")
	private Path out;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	SimulateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Failure {
		Optional<Path> there = CampaignFiles.existing(out).or(() -> Optional.of(out.resolve(TRUTH)).filter(Files::exists));
		if (there.isPresent()) {
			throw new Failure(there.get() + " is there already and is not replaced; give --out a new folder, or remove that one first");
		}
		SyntheticCampaign campaign = campaign();
		try {
			Path manifest = CampaignFiles.write(campaign, out, Map.of(TRUTH, Json.text(truth(campaign)) + "\n"));
			print(campaign, manifest, out.resolve(TRUTH));
			return 0;
		} catch (IOException e) {
			throw new Failure(out + ": cannot be written: " + FileCauses.of(e), e);
		}
	}

	private SyntheticCampaign campaign() {
		try {
			CampaignPlan plan = sample.equals("paper") ? paper() : single();
			plan = points == null ? plan : plan.withPoints(points);
			plan = plan.withTemperatures(lowestK == null ? plan.lowestK() : lowestK, highestK == null ? plan.highestK() : highestK);
			return SyntheticCampaign.run(plan);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	private CampaignPlan paper() {
		if (pressures != null || down != null || variant != 0) {
			throw new ParameterException(spec.commandLine(), "--sample paper has its own pressures and variants");
		}
		return CampaignPlan.paper(seed);
	}

	private CampaignPlan single() {
		if (!List.of("I", "T", "S").contains(sample)) {
			throw new ParameterException(spec.commandLine(), "--sample " + sample + " is not I, T, S or paper");
		}
		VirtualFilm film = VirtualFilm.named(sample);
		VirtualFilm moved = variant == 0 ? film : film.variant(variant, seed);
		List<Double> up = pressures == null ? CampaignPlan.defaultPressuresGPa(sample) : sorted(pressures);
		List<Double> released = down == null ? List.of() : sorted(down).reversed();
		return CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(moved, up, released))).withSeed(seed);
	}

	private static List<Double> sorted(List<Double> values) {
		List<Double> sorted = new ArrayList<>(values);
		sorted.sort(null);
		return sorted;
	}

	private static ObjectNode truth(SyntheticCampaign campaign) {
		ObjectNode node = Json.object();
		node.put("synthetic", true);
		node.put("culet_version", Version.NUMBER);
		node.put("seed", campaign.plan().seed());
		ArrayNode stages = node.putArray("stages");
		for (SyntheticStage stage : campaign.stages()) {
			stages.add(truth(stage));
		}
		return node;
	}

	private static ObjectNode truth(SyntheticStage stage) {
		StageTruth t = stage.truth();
		ObjectNode node = Json.object();
		node.put("sample", t.sample());
		Json.put(node, "pressure_GPa", t.pressureGPa());
		node.put("branch", t.branch().id());
		Json.put(node, "effective_pressure_GPa", t.effectivePressureGPa());
		node.put("label", t.label().id());
		node.put("resolvable", t.resolvable());
		Json.put(node, "Tc_K", t.criticalTemperatureK());
		ObjectNode parameters = node.putObject("parameters");
		t.parameters().forEach((name, value) -> Json.put(parameters, name, value));
		ArrayNode crossings = node.putArray("crossings");
		t.crossings().forEach(c -> {
			ObjectNode one = crossings.addObject();
			Json.put(one, "other_pressure_GPa", c.otherPressureGPa());
			Json.put(one, "T_K", c.temperatureK());
			Json.put(one, "R_ohm", c.resistanceOhm());
		});
		Json.put(node, "amplitude", t.coordinates().amplitude());
		Json.put(node, "coupling", t.coordinates().coupling());
		Json.put(node, "ruby_R1_nm", stage.ruby().trueLineNm());
		Json.put(node, "ruby_reference_nm", stage.ruby().trueReferenceNm());
		return node;
	}

	private void print(SyntheticCampaign campaign, Path manifest, Path truth) {
		int sweeps = campaign.stages().stream().mapToInt(s -> s.sweeps().size()).sum();
		if (json) {
			ObjectNode node = Json.object();
			node.put("manifest", manifest.toString());
			node.put("truth", truth.toString());
			node.set("samples", Json.texts(campaign.samples()));
			node.put("stages", campaign.stages().size());
			node.put("sweeps", sweeps);
			node.put("seed", seed);
			console.json(node);
		} else {
			console.say(sweeps + " synthetic sweeps of " + campaign.stages().size() + " stages; manifest: " + manifest + ", truth: " + truth);
		}
	}
}
