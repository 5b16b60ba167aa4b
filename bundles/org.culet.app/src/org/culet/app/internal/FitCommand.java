package org.culet.app.internal;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.concurrent.Callable;

import org.culet.analysis.FitNoise;
import org.culet.analysis.Wording;
import org.culet.app.Services;
import org.culet.physics.RtCurve;
import org.culet.physics.fit.ExponentChoice;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.fit.WindowSensitivity;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.Prefactor;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.culet.report.json.FitJson;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet fit}: one law, a comparison, a saved session, or the list of laws. */
@Command(name = "fit", mixinStandardHelpOptions = true, description = "Fit of a transport law to a curve, or comparison of all laws.")
final class FitCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Parameters(paramLabel = "FILE", arity = "0..1", description = "a curve file of any known format, or a study with --session")
	private Path file;
	@Mixin
	private CurveOptions curve;
	@Option(names = "--model", paramLabel = "MODEL", description = "law to fit")
	private String model;
	@Option(names = "--compare", description = "fit and compare all laws on the same points")
	private boolean compare;
	@Option(names = "--models", description = "list all laws with formula and parameters")
	private boolean models;
	@Option(names = "--session", paramLabel = "NAME", description = "the fits of a saved session of a study again")
	private String session;
	@Option(names = "--window", paramLabel = "LO:HI", description = "window in kelvin, or auto for the proposal; all points if not said")
	private String window;
	@Option(names = "--intervals", paramLabel = "METHOD", description = "covariance, profile or bootstrap; covariance if not said")
	private String intervals = "covariance";
	@Option(names = "--noise", paramLabel = "auto|known|estimated", description = "what standard errors are: known are true as they stand,"
			+ " estimated are scaled by sqrt(chi2/dof); auto, if not said: known where the file has them and some law describes the points within them")
	private String noise = NoiseModel.AUTO.id();
	@Option(names = "--replicas", paramLabel = "N", description = "bootstrap replicas")
	private int replicas = FitOptions.defaults().replicas();
	@Option(names = "--seed", paramLabel = "N", description = "seed of the bootstrap")
	private long seed = FitOptions.defaults().seed();
	@Option(names = "--m", paramLabel = "free|NUMBER", description = "prefactor T^m of the hopping laws: free, or held at a number")
	private String prefactor;
	@Option(names = "--t-ref", paramLabel = "K", description = "temperature that G0 of weak localization belongs to; 1 K if not said")
	private Double referenceK;
	@Option(names = "--temperature-noise", paramLabel = "REL", description = "relative standard error of each temperature")
	private double temperatureNoise;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	FitCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure {
		if ((models ? 1 : 0) + (compare ? 1 : 0) + (model != null ? 1 : 0) + (session != null ? 1 : 0) != 1) {
			throw usage("say one of --model, --compare, --models, --session");
		}
		if (models) {
			list();
			return 0;
		}
		if (file == null) {
			throw usage("a FILE is missing");
		}
		if (session != null) {
			return new SessionFits(console, services, file, session, json).run();
		}
		FitOptions options = options();
		Optional<TransportModel> law = compare ? Optional.empty() : Optional.of(chosen());
		CurveFile read = CurveFile.read(services.readers(), file, curve.toReadOptions());
		FitOptions closed = options.window().map(w -> options.withWindow(Windows.closed(w, read.all()))).orElse(options);
		if (law.isPresent()) {
			fit(read, law.get(), closed);
		} else {
			compare(read, closed);
		}
		return 0;
	}

	/** The judge that the pipeline has, so that both give one law the same errors. */
	private FitNoise noise() {
		return new FitNoise(services.models().models());
	}

	private ParameterException usage(String message) {
		return new ParameterException(spec.commandLine(), message);
	}

	private void list() {
		if (json) {
			ArrayNode array = Json.array();
			services.models().models().forEach(m -> array.add(FitJson.of(m)));
			console.json(array);
		} else {
			services.models().models().forEach(m -> console.say(String.format(Locale.ROOT, "%-18s %-50s %s", m.id(), m.formula(),
					String.join(", ", m.parameters().stream().map(p -> p.name()).toList()))));
		}
	}

	private FitOptions options() {
		IntervalMethod method = IntervalMethod.byId(intervals)
				.orElseThrow(() -> usage("--intervals " + intervals + " is not covariance, profile or bootstrap"));
		NoiseModel reading = NoiseModel.byId(noise).orElseThrow(() -> usage("--noise " + noise + " is not auto, known or estimated"));
		try {
			FitOptions options = FitOptions.defaults().withIntervals(method).withNoise(reading).withBootstrap(replicas, seed)
					.withTemperatureSigma(temperatureNoise);
			return window == null || window.equals("auto") ? options : options.withWindow(Windows.parse(spec, window));
		} catch (IllegalArgumentException e) {
			throw usage(e.getMessage());
		}
	}

	private TransportModel chosen() {
		TransportModel law = services.models().byId(model).orElseThrow(() -> usage("no law \"" + model + "\"; there are "
				+ String.join(", ", services.models().models().stream().map(TransportModel::id).toList())));
		if (prefactor != null) {
			return withPrefactor(law);
		}
		return referenceK != null && law.id().equals("weak-localization") ? reference() : law;
	}

	private TransportModel reference() {
		try {
			return TransportModels.weakLocalization(referenceK);
		} catch (IllegalArgumentException e) {
			throw usage(e.getMessage());
		}
	}

	private TransportModel withPrefactor(TransportModel law) {
		Prefactor m;
		try {
			m = prefactor.equals("free") ? Prefactor.FREE : Prefactor.fixed(Double.parseDouble(prefactor));
		} catch (IllegalArgumentException e) {
			throw usage("--m " + prefactor + " is neither free nor a number");
		}
		return switch (law.id()) {
		case "activated" -> TransportModels.activated(m);
		case "es-vrh" -> TransportModels.efrosShklovskii(m);
		case "mott-2d-vrh" -> TransportModels.mott2d(m);
		case "mott-3d-vrh" -> TransportModels.mott3d(m);
		default -> throw usage("--m belongs to activated, es-vrh, mott-2d-vrh and mott-3d-vrh, not to " + law.id());
		};
	}

	/** What {@code --window auto} finds on the first sweep; a window given by hand, or none, stands as it is. */
	private WindowProposal proposal(CurveFile read, FitOptions given, FitSpace space) {
		return window != null && window.equals("auto") ? WindowProposal.of(read.sweeps().get(0).curve(), space)
				: new WindowProposal(given.window(), "ok", "");
	}

	/** An honest "none": there is no window for the law, or for the comparison. */
	private void none(CurveFile read, Optional<TransportModel> law, WindowProposal proposal) {
		if (json) {
			json(read, proposal, Collections.nCopies(read.sweeps().size(), proposal),
					(node, p) -> FitJson.putWithoutWindow(node, law, p.status(), p.reason()), (p, points) -> Optional.empty());
		} else {
			read.inWords().forEach(console::say);
			console.say(law.map(TransportModel::id).orElse("comparison") + ": no window: " + Wording.plain(proposal.reason()));
		}
	}

	private void fit(CurveFile read, TransportModel law, FitOptions given) {
		WindowProposal proposal = proposal(read, given, law.fitSpace());
		if (!proposal.found()) {
			none(read, Optional.of(law), proposal);
			return;
		}
		FitOptions options = proposal.in(given);
		FitResult all = noise().fit(law, read.all(), options);
		List<FitResult> each = read.sweeps().size() == 1 ? List.of(all)
				: read.sweeps().stream().map(s -> noise().fit(law, s.curve(), options)).toList();
		if (json) {
			json(read, all, each, FitJson::put, FitCommand::moved);
			return;
		}
		read.inWords().forEach(console::say);
		FitText.lines(all, Optional.empty(), read.read().quantity()).forEach(console::say);
		moved(all, read.all()).ifPresent(m -> console.say("  " + Wording.plain(m.reason())));
		for (int i = 0; each.size() > 1 && i < each.size(); i++) {
			console.say(read.inWords(i) + ":");
			FitText.lines(each.get(i), Optional.empty(), read.read().quantity()).forEach(console::say);
		}
	}

	/** What was found for all points together and for each sweep, with what their windows do. */
	private <T> void json(CurveFile read, T all, List<T> each, BiConsumer<ObjectNode, T> put, BiFunction<T, RtCurve, Optional<WindowSensitivity>> windows) {
		ObjectNode node = Json.object();
		put.accept(node, all);
		FitJson.units(node, read.read().quantity());
		windows.apply(all, read.all()).ifPresent(m -> FitJson.put(node, m));
		read.describe(node);
		read.describeSweeps(node, (one, i) -> {
			keepPoints(one, () -> put.accept(one, each.get(i)));
			FitJson.units(one, read.read().quantity());
			windows.apply(each.get(i), read.sweeps().get(i).curve()).ifPresent(m -> FitJson.put(one, m));
		});
		console.json(node);
	}

	/** What a free exponent does when its window moves, which belongs to the exponent. */
	private static Optional<WindowSensitivity> moved(FitResult fit, RtCurve points) {
		boolean free = fit.model().id().equals(TransportModels.stretched().id()) && fit.hasFit();
		return free ? fit.window().map(w -> WindowSensitivity.of(points, w, fit.options())) : Optional.empty();
	}

	private static Optional<WindowSensitivity> moved(ModelComparison comparison, RtCurve points) {
		return comparison.entry(TransportModels.stretched().id()).flatMap(e -> moved(e.fit(), points));
	}

	/** In a sweep, {@code points} is the number fitted; the number measured keeps a name of its own. */
	private static void keepPoints(ObjectNode node, Runnable put) {
		node.set("points_measured", node.get("points"));
		put.run();
	}

	private void compare(CurveFile read, FitOptions given) {
		WindowProposal proposal = proposal(read, given, FitSpace.LN_R);
		if (!proposal.found()) {
			none(read, Optional.empty(), proposal);
			return;
		}
		FitOptions options = proposal.in(given);
		ModelComparison all = noise().compare(services.models().models(), read.all(), law -> options);
		List<ModelComparison> each = read.sweeps().size() == 1 ? List.of(all)
				: read.sweeps().stream().map(s -> noise().compare(services.models().models(), s.curve(), law -> options)).toList();
		if (json) {
			json(read, all, each, FitJson::put, FitCommand::moved);
			return;
		}
		read.inWords().forEach(console::say);
		all.entries().forEach(e -> FitText.lines(e.fit(), Optional.of(e), read.read().quantity()).forEach(console::say));
		console.say(Wording.plain(all.reason()));
		console.say(Wording.plain(ExponentChoice.of(all).reason()));
		moved(all, read.all()).ifPresent(m -> console.say("free exponent: " + Wording.plain(m.reason())));
		for (int i = 0; each.size() > 1 && i < each.size(); i++) {
			console.say(read.inWords(i) + ": " + Wording.plain(each.get(i).reason()));
		}
	}
}
