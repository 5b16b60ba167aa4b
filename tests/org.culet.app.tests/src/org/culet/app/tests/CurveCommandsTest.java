package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The commands that take a curve, on files of our own. */
class CurveCommandsTest {

	@TempDir
	private Path folder;

	/** Noise-free ln R = ln 6000 + (18/T)^(1/2) with 1 % errors given. */
	private Path hopping(String name, boolean sigma) throws Exception {
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm" + (sigma ? ",sigma_ohm" : "")));
		for (int i = 0; i < 40; i++) {
			double t = 3 * Math.pow(0.09, i / 39.0);
			double r = 6000 * Math.exp(Math.sqrt(18 / t)) * (1 + 1e-3 * Math.sin(91.0 * i));
			lines.add(t + "," + r + (sigma ? "," + 0.01 * r : ""));
		}
		Path file = folder.resolve(name);
		Files.write(file, lines);
		return file;
	}

	/** Why there are no points is said, not only that there are none. */
	@Test
	void missingPointsAreExplained() throws Exception {
		Path negative = folder.resolve("negative.csv");
		Files.writeString(negative, "T_K,R_ohm\n1,-2\n2,-3\n3,0\n4,-4\n");
		assertEquals("0 usable points for 2 parameters; left out: 4 with R not above zero",
				Cli.json("fit", negative, "--model", "activated").path("reason").asText());
		assertEquals("0 usable points for 2 parameters; the curve reaches from 0.2700 to 3.000 K",
				Cli.json("fit", hopping("h.csv", true), "--model", "activated", "--window", "500:600").path("reason").asText());
	}

	/** A metal has no window for hopping: that is an answer, not a failure. */
	@Test
	void noWindowIsAnAnswer() throws Exception {
		Path metal = folder.resolve("metal.csv");
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm"));
		for (int i = 0; i < 60; i++) {
			double t = 300 - 5.0 * i;
			lines.add(t + "," + (1 + 0.01 * t));
		}
		Files.write(metal, lines);
		JsonNode one = Cli.json("fit", metal, "--model", "es-vrh", "--window", "auto");
		JsonNode all = Cli.json("fit", metal, "--compare", "--window", "auto");
		JsonNode weak = Cli.json("fit", hopping("h.csv", true), "--model", "weak-localization", "--window", "auto");
		for (JsonNode none : List.of(one, all, weak)) {
			assertTrue(none.path("window_K").isNull() && none.has("status") && !none.path("reason").asText().isBlank(), none.toString());
			assertEquals(1, none.path("sweeps").size());
			assertTrue(none.path("sweeps").get(0).path("window_K").isNull());
			assertTrue(none.path("sweeps").get(0).path("points_measured").asInt() > 30);
		}
		assertEquals("no_rise", one.path("status").asText());
		assertTrue(one.path("chi2").isNull() && !one.path("converged").asBoolean() && one.path("parameters").isEmpty());
		assertTrue(all.path("best").isNull() && all.path("models").isEmpty());
		assertEquals("too_few_points", weak.path("status").asText());
		Cli words = Cli.run("fit", metal, "--model", "es-vrh", "--window", "auto");
		assertEquals(0, words.code(), words.err());
		assertTrue(words.out().contains("es-vrh: no window: -dlnR/dlnT does not exceed"), words.out());
	}

	/** Cooling and warming through a drop at 4 K, 2 % apart, with rows that are no data. */
	private Path loop() throws Exception {
		List<String> lines = new ArrayList<>(List.of("Temperature (K);Resistance (kOhm)"));
		for (int i = 0; i < 200; i++) {
			boolean down = i < 100;
			double t = down ? 40 * Math.pow(0.05, i / 99.0) : 2 * Math.pow(20, (i - 100) / 99.0);
			double film = t * (down ? 1.01 : 0.99);
			double r = (9 - Math.log(film)) / (1 + Math.exp(-(film - 4) / 0.1)) + 1e-4 * Math.cos(57.0 * i);
			lines.add((t + ";" + r).replace('.', ','));
			if (i == 50) {
				lines.addAll(List.of("NaN;1,0", "3,9;9,9e37", "3,8;", "3,7;ERROR"));
			}
		}
		Path file = folder.resolve("loop.csv");
		Files.write(file, lines, StandardCharsets.UTF_8);
		return file;
	}

