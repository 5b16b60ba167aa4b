package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.culet.app.CuletCommandLine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Runs commands as a script would. */
record Cli(int code, String out, String err) {

	private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	static Cli run(Object... arguments) {
		String[] texts = new String[arguments.length];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = arguments[i].toString();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CuletCommandLine.execute(texts, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8));
		return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** The one document on standard output of a command that went well. */
	static JsonNode json(Object... arguments) throws IOException {
		Object[] with = java.util.Arrays.copyOf(arguments, arguments.length + 1);
		with[arguments.length] = "--json";
		Cli cli = run(with);
		assertEquals(0, cli.code(), cli.err());
		return cli.document();
	}

	/** Standard output as exactly one document. */
	JsonNode document() throws IOException {
		return MAPPER.readTree(out);
	}

	/** A measured file; the test is skipped where there are none. */
	static Path measured(String name) {
		String named = System.getenv("CULET_SHARED");
		Path shared = named != null ? Path.of(named) : beside();
		assumeTrue(shared != null && Files.exists(shared.resolve("data").resolve(name)), "the measured files are not here");
		return shared.resolve("data").resolve(name);
	}

	private static Path beside() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.isDirectory(here.resolveSibling("shared").resolve("data"))) {
			here = here.getParent();
		}
		return here == null ? null : here.resolveSibling("shared");
	}
}
