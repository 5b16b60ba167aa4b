package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.Progress;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.Direction;
import org.culet.data.Manifest;
import org.culet.physics.series.Branch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestStudyTest {

	@TempDir
	private Path folder;

	private StudyInput study(String... lines) throws Exception {
		Path manifest = folder.resolve("manifest.csv");
		Files.writeString(manifest, String.join("\n", lines) + "\n");
		return ManifestStudy.of(Manifest.read(manifest));
	}

	@Test
	void rowsOfOnePressureAreOneStage() throws Exception {
		StudyInput study = study("file,sample,pressure_GPa,branch,direction,run", "a.csv,X,1.5,up,cooling,first",
				"b.csv,X,1.5,up,warming,first", "c.csv,X,1.5,down,,first", "d.csv,X,1.5,up,,second", "e.csv,Y,1.5,,,");
		assertEquals(List.of("X", "Y"), study.samples().stream().map(SampleInput::name).toList());
		List<StageInput> first = study.samples().get(0).runs().get(0).stages();
		assertEquals(2, study.samples().get(0).runs().size());
		assertEquals(2, first.size());
		assertEquals(2, first.get(0).sweeps().size());
		assertEquals(Optional.of(Direction.WARMING), first.get(0).sweeps().get(1).options().direction());
		assertEquals(Branch.DOWN, first.get(1).branch());
		assertEquals(Branch.UP, study.samples().get(1).runs().get(0).stages().get(0).branch());
		assertEquals(folder.getFileName().toString(), study.name());
	}

	@Test
	void geometryBelongsToTheSampleAndContradictionsAreProblems() throws Exception {
		StudyInput study = study("file,sample,pressure_GPa,width_um,length_um,thickness_nm", "a.csv,X,1,100,200,30",
				"b.csv,X,2,100,250,30");
		SampleInput sample = study.samples().get(0);
		assertEquals(0.5, sample.geometry().orElseThrow().factor(), 1e-12);
		assertEquals(30, sample.thicknessNm().orElseThrow());
		assertEquals(1, study.problems().size());
		assertEquals(3, study.problems().get(0).line().orElseThrow());
		assertTrue(study.problems().get(0).cause().contains("length_um"), study.problems().toString());
	}

	private void curve(String name, int offset) throws Exception {
		StringBuilder text = new StringBuilder("T_K,R_ohm\n");
		for (int i = 0; i < 30; i++) {
			text.append(300 - 10 * i).append(',').append(1000 + offset + i).append('\n');
		}
		Files.writeString(folder.resolve(name), text.toString());
	}

	/** Four copies of a curve are one measurement: errors must not shrink by a factor of two. */
	@Test
	void theSameBytesInOneStageCountOnce() throws Exception {
		curve("a.csv", 0);
		curve("copy.csv", 0);
		curve("b.csv", 7);
		StudyInput study = study("file,sample,pressure_GPa,direction", "a.csv,X,1,cooling", "b.csv,X,1,cooling", "a.csv,X,1,cooling",
				"copy.csv,X,1,cooling", "a.csv,X,1,warming");
		assertEquals(List.of("a.csv", "b.csv", "a.csv"), study.samples().get(0).runs().get(0).stages().get(0).sweeps().stream()
				.map(s -> s.file().name()).toList(), "the warming sweep of a file is another one");
		assertEquals(2, study.problems().size(), study.problems().toString());
		assertEquals(4, study.problems().get(0).line().orElseThrow());
		assertEquals(5, study.problems().get(1).line().orElseThrow());
		String said = study.problems().get(1).message();
		assertTrue(said.contains("manifest.csv, line 5: copy.csv holds the same bytes as a.csv in line 2") && said.contains("left out"), said);
	}

	@Test
	void theSameBytesInTwoStagesAreToldAndKept() throws Exception {
		curve("a.csv", 0);
		StudyInput study = study("file,sample,pressure_GPa", "a.csv,X,1", "a.csv,X,2");
		assertEquals(2, study.samples().get(0).runs().get(0).stages().size());
		assertEquals(1, study.problems().size(), study.problems().toString());
		String said = study.problems().get(0).message();
		assertTrue(said.contains("line 3") && said.contains("in line 2, of stage X/up/1; both are kept"), said);
	}

	/** What the rows say of directions may overlap only once the file is read. */
	@Test
	void theSameSweepIsUsedOnce() throws Exception {
		curve("a.csv", 0);
		StudyInput study = study("file,sample,pressure_GPa,direction", "a.csv,X,1,cooling", "a.csv,X,1,");
		assertEquals(List.of(), study.problems());
		StudyResult results = Campaigns.quick(1).run(study, Progress.NONE);
		StageResult stage = results.samples().get(0).stages().get(0);
		assertEquals(1, stage.sweeps().size());
		assertEquals(30, stage.curve().size());
		assertEquals(1, results.problems().size(), results.problems().toString());
		assertTrue(results.problems().get(0).cause().contains("counts once"), results.problems().toString());
	}

	@Test
	void twinFilmHasItsOwnGeometry() throws Exception {
		StudyInput study = study("file,sample,pressure_GPa,width_um,length_um,twin_film", "a.csv,X,0,300,100,true",
				"b.csv,X,2,100,200,false");
		SampleInput sample = study.samples().get(0);
		assertEquals(0.5, sample.geometry().orElseThrow().factor(), 1e-12);
		StageInput twin = sample.runs().get(0).stages().get(0);
		assertTrue(twin.twinFilm());
		assertEquals(3, twin.sweeps().get(0).corrections().sheetFactor().orElseThrow(), 1e-12);
		assertEquals(List.of(), study.problems());
	}
}
