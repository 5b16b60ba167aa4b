package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.FitWindow;
import org.culet.model.Phase;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.SweepDirection;
import org.culet.model.SweepMask;
import org.culet.model.edit.EditException;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;

class EditingTest {
	private Study study;
	private Sample sample;
	private List<Stage> stages;
	private StudyEditingDomain domain;
	private StudyEdits edits;

	@BeforeEach
	void open() {
		study = new StudyBuilder("a").sample("I", 3).session("s").build();
		sample = study.getSamples().get(0);
		stages = sample.getRuns().get(0).getStages();
		domain = new StudyEditingDomain(study);
		edits = new StudyEdits(domain);
	}

	/** Makes an edit, takes it back, makes it again, and checks that the study is the same at either end. */
	private void madeAndTakenBack(Command edit, Runnable check) throws IOException {
		byte[] before = STORE.toBytes(study);
		domain.execute(edit);
		byte[] after = STORE.toBytes(study);
		check.run();
		domain.undo();
		assertArrayEquals(before, STORE.toBytes(study), "after undo");
		domain.redo();
		assertArrayEquals(after, STORE.toBytes(study), "after redo");
	}

	@Test
	void setsAndUnsetsAValue() throws IOException {
		madeAndTakenBack(edits.set(sample, Literals.SAMPLE__THICKNESS_NM, Optional.of(25.0)), () -> assertEquals(25.0, sample.getThicknessNm()));
		assertEquals(Optional.of("Set thickness of sample I"), domain.undoLabel());
		madeAndTakenBack(edits.set(sample, Literals.SAMPLE__THICKNESS_NM, Optional.empty()), () -> assertNull(sample.getThicknessNm()));
		madeAndTakenBack(edits.set(sample, Literals.SAMPLE__NAME, Optional.empty()), () -> assertEquals("", sample.getName()));
	}

	@Test
	void replacesAListOfValues() throws IOException {
		madeAndTakenBack(edits.setAll(study.getSessions().get(0), Literals.SESSION__MODELS, List.of("stretched")),
				() -> assertEquals(List.of("stretched"), study.getSessions().get(0).getModels()));
		madeAndTakenBack(edits.setAll(study.getSessions().get(0), Literals.SESSION__SWEEPS, stages.get(1).getSweeps()),
				() -> assertEquals(stages.get(1).getSweeps(), study.getSessions().get(0).getSweeps()));
	}

	@Test
	void addsAndMoves() throws IOException {
		Stage stage = StudyBuilder.stage(9, 9);
		madeAndTakenBack(edits.add(sample.getRuns().get(0), Literals.RUN__STAGES, stage), () -> assertSame(stage, stages.get(3)));
		madeAndTakenBack(edits.move(stage, 0), () -> assertSame(stage, stages.get(0)));
		Sweep sweep = stages.get(1).getSweeps().get(0);
		String id = sweep.getId();
		madeAndTakenBack(edits.moveTo(sweep, stage), () -> assertSame(stage, sweep.getStage()));
		assertEquals(id, sweep.getId());
		assertEquals(3, stage.getSweeps().size());
	}

	@Test
	void refusesAMoveThatMakesNoSense() {
		assertThrows(IllegalArgumentException.class, () -> edits.moveTo(stages.get(0), sample));
		assertThrows(IllegalArgumentException.class, () -> edits.moveTo(sample, stages.get(0)));
		assertThrows(IllegalArgumentException.class, () -> edits.set(sample, Literals.STAGE__LABEL, Optional.of("x")));
		assertThrows(IllegalArgumentException.class, () -> edits.remove(List.of(study)));
	}

	@Test
	void removingAStageTakesWhatStandsOnItAlone() throws IOException {
		Stage stage = stages.get(1);
		int fits = study.getSessions().get(0).getFits().size();
		madeAndTakenBack(edits.remove(List.of(stage)), () -> {
			assertEquals(2, stages.size());
			assertEquals(fits - 1, study.getSessions().get(0).getFits().size());
			assertEquals(2, study.getSessions().get(0).getWindows().size());
			assertEquals(4, study.getSessions().get(0).getSweeps().size());
		});
	}

