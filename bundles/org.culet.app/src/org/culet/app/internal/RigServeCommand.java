package org.culet.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.culet.report.json.Json;
import org.culet.rig.simulator.RigOptions;
import org.culet.rig.simulator.ServedInstrument;
import org.culet.rig.simulator.VirtualRig;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code culet rig serve}: the virtual rig as a process of its own. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Virtual instruments that speak the protocols of real ones.")
final class RigServeCommand implements Callable<Integer> {

	private final Console console;

	@Spec
	private CommandSpec spec;
	@Option(names = "--sample", paramLabel = "I|T|S", description = "film in the cell; T if not said")
	private String sample = RigOptions.DEFAULT.sample();
	@Option(names = "--speed", paramLabel = "X", description = "seconds of the experiment in a second; 1 if not said")
	private double speed = 1;
	@Option(names = "--faults", paramLabel = "FILE", description = "what goes wrong, and when")
	private Path faults;
	@Option(names = "--port-base", paramLabel = "N", description = "first of the TCP ports; any free ones if not said")
	private Integer portBase;
	@Option(names = "--seed", paramLabel = "N", description = "seed of all noise; 1 if not said")
	private long seed = 1;
	@Option(names = "--until-eof", description = "ends with the end of standard input")
	private boolean untilEof;

	RigServeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Failure {
		try (VirtualRig rig = VirtualRig.start(options())) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(rig), "rig ends"));
			announce(rig);
			if (untilEof) {
				Thread.ofPlatform().daemon().name("standard input").start(() -> awaitEnd(System.in, rig));
			}
			rig.awaitQuit();
			return 0;
		} catch (IOException e) {
			throw new Failure(e.getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	private RigOptions options() {
		try {
			RigOptions options = RigOptions.DEFAULT.withSample(sample).withSpeed(speed).withSeed(seed);
			options = portBase == null ? options : options.withPortBase(portBase);
			return faults == null ? options : options.withFaults(faults);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	private void announce(VirtualRig rig) {
		for (ServedInstrument instrument : rig.instruments()) {
			ObjectNode line = Json.object();
			line.put("instrument", instrument.instrument());
			line.put("model", instrument.model());
			line.put("address", instrument.address());
			instrument.otherAddress().ifPresent(other -> line.put("other_address", other));
			console.say(line.toString());
		}
		rig.remarks().forEach(console::warn);
		console.say(Json.object().put("control", rig.controlAddress()).toString());
		console.say(Json.object().put("ready", true).toString());
		console.out().flush();
	}

	/** On a signal: nothing stays behind, neither connections nor serial lines. */
	private static void end(VirtualRig rig) {
		try {
			rig.close();
		} catch (IOException e) {
			System.err.println("culet: " + e.getMessage());
		}
	}

	private static void awaitEnd(InputStream in, VirtualRig rig) {
		try {
			in.transferTo(java.io.OutputStream.nullOutputStream());
		} catch (IOException e) {
			// standard input is gone, which is an end too
		}
		rig.quit();
	}
}
