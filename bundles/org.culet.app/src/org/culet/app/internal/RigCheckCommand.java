package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.culet.app.Services;
import org.culet.instrument.CommonSettings;
import org.culet.instrument.Reading;
import org.culet.report.json.Json;
import org.culet.rig.Rig;
import org.culet.rig.RigCheck;
import org.culet.rig.RigFile;
import org.culet.rig.RigFileException;
import org.culet.rig.RigProblem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code culet rig check RIG}. */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Connects each instrument of a rig, prints its identity and one reading of each channel.")
final class RigCheckCommand implements Callable<Integer> {

	private final Console console;
	private final Services services;

	@Parameters(paramLabel = "RIG", description = "a rig file")
	private Path file;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	RigCheckCommand(Console console, Services services) {
		this.console = console;
		this.services = services;
	}

	@Override
	public Integer call() throws Failure {
		List<RigCheck.Result> results = RigCheck.run(rig(), services.drivers(), services.transports());
		if (json) {
			ObjectNode document = Json.object();
			ArrayNode instruments = document.putArray("instruments");
			results.forEach(r -> put(instruments.addObject(), r));
			document.put("passed", results.stream().allMatch(RigCheck.Result::passed));
			console.json(document);
		} else {
			results.forEach(this::say);
		}
		results.stream().filter(r -> !r.passed()).forEach(r -> console.warn(r.instrument().id() + ": " + cause(r)));
		return results.stream().allMatch(RigCheck.Result::passed) ? 0 : 1;
	}

	/** All problems of a file are told, one a line; the last as the failure. */
	private Rig rig() throws Failure {
		try {
			return RigFile.read(file, services.drivers(), services.transports());
		} catch (RigFileException e) {
			List<String> lines = e.problems().stream().map(RigProblem::inWords).toList();
			lines.subList(0, lines.size() - 1).forEach(console::warn);
			throw new Failure(lines.getLast(), e);
		}
	}

	private static String cause(RigCheck.Result result) {
		return result.failure().map(f -> f.inWords()).orElseGet(() -> result.channels().stream().filter(RigCheck.Checked::failed).findFirst()
				.map(c -> name(c) + ": " + c.reading().inWords()).orElse(""));
	}

	private static String name(RigCheck.Checked checked) {
		return checked.channel().role().id() + " (" + checked.channel().input().name() + ", " + checked.channel().quantity().name() + ")";
	}

	private void say(RigCheck.Result result) {
		console.say(String.format(Locale.ROOT, "%s  %s  %s at %s", result.passed() ? "ok  " : result.identity().isPresent() ? "fail" : "dead",
				result.instrument().id(), result.instrument().driver(), result.instrument().address()));
		result.identity().ifPresent(i -> console.say("      " + i.text()));
		if (!CommonSettings.checksModel(result.instrument().settings())) {
			console.say("      (model check is off: spoken to whatever it calls itself)");
		}
		result.failure().ifPresent(f -> console.say("      " + f.inWords()));
		result.channels().forEach(c -> console.say("      " + name(c) + " = " + c.reading().inWords()));
	}

	private static void put(ObjectNode node, RigCheck.Result result) {
		node.put("instrument", result.instrument().id());
		node.put("driver", result.instrument().driver());
		node.put("address", result.instrument().address().toString());
		node.put("passed", result.passed());
		result.identity().ifPresentOrElse(i -> node.put("identity", i.text()), () -> node.putNull("identity"));
		node.put("model_check", CommonSettings.checksModel(result.instrument().settings()));
		result.failure().ifPresentOrElse(f -> node.put("status", code(f.kind().name())).put("reason", f.sentence()),
				() -> node.putNull("status").putNull("reason"));
		node.put("seconds", result.seconds());
		ArrayNode channels = node.putArray("channels");
		for (RigCheck.Checked checked : result.channels()) {
			put(channels.addObject(), checked);
		}
	}

	private static void put(ObjectNode node, RigCheck.Checked checked) {
		Reading reading = checked.reading();
		node.put("role", checked.channel().role().id());
		node.put("input", checked.channel().input().name());
		node.put("quantity", checked.channel().quantity().name());
		if (reading.value().isPresent()) {
			node.put("value", reading.value().getAsDouble());
		} else {
			node.putNull("value");
		}
		node.put("unit", reading.unit().symbol());
		ArrayNode status = node.putArray("status");
		reading.status().forEach(s -> status.add(code(s.name())));
		if (reading.statusWord().isPresent()) {
			node.put("status_word", reading.statusWord().getAsLong());
		} else {
			node.putNull("status_word");
		}
		node.put("reason", reading.note());
	}

	private static String code(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
