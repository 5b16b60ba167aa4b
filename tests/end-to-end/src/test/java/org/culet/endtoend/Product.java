package org.culet.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The built product, started as a process of its own. */
final class Product {

	/** No command of these tests may hang; this is a limit against a hang, not a measure of speed. */
	private static final long LIMIT_MINUTES = 10;
	private static final ObjectMapper JSON = new ObjectMapper()
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private final Path root = Path.of(System.getProperty("culet.root")).toAbsolutePath().normalize();
	private final Path script;

	Product() {
		Path products = root.resolve("releng/org.culet.product/target/products/org.culet.product");
		try (Stream<Path> files = Files.walk(products, 4)) {
			script = files.filter(file -> file.endsWith("culet") && Files.isRegularFile(file)).findFirst()
					.orElseThrow(() -> new IllegalStateException("no start script below " + products));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The checkout. */
	Path root() {
		return root;
	}

	/** The start script of the product. */
	Path script() {
		return script;
	}

	/** The folder of the measured files, where there is one. */
	Optional<Path> shared() {
		String named = System.getenv("CULET_SHARED");
		Path shared = named == null || named.isBlank() ? root.resolveSibling("shared") : Path.of(named);
		return Optional.of(shared.resolve("data")).filter(Files::isDirectory);
	}

	/** What a finished command left behind. */
	record Result(int exit, String out, String err) {

		/** Standard output as the one JSON document it must be. */
		JsonNode json() {
			try {
				return JSON.readTree(out);
			} catch (JsonProcessingException e) {
				throw new AssertionError("not one JSON document: " + e.getMessage() + "\nstandard output:\n" + out
						+ "\nstandard error:\n" + err, e);
			}
		}
	}

	Result run(Object... arguments) {
		return run(Map.of(), arguments);
	}

	/** Runs a command with more environment variables; an empty value removes one. */
	Result run(Map<String, String> environment, Object... arguments) {
		try {
			Path out = Files.createTempFile("culet", ".out");
			Path err = Files.createTempFile("culet", ".err");
			Process process = start(environment, out, err, arguments);
			if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("did not end: " + List.of(arguments));
			}
			Result result = new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
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

	/** Starts a command and does not wait for it. */
	Process start(Map<String, String> environment, Path out, Path err, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(script.toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		environment.forEach((name, value) -> {
			if (value.isEmpty()) {
				builder.environment().remove(name);
			} else {
				builder.environment().put(name, value);
			}
		});
		return builder.start();
	}
}