	/** A device cooled and warmed through a step from metal to insulator, whose middle lies at 335 K on cooling and 341 K on warming. */
	private Path step() throws Exception {
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm,sigma_ohm"));
		for (int i = 0; i < 320; i++) {
			boolean down = i < 160;
			double t = down ? 370 - i / 2.0 : 290 + (i - 160) / 2.0;
			double r = 1000 * Math.exp(-Math.log(100) * Math.tanh((t - (down ? 335 : 341)) / 1.5));
			lines.add(t + "," + r + "," + 1e-3 * r);
		}
		return Files.write(folder.resolve("step.csv"), lines);
	}

	@Test
	void fitAnswersInTheContractsWords() throws Exception {
		JsonNode json = Cli.json("fit", hopping("h.csv", true), "--model", "es-vrh");
		assertEquals("es-vrh", json.path("model").asText());
		assertEquals(40, json.path("points").asInt());
		assertEquals(List.of("R0_ohm", "T0_K"), json.path("parameters").findValuesAsText("name"));
		assertEquals(18, json.path("parameters").get(1).path("value").asDouble(), 0.1);
		assertEquals(2, json.path("parameters").get(1).path("ci95").size());
		assertEquals(38, json.path("dof").asInt());
		for (String field : List.of("window_K", "chi2", "aicc", "bic", "runs_p", "converged", "status", "reason", "quantity", "unit", "masked")) {
			assertTrue(json.hasNonNull(field), field);
		}
		assertEquals("R", json.path("quantity").asText());
		assertEquals(1, json.path("sweeps").size());
		JsonNode narrow = Cli.json("fit", hopping("h.csv", true), "--model", "es-vrh", "--window", "0.5:1.5");
		assertTrue(narrow.path("points").asInt() < 25);
		assertEquals(0.5, narrow.path("window_K").get(0).asDouble(), 0.03);
	}

	@Test
	void comparisonFindsTheLaw() throws Exception {
		JsonNode json = Cli.json("fit", hopping("h.csv", true), "--compare");
		double activated = 0;
		double hopping = Double.NaN;
		for (JsonNode model : json.path("models")) {
			activated = model.path("model").asText().equals("activated") ? model.path("delta_aicc").asDouble() : activated;
			hopping = model.path("model").asText().equals("es-vrh") ? model.path("delta_aicc").asDouble() : hopping;
		}
		assertTrue(activated > hopping + 100, activated + " " + hopping);
		assertTrue(hopping < 6);
		assertTrue(json.hasNonNull("best"));
		assertEquals(11, json.path("models").size());
	}

	/** Errors true as they stand are ten times too large for these points; scaled by the scatter they shrink by that. */
	@Test
	void noiseIsOneSwitch() throws Exception {
		Path file = hopping("h.csv", true);
		JsonNode known = Cli.json("fit", file, "--model", "es-vrh", "--noise", "known");
		JsonNode estimated = Cli.json("fit", file, "--model", "es-vrh", "--noise", "estimated");
		assertEquals("known", known.path("noise").asText());
		assertEquals("estimated", estimated.path("noise").asText());
		assertEquals(known, Cli.json("fit", file, "--model", "es-vrh"));
		double scale = Math.sqrt(known.path("chi2").asDouble() / known.path("dof").asInt());
		for (int i = 0; i < 2; i++) {
			double sigma = known.path("parameters").get(i).path("sigma").asDouble();
			assertEquals(scale * sigma, estimated.path("parameters").get(i).path("sigma").asDouble(), 1e-9 * sigma);
		}
		assertEquals(2, Cli.run("fit", file, "--model", "es-vrh", "--noise", "loud").code());
	}

	@Test
	void exponentIsChosenOnlyWherePointsReachFarEnough() throws Exception {
		JsonNode wide = Cli.json("fit", hopping("h.csv", true), "--compare");
		assertEquals("es-vrh", wide.path("exponent").path("model").asText());
		assertEquals("decided", wide.path("exponent").path("status").asText());
		assertFalse(wide.path("window_dependence").path("window_dependent").asBoolean());
		JsonNode narrow = Cli.json("fit", hopping("h.csv", true), "--compare", "--window", "0.5:0.9").path("exponent");
		assertTrue(narrow.path("model").isNull());
		assertEquals("undetermined", narrow.path("status").asText());
		assertTrue(narrow.path("reason").asText().contains("a factor 2 in T and 10 in R are needed"), narrow.toString());
	}