	@Test
	void removingOneOfTwoSweepsKeepsTheFitOfBoth() throws IOException {
		Sweep sweep = stages.get(0).getSweeps().get(0);
		madeAndTakenBack(edits.remove(List.of(sweep)), () -> {
			assertEquals(3, study.getSessions().get(0).getFits().size());
			assertEquals(1, study.getSessions().get(0).getFits().get(0).getSweeps().size());
			assertEquals(1, stages.get(0).getCriticalTemperatures().size());
		});
	}

	@Test
	void removingTheRubyReadingTakesThePressureDeducedFromIt() throws IOException {
		RubyReading reading = stages.get(0).getRubyReadings().get(0);
		madeAndTakenBack(edits.remove(List.of(reading)), () -> {
			assertNull(stages.get(0).getDeducedPressure());
			assertNull(stages.get(0).getChosenRuby());
		});
	}

	@Test
	void removingAStageAndItsOwnSweepTogetherIsOneRemoval() throws IOException {
		madeAndTakenBack(edits.remove(List.of(stages.get(0), stages.get(0).getSweeps().get(0), stages.get(2))), () -> assertEquals(1, stages.size()));
	}

	@Test
	void aPhaseSetByHandWinsAndCanBeGivenBack() throws IOException {
		Stage stage = stages.get(0);
		madeAndTakenBack(edits.overridePhase(stage, Phase.M1, "saturates"), () -> {
			assertEquals(Phase.M1, Studies.phase(stage).orElseThrow().getPhase());
			assertTrue(Studies.phase(stage).orElseThrow().isByHand());
			assertEquals(Phase.UNDETERMINED, stage.getComputedPhase().getPhase());
		});
		madeAndTakenBack(edits.clearPhaseOverride(stage), () -> assertEquals(Phase.UNDETERMINED, Studies.phase(stage).orElseThrow().getPhase()));
		assertThrows(IllegalArgumentException.class, () -> edits.overridePhase(stage, Phase.S, " "));
	}

	@Test
	void masksNeedAReason() throws IOException {
		Sweep sweep = stages.get(0).getSweeps().get(0);
		SweepMask mask = CuletFactory.eINSTANCE.createSweepMask();
		madeAndTakenBack(edits.mask(sweep, mask, "thermometer was off"), () -> assertTrue(sweep.getMasks().contains(mask) && mask.isByHand()));
		assertThrows(IllegalArgumentException.class, () -> edits.mask(sweep, CuletFactory.eINSTANCE.createSweepMask(), ""));
	}

	@Test
	void anImportIsOneEditThoughItsStepsBuildOnEachOther() throws IOException {
		byte[] before = STORE.toBytes(study);
		Run run = CuletFactory.eINSTANCE.createRun();
		Stage stage = CuletFactory.eINSTANCE.createStage();
		domain.execute("Import 2 files", List.of(edits.add(sample, Literals.SAMPLE__RUNS, run), edits.add(run, Literals.RUN__STAGES, stage),
				edits.add(stage, Literals.STAGE__SWEEPS, List.of(StudyBuilder.sweep(5, SweepDirection.COOLING), StudyBuilder.sweep(5, SweepDirection.WARMING)))));
		assertEquals(2, Studies.sweepsOfFile(study, StudyBuilder.sha256(5)).size());
		assertEquals(Optional.of("Import 2 files"), domain.undoLabel());
		domain.undo();
		assertArrayEquals(before, STORE.toBytes(study));
		assertEquals(Optional.empty(), domain.undoLabel());
		assertEquals(Optional.of("Import 2 files"), domain.redoLabel());
		domain.execute("Nothing", List.of());
		assertEquals(Optional.of("Import 2 files"), domain.redoLabel(), "an empty list is no edit");
	}

	@Test
	void whatFailsHalfWayIsTakenBackAndSaid() throws IOException {
		byte[] before = STORE.toBytes(study);
		Stage stage = CuletFactory.eINSTANCE.createStage();
		List<Command> steps = List.of(edits.set(sample, Literals.SAMPLE__NAME, Optional.of("new")), edits.move(stages.get(0), 17));
		EditException failure = assertThrows(EditException.class, () -> domain.execute("Import", steps));
		assertTrue(failure.getMessage().startsWith("'Import' failed and was taken back"), failure.getMessage());
		assertArrayEquals(before, STORE.toBytes(study));
		assertThrows(EditException.class, () -> domain.change("Analyse", () -> {
			sample.setName("half");
			sample.getRuns().get(0).getStages().add(stage);
			throw new IllegalStateException("the other half is missing");
		}));
		assertArrayEquals(before, STORE.toBytes(study));
		assertFalse(domain.isDirty());
		assertEquals(Optional.empty(), domain.undoLabel());
	}

