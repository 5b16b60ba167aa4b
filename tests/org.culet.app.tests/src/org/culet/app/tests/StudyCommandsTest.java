package org.culet.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.culet.analysis.Progress;
import org.culet.analysis.ResultsToModel;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.StudyAnalysis;
import org.culet.model.CuletFactory;
import org.culet.model.Fit;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.StudyLock;
import org.culet.model.store.StudyStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Simulate, import, analyze, save, fit again, export: as a person would, one command after the other. */
class StudyCommandsTest {

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private static Path manifest;

	@BeforeAll
	static void simulate() throws Exception {
		JsonNode json = Cli.json("simulate", "--sample", "S", "--pressures", "0,5.5,9,12", "--down", "6", "--points", 90, "--seed", 3,
				"--out", shared.resolve("d"));
		manifest = shared.resolve("d/manifest.csv");
		assertEquals(10, json.path("sweeps").asInt());
		assertTrue(Files.exists(manifest));
	}

	@Test
	void truthIsToldPerStage() throws Exception {
		JsonNode stages = new ObjectMapper().readTree(shared.resolve("d/truth.json").toFile()).path("stages");
		assertEquals(5, stages.size());
		assertEquals("S", stages.get(0).path("label").asText());
		assertEquals("down", stages.get(4).path("branch").asText());
		assertTrue(stages.get(1).path("resolvable").asBoolean() && stages.get(1).path("Tc_K").asDouble() > 2);
		assertTrue(stages.get(3).path("Tc_K").isNull());
		assertTrue(stages.get(0).path("parameters").size() > 5);
	}

	@Test
	void sameSeedGivesTheSameFiles() throws Exception {
		for (String name : new String[] { "a", "b" }) {
			Cli.json("simulate", "--sample", "I", "--pressures", "0", "--points", 20, "--seed", 7, "--out", folder.resolve(name));
		}
		Cli.json("simulate", "--sample", "I", "--pressures", "0", "--points", 20, "--seed", 8, "--out", folder.resolve("c"));
		Path curve = Path.of("curves/I-up-00.00GPa-cooling.csv");
		assertArrayEquals(Files.readAllBytes(folder.resolve("a").resolve(curve)), Files.readAllBytes(folder.resolve("b").resolve(curve)));
		assertNotEquals(Files.readString(folder.resolve("a").resolve(curve)), Files.readString(folder.resolve("c").resolve(curve)));
	}

	@Test
	void aSetThatIsThereIsNotReplaced() throws Exception {
		Path set = folder.resolve("set");
		Cli.json("simulate", "--sample", "I", "--pressures", "0", "--points", 20, "--out", set);
		byte[] before = Files.readAllBytes(set.resolve("manifest.csv"));
		byte[] truth = Files.readAllBytes(set.resolve("truth.json"));
		Cli again = Cli.run("simulate", "--sample", "I", "--pressures", "1", "--points", 20, "--out", set);
		assertEquals(1, again.code());
		assertEquals(1, again.err().lines().count(), again.err());
		assertTrue(again.err().contains("manifest.csv is there already") && again.err().contains("new folder"), again.err());
		assertArrayEquals(before, Files.readAllBytes(set.resolve("manifest.csv")));
		assertArrayEquals(truth, Files.readAllBytes(set.resolve("truth.json")));
		Files.writeString(Files.createDirectory(folder.resolve("notes")).resolve("notes.txt"), "other things may be there");
		Cli.json("simulate", "--sample", "I", "--pressures", "0", "--points", 20, "--out", folder.resolve("notes"));
	}

	/** What stands in the way is noticed before anything takes its place. */
	@Test
	void aReportThatCannotBeWrittenLeavesTheFolderAsItWas() throws Exception {
		Path out = Files.createDirectory(folder.resolve("out"));
		Files.writeString(out.resolve("results.json"), "of last week");
		Files.writeString(out.resolve("figures"), "a file");
		Files.writeString(out.resolve("curves"), "a file");
		Cli report = Cli.run("analyze", manifest, "--out", out);
		assertEquals(1, report.code());
		assertTrue(report.err().contains("figures is there already and is no folder"), report.err());
		Cli export = Cli.run("export", manifest, "--to", "csv", "--out", out);
		assertEquals(1, export.code());
		assertTrue(export.err().contains("curves is there already and is no folder"), export.err());
		assertEquals("of last week", Files.readString(out.resolve("results.json")));
		Cli folderForFile = Cli.run("export", manifest, "--to", "latex", "--out", out);
		assertTrue(folderForFile.err().contains("cannot be written: it is a folder"), folderForFile.err());
		Cli nowhere = Cli.run("export", manifest, "--to", "latex", "--out", folder.resolve("no/such/t.tex"));
		assertTrue(nowhere.err().contains("there is no folder " + folder.resolve("no/such")), nowhere.err());
		try (Stream<Path> left = Files.list(out)) {
			assertEquals(3, left.count());
		}
	}

