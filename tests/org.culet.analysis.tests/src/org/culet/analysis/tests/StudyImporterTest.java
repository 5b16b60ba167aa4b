package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.culet.analysis.Progress;
import org.culet.analysis.imports.ImportPlan;
import org.culet.analysis.imports.ImportReport;
import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.StudyImporter;
import org.culet.data.CurveReaders;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.culet.data.RawFileStore;
import org.culet.data.ReadOptions;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.SweepDirection;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.StudyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyImporterTest {

	@TempDir
	private Path folder;

	private final StudyImporter importer = new StudyImporter(CurveReaders.standard());
	private RawFileStore raw;
	private Study study;
	private StudyEditingDomain domain;

	@BeforeEach
	void newStudy() {
		study = new StudyStore("Culet test").create("s");
		domain = new StudyEditingDomain(study);
		raw = RawFileStore.besides(folder.resolve("s.culet"));
	}

	/** Cooling from 20 K to 2 K and back in one file. */
	private void writeLoop(String name, double offset) throws IOException {
		StringBuilder text = new StringBuilder("T_K;R_ohm\n");
		for (int i = 0; i < 80; i++) {
			double t = i < 40 ? 20 - i * 0.45 : 2.45 + (i - 40) * 0.45;
			text.append(t).append(';').append(100 + offset + t).append('\n');
		}
		Files.writeString(folder.resolve(name), text);
	}

	private ImportPlan plan(String... lines) throws Exception {
		Path manifest = folder.resolve("manifest.csv");
		Files.writeString(manifest, String.join("\n", lines) + "\n");
		return importer.plan(ImportRequest.of(Manifest.read(manifest)), Progress.NONE);
	}

	private ImportReport run(ImportPlan plan) throws IOException {
		importer.store(plan, raw);
		return importer.apply(plan, domain);
	}

	@Test
	void fileWithTwoSweepsBecomesTwoSweepsOfOneStage() throws Exception {
		writeLoop("a.csv", 0);
		ImportReport report = run(plan("file,sample,pressure_GPa,pressure_sigma_GPa,width_um,length_um,cryostat", "a.csv,A,2,0.1,50,100,dilution"));
		assertEquals(2, report.sweepIds().size());
		assertEquals(1, report.stageIds().size());
		List<Sweep> sweeps = Studies.sweeps(study).toList();
		assertEquals(List.of(SweepDirection.COOLING, SweepDirection.WARMING), sweeps.stream().map(Sweep::getDirection).toList());
		assertEquals(List.of(0, 1), sweeps.stream().map(Sweep::getIndexInFile).toList());
		assertEquals(RawFileStore.State.INTACT, raw.check(sweeps.get(0).getSha256()));
		assertEquals(50.0, study.getSamples().get(0).getWidthUm());
		assertEquals("dilution", study.getSamples().get(0).getRuns().get(0).getCryostat());
		assertEquals(0.1, Studies.stages(study).toList().get(0).getPressureSigmaGPa());
		domain.undo();
		assertEquals(0, study.getSamples().size(), "one edit");
	}

	@Test
	void directionPicksTheSweep() throws Exception {
		writeLoop("a.csv", 0);
		run(plan("file,sample,pressure_GPa,direction", "a.csv,A,2,cooling"));
		assertEquals(1, Studies.sweeps(study).count());
		ImportReport second = run(plan("file,sample,pressure_GPa,direction", "a.csv,A,2,warming"));
		assertEquals(1, second.sweepIds().size(), "the other sweep of the same file is no duplicate");
		assertEquals(List.of(), second.duplicates());
		assertEquals(2, Studies.sweeps(study).count());
	}

	@Test
	void sameFileIsNoticed() throws Exception {
		writeLoop("a.csv", 0);
		Files.copy(folder.resolve("a.csv"), folder.resolve("copy.csv"));
		ImportReport first = run(plan("file,sample,pressure_GPa", "a.csv,A,2", "copy.csv,A,3"));
		assertEquals(2, first.sweepIds().size());
		assertEquals(1, first.duplicates().size());
		ImportReport again = run(plan("file,sample,pressure_GPa", "copy.csv,A,2"));
		assertEquals(0, again.sweepIds().size());
		assertTrue(again.duplicates().get(0).contains("in the study already"), again.duplicates().toString());
		try (Stream<Path> files = Files.list(raw.directory())) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void laterFilesJoinTheStageOfTheirPressure() throws Exception {
		writeLoop("a.csv", 0);
		writeLoop("b.csv", 5);
		writeLoop("c.csv", 9);
		run(plan("file,sample,pressure_GPa,width_um", "a.csv,A,2,50"));
		ImportReport report = run(plan("file,sample,pressure_GPa,branch,width_um", "b.csv,A,2,up,60", "c.csv,A,2,down,50"));
		assertEquals(2, Studies.stages(study).count());
		assertEquals(4, Studies.stages(study).toList().get(0).getSweeps().size());
		assertTrue(report.notes().stream().anyMatch(n -> n.contains("width of sample A stays 50.0")), report.notes().toString());
	}

	/** A person in the wizard may type what no manifest may say. */
	@Test
	void aRowWithAValueThatNoFilmHasIsAProblemOfThePlan() throws Exception {
		writeLoop("a.csv", 0);
		ManifestRow row = plan("file,sample,pressure_GPa", "a.csv,A,2").files().get(0).request().row();
		ManifestRow typed = new ManifestRow(0, row.file(), row.fileName(), "A", OptionalDouble.of(-500), OptionalDouble.empty(), row.branch(), row.run(),
				row.direction(), row.thicknessNm(), row.widthUm(), row.lengthUm(), row.cryostat(), row.excitationA(), false, row.ruby(), row.comment());
		ImportPlan plan = importer.plan(List.of(new ImportRequest(typed, ReadOptions.automatic())), Progress.NONE);
		assertEquals(0, plan.files().size());
		assertEquals("pressure_GPa is -500, it must be from -1 to 1000", plan.problems().get(0).cause());
	}

	@Test
	void whatCannotBeReadIsAProblemOfThePlan() throws Exception {
		writeLoop("a.csv", 0);
		Files.writeString(folder.resolve("bad.csv"), "nothing\n");
		ImportPlan plan = plan("file,sample,pressure_GPa,ruby_file,ruby_temperature_K", "a.csv,A,2,,", "bad.csv,A,3,,", "a.csv,A,4,bad.csv,296");
		assertEquals(1, plan.files().size());
		assertEquals(2, plan.problems().size());
		assertFalse(Files.exists(raw.directory()), "planning writes nothing");
	}

	@Test
	void storeThatFailsLeavesNothing() throws Exception {
		writeLoop("a.csv", 0);
		writeLoop("b.csv", 5);
		ImportPlan plan = plan("file,sample,pressure_GPa", "a.csv,A,2", "b.csv,A,3");
		writeLoop("b.csv", 6);
		IOException failure = assertThrows(IOException.class, () -> importer.store(plan, raw));
		assertTrue(failure.getMessage().contains("has changed"), failure.getMessage());
		try (Stream<Path> files = Files.list(raw.directory())) {
			assertEquals(0, files.count());
		}
	}
}
