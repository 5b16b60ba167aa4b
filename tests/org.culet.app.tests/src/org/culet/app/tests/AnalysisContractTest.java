package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What several commands, and the files they write, say of the same data: it must be the same, and complete. */
class AnalysisContractTest {

	private static final String HEAD = "file,sample,pressure_GPa,direction\n";
	private static final String COLD = "curves/S-up-12.00GPa-cooling.csv";

	@TempDir
	private static Path shared;

	private static JsonNode study;

	@BeforeAll
	static void simulate() throws Exception {
		Cli.json("simulate", "--sample", "S", "--pressures", "0,1,2,3,4.3,5.5,9,12", "--points", 60, "--seed", 3, "--out", shared);
		study = Cli.json("analyze", shared.resolve("manifest.csv"), "--out", shared.resolve("out"));
	}

	private static Path manifest(String name, String text) throws Exception {
		return Files.writeString(shared.resolve(name), text);
	}

	private static JsonNode fit(JsonNode stage, String model) {
		for (JsonNode fit : stage.path("fits")) {
			if (fit.path("model").asText().equals(model)) {
				return fit;
			}
		}
		throw new AssertionError("no fit of " + model);
	}

	private static JsonNode stage(JsonNode document) {
		return document.path("samples").get(0).path("stages").get(0);
	}

	@Test
	void fourCopiesOfACurveAreOneMeasurement() throws Exception {
		String row = COLD + ",S,12,cooling\n";
		JsonNode once = stage(Cli.json("analyze", manifest("once.csv", HEAD + row)));
		Cli cli = Cli.run("analyze", manifest("twice.csv", HEAD + row.repeat(4)), "--json");
		assertEquals(1, cli.code());
		assertEquals(3, cli.err().lines().count(), cli.err());
		assertTrue(cli.err().contains("twice.csv, line 3: " + COLD + " holds the same bytes as " + COLD + " in line 2"), cli.err());
		JsonNode several = stage(cli.document());
		assertEquals(1, several.path("sweeps").size());
		assertEquals(once.path("fits"), several.path("fits"));
		assertEquals(once.path("reason"), several.path("reason"));
	}

	/** One pipeline: a law over the same window of the same file has one error, whichever command fits it. */
	@Test
	void fitAndAnalyzeGiveTheSameErrors() throws Exception {
		boolean scaled = false;
		for (String pressure : List.of("00.00", "05.50", "09.00", "12.00")) {
			String file = "curves/S-up-" + pressure + "GPa-cooling.csv";
			JsonNode stage = stage(Cli.json("analyze", manifest("one.csv", HEAD + file + ",S," + pressure + ",\n")));
			assertTrue(stage.path("fits").size() > 0, pressure);
			for (JsonNode fit : stage.path("fits")) {
				JsonNode again = Cli.json("fit", shared.resolve(file), "--model", fit.path("model").asText(), "--window",
						fit.path("window_K").get(0).asDouble() + ":" + fit.path("window_K").get(1).asDouble());
				assertEquals(fit.path("parameters"), again.path("parameters"), pressure + " GPa, " + fit.path("model"));
				assertEquals(fit.path("noise"), again.path("noise"));
				scaled |= again.path("noise").asText().equals("estimated") && again.path("reason").asText().contains("standard errors are scaled by");
			}
		}
		assertTrue(scaled, "one of these laws does not describe its points");
	}

	@Test
	void errorsAreScaledWhereResidualsContradictTheStatedOnes() throws Exception {
		Path file = shared.resolve(COLD);
		JsonNode known = Cli.json("fit", file, "--model", "activated", "--window", "0.3:4", "--noise", "known");
		JsonNode open = Cli.json("fit", file, "--model", "activated", "--window", "0.3:4");
		double reduced = known.path("chi2").asDouble() / known.path("dof").asInt();
		assertTrue(reduced > 100, "the wrong law: " + reduced);
		double ratio = open.path("parameters").get(1).path("sigma").asDouble() / known.path("parameters").get(1).path("sigma").asDouble();
		assertEquals(Math.sqrt(reduced), ratio, 1e-9 * ratio);
		assertEquals(known.path("chi2"), open.path("chi2"));
		assertTrue(open.path("reason").asText().startsWith("chi2/dof is "), open.path("reason").asText());
		JsonNode right = Cli.json("fit", file, "--model", "es-vrh", "--window", "0.3:0.7", "--temperature-noise", "5e-4");
		assertEquals("known", right.path("noise").asText(), right.toString());
	}