	@Test
	void anEditThatCannotBeMadeIsSaid() {
		assertThrows(EditException.class, () -> domain.execute(edits.move(stages.get(0), 17)));
		assertThrows(EditException.class, () -> domain.execute(edits.set(sample, Literals.SAMPLE__THICKNESS_NM, Optional.of("thick"))));
	}

	@Test
	void aRecordedChangeIsOneEdit() throws IOException {
		byte[] before = STORE.toBytes(study);
		domain.change("Analyse", () -> {
			for (Stage stage : stages) {
				stage.getComputedPhase().setPhase(Phase.S);
				stage.getCriticalTemperatures().clear();
				stage.setDeducedPressure(CuletFactory.eINSTANCE.createDeducedPressure());
			}
			sample.getRuns().get(0).getStages().add(StudyBuilder.stage(77, 7));
			study.getSessions().get(0).getFits().add(0, StudyBuilder.fit(stages.get(0)));
		});
		byte[] after = STORE.toBytes(study);
		assertEquals(Optional.of("Analyse"), domain.undoLabel());
		domain.undo();
		assertArrayEquals(before, STORE.toBytes(study));
		domain.redo();
		assertArrayEquals(after, STORE.toBytes(study));
	}

	@Test
	void dirtyMeansElsewhereThanAtTheLastSave() {
		assertFalse(domain.isDirty());
		List<Boolean> heard = new ArrayList<>();
		domain.addListener(event -> heard.add(domain.isDirty()));
		domain.execute(edits.set(sample, Literals.SAMPLE__NAME, Optional.of("b")));
		assertTrue(domain.isDirty());
		domain.saved();
		assertFalse(domain.isDirty());
		domain.undo();
		assertTrue(domain.isDirty(), "undo leads away from what was saved");
		domain.redo();
		assertFalse(domain.isDirty());
		domain.undo();
		domain.execute(edits.set(sample, Literals.SAMPLE__NAME, Optional.of("c")));
		assertTrue(domain.isDirty(), "what was saved can no longer be reached");
		domain.undo();
		assertTrue(domain.isDirty());
		assertTrue(heard.size() >= 6, "listeners hear every step");
	}

	@Test
	void undoAndRedoWithNothingToDoAreHarmless() {
		domain.undo();
		domain.redo();
		assertFalse(domain.isDirty());
	}

	@Test
	void aClosedStudyKeepsNothingToUndo() {
		domain.execute(edits.remove(List.of(stages.get(0))));
		domain.dispose();
		assertEquals(Optional.empty(), domain.undoLabel());
		assertTrue(Studies.contents(study).allMatch(object -> object.eAdapters().isEmpty()), "no adapter stays on the model");
	}

	@Test
	void anotherThreadMayNotEdit() {
		Command edit = edits.set(sample, Literals.SAMPLE__NAME, Optional.of("b"));
		CompletionException failure = assertThrows(CompletionException.class, () -> CompletableFuture.runAsync(() -> domain.execute(edit)).join());
		assertTrue(failure.getCause() instanceof IllegalStateException);
		assertEquals("I", sample.getName());
	}

	private void name(String name) {
		domain.execute(edits.set(sample, Literals.SAMPLE__NAME, Optional.of(name)));
	}

	@Test
	void anEarlierStateThatWasSavedIsTheCleanOne() {
		name("a");
		StudyEditingDomain.Mark mark = domain.mark();
		name("b");
		domain.saved(mark);
		assertTrue(domain.isDirty());
		domain.undo();
		assertFalse(domain.isDirty());
		domain.undo();
		assertTrue(domain.isDirty());
		domain.redo();
		domain.redo();
		assertTrue(domain.isDirty());
	}

	@Test
	void aSavedStateThatUndoNoLongerComesToLeavesTheStudyDirty() {
		StudyEditingDomain.Mark start = domain.mark();
		name("a");
		StudyEditingDomain.Mark mark = domain.mark();
		domain.undo();
		name("b");
		domain.saved(mark);
		assertTrue(domain.isDirty());
		domain.undo();
		assertTrue(domain.isDirty(), "the file says a");
		domain.saved(start);
		assertFalse(domain.isDirty());
	}
}
