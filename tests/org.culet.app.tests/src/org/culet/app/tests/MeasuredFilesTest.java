package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Files of real instruments, through the command line. Skipped where they are not at hand. */
class MeasuredFilesTest {

	@Test
	void everyCurveFileIsReadOrRefusedWithASentence() throws Exception {
		Path curves = Cli.measured("curves");
		int read = 0;
		int refused = 0;
		for (Path file : files(curves)) {
			Cli cli = Cli.run("classify", file, "--json");
			assertEquals(cli.code() == 0 ? 1 : 0, cli.document().size());
			if (cli.code() == 0) {
				read++;
			} else {
				refused++;
				assertEquals(1, cli.code());
				assertEquals(1, cli.err().lines().count(), cli.err());
				assertTrue(cli.err().contains(file.getFileName().toString()) && cli.err().length() > file.toString().length() + 30, cli.err());
			}
		}
		assertTrue(read >= 8 && refused >= 8, read + " read, " + refused + " refused");
	}

	@Test
	void everySpectrumIsRead() throws Exception {
		for (Path file : files(Cli.measured("spectra"))) {
			assertTrue(Cli.json("pressure", file, "--temperature", 296).path("R1_nm").asDouble() > 690, file.toString());
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** 4.265 K cooling, 4.250 K warming, each to 0.01 K (physics.md 3.2). */
	@Test
	void fourProbeFilmHasItsTransitionInTwoSweeps() throws Exception {
		Path file = Cli.measured("curves/superconductor-4probe-ppms/4-probe resistivity example file.dat");
		JsonNode json = Cli.json("tc", "--criterion", "normal-state", file);
		assertEquals(List.of("cooling", "warming"), json.path("sweeps").findValuesAsText("direction"));
		assertEquals(4.265, json.path("sweeps").get(0).path("Tc_K").asDouble(), 0.01);
		assertEquals(4.250, json.path("sweeps").get(1).path("Tc_K").asDouble(), 0.01);
		JsonNode plain = Cli.json("tc", file);
		assertTrue(plain.path("Tc_K").isNull(), "no Tc from the steps near 270 K");
		assertTrue(plain.path("reason").asText().contains("normal-state"));
		JsonNode phase = Cli.json("classify", file).get(0);
		assertEquals("undetermined", phase.path("phase").asText());
		assertEquals(Set.of("S", "M1"), Set.of(phase.path("candidates").get(0).asText(), phase.path("candidates").get(1).asText()));
	}

	/** T0 = 411 K to 5 % among the fixed exponents over 40 to 80 K; only the zero-field rows. */
	@Test
	void hallFilmIsActivated() throws Exception {
		Path file = Cli.measured("curves/activated-film-hall-system/22-211-G_Hall_23K-320K_TT-Halter.txt");
		JsonNode json = Cli.json("fit", "--compare", "--window", "40:80", file);
		assertEquals("rho", json.path("quantity").asText());
		String best = "";
		double least = Double.POSITIVE_INFINITY;
		for (JsonNode model : json.path("models")) {
			boolean fixed = Set.of("activated", "es-vrh", "mott-2d-vrh", "mott-3d-vrh").contains(model.path("model").asText());
			if (fixed && model.path("delta_aicc").asDouble(Double.POSITIVE_INFINITY) < least) {
				least = model.path("delta_aicc").asDouble();
				best = model.path("model").asText();
				if (best.equals("activated")) {
					assertEquals(411, model.path("parameters").get(1).path("value").asDouble(), 0.05 * 411);
				}
			}
		}
		assertEquals("activated", best);
	}

	@Test
	void fieldSweepIsNoCurveUnlessTheUserSaysSo() {
		Path file = Cli.measured("curves/magnetoresistance-ppms/Resistivity_Ch1_TMR_Ch2_Hall_test.dat");
		Cli refused = Cli.run("tc", file);
		assertEquals(1, refused.code());
		assertTrue(refused.err().contains("field sweep"), refused.err());
	}

	@Test
	void copperHasNeitherPhaseNorTc() throws Exception {
		Path folder = Cli.measured("curves/metal-noise-floor-txt");
		Path file = files(folder).get(0);
		assertEquals("undetermined", Cli.json("classify", file).get(0).path("phase").asText());
		assertTrue(Cli.json("tc", file).path("Tc_K").isNull());
		assertTrue(Cli.json("tc", "--criterion", "normal-state", file).path("Tc_K").isNull());
	}

	@Test
	void oxideLoopIsTwoSweeps() throws Exception {
		JsonNode json = Cli.json("classify", Cli.measured("curves/hysteresis-loop-tsv/dev4_gap6.tsv")).get(0);
		assertFalse(json.path("phase").asText().startsWith("I"));
		assertEquals(2, json.path("sweeps").size());
	}
}