	@Test
	void manifestIsAnalysed() throws Exception {
		JsonNode json = Cli.json("analyze", manifest, "--out", folder.resolve("out"), "--figures", "svg,pdf");
		JsonNode stages = json.path("samples").get(0).path("stages");
		assertEquals("S", stages.get(0).path("phase").asText());
		assertEquals("M1", stages.get(1).path("phase").asText());
		assertEquals("M2", stages.get(2).path("phase").asText());
		assertEquals("I2", stages.get(3).path("phase").asText());
		assertEquals("down", stages.get(4).path("branch").asText());
		assertEquals(json, new ObjectMapper().readTree(folder.resolve("out/results.json").toFile()));
		try (Stream<Path> figures = Files.list(folder.resolve("out/figures"))) {
			assertTrue(figures.filter(f -> f.toString().endsWith(".pdf")).count() > 3);
		}
	}

	/** A sample may be named in any script, and its files tell which it is. */
	@Test
	void filesAreNamedAfterTheirSampleInAnyScript() throws Exception {
		assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this system cannot write such names");
		Path named = shared.resolve("d/named.csv");
		List<String> lines = Files.readAllLines(manifest);
		Files.write(named, List.of(lines.get(1), lines.get(2).replace(",S,", ",研究,"), lines.get(4).replace(",S,", ",Probe ß,")));
		assertEquals(0, Cli.run("analyze", named, "--out", folder.resolve("out")).code());
		assertTrue(Files.exists(folder.resolve("out/figures/rt-pressures--研究.svg")));
		assertTrue(Files.exists(folder.resolve("out/figures/rt-pressures--Probe-ß.svg")));
		assertEquals(0, Cli.run("export", named, "--to", "csv", "--out", folder.resolve("csv")).code());
		try (Stream<Path> curves = Files.list(folder.resolve("csv/curves"))) {
			List<String> names = curves.map(c -> c.getFileName().toString().replaceAll("--.*", "")).sorted().toList();
			assertEquals(List.of("Probe_ß", "研究"), names);
		}
	}

	@Test
	void studyFromImportToSavedResults() throws Exception {
		Path study = folder.resolve("s.culet");
		assertEquals(10, Cli.json("import", manifest, "--study", study).path("sweeps").size());
		byte[] imported = Files.readAllBytes(study);
		JsonNode again = Cli.json("import", manifest, "--study", study);
		assertEquals(0, again.path("sweeps").size());
		assertEquals(10, again.path("duplicates").size());
		JsonNode results = Cli.json("analyze", study);
		assertEquals("I2", results.path("samples").get(0).path("stages").get(3).path("phase").asText());
		assertArrayEquals(imported, Files.readAllBytes(study), "analyze reads only");
		Cli none = Cli.run("fit", study, "--session", "nope");
		assertTrue(none.err().contains("no session \"nope\"; the study has no sessions"), none.err());
		Cli.json("analyze", study, "--save");
		assertTrue(Files.readString(study).contains("es-vrh"));
		JsonNode fits = Cli.json("fit", study, "--session", "Analysis").path("fits");
		assertTrue(fits.size() > 5);
		assertTrue(fits.get(0).hasNonNull("stage_id") && fits.get(0).hasNonNull("model"));
		assertTrue(Cli.run("fit", study, "--session", "nope").err().contains("there are \"Analysis\""));
		byte[] whole = Files.readAllBytes(study);
		Files.write(study, Arrays.copyOf(whole, whole.length / 2));
		Cli cut = Cli.run("analyze", study);
		assertEquals(1, cut.code());
		assertTrue(cut.err().contains("The version before its last save is " + study + ".bak"), cut.err());
		assertFalse(cut.err().contains("entity"), cut.err());
		Files.write(study, whole);
		assertEquals(0, Cli.run("export", study, "--to", "csv", "--out", folder.resolve("csv")).code());
		assertEquals(0, Cli.run("export", study, "--to", "latex", "--out", folder.resolve("t.tex")).code());
		assertTrue(Files.readString(folder.resolve("t.tex")).contains("\\begin{tabular}"));
	}

