package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.ManifestStudy;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
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