	/** The stated noise is true where a law describes the points within it; a wrong law then has its errors for that noise, and a reason. */
	@Test
	void aWrongLawDoesNotChangeWhatTheNoiseIs() throws Exception {
		StringBuilder text = new StringBuilder("T_K,R_ohm,sigma_ohm\n");
		for (int i = 0; i < 40; i++) {
			double t = 0.3 * Math.pow(10, i / 39.0);
			double r = 5000 * Math.exp(Math.sqrt(18 / t)) * (1 + 0.007 * Math.sin(7.3 * i * i));
			text.append(t).append(',').append(r).append(',').append(0.01 * r).append('\n');
		}
		Path file = manifest("hopping.csv", text.toString());
		JsonNode wrong = Cli.json("fit", file, "--model", "activated");
		assertEquals("known", wrong.path("noise").asText());
		assertTrue(wrong.path("chi2").asDouble() > 1000 && wrong.path("reason").asText().contains("this one is not adequate"), wrong.toString());
		assertEquals(Cli.json("fit", file, "--model", "activated", "--noise", "known").path("parameters"), wrong.path("parameters"));
		for (JsonNode compared : Cli.json("fit", file, "--compare").path("models")) {
			if (compared.path("model").asText().equals("activated")) {
				assertEquals(wrong.path("parameters"), compared.path("parameters"));
				assertEquals(wrong.path("aicc"), compared.path("aicc"));
			}
		}
	}

	@Test
	void scalingIsTheSameInTheCommandAndInTheResults() throws Exception {
		JsonNode command = Cli.json("scaling", shared.resolve("manifest.csv"));
		assertEquals(command, study.path("samples").get(0).path("scaling"));
		boolean critical = List.of("ok", "window_dependent").contains(command.path("status").asText());
		for (String name : List.of("Pc_GPa", "sigma_Pc_GPa", "nu_z", "sigma_nu_z", "Rc_ohm")) {
			assertEquals(critical, command.path(name).isNumber(), name + " of " + command);
		}
		assertEquals(critical, Cli.run("scaling", shared.resolve("manifest.csv")).out().contains("P_c ="));
		assertFalse(command.path("reason").asText().isBlank());
	}

	/** Amplitude, coupling, P_a and T_i0 again from T_c and phases, by the formulas of physics.md 8. */
	@Test
	void proxiesOfThePhaseDiagramFollowFromTheResults() throws Exception {
		JsonNode sample = study.path("samples").get(0);
		List<JsonNode> known = new ArrayList<>();
		sample.path("stages").forEach(s -> {
			if (s.path("Tc_K").isNumber()) {
				known.add(s);
			}
		});
		int top = 0;
		for (int i = 1; i < known.size(); i++) {
			top = known.get(i).path("Tc_K").asDouble() > known.get(top).path("Tc_K").asDouble() ? i : top;
		}
		List<JsonNode> beyond = known.subList(top, known.size());
		List<JsonNode> pure = beyond.stream().filter(s -> s.path("phase").asText().equals("S")).toList();
		List<JsonNode> used = pure.size() >= 3 ? pure : beyond;
		assertTrue(used.size() >= 3, "enough stages with Tc");
		double w = 0;
		double wp = 0;
		double wt = 0;
		double wpp = 0;
		double wpt = 0;
		for (JsonNode s : used) {
			double p = s.path("pressure_GPa").asDouble();
			double weight = 1 / Math.pow(s.path("Tc_sigma_K").asDouble(), 2);
			w += weight;
			wp += weight * p;
			wt += weight * s.path("Tc_K").asDouble();
			wpp += weight * p * p;
			wpt += weight * p * s.path("Tc_K").asDouble();
		}
		double slope = (w * wpt - wp * wt) / (w * wpp - wp * wp);
		double scale = (wt - slope * wp) / w;
		double end = -scale / slope;
		JsonNode diagram = sample.path("diagram");
		assertEquals("ok", diagram.path("status").asText());
		assertEquals(used.size(), diagram.path("stages").asInt());
		assertEquals(scale, diagram.path("T_i0_K").asDouble(), 1e-9 * scale);
		assertEquals(end, diagram.path("P_a_GPa").asDouble(), 1e-9 * end);
		assertTrue(diagram.path("sigma_P_a_GPa").asDouble() > 0 && diagram.path("sigma_T_i0_K").asDouble() > 0);
		double carried = Double.NaN;
		for (JsonNode s : sample.path("stages")) {
			double p = s.path("pressure_GPa").asDouble();
			double a = Math.clamp(1 - p / end, 0, 1);
			assertEquals(a, s.path("amplitude").asDouble(), 1e-9, "amplitude at " + p);
			assertEquals(p * diagram.path("sigma_P_a_GPa").asDouble() / (end * end), s.path("sigma_amplitude").asDouble(), 1e-9);
			boolean measured = s.path("Tc_K").isNumber() && p < end;
			carried = measured ? 0.4 + 0.6 * Math.clamp(s.path("Tc_K").asDouble() / (scale * (1 - p / end)), 0, 1) : carried;
			assertEquals(measured ? "measured" : "carried", s.path("coupling_kind").asText(), "at " + p);
			assertEquals(carried, s.path("coupling").asDouble(), 1e-9, "coupling at " + p);
		}
	}

