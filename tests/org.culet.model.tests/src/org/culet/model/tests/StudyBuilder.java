package org.culet.model.tests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.culet.model.Branch;
import org.culet.model.ColumnMapping;
import org.culet.model.Confidence;
import org.culet.model.Corrections;
import org.culet.model.CriticalTemperature;
import org.culet.model.CuletFactory;
import org.culet.model.DeducedPressure;
import org.culet.model.Evidence;
import org.culet.model.Fit;
import org.culet.model.FitParameter;
import org.culet.model.FitWindow;
import org.culet.model.GroundState;
import org.culet.model.IntervalMask;
import org.culet.model.LawChoice;
import org.culet.model.ParameterChoice;
import org.culet.model.Phase;
import org.culet.model.PhaseAssignment;
import org.culet.model.PointMask;
import org.culet.model.Provenance;
import org.culet.model.ProvenanceInput;
import org.culet.model.Quantity;
import org.culet.model.RowSet;
import org.culet.model.RubyReading;
import org.culet.model.RubyWhen;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.SweepDirection;
import org.culet.model.store.StudyStore;

/**
 * Studies for tests, in which every class and nearly every attribute of the model is used.
 */
final class StudyBuilder {
	static final StudyStore STORE = new StudyStore("Culet test");
	private static final CuletFactory FACTORY = CuletFactory.eINSTANCE;

	private final Study study;

	StudyBuilder(String name) {
		study = STORE.create(name);
		study.setCreatedAt(Instant.parse("2026-01-31T09:00:00Z"));
		study.setNotes("two lines,\nand \"quotes\" <tags> & \u00b5m \u03a9 \ud83d\udc8e");
	}

	Study build() {
		return study;
	}

	StudyBuilder sample(String name, int stages) {
		Sample sample = FACTORY.createSample();
		sample.setName(name);
		sample.setMaterial("InO");
		sample.setThicknessNm(30.0);
		sample.setThicknessSigmaNm(1.5);
		sample.setWidthUm(100.0);
		sample.setLengthUm(120.0);
		sample.setOxygenPressurePa(1.3e-3);
		sample.setAmbientGroundState(GroundState.INSULATOR);
		sample.setCell(FACTORY.createCell());
		sample.getCell().setCuletDiameterUm(500.0);
		sample.getCell().setMedium("epoxy");
		study.getSamples().add(sample);
		Run run = FACTORY.createRun();
		run.setName("run 1");
		run.setCryostat("dilution");
		run.setExcitationA(1e-9);
		run.setStartDate(LocalDate.of(2026, 1, 31));
		sample.getRuns().add(run);
		for (int i = 0; i < stages; i++) {
			run.getStages().add(stage(study.getSamples().size() * 1000 + i, i));
		}
		return this;
	}

	/** A stage with two sweeps, a ruby reading, and everything that an analysis stores. */
	static Stage stage(int number, int index) {
		Stage stage = FACTORY.createStage();
		stage.setPressureGPa(0.9 * index);
		stage.setPressureSigmaGPa(0.1);
		stage.setBranch(index % 3 == 2 ? Branch.DOWN : Branch.UP);
		stage.setDate(LocalDate.of(2026, 2, 1).plusDays(index));
		RubyReading ruby = FACTORY.createRubyReading();
		ruby.setWavelengthNm(694.24 + 0.365 * 0.9 * index);
		ruby.setTemperatureK(296.0);
		ruby.setWhen(RubyWhen.BEFORE);
		ruby.setScale("mao1986");
		stage.getRubyReadings().add(ruby);
		stage.setChosenRuby(ruby);
		DeducedPressure pressure = FACTORY.createDeducedPressure();
		pressure.setReading(ruby);
		pressure.setPressureGPa(0.9 * index + 1.0 / 3);
		pressure.setInRange(true);
		pressure.getWarnings().add("outside_calibration");
		stage.setDeducedPressure(pressure);
		stage.getSweeps().add(sweep(number, SweepDirection.COOLING));
		stage.getSweeps().add(sweep(number, SweepDirection.WARMING));
		CriticalTemperature tc = FACTORY.createCriticalTemperature();
		tc.setCriterion("fraction");
		tc.setFraction(0.9);
		tc.setValueK(3.0 + 1e-17 * index);
		tc.getSweeps().addAll(stage.getSweeps());
		tc.setProvenance(provenance(number));
		stage.getCriticalTemperatures().add(tc);
		stage.setComputedPhase(phase());
		return stage;
	}

