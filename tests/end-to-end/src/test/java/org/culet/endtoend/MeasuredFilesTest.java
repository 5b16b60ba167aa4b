package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

	/** Below 20 K its signal is the noise floor. */
	@Test
	void copperHasNeitherPhaseNorTc() {
		Path file = curves.resolve("metal-noise-floor-txt/Cu_2603B_TS_rho_NSYM_B=0T_2026-03-20.txt");
		JsonNode verdict = answer("classify", file).get(0);
		assertEquals("undetermined", verdict.get("phase").asText());
		assertTrue(verdict.get("confidence").isNull());
		for (String criterion : List.of("fraction", "normal-state")) {
			JsonNode tc = answer("tc", file, "--criterion", criterion);
			assertTrue(tc.get("Tc_K").isNull(), criterion + ": " + tc.get("reason").asText());
			assertFalse(tc.get("reason").asText().isBlank());
		}
	}

	/** Still falling at a tenth of the normal resistance; the steps near 270 K are no transition. */
	@Test
	void superconductorIsUndeterminedOnWarmingAndItsStepsAreNoTransition() {
		Path file = curves.resolve("superconductor-4probe-ppms/4-probe resistivity example file.dat");
		JsonNode warming = answer("classify", file, "--direction", "warming").get(0);
		assertEquals("undetermined", warming.get("phase").asText());
		assertEquals(List.of("S", "M1"), texts(warming.get("candidates")));
		JsonNode tc = answer("tc", file);
		assertTrue(tc.get("Tc_K").isNull(), tc.get("reason").asText());
		assertEquals(2, tc.get("sweeps").size());
		for (JsonNode sweep : tc.get("sweeps")) {
			assertTrue(sweep.get("Tc_K").isNull(), sweep.get("reason").asText());
			assertEquals("no_max_in_range", sweep.get("status").asText());
		}
	}

	/** Real hysteresis of 5 K; below 320 K nothing distinguishes the exponents, which the curve reaches over 10 % in T only. */
	@Test
	void oxideLoopReportsItsHysteresisAndNoExponent() {
		Path file = curves.resolve("hysteresis-loop-tsv/dev4_gap6.tsv");
		JsonNode verdict = answer("classify", file).get(0);
		assertEquals("undetermined", verdict.get("phase").asText());
		for (JsonNode loop : List.of(verdict.get("hysteresis"), answer("tc", file).get("hysteresis"))) {
			assertEquals("ok", loop.get("status").asText());
			// 0.05 K: half of the last digit that the file's README gives
			assertEquals(336.0, loop.get("cooling").get("T_K").asDouble(), 0.05);
			assertEquals(341.0, loop.get("warming").get("T_K").asDouble(), 0.05);
			assertEquals(5.0, loop.get("width_K").asDouble(), 0.1);
			assertTrue(loop.get("sigma_width_K").asDouble() > 0);
		}
		JsonNode comparison = answer("fit", file, "--compare", "--window", "289:320");
		for (JsonNode compared : List.of(comparison, comparison.get("sweeps").get(0), comparison.get("sweeps").get(1))) {
			JsonNode exponent = compared.get("exponent");
			assertEquals("undetermined", exponent.get("status").asText());
			assertTrue(exponent.get("model").isNull());
			assertTrue(exponent.get("reason").asText().startsWith("undetermined between the exponents"), exponent.get("reason").asText());
		}
	}

	@Test
	void oxideLoopKeepsItsHysteresisInAStudy(@TempDir Path folder) throws IOException {
		Path file = curves.resolve("hysteresis-loop-tsv/dev4_gap6.tsv");
		Path manifest = Files.writeString(folder.resolve("manifest.csv"), "file,sample,pressure_GPa\n\"" + file + "\",VO2,0\n");
		JsonNode analysis = answer("analyze", manifest, "--out", folder.resolve("out"));
		JsonNode loop = analysis.get("samples").get(0).get("stages").get(0).get("hysteresis");
		assertEquals(336.0, loop.get("cooling").get("T_K").asDouble(), 0.05);
		assertEquals(341.0, loop.get("warming").get("T_K").asDouble(), 0.05);
		assertTrue(Files.readString(folder.resolve("out/report.html")).contains("Middle of the step at"));
		assertTrue(Files.readString(folder.resolve("out/stages.csv")).contains("hysteresis_width_K"));
	}

	/** Among the fixed exponents 1/2 is best from 1 to 20 K, 1/3 from 0.1 to 4 K; the free one says that it moves with its window. */
	@Test
	void thermometerHasAnExponentThatDependsOnTheWindow() {
		Path file = curves.resolve("resistance-thermometer-csv/ROX6951.csv");
		assertEquals("es-vrh", bestExponent(answer("fit", file, "--compare", "--window", "1:20")));
		assertEquals("mott-2d-vrh", bestExponent(answer("fit", file, "--compare", "--window", "0.1:4")));
		JsonNode dependence = answer("fit", file, "--model", "stretched", "--window", "0.1:20").get("window_dependence");
		assertTrue(dependence.get("window_dependent").asBoolean(), dependence.get("reason").asText());
		assertTrue(dependence.get("reason").asText().contains("window_dependent"));
		assertTrue(dependence.get("moved").size() >= 2, dependence::toString);
	}

	private static String bestExponent(JsonNode comparison) {
		JsonNode best = null;
		for (JsonNode model : comparison.get("models")) {
			boolean exponent = List.of("activated", "es-vrh", "mott-2d-vrh", "mott-3d-vrh").contains(model.get("model").asText());
			if (exponent && (best == null || model.get("delta_aicc").asDouble() < best.get("delta_aicc").asDouble())) {
				best = model;
			}
		}
		return best.get("model").asText();
	}

	private JsonNode answer(Object... command) {
		Object[] json = Arrays.copyOf(command, command.length + 1);
		json[command.length] = "--json";
		Product.Result result = culet.run(json);
		assertEquals(0, result.exit(), result.err());
		return result.json();
	}

	private static List<String> texts(JsonNode array) {
		List<String> all = new ArrayList<>();
		array.forEach(one -> all.add(one.asText()));
		return all;
	}

	@Test
	void fieldSweepIsNotTakenForAnRtCurve() {
		Path file = curves.resolve("magnetoresistance-ppms/Resistivity_Ch1_TMR_Ch2_Hall_test.dat");
		Product.Result result = culet.run("tc", file, "--json");
		assertEquals(1, result.exit(), result.out());
		assertTrue(result.err().contains("field"), result.err());
	}
}
