package org.culet.app.internal;

import java.util.concurrent.Callable;

import org.culet.app.Services;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code culet rig}: the commands of the rig. */
@Command(name = "rig", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The rig and its instruments.")
final class RigCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	/**
	 * The command with all that belong to it.
	 *
	 * @param console where commands write
	 * @param services what they work with
	 * @return a new command line
	 */
	static CommandLine commandLine(Console console, Services services) {
		CommandLine line = new CommandLine(new RigCommand());
		line.addSubcommand(new RigCheckCommand(console, services));
		line.addSubcommand(new RigServeCommand(console));
		return line;
	}

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; culet rig --help lists them");
	}
}
