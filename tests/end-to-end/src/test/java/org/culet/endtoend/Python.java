package org.culet.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs that answer for themselves: Debian's Python with its libraries, and a JVM without the product. */
final class Python {

	private static final String INTERPRETER = "/usr/bin/python3";
	private static final long LIMIT_MINUTES = 10;

	private Python() {
	}

	/** Whether the modules are there; the project's own test script installs them. */
	static boolean has(String... modules) {
		return Files.isExecutable(Path.of(INTERPRETER)) && finish(List.of(INTERPRETER, "-c", "import " + String.join(", ", modules))).exit() == 0;
	}

	/** What a script of the test resources writes to standard output. */
	static String run(Product culet, String script, Object... arguments) {
		List<String> command = new ArrayList<>(List.of(INTERPRETER, resource(culet, script).toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		return output(command);
	}

	/** Runs a Java source of the test resources with the physics library alone. */
	static void runWithPhysics(Product culet, String source, Object... arguments) {
		Path plugins = culet.script().resolveSibling("plugins");
		List<String> jars = List.of("org.culet.physics_*.jar", "org.hipparchus.*.jar").stream().flatMap(glob -> matching(plugins, glob).stream())
				.toList();
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				String.join(java.io.File.pathSeparator, jars), resource(culet, source).toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		output(command);
	}

	private static Path resource(Product culet, String name) {
		return culet.root().resolve("tests/end-to-end/src/test/resources").resolve(name);
	}

	private static List<String> matching(Path folder, String glob) {
		List<String> found = new ArrayList<>();
		try (var files = Files.newDirectoryStream(folder, glob)) {
			files.forEach(file -> found.add(file.toString()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (found.isEmpty()) {
			throw new AssertionError("no " + glob + " in " + folder);
		}
		return found;
	}

	private static String output(List<String> command) {
		Product.Result result = finish(command);
		if (result.exit() != 0) {
			throw new AssertionError(command + " ended with " + result.exit() + "\n" + result.err());
		}
		return result.out();
	}

	private static Product.Result finish(List<String> command) {
		try {
			Path out = Files.createTempFile("peer", ".out");
			Path err = Files.createTempFile("peer", ".err");
			Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("did not end: " + command);
			}
			Product.Result result = new Product.Result(process.exitValue(), Files.readString(out), Files.readString(err));
			Files.delete(out);
			Files.delete(err);
			return result;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted", e);
		}
	}
}