	@Test
	void freePrefactorAndReferenceTemperature() throws Exception {
		JsonNode free = Cli.json("fit", hopping("h.csv", true), "--model", "es-vrh", "--m", "free");
		assertEquals(List.of("R0_ohm", "T0_K", "m"), free.path("parameters").findValuesAsText("name"));
		JsonNode line = Cli.json("fit", hopping("h.csv", true), "--model", "weak-localization", "--t-ref", "10");
		assertEquals(List.of("G0_S", "A_S"), line.path("parameters").findValuesAsText("name"));
		assertEquals(10, line.path("derived").get(0).path("value").asDouble());
	}

	@Test
	void sheetFactorAndColumnsAreTaken() throws Exception {
		Path file = folder.resolve("named.txt");
		Files.writeString(file, Files.readString(hopping("h.csv", false)).replace("T_K,R_ohm", "Sensor A;U"));
		String content = Files.readString(file).replace(",", ";");
		Files.writeString(file, content);
		JsonNode json = Cli.json("fit", file, "--model", "es-vrh", "--temperature", "Sensor A", "--resistance", "2", "--unit", "U=kOhm",
				"--unit", "Sensor A=K", "--sheet", "50/100");
		assertEquals("R_sq", json.path("quantity").asText());
		assertEquals(6000 * 1000 * 0.5, json.path("parameters").get(0).path("value").asDouble(), 6e4);
	}

	@Test
	void modelsAreListed() throws Exception {
		JsonNode json = Cli.json("fit", "--models");
		assertEquals(List.of("activated", "es-vrh", "mott-2d-vrh", "mott-3d-vrh", "stretched", "power-law", "saturation",
				"weak-localization", "drude-crossover", "al", "bkt"), json.findValuesAsText("model"));
		assertTrue(json.get(0).path("formula").asText().startsWith("R = "));
		assertEquals("T0_K", json.get(0).path("parameters").get(1).path("name").asText());
	}

	@Test
	void hysteresisOfAStepIsReported() throws Exception {
		Path file = step();
		for (JsonNode json : List.of(Cli.json("tc", file), Cli.json("classify", file).get(0))) {
			JsonNode loop = json.path("hysteresis");
			assertEquals("ok", loop.path("status").asText(), loop.path("reason").asText());
			assertEquals(335, loop.path("cooling").path("T_K").asDouble(), 0.02);
			assertEquals(341, loop.path("warming").path("T_K").asDouble(), 0.02);
			assertEquals(6, loop.path("width_K").asDouble(), 0.03);
			assertTrue(loop.path("sigma_width_K").asDouble() > 0);
			assertEquals(2, loop.path("cooling").path("ci95_T_K").size());
		}
		assertTrue(Cli.run("tc", file).out().contains("hysteresis: 335.00 +- "));
		assertTrue(Cli.json("tc", file, "--direction", "cooling").path("hysteresis").isNull());
		JsonNode drop = Cli.json("tc", loop()).path("hysteresis");
		assertEquals("below_noise", drop.path("status").asText());
		assertTrue(drop.path("width_K").isNull());
	}

	/** People read sentences without codes, and what the sweeps say together does not repeat what each of them says. */
	@Test
	void textOfTcReadsWell() throws Exception {
		List<String> text = Cli.run("tc", step()).out().lines().toList();
		assertEquals(2, text.stream().filter(line -> line.contains("no Tc: R ") && !line.contains("max_at_lowest_T")).count());
		assertTrue(text.contains("together: no Tc"), text::toString);
		String mean = Cli.run("tc", loop()).out();
		assertTrue(mean.contains("together: Tc = ") && mean.contains("; mean of "), mean);
	}

	@Test
	void textOfFitsAndPhasesHasNoCodes() throws Exception {
		Path file = hopping("words.csv", false);
		for (Cli said : List.of(Cli.run("fit", file, "--compare"), Cli.run("fit", file, "--model", "stretched", "--window", "auto"), Cli.run("classify", file))) {
			String text = said.out().lines().skip(1).filter(line -> !line.contains("\" (column ")).collect(Collectors.joining("\n"));
			assertFalse(text.matches("(?s).*\\b(ok:|at_bound|not_applicable|not_converged|window_dependent|T0_K|R0_ohm).*"), text);
		}
		assertTrue(Cli.run("fit", file, "--compare").out().contains("Efros-Shklovskii hopping (es-vrh): R = "));
	}

