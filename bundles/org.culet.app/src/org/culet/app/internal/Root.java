package org.culet.app.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.culet.analysis.Version;
import org.culet.app.Services;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above all commands. */
@Command(name = "culet", mixinStandardHelpOptions = true, versionProvider = Root.VersionLine.class, synopsisSubcommandLabel = "COMMAND",
		description = "Thin superconducting films under pressure: from R(T) files to phases and figures.", sortSynopsis = false)
public final class Root implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	/** Says the version. */
	static final class VersionLine implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { Version.PROGRAM };
		}
	}

	/**
	 * The command with all that belong to it.
	 *
	 * @param console where commands write
	 * @param services what they work with
	 * @return a new command line
	 */
	public static CommandLine commandLine(Console console, Services services) {
		CommandLine line = new CommandLine(new Root());
		for (Object command : List.of(new AnalyzeCommand(console, services), new ImportCommand(console, services),
				new FitCommand(console, services), new TcCommand(console, services), new ClassifyCommand(console, services),
				new PressureCommand(console), new CrossingsCommand(console, services), new ScalingCommand(console, services),
				new ExportCommand(console, services), new SimulateCommand(console),
				new PicturesCommand(console, services))) {
			line.addSubcommand(command);
		}
		line.addSubcommand(RigCommand.commandLine(console, services));
		line.addSubcommand(ExtensionCommand.commandLine(console));
		line.setUsageHelpAutoWidth(true);
		return line;
	}

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; culet --help lists them");
	}
}
