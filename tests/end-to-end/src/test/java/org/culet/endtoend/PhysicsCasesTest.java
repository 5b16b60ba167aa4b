package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The reference cases of the physics through the command line, within the tolerances that stand beside them. */
class PhysicsCasesTest {

	private static JsonNode cases;

	private final Product culet = new Product();

	@TempDir
	private Path folder;

	@BeforeAll
	static void read() throws IOException {
		Path file = new Product().root()
				.resolve("tests/org.culet.physics.tests/src/org/culet/physics/tests/physics-cases.json");
		cases = new ObjectMapper().readTree(file.toFile()).get("cases");
	}

	@Test
	void f02PressureOfEveryScale() {
		JsonNode test = theCase("F02a");
		Iterator<Map.Entry<String, JsonNode>> scales = test.get("expected").fields();
		// one wavelength a scale, another one each time: all six are used
		int i = 0;
		while (scales.hasNext()) {
			Map.Entry<String, JsonNode> scale = scales.next();
			int k = i++ % test.get("input").get("lambda_nm").size();
			JsonNode answer = run("pressure", "--wavelength", number(test.get("input").get("lambda_nm").get(k)), "--reference",
					number(test.get("input").get("lambda0_nm")), "--scale", scale.getKey());
			assertEquals(scale.getValue().get(k).asDouble(), answer.get("pressure_GPa").asDouble(),
					test.get("tolerance").get("abs").asDouble(), scale.getKey());
		}
	}

	@Test
	void f04PressureInTheCryostat() {
		JsonNode test = theCase("F04a");
		for (JsonNode expected : test.get("expected").get("P")) {
			for (String scale : List.of("mao1986", "ruby2020")) {
				JsonNode answer = run("pressure", "--wavelength", number(expected.get("lambda_nm")), "--reference",
						number(test.get("input").get("lambda0_296K_nm")), "--reference-temperature", 296, "--temperature",
						number(expected.get("T_K")), "--scale", scale, "--shift", "datchi2007");
				assertEquals(expected.get("P_" + scale).asDouble(), answer.get("pressure_GPa").asDouble(),
						test.get("tolerance").get("abs_GPa").asDouble(), scale);
			}
		}
	}

	@Test
	void f06Doublets() throws IOException {
		for (String id : List.of("F06ia", "F06iia")) {
			JsonNode test = theCase(id);
			JsonNode expected = test.get("expected");
			List<String> lines = new ArrayList<>();
			for (int i = 0; i < test.get("input").get("counts").size(); i++) {
				double nm = test.get("input").get("lambda_start").asDouble() + i * test.get("input").get("lambda_step").asDouble();
				lines.add(String.format(java.util.Locale.ROOT, "%.4f\t%d", nm, test.get("input").get("counts").get(i).asInt()));
			}
			Path spectrum = Files.write(folder.resolve(id + ".txt"), lines);
			JsonNode answer = run("pressure", spectrum, "--scale", "mao1986", "--reference", 694.24);
			JsonNode tolerance = test.get("tolerance");
			assertEquals(expected.get("x1").asDouble(), answer.get("R1_nm").asDouble(), tolerance.get("x1_abs").asDouble());
			assertEquals(expected.get("x2").asDouble(), answer.get("R2_nm").asDouble(), tolerance.get("x2_abs").asDouble());
			assertEquals(1, answer.get("R1_sigma_nm").asDouble() / expected.get("sigma_x1").asDouble(),
					tolerance.get("sigma_rel").asDouble());
			assertEquals(expected.get("P_mao1986").asDouble(), answer.get("pressure_GPa").asDouble(),
					tolerance.get("P_abs").asDouble());
		}
	}

