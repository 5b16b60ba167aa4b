package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Files of real instruments through the command line; the numbers are those of physics.md and of the files' README. */
class MeasuredFilesTest {

	private final Product culet = new Product();
	private Path curves;

	@BeforeEach
	void findTheFiles() {
		assumeTrue(culet.shared().isPresent(), "the measured files are not here (CULET_SHARED)");
		curves = culet.shared().orElseThrow().resolve("curves");
	}

	@Test
	void superconductorIsReadAsTwoSweepsWithTheirOwnCriticalTemperatures() {
		Path file = curves.resolve("superconductor-4probe-ppms/4-probe resistivity example file.dat");
		Product.Result result = culet.run("tc", file, "--criterion", "normal-state", "--json");
		assertEquals(0, result.exit(), result.err());
		JsonNode sweeps = result.json().get("sweeps");
		assertEquals(2, sweeps.size());
		assertEquals("cooling", sweeps.get(0).get("direction").asText());
		// 0.01 K: the tolerance stated in physics.md 3.2
		assertEquals(4.265, sweeps.get(0).get("Tc_K").asDouble(), 0.01);
		assertEquals("warming", sweeps.get(1).get("direction").asText());
		assertEquals(4.250, sweeps.get(1).get("Tc_K").asDouble(), 0.01);
	}

	@Test
	void hallSystemFilmIsActivatedAmongTheFixedExponents() {
		Path file = curves.resolve("activated-film-hall-system/22-211-G_Hall_23K-320K_TT-Halter.txt");
		Product.Result result = culet.run("fit", file, "--compare", "--window", "40:80", "--json");
		assertEquals(0, result.exit(), result.err());
		JsonNode best = null;
		for (JsonNode model : result.json().get("models")) {
			String id = model.get("model").asText();
			boolean fixedExponent = id.equals("activated") || id.equals("es-vrh") || id.startsWith("mott");
			if (fixedExponent && (best == null || model.get("aicc").asDouble() < best.get("aicc").asDouble())) {
				best = model;
			}
		}
		assertEquals("activated", best.get("model").asText());
		for (JsonNode parameter : best.get("parameters")) {
			if (parameter.get("name").asText().equals("T0_K")) {
				// 5 %: the acceptance of the film's fit; its steps overlap and carry different excitations
				assertEquals(411, parameter.get("value").asDouble(), 0.05 * 411);
			}
		}
	}

	@Test
	void copperHasNoPhase() {
		Path file = curves.resolve("metal-noise-floor-txt/Cu_2603B_TS_rho_NSYM_B=0T_2026-03-20.txt");
		Product.Result result = culet.run("classify", file, "--json");
		assertEquals(0, result.exit(), result.err());
		assertEquals("undetermined", result.json().get(0).get("phase").asText());
	}

	@Test
	void fieldSweepIsNotTakenForAnRtCurve() {
		Path file = curves.resolve("magnetoresistance-ppms/Resistivity_Ch1_TMR_Ch2_Hall_test.dat");
		Product.Result result = culet.run("tc", file, "--json");
		assertEquals(1, result.exit(), result.out());
		assertTrue(result.err().contains("field"), result.err());
	}
}
