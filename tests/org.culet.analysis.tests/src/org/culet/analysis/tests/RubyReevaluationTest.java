package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.culet.analysis.Progress;
import org.culet.analysis.RubyReevaluation;
import org.culet.analysis.StudySnapshot;
import org.culet.analysis.Version;
import org.culet.model.CuletFactory;
import org.culet.model.RubyReading;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.store.StudyStore;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.ScaleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RubyReevaluationTest {

	private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
	private static final Path FILE = Path.of("s.culet");

	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private Study study;
	private StudyEditingDomain domain;

	/** Readings whose pressure by mao1986 is known: physics.md 2.1, "one ruby, one shift ratio, many scales". */
	@BeforeEach
	void threeStages() {
		study = store.create("s");
		Sample sample = CuletFactory.eINSTANCE.createSample();
		Run run = CuletFactory.eINSTANCE.createRun();
		study.getSamples().add(sample);
		sample.getRuns().add(run);
		for (double gPa : new double[] { 1, 5, 10 }) {
			RubyReading reading = CuletFactory.eINSTANCE.createRubyReading();
			reading.setWavelengthNm(RubyScales.MAO_1986.wavelengthNm(gPa, 694.24));
			reading.setReferenceNm(694.24);
			reading.setScale("mao1986");
			Stage stage = CuletFactory.eINSTANCE.createStage();
			stage.getRubyReadings().add(reading);
			run.getStages().add(stage);
		}
		domain = new StudyEditingDomain(study);
	}

	private RubyReevaluation plan(RubyScale scale) {
		return RubyReevaluation.plan(StudySnapshot.of(study, FILE), scale, Progress.NONE);
	}

	@Test
	void allStagesGetTheOtherScaleInOneStepOfUndo() throws Exception {
		byte[] start = store.toBytes(study);
		RubyReevaluation plan = plan(RubyScales.DEFAULT);
		assertArrayEquals(start, store.toBytes(study), "planning changes nothing");
		double[] expected = { 0.9833, 4.9396, 9.9343 };
		for (int i = 0; i < expected.length; i++) {
			assertEquals(new double[] { 1, 5, 10 }[i], plan.changes().get(i).before().orElseThrow().pressureGPa(), 1e-9);
			assertEquals(expected[i], plan.changes().get(i).after().pressureGPa(), 1e-4, "table of physics.md 2.1, four decimals");
		}
		plan.apply(domain, NOW);
		List<Stage> stages = Studies.stages(study).toList();
		assertTrue(stages.stream().allMatch(s -> s.getRubyReadings().get(0).getScale().equals("ruby2020")));
		assertEquals(9.9343, stages.get(2).getDeducedPressure().getPressureGPa(), 1e-4);
		assertEquals("ruby2020", stages.get(2).getDeducedPressure().getScale());
		assertEquals(Optional.of("Evaluate all pressures by ruby2020"), domain.undoLabel());
		domain.undo();
		assertArrayEquals(start, store.toBytes(study));
		assertFalse(domain.isDirty());
	}

	@Test
	void whatIsAppliedIsWhatTheAnalysisFinds() {
		plan(RubyScales.DEFAULT).apply(domain, NOW);
		RubyReevaluation again = plan(RubyScales.DEFAULT);
		for (RubyReevaluation.Change change : again.changes()) {
			assertEquals(change.after().pressureGPa(), change.before().orElseThrow().pressureGPa(), 0, "nothing left to change");
			Stage stage = (Stage) Studies.byId(study, change.stageId()).orElseThrow();
			assertEquals(change.after().pressureGPa(), stage.getDeducedPressure().getPressureGPa(), 0);
		}
	}

	@Test
	void aUsersOwnScaleGoesIntoTheStudyWithItsConstants() {
		RubyScale own = RubyScales.user(ScaleForm.POLYNOMIAL, new double[] { 1870, 5.63 }, 10, 0.03, 694.24, 50);
		plan(own).apply(domain, NOW);
		RubyReading reading = Studies.stages(study).toList().get(2).getRubyReadings().get(0);
		assertEquals("user", reading.getScale());
		assertEquals("POLY", reading.getUserScale().getForm());
		assertEquals(9.9343, plan(own).changes().get(2).before().orElseThrow().pressureGPa(), 1e-4, "the constants are those of ruby2020");
		plan(RubyScales.MAO_1986).apply(domain, NOW);
		assertEquals(null, reading.getUserScale(), "constants that no longer count are not kept");
		domain.undo();
		assertEquals(1870.0, reading.getUserScale().getA());
	}

	@Test
	void aReadingThatCannotBeEvaluatedIsReportedAndStopsNothing() {
		Studies.stages(study).toList().get(1).getRubyReadings().get(0).setWavelengthNm(null);
		RubyReevaluation plan = plan(RubyScales.DEFAULT);
		assertEquals(2, plan.changes().size());
		assertEquals(1, plan.problems().size());
	}

	@Test
	void stoppingChangesNothing() {
		Progress stopped = new Progress() {
			@Override
			public void begin(String task, int steps) {
				// nobody looks
			}

			@Override
			public void step(String what) {
				// nobody looks
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> RubyReevaluation.plan(StudySnapshot.of(study, FILE), RubyScales.DEFAULT, stopped));
	}
}