	@Test
	void f11HoppingFits() throws IOException {
		JsonNode test = theCase("F11a");
		Path file = relative("F11", test.get("input"), test.get("input").get("sigma_lnR").asDouble());
		JsonNode models = run("fit", file, "--compare").get("models");
		Map<String, String> ids = Map.of("activated", "p=1.0000", "es-vrh", "p=0.5000", "mott-2d-vrh", "p=0.3333",
				"mott-3d-vrh", "p=0.2500");
		ids.forEach((model, key) -> {
			JsonNode expected = test.get("expected").get(key);
			JsonNode fit = find(models, "model", model);
			JsonNode t0 = find(fit.get("parameters"), "name", "T0_K");
			assertEquals(1, t0.get("value").asDouble() / expected.get("T0").asDouble(), 1e-5, model);
			assertEquals(1, t0.get("sigma").asDouble() / expected.get("sigma_T0").asDouble(), 1e-3, model);
			assertEquals(expected.get("chi2").asDouble(), fit.get("chi2").asDouble(), 1e-4 * Math.max(1, expected.get("chi2").asDouble() / 100),
					model);
			assertEquals(expected.get("AICc").asDouble(), fit.get("aicc").asDouble(), 1e-4 * Math.max(1, expected.get("AICc").asDouble() / 100),
					model);
		});
		JsonNode free = find(run("fit", file, "--model", "stretched", "--intervals", "profile").get("parameters"), "name", "p");
		JsonNode expected = test.get("expected").get("free");
		assertEquals(1, free.get("value").asDouble() / expected.get("p").asDouble(), 1e-5);
		assertEquals(expected.get("p95").get(0).asDouble(), free.get("ci95").get(0).asDouble(), 1e-4);
		assertEquals(expected.get("p95").get(1).asDouble(), free.get("ci95").get(1).asDouble(), 1e-4);
	}

	@Test
	void f12TheWrongLawLoses() throws IOException {
		JsonNode test = theCase("F12a");
		Path file = relative("F12", test.get("input"), test.get("input").get("sigma_lnR").asDouble());
		JsonNode models = run("fit", file, "--compare").get("models");
		double delta = find(models, "model", "activated").get("aicc").asDouble() - find(models, "model", "es-vrh").get("aicc").asDouble();
		assertEquals(1, delta / test.get("expected").get("delta_AICc_activated_minus_ES").asDouble(), 1e-4);
		assertEquals(test.get("expected").get("runs_p_ES").asDouble(), find(models, "model", "es-vrh").get("runs_p").asDouble(), 1e-6);
	}

	@Test
	void f17AndF20TruthOfTheVirtualFilm() throws IOException {
		for (JsonNode row : theCase("F17a").get("expected").get("table")) {
			JsonNode truth = truth(row.get("sample").asText(), number(row.get("P"))).get(0);
			if (row.get("status_90").asText().equals("ok")) {
				assertEquals(1, truth.get("Tc_K").asDouble() / row.get("Tc_90").asDouble(), 1e-6, row.toString());
			} else {
				assertTrue(truth.get("Tc_K").isNull(), row.toString());
			}
		}
		for (JsonNode row : theCase("F20a").get("expected").get("table")) {
			JsonNode pair = row.get("pair");
			JsonNode truth = truth(pair.get(0).asText(), number(pair.get(1)) + "," + number(pair.get(3))).get(0);
			JsonNode crossing = row.get("crossings").get(0);
			assertEquals(1, truth.get("crossings").get(0).get("T_K").asDouble() / crossing.get("T_x").asDouble(), 1e-6);
			assertEquals(1, truth.get("crossings").get(0).get("R_ohm").asDouble() / crossing.get("R_x").asDouble(), 1e-6);
		}
	}

	/** The sweeps that simulate writes have noise and lag: mean of cooling and warming, half their difference as a systematic. */
	@Test
	void f17CriticalTemperaturesOfSimulatedSweeps() throws IOException {
		for (JsonNode row : theCase("F17a").get("expected").get("table")) {
			Path out = simulated(row.get("sample").asText(), number(row.get("P")), 120);
			JsonNode cooling = run("tc", sweep(out, row.get("sample").asText(), row.get("P").asDouble(), "cooling"));
			JsonNode warming = run("tc", sweep(out, row.get("sample").asText(), row.get("P").asDouble(), "warming"));
			assertEquals(row.get("status_90").asText(), cooling.get("status").asText(), row.toString());
			assertEquals(row.get("status_90").asText(), warming.get("status").asText(), row.toString());
			if (row.get("status_90").asText().equals("ok")) {
				assertMean(row.get("Tc_90").asDouble(), cooling, "Tc_K", "sigma_K", warming);
			}
		}
	}

