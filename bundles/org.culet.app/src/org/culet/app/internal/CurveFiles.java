package org.culet.app.internal;

import java.nio.file.Path;
import java.util.List;

import org.culet.app.Services;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The curve files that a command takes, how they are to be read, and whether it answers in JSON. */
final class CurveFiles {

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "curve files of any known format")
	private List<Path> files;
	@Mixin
	private CurveOptions options;
	@Option(names = "--json", description = "one JSON document on standard output")
	private boolean json;

	/** The files in the order given. */
	List<Path> paths() {
		return files;
	}

	/** Reads one of them. */
	CurveFile read(Services services, Path file) throws Failure {
		return CurveFile.read(services.readers(), file, options.toReadOptions());
	}

	/** Whether one JSON document is asked for. */
	boolean json() {
		return json;
	}
}
