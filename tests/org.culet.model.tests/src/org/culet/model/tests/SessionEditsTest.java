package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.culet.model.CuletFactory;
import org.culet.model.FitWindow;
import org.culet.model.IntervalMethod;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.SessionEdits;
import org.culet.model.edit.SessionEdits.ParameterSetting;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;

/** Everything a person sets in a fitting session, made, taken back, made again. */
class SessionEditsTest {
	private Study study;
	private Session session;
	private List<Stage> stages;
	private StudyEditingDomain domain;
	private SessionEdits edits;

	@BeforeEach
	void open() {
		study = new StudyBuilder("a").sample("I", 3).session("s").build();
		session = study.getSessions().get(0);
		stages = study.getSamples().get(0).getRuns().get(0).getStages();
		domain = new StudyEditingDomain(study);
		edits = new SessionEdits(study);
	}

	private void madeAndTakenBack(String label, Command edit, Runnable check) throws IOException {
		byte[] before = STORE.toBytes(study);
		domain.execute(edit);
		assertEquals(Optional.of(label), domain.undoLabel());
		byte[] after = STORE.toBytes(study);
		check.run();
		domain.undo();
		assertArrayEquals(before, STORE.toBytes(study), "after undo");
		domain.redo();
		assertArrayEquals(after, STORE.toBytes(study), "after redo");
		assertArrayEquals(after, STORE.toBytes(Studies.copy(study)));
	}

	@Test
	void aNewSessionGetsAFreeNameAndItsSweeps() throws IOException {
		Session fresh = CuletFactory.eINSTANCE.createSession();
		madeAndTakenBack("New fitting session s 2", edits.create(fresh, "s", stages.get(1).getSweeps(), Instant.parse("2026-03-01T10:00:00Z")), () -> {
			assertEquals(2, study.getSessions().size());
			assertEquals(stages.get(1).getSweeps(), fresh.getSweeps());
			assertFalse(fresh.getId().isEmpty());
		});
		madeAndTakenBack("Remove session s 2", new StudyEdits(domain).remove(List.of(fresh)), () -> assertEquals(1, study.getSessions().size()));
	}

	@Test
	void stagesThatAreLeftOutTakeTheirChoicesAlong() throws IOException {
		madeAndTakenBack("Choose 2 sweeps of session s", edits.sweeps(session, stages.get(0).getSweeps()), () -> {
			assertEquals(stages.get(0).getSweeps(), session.getSweeps());
			assertEquals(1, session.getFits().size());
			assertEquals(1, session.getWindows().size());
			assertEquals(1, session.getLawChoices().size());
			assertEquals(1, session.getParameterChoices().size());
		});
	}

	@Test
	void aWindowForAllLawsReplacesThoseOfSingleOnes() throws IOException {
		domain.execute(edits.window(session, List.of(stages.get(0)), Optional.of("es-vrh"), 1, 3, ""));
		assertEquals(2, windows(stages.get(0)).size());
		madeAndTakenBack("Set window 0.400\u20134.00 K of 2 stages", edits.window(session, stages.subList(0, 2), Optional.empty(), 0.4, 4, "heating below"), () -> {
			for (Stage stage : stages.subList(0, 2)) {
				FitWindow window = windows(stage).get(0);
				assertEquals(1, windows(stage).size());
				assertTrue(window.isByHand());
				assertEquals(0.4, window.getLowK());
				assertEquals("heating below", window.getReason());
			}
		});
		madeAndTakenBack("Hand window of stage 0.33 GPa back to automatic", edits.automaticWindow(session, List.of(stages.get(0)), Optional.empty()),
				() -> assertEquals(0, windows(stages.get(0)).size()));
	}

	@Test
	void whatIsNoWindowIsRefused() {
		for (double[] ends : new double[][] { { 0, 1 }, { 2, 2 }, { 3, 1 }, { Double.NaN, 1 }, { 1, Double.NaN }, { 1, Double.POSITIVE_INFINITY } }) {
			assertThrows(IllegalArgumentException.class, () -> edits.window(session, stages, Optional.empty(), ends[0], ends[1], ""));
			assertThrows(IllegalArgumentException.class, () -> edits.window(stages, Optional.empty(), ends[0], ends[1], ""));
		}
	}

	@Test
	void aWindowSetOutsideOfSessionsBelongsToThatOfTheAnalysisWhichIsMadeWhereThereIsNone() throws IOException {
		assertTrue(Studies.sessionNamed(study, Studies.ANALYSIS_SESSION).isEmpty());
		int others = session.getWindows().size();
		madeAndTakenBack("Set window 2.00\u201320.0 K of stage 0.33 GPa", edits.window(List.of(stages.get(0)), Optional.of("arrhenius"), 2, 20, ""),
				() -> assertEquals("arrhenius", Studies.sessionNamed(study, Studies.ANALYSIS_SESSION).orElseThrow().getWindows().get(0).getModel()));
		madeAndTakenBack("Set window 1.00\u20138.00 K of stage 0.33 GPa", edits.window(List.of(stages.get(0)), Optional.empty(), 1, 8, ""), () -> {
			List<FitWindow> kept = Studies.sessionNamed(study, Studies.ANALYSIS_SESSION).orElseThrow().getWindows();
			assertEquals(1, kept.size(), "a window for all laws takes the place of one for a single law");
			assertEquals(List.of(1.0, 8.0, "", true), List.of(kept.get(0).getLowK(), kept.get(0).getHighK(), kept.get(0).getModel(), kept.get(0).isByHand()));
		});
		assertEquals(others, session.getWindows().size(), "other sessions stay as they are");
	}

