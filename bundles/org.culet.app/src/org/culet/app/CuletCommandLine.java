package org.culet.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.culet.app.internal.Console;
import org.culet.app.internal.Failure;
import org.culet.app.internal.Root;

import picocli.CommandLine;

/** Runs a command. */
public final class CuletCommandLine {

	/** The command did what it was asked for. */
	public static final int DONE = 0;
	/** The data could not be read or analysed. */
	public static final int FAILED = 1;
	/** Wrong usage. */
	public static final int USAGE = 2;

	private CuletCommandLine() {
	}

	/**
	 * Runs a command with the readers and laws of this program alone.
	 *
	 * @param arguments the command with its options
	 * @param out standard output
	 * @param err standard error
	 * @return exit code: 0, 1 or 2
	 */
	public static int execute(String[] arguments, PrintStream out, PrintStream err) {
		return execute(arguments, out, err, Services.standard());
	}

	/**
	 * Runs a command.
	 *
	 * @param arguments the command with its options
	 * @param out standard output
	 * @param err standard error
	 * @param services readers and laws
	 * @return exit code: 0, 1 or 2
	 */
	public static int execute(String[] arguments, PrintStream out, PrintStream err, Services services) {
		CommandLine line = Root.commandLine(new Console(out, err), services);
		line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
		line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		line.setParameterExceptionHandler((wrong, given) -> {
			err.println("culet: " + oneLine(wrong.getMessage()));
			err.println(wrong.getCommandLine().getUsageMessage(CommandLine.Help.Ansi.OFF).lines().findFirst().orElse("").strip());
			return USAGE;
		});
		line.setExecutionExceptionHandler((thrown, command, result) -> {
			if (thrown instanceof Failure failure) {
				err.println("culet: " + oneLine(failure.getMessage()));
				return FAILED;
			}
			throw thrown;
		});
		int code = line.execute(arguments);
		err.flush();
		if (out.checkError()) {
			// a stream for printing throws nothing: without this a script would take the empty file for the answer
			err.println("culet: the answer could not be written to standard output: its disk is full, or its reader has gone");
			return code == DONE ? FAILED : code;
		}
		return code;
	}

	private static String oneLine(String message) {
		return message == null ? "unknown cause" : message.replaceAll("\\s*\\R\\s*", " ");
	}

	/** Entry for plain Java. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
		System.exit(execute(arguments, out, err));
	}
}