	@Test
	void f20CrossingsOfSimulatedSweeps() throws IOException {
		for (JsonNode row : theCase("F20a").get("expected").get("table")) {
			JsonNode pair = row.get("pair");
			String sample = pair.get(0).asText();
			Path out = simulated(sample, number(pair.get(1)) + "," + number(pair.get(3)), 120);
			JsonNode[] found = new JsonNode[2];
			for (int i = 0; i < found.length; i++) {
				String direction = i == 0 ? "cooling" : "warming";
				JsonNode crossings = run("crossings", sweep(out, sample, pair.get(1).asDouble(), direction),
						sweep(out, sample, pair.get(3).asDouble(), direction)).get("crossings");
				assertEquals(1, crossings.size(), row + " " + crossings);
				found[i] = crossings.get(0);
			}
			JsonNode expected = row.get("crossings").get(0);
			assertMean(expected.get("T_x").asDouble(), found[0], "T_K", "sigma_T_K", found[1]);
			assertMean(expected.get("R_x").asDouble(), found[0], "R_ohm", "sigma_R_ohm", found[1]);
		}
	}

	private static void assertMean(double truth, JsonNode cooling, String value, String sigma, JsonNode warming) {
		double systematic = Math.abs(cooling.get(value).asDouble() - warming.get(value).asDouble()) / 2;
		double random = Math.hypot(cooling.get(sigma).asDouble(), warming.get(sigma).asDouble()) / 2;
		assertEquals(truth, (cooling.get(value).asDouble() + warming.get(value).asDouble()) / 2, 3 * Math.hypot(systematic, random));
		assertTrue(systematic < 0.05 * truth, systematic + " of " + truth);
	}

	private static Path sweep(Path set, String sample, double pressureGPa, String direction) {
		return set.resolve(String.format(Locale.ROOT, "curves/%s-up-%05.2fGPa-%s.csv", sample, pressureGPa, direction));
	}

	@Test
	void f19CriticalTemperatureOfANoisySweep() throws IOException {
		JsonNode test = theCase("F19a");
		Path file = curve("F19", test.get("input").get("T_K"), test.get("input").get("R_ohm"), test.get("input").get("sigma_R"));
		JsonNode answer = run("tc", file);
		JsonNode expected = test.get("expected");
		assertEquals(expected.get("Tc").asDouble(), answer.get("Tc_K").asDouble(), 0.5 * expected.get("sigma_Tc").asDouble());
		assertEquals(1, answer.get("sigma_K").asDouble() / expected.get("sigma_Tc").asDouble(), 0.3);
	}

	@Test
	void f21CrossingOfTwoNoisySweeps() throws IOException {
		JsonNode test = theCase("F21a");
		JsonNode input = test.get("input");
		Path a = relative("F21-a", input.get("T_K"), input.get("R1_ohm"), input.get("relative_sigma").asDouble());
		Path b = relative("F21-b", input.get("T_K"), input.get("R2_ohm"), input.get("relative_sigma").asDouble());
		JsonNode crossings = run("crossings", a, b).get("crossings");
		JsonNode expected = test.get("expected");
		assertEquals(1, crossings.size());
		assertEquals(expected.get("T_x").asDouble(), crossings.get(0).get("T_K").asDouble(), 0.5 * expected.get("sigma_T_x").asDouble());
		assertEquals(1, crossings.get(0).get("sigma_T_K").asDouble() / expected.get("sigma_T_x").asDouble(), 0.3);
	}