	/** What the workbench kept in a session of its own, with a window, a held parameter and laws chosen by hand. */
	@Test
	void aSavedSessionIsFittedAgainToTheLastDigit() throws Exception {
		Path file = folder.resolve("session.culet");
		Cli.json("import", manifest, "--study", file);
		StudyStore store = new StudyStore("Culet test");
		Study study = store.load(file);
		StudyEditingDomain domain = new StudyEditingDomain(study);
		SessionEdits edits = new SessionEdits(study);
		Session session = CuletFactory.eINSTANCE.createSession();
		List<Stage> stages = Studies.stages(study).toList();
		domain.execute(edits.create(session, "by hand", stages.getLast().getSweeps(), Instant.parse("2026-01-02T03:04:05Z")));
		domain.execute(edits.models(session, List.of("es-vrh", "stretched", "activated")));
		domain.execute(edits.window(session, List.of(stages.getLast()), Optional.empty(), 0.4, 5, "straight there"));
		domain.execute(edits.parameter(session, List.of(), "activated", "T0_K",
				new SessionEdits.ParameterSetting(true, Optional.of(1.5), Optional.empty(), Optional.empty())));
		SessionAnalysis.Outcome fitted = SessionAnalysis.run(SessionAnalysis.plan(session, file), StudyAnalysis.standard(), Progress.NONE);
		ResultsToModel.apply(fitted, session, domain, file, Instant.parse("2026-01-02T03:04:05Z"));
		store.save(study, file);
		JsonNode fits = Cli.json("fit", file, "--session", "by hand").path("fits");
		assertEquals(session.getFits().size(), fits.size());
		for (int i = 0; i < fits.size(); i++) {
			Fit kept = session.getFits().get(i);
			assertEquals(kept.getModel(), fits.get(i).path("model").asText());
			assertEquals(0.4, fits.get(i).path("window_K").get(0).asDouble());
			assertTrue(fits.get(i).path("window_by_hand").asBoolean());
			for (int j = 0; j < fits.get(i).path("parameters").size(); j++) {
				JsonNode parameter = fits.get(i).path("parameters").get(j);
				assertEquals(kept.getParameters().get(j).getName(), parameter.path("name").asText());
				assertEquals(kept.getParameters().get(j).getValue(), parameter.path("value").asDouble(), 0, kept.getModel());
				assertEquals(kept.getParameters().get(j).getSigma(), parameter.path("sigma").asDouble(), 0, kept.getModel());
			}
		}
	}