	private static PhaseAssignment phase() {
		PhaseAssignment phase = FACTORY.createPhaseAssignment();
		phase.setPhase(Phase.UNDETERMINED);
		phase.getCandidates().add(Phase.M1);
		phase.getCandidates().add(Phase.S);
		phase.setConfidence(Confidence.FAIR);
		Evidence evidence = FACTORY.createEvidence();
		evidence.setRule("drop");
		evidence.setValue(0.1);
		evidence.setThreshold(0.25);
		phase.getEvidence().add(evidence);
		return phase;
	}

	static Sweep sweep(int number, SweepDirection direction) {
		Sweep sweep = FACTORY.createSweep();
		sweep.setDirection(direction);
		sweep.setFileName("stage" + number + ".dat");
		sweep.setSha256(sha256(number));
		sweep.setIndexInFile(direction == SweepDirection.COOLING ? 0 : 1);
		sweep.setPoints(120);
		ColumnMapping columns = FACTORY.createColumnMapping();
		columns.setTemperatureColumn("Temperature");
		columns.setTemperatureUnit("mK");
		columns.setQuantity(Quantity.SHEET_RESISTANCE);
		sweep.setColumns(columns);
		Corrections corrections = FACTORY.createCorrections();
		corrections.setOffsetOhm(-0.25);
		sweep.setCorrections(corrections);
		PointMask points = FACTORY.createPointMask();
		points.setRows(RowSet.of(3, 4, 5, 40));
		points.setReason("contact");
		sweep.getMasks().add(points);
		IntervalMask interval = FACTORY.createIntervalMask();
		interval.setHighK(0.4);
		interval.setReason("heating");
		sweep.getMasks().add(interval);
		return sweep;
	}

	StudyBuilder session(String name) {
		Session session = FACTORY.createSession();
		session.setName(name);
		session.setSeed(42L);
		session.getModels().add("activated");
		session.getModels().add("es-vrh");
		study.getSessions().add(session);
		for (Sample sample : study.getSamples()) {
			for (Stage stage : sample.getRuns().get(0).getStages()) {
				session.getSweeps().addAll(stage.getSweeps());
				FitWindow window = FACTORY.createFitWindow();
				window.setStage(stage);
				window.setLowK(0.5);
				window.setHighK(5.0);
				window.setByHand(true);
				session.getWindows().add(window);
				LawChoice law = FACTORY.createLawChoice();
				law.setStage(stage);
				law.setModel("es-vrh");
				session.getLawChoices().add(law);
				ParameterChoice parameter = FACTORY.createParameterChoice();
				parameter.setStage(stage);
				parameter.setModel("es-vrh");
				parameter.setName("T0_K");
				parameter.setLow(0.25);
				session.getParameterChoices().add(parameter);
				session.getFits().add(fit(stage));
			}
		}
		return this;
	}

	static Fit fit(Stage stage) {
		Fit fit = FACTORY.createFit();
		fit.setStage(stage);
		fit.getSweeps().addAll(stage.getSweeps());
		fit.setModel("es-vrh");
		fit.setChi2(23.71);
		fit.setDof(34);
		fit.setConverged(true);
		FitParameter parameter = FACTORY.createFitParameter();
		parameter.setName("T0_K");
		parameter.setValue(18.004);
		parameter.setSigma(0.038);
		parameter.setUnit("K");
		fit.getParameters().add(parameter);
		fit.setProvenance(provenance(7));
		return fit;
	}

	private static Provenance provenance(int number) {
		Provenance provenance = FACTORY.createProvenance();
		provenance.setComputedBy("Culet test");
		provenance.setComputedAt(Instant.parse("2026-02-01T12:00:00.123Z"));
		ProvenanceInput input = FACTORY.createProvenanceInput();
		input.setFileName("stage" + number + ".dat");
		input.setSha256(sha256(number));
		provenance.getInputs().add(input);
		return provenance;
	}

	static String sha256(int number) {
		return String.format(Locale.ROOT, "%064x", number);
	}
}
