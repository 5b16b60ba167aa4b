package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.CuletFactory;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;

class StudyRoundTripTest {
	@TempDir
	Path folder;

	@Test
	void aStudyReadsBackAsItWasSaved() throws IOException {
		Study study = new StudyBuilder("series").sample("I", 5).sample("T", 3).session("first").build();
		Path file = folder.resolve("series.culet");
		STORE.save(study, file);
		Study read = STORE.load(file);
		assertTrue(EcoreUtil.equals(study, read));
		assertArrayEquals(Files.readAllBytes(file), STORE.toBytes(read));
		assertEquals(study.getNotes(), read.getNotes());
		Stage stage = read.getSamples().get(0).getRuns().get(0).getStages().get(1);
		assertEquals(0.9 + 1.0 / 3, stage.getDeducedPressure().getPressureGPa(), 0.0, "a number is written in full, so it is the same number");
		assertSame(stage.getRubyReadings().get(0), stage.getChosenRuby());
		assertSame(stage.getSweeps().get(1), read.getSessions().get(0).getFits().get(1).getSweeps().get(1));
	}

	@Test
	void changingOneValueChangesOneLine() throws IOException {
		Study study = new StudyBuilder("series").sample("I", 4).build();
		List<String> before = text(study);
		study.getSamples().get(0).getRuns().get(0).getStages().get(2).setPressureGPa(7.25);
		List<String> after = text(study);
		assertEquals(before.size(), after.size());
		List<String> changed = after.stream().filter(line -> !before.contains(line)).toList();
		assertEquals(1, changed.size());
		assertTrue(changed.get(0).contains("pressureGPa=\"7.25\""), changed.get(0));
	}

	private static List<String> text(Study study) throws IOException {
		return new String(STORE.toBytes(study), StandardCharsets.UTF_8).lines().collect(Collectors.toList());
	}

	@Test
	void referencesSurviveReordering() throws IOException {
		Study study = new StudyBuilder("series").sample("I", 4).session("s").build();
		var stages = study.getSamples().get(0).getRuns().get(0).getStages();
		Sweep sweep = stages.get(0).getSweeps().get(0);
		stages.move(3, 0);
		Path file = folder.resolve("a.culet");
		STORE.save(study, file);
		Study read = STORE.load(file);
		assertEquals(sweep.getId(), read.getSessions().get(0).getSweeps().get(0).getId());
		assertSame(read.getSamples().get(0).getRuns().get(0).getStages().get(3).getSweeps().get(0), read.getSessions().get(0).getSweeps().get(0));
	}

	@Test
	void idsAreCountedUpAndNeverGivenTwice() {
		Study study = new StudyBuilder("series").sample("I", 2).build();
		var stages = study.getSamples().get(0).getRuns().get(0).getStages();
		assertEquals(List.of("stage-1", "stage-2"), stages.stream().map(Stage::getId).toList());
		stages.remove(1);
		stages.add(CuletFactory.eINSTANCE.createStage());
		assertEquals("stage-3", stages.get(1).getId(), "the id of a removed stage stays its own: undo may bring it back");
		stages.add(EcoreUtil.copy(stages.get(0)));
		assertEquals("stage-4", stages.get(2).getId(), "a pasted copy is another stage");
	}

	@Test
	void idsGoOnAfterReading() throws IOException {
		Path file = folder.resolve("a.culet");
		STORE.save(new StudyBuilder("a").sample("I", 7).build(), file);
		var stages = STORE.load(file).getSamples().get(0).getRuns().get(0).getStages();
		stages.remove(2);
		stages.add(CuletFactory.eINSTANCE.createStage());
		assertEquals("stage-8", stages.get(6).getId(), "not the free number 3: something outside may still speak of it");
	}

	@Test
	void whatIsCutAndPastedKeepsItsId() {
		Study study = new StudyBuilder("a").sample("I", 2).build();
		var stages = study.getSamples().get(0).getRuns().get(0).getStages();
		Stage cut = stages.remove(0);
		stages.add(EcoreUtil.copy(cut));
		stages.add(EcoreUtil.copy(cut));
		assertEquals(List.of("stage-2", "stage-1", "stage-3"), stages.stream().map(Stage::getId).toList());
	}

	@Test
	void theSameActionsGiveTheSameBytes() throws IOException {
		assertArrayEquals(STORE.toBytes(new StudyBuilder("a").sample("I", 3).session("s").build()),
				STORE.toBytes(new StudyBuilder("a").sample("I", 3).session("s").build()));
	}

	@Test
	void charactersThatXmlCannotHoldDoNotStopASave() throws IOException {
		Study study = new StudyBuilder("a").build();
		study.setNotes("pasted \u0000\u0001\uD800 end\ttab\r\nline");
		study.getSessions().add(CuletFactory.eINSTANCE.createSession());
		study.getSessions().get(0).getModels().add("m\u0002");
		Path file = folder.resolve("a.culet");
		STORE.save(study, file);
		Study read = STORE.load(file);
		assertEquals("pasted \uFFFD\uFFFD\uFFFD end\ttab\r\nline", read.getNotes());
		assertEquals(List.of("m\uFFFD"), read.getSessions().get(0).getModels());
	}

	@Test
	void anEmptyStudyAndAnEmptySampleRoundTrip() throws IOException {
		Study study = STORE.create("");
		Sample sample = CuletFactory.eINSTANCE.createSample();
		study.getSamples().add(sample);
		Path file = folder.resolve("empty.culet");
		STORE.save(study, file);
		assertTrue(EcoreUtil.equals(study, STORE.load(file)));
	}

	@Test
	void aCopySharesNothingAndKeepsIds() {
		Study study = new StudyBuilder("a").sample("I", 2).session("s").build();
		Study copy = Studies.copy(study);
		assertTrue(EcoreUtil.equals(study, copy));
		copy.getSamples().get(0).setName("other");
		assertEquals("I", study.getSamples().get(0).getName());
		assertFalse(Studies.contents(copy).anyMatch(object -> Studies.contents(study).anyMatch(other -> other == object)));
		assertEquals("stage-2", copy.getSessions().get(0).getFits().get(1).getStage().getId());
		assertSame(copy, Studies.studyOf(copy.getSessions().get(0).getFits().get(1).getStage()).orElseThrow());
	}
}