	@Test
	void tablesHoldWhatThePhaseDiagramDraws() throws Exception {
		JsonNode sample = study.path("samples").get(0);
		List<String> samples = Files.readAllLines(shared.resolve("out/samples.csv"));
		assertEquals(2, samples.size());
		List<String> heads = List.of(samples.get(0).split(","));
		String[] row = samples.get(1).split(",");
		assertEquals(sample.path("diagram").path("P_a_GPa").asDouble(), Double.parseDouble(row[heads.indexOf("P_a_GPa")]));
		assertEquals(sample.path("diagram").path("sigma_T_i0_K").asDouble(), Double.parseDouble(row[heads.indexOf("T_i0_sigma_K")]));
		List<String> stages = Files.readAllLines(shared.resolve("out/stages.csv"));
		for (String column : List.of("amplitude", "amplitude_sigma", "coupling", "coupling_sigma", "coupling_kind", "T_A_K")) {
			assertTrue(List.of(stages.get(0).split(",")).contains(column), column);
		}
		JsonNode written = new ObjectMapper().readTree(shared.resolve("out/results.json").toFile());
		assertEquals(study, written);
	}

	@Test
	void errorsOfAManifestNameItAndTheLine() throws Exception {
		Cli missing = Cli.run("analyze", manifest("gone.csv", HEAD + COLD + ",S,12,\n" + "nofile.csv,S,13,\n"));
		assertEquals(1, missing.code());
		assertTrue(missing.err().contains("gone.csv, line 3: nofile.csv: the file does not exist"), missing.err());
		Cli imported = Cli.run("import", shared.resolve("gone.csv"), "--study", shared.resolve("gone.culet"));
		assertEquals(1, imported.code());
		assertTrue(imported.err().contains("gone.csv, line 3: ") && imported.err().contains("nofile.csv"), imported.err());
		Cli scale = Cli.run("analyze", manifest("scale.csv", "file,sample,pressure_GPa,ruby_nm,ruby_scale\n" + COLD + ",S,12,699,nobody\n"));
		assertTrue(scale.err().contains("scale.csv, line 2: 699 nm: ruby reading of stage") && scale.err().contains("no pressure scale \"nobody\"; there are piermarini1975, "),
				scale.err());
		assertFalse(scale.err().contains("["), scale.err());
		Cli width = Cli.run("analyze", manifest("width.csv", "file,sample,pressure_GPa,width_um\n" + COLD + ",S,12,-5\n"));
		assertTrue(width.err().contains("width.csv, line 2: column width_um is -5, it must be above zero"), width.err());
		Cli sigma = Cli.run("analyze", manifest("sigma.csv", "file,sample,pressure_GPa,pressure_sigma_GPa\n" + COLD + ",S,12,-1\n"));
		assertTrue(sigma.err().contains("sigma.csv, line 2: column pressure_sigma_GPa is -1, it must be from 0 to 1000"), sigma.err());
	}

	@Test
	void contradictionsAreSeenWithoutReadingTheReport() throws Exception {
		Path manifest = manifest("contrary.csv", "file,sample,pressure_GPa,pressure_sigma_GPa,direction,ruby_nm,ruby_reference_nm\n"
				+ COLD + ",S,1,0.1,warming,705,694.24\n");
		for (Cli cli : List.of(Cli.run("analyze", manifest), Cli.run("analyze", manifest, "--json"))) {
			assertEquals(0, cli.code(), cli.err());
			assertTrue(cli.err().contains("the note says 1.000 GPa"), cli.err());
			assertTrue(cli.err().contains(COLD + ": no sweep of the file is warming, as was said"), cli.err());
			assertFalse(cli.err().lines().anyMatch(l -> !l.startsWith("culet: warning: S, ")), cli.err());
		}
	}

	@Test
	void aToldUnitGoesForTheErrorsThatTheFileGivesInTheSameUnit() throws Exception {
		Path file = shared.resolve(COLD);
		JsonNode ohm = Cli.json("fit", file, "--model", "es-vrh", "--window", "0.3:0.7");
		String resistance = Files.readAllLines(file).stream().filter(l -> l.contains("sigma_ohm")).findFirst().orElseThrow().split(",")[2];
		JsonNode kilo = Cli.json("fit", file, "--model", "es-vrh", "--window", "0.3:0.7", "--unit", resistance + "=kOhm");
		assertEquals(ohm.path("chi2").asDouble(), kilo.path("chi2").asDouble(), 1e-6);
		assertEquals(1000, kilo.path("parameters").get(0).path("value").asDouble() / ohm.path("parameters").get(0).path("value").asDouble(), 1e-6);
		String said = Cli.run("fit", file, "--model", "es-vrh", "--window", "0.3:0.7", "--unit", resistance + "=kOhm").out();
		assertTrue(said.contains("as was told for the resistance"), said);
		JsonNode each = Cli.json("fit", file, "--model", "es-vrh", "--window", "0.3:0.7", "--unit", resistance + "=kOhm", "--unit", "sigma_ohm=ohm");
		assertTrue(each.path("chi2").asDouble() > 1e5 * ohm.path("chi2").asDouble(), "what a user says of both stands");
	}
}