	@Test
	void coolingAndWarmingAreTwoSweeps() throws Exception {
		JsonNode json = Cli.json("tc", loop());
		assertEquals(2, json.path("sweeps").size());
		assertEquals(List.of("cooling", "warming"), json.path("sweeps").findValuesAsText("direction"));
		double cooling = json.path("sweeps").get(0).path("Tc_K").asDouble();
		double warming = json.path("sweeps").get(1).path("Tc_K").asDouble();
		assertEquals(1 / 1.01 * 0.99, cooling / warming, 2e-3, "lag of 1 % either way");
		assertEquals((cooling + warming) / 2, json.path("Tc_K").asDouble(), 1e-9);
		assertTrue(json.path("sigma_K").asDouble() >= Math.abs(cooling - warming) / 2);
		assertEquals("fraction", json.path("criterion").asText());
		assertEquals(4, json.path("masked").path("rows").asInt());
		assertEquals(1, json.path("masked").path("reasons").path("overflow").asInt());
		for (String field : List.of("fraction", "ci95_K", "R_max_ohm", "T_max_K", "status", "reason")) {
			assertTrue(json.has(field), field);
		}
		JsonNode one = Cli.json("tc", loop(), "--direction", "warming");
		assertEquals(warming, one.path("Tc_K").asDouble(), 1e-12);
		assertEquals(1, one.path("sweeps").size());
	}

	@Test
	void noTcIsAnHonestNone() throws Exception {
		JsonNode json = Cli.json("tc", hopping("h.csv", true));
		assertTrue(json.path("Tc_K").isNull() && json.path("sigma_K").isNull() && json.path("ci95_K").isNull());
		assertEquals("max_at_lowest_T", json.path("status").asText());
		assertFalse(json.path("reason").asText().isBlank());
	}

	@Test
	void classifyListsEvidence() throws Exception {
		Path good = hopping("h.csv", true);
		JsonNode json = Cli.json("classify", good, loop());
		assertEquals(2, json.size());
		assertEquals(good.toString(), json.get(0).path("file").asText());
		assertEquals("I2", json.get(0).path("phase").asText(), json.get(0).path("reason").asText());
		assertEquals(0, json.get(0).path("candidates").size());
		for (JsonNode evidence : json.get(0).path("evidence")) {
			for (String field : List.of("rule", "statement", "value", "threshold", "passed")) {
				assertTrue(evidence.has(field), field);
			}
		}
		assertEquals("undetermined", json.get(1).path("phase").asText());
		assertTrue(json.get(1).path("confidence").isNull());
	}

	@Test
	void oneBadFileDoesNotStopTheOthers() throws Exception {
		Path good = hopping("h.csv", true);
		Cli cli = Cli.run("classify", folder.resolve("missing.csv"), good, "--json");
		assertEquals(1, cli.code());
		assertEquals(1, cli.document().size());
		assertEquals(1, cli.err().lines().count(), cli.err());
	}

	/** Two lines in ln T that cross at 10 K. */
	@Test
	void crossingsOfTwoFiles() throws Exception {
		for (String name : List.of("a", "b")) {
			List<String> lines = new ArrayList<>(List.of("T_K,R_ohm,sigma_ohm"));
			for (int i = 0; i < 60; i++) {
				double t = 3 * Math.pow(10, i / 59.0);
				lines.add(t + "," + (1000 + (name.equals("a") ? -50 : 20) * Math.log(t / 10)) + ",0.1");
			}
			Files.write(folder.resolve(name + ".csv"), lines);
		}
		JsonNode json = Cli.json("crossings", folder.resolve("a.csv"), folder.resolve("b.csv"));
		assertEquals("ok", json.path("status").asText());
		JsonNode crossing = json.path("crossings").get(0);
		assertEquals(10, crossing.path("T_K").asDouble(), 3 * crossing.path("sigma_T_K").asDouble());
		assertEquals(1000, crossing.path("R_ohm").asDouble(), 1);
		assertTrue(crossing.path("sigma_R_ohm").asDouble() > 0);
	}

