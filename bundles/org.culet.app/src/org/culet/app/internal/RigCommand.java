package org.culet.app.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code culet rig}: what has to do with a rig. */
@Command(name = "rig", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The rig: virtual and real.")
final class RigCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	/** The command with all that belong to it. */
	static CommandLine commandLine(Console console) {
		return new CommandLine(new RigCommand()).addSubcommand(new RigServeCommand(console));
	}

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; culet rig --help lists them");
	}
}
