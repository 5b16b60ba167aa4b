package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The example that a new user opens first. */
class ExampleTest {

	/** Anything that a browser would fetch from elsewhere. */
	private static final Pattern OUTSIDE = Pattern.compile("(src|href)=\"(?!#|data:)[^\"]*\"|url\\((?!['\"]?(#|data:))|@import");

	private final Product culet = new Product();

	@Test
	void analysisWritesReportFiguresAndResults(@TempDir Path folder) throws IOException {
		Path out = folder.resolve("out");
		Path manifest = culet.root().resolve("examples/pressure-series/manifest.csv");
		Product.Result result = culet.run("analyze", manifest, "--out", out, "--json");
		assertEquals(0, result.exit(), result.err());
		for (String name : List.of("results.json", "stages.csv", "fits.csv", "report.html")) {
			assertTrue(Files.size(out.resolve(name)) > 0, name);
		}
		try (Stream<Path> figures = Files.list(out.resolve("figures"))) {
			List<String> names = figures.map(f -> f.getFileName().toString()).toList();
			for (String id : List.of("rt-pressures", "tc-pressure", "arrhenius", "es-vrh", "weak-localization", "phase-diagram")) {
				assertTrue(names.stream().anyMatch(name -> name.startsWith(id)), id + " in " + names);
			}
		}
		String report = Files.readString(out.resolve("report.html"));
		List<String> outside = OUTSIDE.matcher(report).results().map(m -> m.group()).limit(5).toList();
		assertEquals(List.of(), outside, "the report is self-contained");
		assertEquals(44, stages(result.json()), "stages");
		assertNoWrongPhase(result.json());
	}

	@Test
	void withoutADisplayTheExampleIsAnalysedInstead(@TempDir Path folder) throws IOException {
		Path out = folder.resolve("out.txt");
		Path err = folder.resolve("err.txt");
		ProcessBuilder builder = new ProcessBuilder(culet.script().toString()).directory(folder.toFile())
				.redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
		try {
			assertEquals(0, builder.start().waitFor(), () -> read(err));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
		assertTrue(read(err).contains("no display"), read(err));
		assertTrue((read(out) + read(err)).contains("report.html"), "says where the report lies");
		try (Stream<Path> files = Files.walk(folder)) {
			assertTrue(files.anyMatch(f -> f.endsWith("report.html")));
		}
	}

	@Test
	void pressureFromAWavelengthAndFromASpectrum() {
		Product.Result scale = culet.run("pressure", "--wavelength", "699.70", "--reference", "694.24", "--scale", "mao1986",
				"--json");
		assertEquals(0, scale.exit(), scale.err());
		// case F02a of physics.md
		assertEquals(15.3728, scale.json().get("pressure_GPa").asDouble(), 5e-5);
		Path spectrum = culet.root().resolve("examples/pressure-series/T/T_3GPa_ruby.txt");
		JsonNode fitted = culet.run(Map.of(), "pressure", spectrum, "--json").json();
		assertEquals(3.0, fitted.get("pressure_GPa").asDouble(), 0.3);
		assertFalse(fitted.get("R1_sigma_nm").isNull());
	}

	private void assertNoWrongPhase(JsonNode results) throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String line : Files.readAllLines(culet.root().resolve("examples/pressure-series/truth.csv")).stream().skip(1)
				.toList()) {
			String[] truth = line.split(",", -1);
			for (JsonNode sample : results.get("samples")) {
				for (JsonNode stage : sample.get("stages")) {
					boolean same = sample.get("name").asText().equals(truth[0]) && stage.get("branch").asText().equals(truth[2])
							&& Math.abs(stage.get("pressure_GPa").asDouble() - Double.parseDouble(truth[1])) < 0.3;
					String phase = stage.get("phase").asText();
					if (same && !phase.equals("undetermined") && !phase.equals(truth[3])) {
						wrong.add(line + " called " + phase);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static int stages(JsonNode results) {
		int n = 0;
		for (JsonNode sample : results.get("samples")) {
			n += sample.get("stages").size();
		}
		return n;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