	@Test
	void f24ScalingCollapse() throws IOException {
		JsonNode test = theCase("F24a");
		JsonNode input = test.get("input");
		List<String> manifest = new ArrayList<>(List.of("file,sample,pressure_GPa"));
		for (int j = 0; j < input.get("P_GPa").size(); j++) {
			List<String> lines = new ArrayList<>(List.of("T (K)\tR (Ohm)\tsigma R (Ohm)"));
			for (int i = 0; i < input.get("T_K").size(); i++) {
				double r = Math.exp(input.get("lnR_rows_by_T").get(i).get(j).asDouble());
				lines.add(input.get("T_K").get(i).asText() + "\t" + r + "\t" + r * input.get("sigma_lnR").asDouble());
			}
			Files.write(folder.resolve("P" + j + ".txt"), lines);
			manifest.add("P" + j + ".txt,X," + input.get("P_GPa").get(j).asText());
		}
		JsonNode answer = run("scaling", Files.write(folder.resolve("manifest.csv"), manifest));
		JsonNode expected = test.get("expected").get("poly2");
		assertEquals(1, answer.get("Pc_GPa").asDouble() / expected.get("Pc").asDouble(), 1e-5);
		assertEquals(1, answer.get("nu_z").asDouble() / expected.get("nu_z").asDouble(), 1e-5);
		assertEquals(1, answer.get("Rc_ohm").asDouble() / expected.get("Rc").asDouble(), 1e-5);
	}

	@Test
	void f25PhasesOfTwelveNoisySweeps() throws IOException {
		JsonNode test = theCase("F25a");
		List<Object> arguments = new ArrayList<>(List.of("classify"));
		JsonNode curves = test.get("input").get("curves");
		for (int i = 0; i < curves.size(); i++) {
			arguments.add(curve("F25-" + i, curves.get(i).get("T_K"), curves.get(i).get("R_ohm"), curves.get(i).get("sigma_R")));
		}
		JsonNode answers = run(arguments.toArray());
		for (int i = 0; i < curves.size(); i++) {
			List<String> acceptable = new ArrayList<>();
			test.get("expected").get("table").get(i).get("acceptable").forEach(a -> acceptable.add(a.asText()));
			String phase = answers.get(i).get("phase").asText();
			assertTrue(acceptable.contains(phase), "curve " + i + ": " + phase + ", acceptable " + acceptable);
		}
	}

	private JsonNode truth(String sample, String pressures) throws IOException {
		return new ObjectMapper().readTree(simulated(sample, pressures, 2).resolve("truth.json").toFile()).get("stages");
	}

	private Path simulated(String sample, String pressures, int points) {
		Path out = folder.resolve("simulated-" + sample + "-" + pressures.replace(',', '-') + "-" + points);
		Product.Result result = culet.run("simulate", "--sample", sample, "--pressures", pressures, "--points", points, "--out", out);
		assertEquals(0, result.exit(), result.err());
		return out;
	}

	private Path relative(String name, JsonNode input, double sigma) throws IOException {
		return relative(name, input.get("T_K"), input.get("R_ohm"), sigma);
	}

	private Path relative(String name, JsonNode t, JsonNode r, double sigma) throws IOException {
		List<String> lines = new ArrayList<>(List.of("Temperature (K)\tResistance (Ohm)\tSigma (Ohm)"));
		for (int i = 0; i < t.size(); i++) {
			lines.add(t.get(i).asText() + "\t" + r.get(i).asText() + "\t" + sigma * r.get(i).asDouble());
		}
		return Files.write(folder.resolve(name + ".txt"), lines);
	}

	private Path curve(String name, JsonNode t, JsonNode r, JsonNode sigma) throws IOException {
		List<String> lines = new ArrayList<>(List.of("Temperature (K)\tResistance (Ohm)\tSigma (Ohm)"));
		for (int i = 0; i < t.size(); i++) {
			lines.add(t.get(i).asText() + "\t" + r.get(i).asText() + "\t" + sigma.get(i).asText());
		}
		return Files.write(folder.resolve(name + ".txt"), lines);
	}

	private JsonNode run(Object... arguments) {
		Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = "--json";
		Product.Result result = culet.run(all);
		assertEquals(0, result.exit(), result.err());
		return result.json();
	}

	private static JsonNode theCase(String id) {
		return find(cases, "id", id);
	}

	private static JsonNode find(JsonNode array, String field, String value) {
		for (JsonNode entry : array) {
			if (entry.get(field).asText().equals(value)) {
				return entry;
			}
		}
		throw new AssertionError("no " + field + " " + value + " in " + array);
	}

	private static String number(JsonNode node) {
		return node.asText();
	}
}
