package org.culet.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.IntervalMask;
import org.culet.model.PhaseAssignment;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.model.validation.Problem;
import org.culet.model.validation.Problem.Kind;
import org.culet.model.validation.Problem.Severity;
import org.culet.model.validation.RawFileState;
import org.culet.model.validation.StudyValidator;

class StudyValidatorTest {
	private static Study sound() {
		return new StudyBuilder("a").sample("I", 3).sample("T", 2).session("s").build();
	}

	private static Sample sample(Study study) {
		return study.getSamples().get(0);
	}

	private static Stage stage(Study study) {
		return sample(study).getRuns().get(0).getStages().get(1);
	}

	private static Sweep sweep(Study study) {
		return stage(study).getSweeps().get(0);
	}

	@Test
	void aSoundStudyHasNoProblem() {
		assertEquals(List.of(), new StudyValidator().check(sound()));
		assertEquals(List.of(), new StudyValidator(sha256 -> RawFileState.INTACT).check(sound()));
	}

	static Stream<Arguments> flaws() {
		return Stream.of(
				flaw(Kind.MISSING_GEOMETRY, Severity.WARNING, study -> sample(study).setWidthUm(null)),
				flaw(Kind.IMPOSSIBLE_VALUE, Severity.ERROR, study -> sample(study).setThicknessNm(-30.0)),
				flaw(Kind.IMPOSSIBLE_VALUE, Severity.ERROR, study -> sample(study).setThicknessSigmaNm(-1.0)),
				flaw(Kind.IMPOSSIBLE_VALUE, Severity.ERROR, study -> stage(study).setPressureGPa(Double.NaN)),
				flaw(Kind.IMPOSSIBLE_VALUE, Severity.ERROR, study -> sweep(study).getCorrections().setSheetFactor(0.0)),
				flaw(Kind.MISSING_NAME, Severity.INFORMATION, study -> sample(study).setName(" ")),
				flaw(Kind.DUPLICATE_NAME, Severity.ERROR, study -> study.getSamples().get(1).setName("I")),
				flaw(Kind.MISSING_PRESSURE, Severity.WARNING, study -> {
					stage(study).setPressureGPa(null);
					stage(study).setDeducedPressure(null);
					stage(study).setChosenRuby(null);
					stage(study).getRubyReadings().clear();
				}),
				flaw(Kind.PRESSURE_OUT_OF_RANGE, Severity.WARNING, study -> stage(study).getDeducedPressure().setInRange(false)),
				flaw(Kind.TWIN_UNDER_PRESSURE, Severity.ERROR, study -> stage(study).setTwinFilm(true)),
				flaw(Kind.STAGE_WITHOUT_SWEEP, Severity.WARNING, study -> stage(study).getSweeps().clear()),
				flaw(Kind.EMPTY_RUBY_READING, Severity.WARNING, study -> stage(study).getRubyReadings().get(0).setWavelengthNm(null)),
				flaw(Kind.FOREIGN_RUBY_READING, Severity.ERROR,
						study -> stage(study).setChosenRuby(sample(study).getRuns().get(0).getStages().get(0).getRubyReadings().get(0))),
				flaw(Kind.MISSING_FILE_NAME, Severity.ERROR, study -> sweep(study).setSha256("")),
				flaw(Kind.MISSING_FILE_NAME, Severity.ERROR, study -> stage(study).getRubyReadings().get(0).setSpectrumFileName("ruby.txt")),
				flaw(Kind.SAME_SWEEP_TWICE, Severity.WARNING, study -> stage(study).getSweeps().get(1).setIndexInFile(0)),
				flaw(Kind.MISSING_REASON, Severity.WARNING, study -> sweep(study).getMasks().get(0).setReason("")),
				flaw(Kind.MISSING_REASON, Severity.WARNING, study -> {
					PhaseAssignment byHand = CuletFactory.eINSTANCE.createPhaseAssignment();
					byHand.setByHand(true);
					stage(study).setPhaseOverride(byHand);
				}),
				flaw(Kind.EMPTY_INTERVAL, Severity.ERROR, study -> ((IntervalMask) sweep(study).getMasks().get(1)).setLowK(0.5)),
				flaw(Kind.EMPTY_INTERVAL, Severity.ERROR, study -> study.getSessions().get(0).getWindows().get(0).setHighK(0.1)));
	}

