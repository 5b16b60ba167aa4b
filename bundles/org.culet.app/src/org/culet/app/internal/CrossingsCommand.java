package org.culet.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.culet.analysis.Wording;
import org.culet.app.Services;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.CrossingResult;
import org.culet.physics.series.CurveCrossings;
import org.culet.report.json.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code culet crossings FILE FILE...}: neighbours in the order given. */
@Command(name = "crossings", mixinStandardHelpOptions = true, description = "Where curves cross, each with the next one.")
final class CrossingsCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Spec
	private CommandSpec spec;
	@Mixin
	private CurveFiles files;
	@Option(names = "--calibration-sigma", paramLabel = "REL", description = "relative uncertainty of the thermometer calibration")
	private double calibrationSigma;

	CrossingsCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure {
		if (files.paths().size() < 2) {
			throw new ParameterException(spec.commandLine(), "two curves are needed to cross");
		}
		List<CurveFile> read = new ArrayList<>();
		for (Path file : files.paths()) {
			read.add(files.read(services, file));
		}
		ObjectNode node = Json.object();
		ArrayNode crossings = node.putArray("crossings");
		ArrayNode pairs = node.putArray("pairs");
		CrossingResult.Status status = CrossingResult.Status.NONE;
		for (int i = 0; i + 1 < read.size(); i++) {
			CrossingResult result = between(read.get(i), read.get(i + 1));
			status = result.status() == CrossingResult.Status.OK || read.size() == 2 ? result.status() : status;
			add(crossings, pairs, files.paths().get(i), files.paths().get(i + 1), result);
		}
		node.put("status", status.id());
		if (files.json()) {
			console.json(node);
		}
		return 0;
	}

	private CrossingResult between(CurveFile a, CurveFile b) throws Failure {
		if (a.read().quantity() != b.read().quantity()) {
			throw new Failure(b.read().file() + ": holds " + b.read().quantity().symbol() + ", but " + a.read().file() + " holds "
					+ a.read().quantity().symbol() + "; they cannot be compared");
		}
		return CurveCrossings.between(a.all(), b.all(), calibrationSigma);
	}

	private void add(ArrayNode crossings, ArrayNode pairs, Path a, Path b, CrossingResult result) {
		ObjectNode pair = pairs.addObject();
		pair.put("a", a.toString());
		pair.put("b", b.toString());
		pair.put("status", result.status().id());
		pair.put("reason", result.reason());
		for (Crossing c : result.crossings()) {
			ObjectNode one = crossings.addObject();
			one.put("a", a.toString());
			one.put("b", b.toString());
			Json.put(one, "T_K", c.temperatureK().value());
			Json.put(one, "sigma_T_K", c.temperatureK().sigma());
			Json.put(one, "R_ohm", c.resistanceOhm().value());
			Json.put(one, "sigma_R_ohm", c.resistanceOhm().sigma());
			one.put("approached", c.approached());
			if (!files.json()) {
				console.say(String.format(Locale.ROOT, "%s x %s: T = %.4g +- %.2g K, R = %.5g +- %.2g ohm%s", a, b, c.temperatureK().value(),
						c.temperatureK().sigma(), c.resistanceOhm().value(), c.resistanceOhm().sigma(),
						c.approached() ? " (only approached)" : ""));
			}
		}
		if (!files.json()) {
			console.say(a + " x " + b + ": " + Wording.plain(result.reason()));
		}
	}
}