	@Test
	void theEndOfADraggedWindowIsAsExactAsItCanBeRead() {
		assertEquals(1.235, SessionEdits.readable(1.23456));
		assertEquals(0.4, SessionEdits.readable(0.4));
		assertTrue(Double.isNaN(SessionEdits.readable(Double.NaN)));
		assertEquals(-1.23456, SessionEdits.readable(-1.23456));
	}

	private List<FitWindow> windows(Stage stage) {
		return session.getWindows().stream().filter(w -> w.getStage() == stage).toList();
	}

	@Test
	void theLawOfAStageIsChosenAndHandedBack() throws IOException {
		madeAndTakenBack("Choose law activated for stage 0.33 GPa", edits.law(session, List.of(stages.get(0)), Optional.of("activated"), "steeper"),
				() -> assertEquals("activated", session.getLawChoices().stream().filter(c -> c.getStage() == stages.get(0)).findFirst().orElseThrow().getModel()));
		madeAndTakenBack("Hand back to automatic the law of 3 stages", edits.law(session, stages, Optional.empty(), ""),
				() -> assertEquals(0, session.getLawChoices().size()));
	}

	@Test
	void aParameterIsHeldForOneStageOrForAll() throws IOException {
		ParameterSetting held = new ParameterSetting(true, Optional.of(12.0), Optional.empty(), Optional.empty());
		ParameterSetting bounded = new ParameterSetting(false, Optional.empty(), Optional.of(0.5), Optional.of(20.0));
		madeAndTakenBack("Hold T0_K of activated, all stages", edits.parameter(session, List.of(), "activated", "T0_K", held),
				() -> assertEquals(held, SessionEdits.setting(session, stages.get(2), "activated", "T0_K")));
		madeAndTakenBack("Set bounds or start of T0_K of activated, stage 0.33 GPa",
				edits.parameter(session, List.of(stages.get(0)), "activated", "T0_K", bounded), () -> {
					assertEquals(bounded, SessionEdits.setting(session, stages.get(0), "activated", "T0_K"));
					assertEquals(held, SessionEdits.setting(session, stages.get(2), "activated", "T0_K"));
				});
		madeAndTakenBack("Free T0_K of activated, all stages", edits.parameter(session, List.of(), "activated", "T0_K", ParameterSetting.FREE),
				() -> assertEquals(ParameterSetting.FREE, SessionEdits.setting(session, stages.get(2), "activated", "T0_K")));
		assertEquals(ParameterSetting.FREE, SessionEdits.setting(session, stages.get(2), "activated", "R0_ohm"));
	}

	@Test
	void whatCannotBeSaidOfAParameterIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ParameterSetting(true, Optional.empty(), Optional.empty(), Optional.empty()));
		assertThrows(IllegalArgumentException.class, () -> new ParameterSetting(false, Optional.of(3.0), Optional.of(4.0), Optional.empty()));
		assertThrows(IllegalArgumentException.class, () -> new ParameterSetting(false, Optional.empty(), Optional.of(4.0), Optional.of(3.0)));
		assertThrows(IllegalArgumentException.class, () -> new ParameterSetting(false, Optional.of(Double.NaN), Optional.empty(), Optional.empty()));
	}

	@Test
	void aRemovedStageTakesWhatWasSaidOfItAlongAndNothingElse() throws IOException {
		ParameterSetting held = new ParameterSetting(true, Optional.of(12.0), Optional.empty(), Optional.empty());
		domain.execute(edits.parameter(session, List.of(), "activated", "T0_K", held));
		madeAndTakenBack("Remove stage 1.23 GPa", new StudyEdits(domain).remove(List.of(stages.get(1))), () -> {
			assertEquals(2, session.getLawChoices().size());
			assertEquals(3, session.getParameterChoices().size(), "two of stages, one for all");
			assertEquals(1, session.getParameterChoices().stream().filter(c -> c.getStage() == null).count(), "none became one for all");
		});
	}

	@Test
	void intervalsModelsAndMergingAreSettings() throws IOException {
		madeAndTakenBack("Set intervals of session s to bootstrap", edits.intervals(session, IntervalMethod.BOOTSTRAP, OptionalInt.of(200), OptionalLong.empty()), () -> {
			assertEquals(IntervalMethod.BOOTSTRAP, session.getIntervals());
			assertEquals(200, session.getReplicas());
			assertEquals(null, session.getSeed());
		});
		madeAndTakenBack("Choose models of session s", edits.models(session, List.of("stretched", "al")), () -> assertEquals(List.of("stretched", "al"), session.getModels()));
		madeAndTakenBack("Merge overlapping sweeps of session s", edits.merge(session, true), () -> assertTrue(session.isMergeSweeps()));
		assertThrows(IllegalArgumentException.class, () -> edits.intervals(session, IntervalMethod.BOOTSTRAP, OptionalInt.of(1), OptionalLong.empty()));
	}
}