	/** The signature of the format, all of the file or nothing, and only what was asked for on the way. */
	@Test
	void exportToHdf5() throws Exception {
		Path file = folder.resolve("s.h5");
		Files.writeString(file, "from last time");
		Cli cli = Cli.run("export", manifest, "--to", "hdf5", "--out", file);
		assertEquals(0, cli.code(), cli.err());
		assertEquals("", cli.err());
		assertEquals(file.toString(), cli.out().strip());
		byte[] bytes = Files.readAllBytes(file);
		assertArrayEquals(new byte[] { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' }, Arrays.copyOf(bytes, 8));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(file), left.toList());
		}
		Cli nowhere = Cli.run("export", manifest, "--to", "hdf5", "--out", folder.resolve("no/such/s.h5"));
		assertEquals(1, nowhere.code());
		assertEquals(1, nowhere.err().lines().count(), nowhere.err());
		Cli unknown = Cli.run("export", manifest, "--to", "hdf4", "--out", file);
		assertEquals(2, unknown.code());
		assertTrue(unknown.err().contains("hdf5, csv or latex"), unknown.err());
	}

	@Test
	void textNamesTheConfidence() {
		Cli cli = Cli.run("analyze", manifest);
		assertEquals(0, cli.code(), cli.err());
		assertTrue(cli.out().contains("(strong) "), cli.out());
	}

	@Test
	void failedImportLeavesTheStudyAsItWas() throws Exception {
		Path study = folder.resolve("s.culet");
		Cli.json("import", manifest, "--study", study);
		byte[] before = Files.readAllBytes(study);
		long raw = rawFiles();
		Path bad = folder.resolve("m.csv");
		Files.writeString(folder.resolve("new.csv"), "T_K,R_ohm\n1,2\n2,3\n3,4\n");
		Files.writeString(bad, "file,sample,pressure_GPa\nnew.csv,S,1\nmissing.csv,S,2\n");
		Cli cli = Cli.run("import", bad, "--study", study);
		assertEquals(1, cli.code());
		assertTrue(cli.err().contains("missing.csv"), cli.err());
		assertArrayEquals(before, Files.readAllBytes(study));
		assertEquals(raw, rawFiles());
	}

	private long rawFiles() throws Exception {
		try (Stream<Path> files = Files.list(folder.resolve("s.data"))) {
			return files.count();
		}
	}

	@Test
	void studyThatIsOpenElsewhereIsNotWritten() throws Exception {
		Path study = folder.resolve("s.culet");
		Cli.json("import", manifest, "--study", study);
		byte[] before = Files.readAllBytes(study);
		try (StudyLock lock = StudyLock.acquire(study, "somebody")) {
			Cli cli = Cli.run("import", manifest, "--study", study);
			assertEquals(1, cli.code());
			assertTrue(cli.err().contains(lock.holder().host()), cli.err());
			assertEquals(1, Cli.run("analyze", study, "--save").code());
			assertEquals(0, Cli.run("analyze", study).code(), "reading needs no lock");
		}
		assertArrayEquals(before, Files.readAllBytes(study));
	}

	@Test
	void singleFileIsImported() throws Exception {
		Path study = folder.resolve("one.culet");
		JsonNode json = Cli.json("import", shared.resolve("d/curves/S-up-05.50GPa-cooling.csv"), "--study", study, "--sample", "S",
				"--pressure", 5.5, "--branch", "down", "--width", 100, "--length", 200);
		assertEquals(1, json.path("sweeps").size());
		JsonNode stage = Cli.json("analyze", study).path("samples").get(0).path("stages").get(0);
		assertEquals(5.5, stage.path("pressure_GPa").asDouble());
		assertEquals("down", stage.path("branch").asText());
		assertEquals("M1", stage.path("phase").asText());
	}

	/** What a manifest may not say, an option may not say either. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--pressure -500 | --pressure is -500, it must be from -1 to 1000
			--pressure NaN | --pressure is "NaN", which is no number
			--pressure 1 --pressure-sigma -1 | --pressure-sigma is -1, it must be from 0 to 1000
			--pressure 1 --thickness -3 | --thickness is -3, it must be above zero
			--pressure 1 --width 0 | --width is 0, it must be above zero
			--pressure 1 --length Infinity | --length is "Infinity", which is no number
			--pressure 1 --sample= | --sample is empty
			""")
	void aValueThatNoFilmHasIsRefusedBeforeAnythingIsWritten(String options, String sentence) throws Exception {
		Path study = folder.resolve("one.culet");
		List<String> arguments = new ArrayList<>(List.of("import", shared.resolve("d/curves/S-up-05.50GPa-cooling.csv").toString(), "--study",
				study.toString()));
		if (!options.contains("--sample")) {
			arguments.addAll(List.of("--sample", "S"));
		}
		arguments.addAll(List.of(options.split(" ")));
		Cli cli = Cli.run(arguments.toArray());
		assertEquals(2, cli.code(), cli.err());
		assertTrue(cli.err().contains(sentence), cli.err());
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void oneBrokenFileOfAManifestIsReportedAndTheRestGoesOn() throws Exception {
		Path broken = shared.resolve("d/broken.csv");
		Files.writeString(broken, Files.readString(manifest) + "curves/gone.csv,S,13,up,1,cooling,,,,,,,,\n");
		Cli cli = Cli.run("analyze", broken, "--json");
		assertEquals(1, cli.code());
		assertEquals(1, cli.err().lines().count(), cli.err());
		assertTrue(cli.err().contains("gone.csv"), cli.err());
		assertEquals(1, cli.document().path("problems").size());
		assertEquals("I2", cli.document().path("samples").get(0).path("stages").get(3).path("phase").asText());
	}

	@Test
	void scalingHasAStatus() throws Exception {
		JsonNode json = Cli.json("scaling", manifest, "--window", "2:20");
		for (String field : new String[] { "Pc_GPa", "sigma_Pc_GPa", "Rc_ohm", "nu_z", "sigma_nu_z", "quality", "points", "status", "reason" }) {
			assertTrue(json.has(field), field);
		}
		assertFalse(json.path("reason").asText().isBlank());
	}
}