	private static Arguments flaw(Kind kind, Severity severity, Consumer<Study> breaking) {
		return Arguments.of(kind, severity, breaking);
	}

	@ParameterizedTest
	@MethodSource("flaws")
	void eachFlawIsFoundOnceAndNamesItsObject(Kind kind, Severity severity, Consumer<Study> breaking) {
		Study study = sound();
		breaking.accept(study);
		List<Problem> problems = new StudyValidator().check(study);
		assertEquals(List.of(kind), problems.stream().map(Problem::kind).toList(), () -> problems.toString());
		assertEquals(severity, problems.get(0).severity());
		assertTrue(problems.get(0).message().matches("[A-Z].*: .*\\."), problems.get(0).message());
	}

	@Test
	void ambientPressureMayReadALittleBelowZero() {
		Study study = sound();
		stage(study).getDeducedPressure().setInRange(false);
		stage(study).getDeducedPressure().setPressureGPa(-0.01);
		stage(study).getDeducedPressure().setSigmaGPa(0.02);
		assertEquals(List.of(), new StudyValidator().check(study));
		stage(study).getDeducedPressure().setPressureGPa(-0.5);
		assertEquals(List.of(Kind.PRESSURE_OUT_OF_RANGE), new StudyValidator().check(study).stream().map(Problem::kind).toList());
	}

	@Test
	void aProblemNamesTheAttributeToLookAt() {
		Study study = sound();
		sample(study).setLengthUm(null);
		stage(study).setPressureSigmaGPa(-1.0);
		List<Problem> problems = new StudyValidator().check(study);
		assertEquals(List.of(Optional.of(Literals.SAMPLE__LENGTH_UM), Optional.of(Literals.STAGE__PRESSURE_SIGMA_GPA)),
				problems.stream().map(Problem::feature).toList());
		assertTrue(problems.stream().allMatch(p -> p.subject().eClass().getEAllStructuralFeatures().contains(p.feature().orElseThrow())));
	}

	@Test
	void aChangedOrMissingRawFileIsFlaggedAtEachSweepOfIt() {
		Study study = sound();
		String bad = sweep(study).getSha256();
		List<Problem> changed = new StudyValidator(sha256 -> sha256.equals(bad) ? RawFileState.CHANGED : RawFileState.INTACT).check(study);
		assertEquals(List.of(Kind.RAW_FILE_CHANGED, Kind.RAW_FILE_CHANGED), changed.stream().map(Problem::kind).toList());
		assertSame(sweep(study), changed.get(0).subject());
		assertTrue(changed.get(0).message().contains("stage1001.dat is no longer what was imported"), changed.get(0).message());
		List<Problem> missing = new StudyValidator(sha256 -> sha256.equals(bad) ? RawFileState.MISSING : RawFileState.INTACT).check(study);
		assertEquals(List.of(Kind.RAW_FILE_MISSING, Kind.RAW_FILE_MISSING), missing.stream().map(Problem::kind).toList());
	}

	@Test
	void sheetFactorsOfTheSweepsStandInForTheGeometry() {
		Study study = new StudyBuilder("a").sample("I", 1).build();
		sample(study).setLengthUm(null);
		sample(study).getRuns().get(0).getStages().get(0).getSweeps().forEach(sweep -> sweep.getCorrections().setSheetFactor(0.8));
		assertEquals(List.of(), new StudyValidator().check(study));
	}

	@Test
	void twoChannelsOfOneFileAreTwoCurves() {
		Study study = sound();
		Sweep second = stage(study).getSweeps().get(1);
		second.setIndexInFile(0);
		second.getColumns().setResistanceColumn("Ch2");
		assertEquals(List.of(), new StudyValidator().check(study));
	}
}