	/** A flat noisy curve leaves T0 of a hopping law open. */
	@Test
	void undeterminedIsSaidInWords() throws Exception {
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm,sigma_ohm"));
		for (int i = 0; i < 12; i++) {
			lines.add((290 + i) + "," + (1000 + 5 * Math.sin(37.0 * i)) + ",5");
		}
		Path file = folder.resolve("flat.csv");
		Files.write(file, lines);
		for (String law : List.of("es-vrh", "activated", "saturation", "weak-localization", "stretched", "al", "bkt")) {
			Cli cli = Cli.run("fit", file, "--model", law);
			assertEquals(0, cli.code(), cli.err());
			assertFalse(cli.out().contains("Infinity") || cli.out().contains("NaN"), cli.out());
			assertFalse(cli.out().contains("g_over_g_AL"), "has a meaning per square only");
		}
		String text = Cli.run("fit", file, "--model", "stretched").out();
		assertTrue(text.contains("undetermined by these points") || text.contains("bound"), text);
	}

	/** A slope of e^2/(pi h) has a meaning per square. */
	@Test
	void impliedExponentNeedsTheConductancePerSquare() throws Exception {
		List<String> lines = new ArrayList<>(List.of("T_K,R_ohm,sigma_ohm"));
		for (int i = 0; i < 40; i++) {
			double t = 2 * Math.pow(10, i / 39.0);
			double r = 1 / (1e-4 + 2e-5 * Math.log(t));
			lines.add(t + "," + r * (1 + 1e-4 * Math.sin(91.0 * i)) + "," + 1e-4 * r);
		}
		Path file = folder.resolve("wl.csv");
		Files.write(file, lines);
		JsonNode plain = derived(Cli.json("fit", file, "--model", "weak-localization"));
		assertTrue(plain.path("value").isNull() && plain.path("sigma").isNull() && plain.path("ci95").get(0).isNull());
		assertTrue(plain.path("reason").asText().contains("per square"), plain.toString());
		assertFalse(Cli.run("fit", file, "--model", "weak-localization").out().contains("p_implied"));
		JsonNode sheet = derived(Cli.json("fit", file, "--model", "weak-localization", "--sheet", "1/1"));
		assertEquals(1.62, sheet.path("value").asDouble(), 0.02);
		assertFalse(sheet.has("reason"));
		assertTrue(Cli.run("fit", file, "--model", "weak-localization", "--sheet", "1/1").out().contains("p_implied"));
	}

	private static JsonNode derived(JsonNode fit) {
		for (JsonNode one : fit.path("derived")) {
			if (one.path("name").asText().equals("p_implied")) {
				return one;
			}
		}
		throw new AssertionError(fit.toString());
	}

	@Test
	void resistivityKeepsItsUnit() throws Exception {
		Path file = folder.resolve("rho.csv");
		Files.writeString(file, Files.readString(hopping("h.csv", false)).replace("R_ohm", "rho (Ohm cm)"));
		JsonNode json = Cli.json("fit", file, "--model", "es-vrh");
		assertEquals("rho", json.path("quantity").asText());
		assertEquals("ohm m", json.path("unit").asText());
		assertEquals("ohm m", json.path("parameters").get(0).path("unit").asText());
		assertEquals(60, json.path("parameters").get(0).path("value").asDouble(), 1);
		assertTrue(Cli.run("fit", file, "--model", "es-vrh").out().lines().anyMatch(l -> l.matches("  R0 +=.* ohm m")));
		Path manifest = folder.resolve("m.csv");
		Files.writeString(manifest, "file,sample,pressure_GPa\nrho.csv,A,1\n");
		Path study = folder.resolve("rho.culet");
		Cli.json("import", manifest, "--study", study);
		Cli.json("analyze", study, "--save");
		Cli saved = Cli.run("fit", study, "--session", "Analysis");
		assertTrue(saved.out().lines().anyMatch(l -> l.matches("  R0 +=.* ohm m")), saved.out());
		JsonNode stage = Cli.json("analyze", study).path("samples").get(0).path("stages").get(0);
		assertEquals("ohm m", stage.path("fits").get(0).path("parameters").get(0).path("unit").asText());
	}
}
