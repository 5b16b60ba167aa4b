package org.culet.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.Branch;
import org.culet.model.CuletFactory;
import org.culet.model.CuletPackage;
import org.culet.model.CuletPackage.Literals;
import org.culet.model.DeducedPressure;
import org.culet.model.Features;
import org.culet.model.Known;
import org.culet.model.RowSet;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;

class ModelHelpersTest {
	@Test
	void rowsAreWrittenAsRangesAndReadBack() {
		assertEquals("3-5 40", RowSet.of(40, 3, 5, 4, 3).toString());
		assertEquals("", RowSet.of().toString());
		assertEquals(RowSet.of(), RowSet.parse("  "));
		Random random = new Random(3);
		for (int i = 0; i < 200; i++) {
			int[] given = IntStream.generate(() -> random.nextInt(60)).limit(random.nextInt(50)).toArray();
			RowSet rows = RowSet.of(given);
			assertEquals(rows, RowSet.parse(rows.toString()));
			assertArrayEquals(IntStream.of(given).sorted().distinct().toArray(), rows.below(60).toArray());
			assertArrayEquals(IntStream.range(0, 60).filter(rows::contains).toArray(), rows.below(60).toArray());
		}
	}

	@Test
	void rowsAreASet() {
		RowSet rows = RowSet.of(7, 2);
		assertTrue(rows.contains(2) && rows.contains(7) && !rows.contains(3));
		assertEquals(2, rows.size());
		assertArrayEquals(new int[] { 2 }, rows.below(7).toArray());
		assertEquals(rows.hashCode(), RowSet.of(2, 7).hashCode());
		assertNotEquals(rows, RowSet.of(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "1-", "-1", "5-3", "1-2-3", "1,2", "0-2147483648", "4294967295", "+1", "1.5" })
	void whatIsNoSetOfRowsIsRefused(String text) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RowSet.parse(text)).getMessage().contains(text));
	}

	@Test
	void aRangeOfTwoThousandMillionRowsCostsNothing() {
		RowSet rows = RowSet.parse("0-2147483647 5");
		assertEquals(2147483648L, rows.size());
		assertEquals("0-2147483647", rows.toString());
		assertTrue(rows.contains(Integer.MAX_VALUE));
		assertEquals(10, rows.below(10).count());
	}

	@Test
	void negativeRowsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> RowSet.of(1, -1));
	}

	@Test
	void unknownNumbersAreEmpty() {
		assertEquals(OptionalDouble.empty(), Known.of((Double) null));
		assertEquals(OptionalDouble.empty(), Known.of(Double.NaN));
		assertEquals(OptionalDouble.of(2.5), Known.of(2.5));
		assertEquals(OptionalInt.empty(), Known.of((Integer) null));
		assertEquals(OptionalInt.of(7), Known.of(Integer.valueOf(7)));
		assertNull(Known.orUnknown(OptionalDouble.empty()));
		assertNull(Known.orUnknown(OptionalDouble.of(Double.POSITIVE_INFINITY)));
		assertEquals(1.5, Known.orUnknown(OptionalDouble.of(1.5)));
	}

	@Test
	void labelsSayNameAndUnit() {
		assertEquals("Oxygen pressure [Pa]", Features.label(Literals.SAMPLE__OXYGEN_PRESSURE_PA));
		assertEquals("Culet diameter [\u00b5m]", Features.label(Literals.CELL__CULET_DIAMETER_UM));
		assertEquals("Pressure [GPa]", Features.label(Literals.STAGE__PRESSURE_GPA));
		assertEquals("Lead resistance [\u03a9]", Features.label(Literals.CORRECTIONS__LEAD_RESISTANCE_OHM));
		assertEquals("Excitation [A]", Features.label(Literals.RUN__EXCITATION_A));
		assertEquals("Low95 [K]", Features.label(Literals.CRITICAL_TEMPERATURE__LOW95_K));
		assertEquals("R1 sigma [nm]", Features.label(Literals.DEDUCED_PRESSURE__R1_SIGMA_NM));
		assertEquals("Sigma a", Features.label(Literals.USER_SCALE__SIGMA_A), "a constant of a scale, not amperes");
		assertEquals("SHA-256", Features.label(Literals.SWEEP__SHA256));
		assertEquals("Notes", Features.label(Literals.STUDY__NOTES));
	}

	@Test
	void everyPhysicalNumberOfTheModelSaysItsUnit() {
		Set<String> dimensionless = Set.of("value", "sigma", "low95", "high95", "threshold", "fraction", "sheetFactor", "chi2", "aicc", "bic", "deltaAicc",
				"weight", "runsP", "a", "sigmaA", "b", "sigmaB", "c", "low", "high");
		Set<String> without = new HashSet<>();
		for (var classifier : CuletPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				for (EStructuralFeature feature : type.getEStructuralFeatures()) {
					if (feature.getEType().getInstanceClass() == Double.class && Features.unit(feature).isEmpty()) {
						without.add(feature.getName());
					}
				}
			}
		}
		assertEquals(dimensionless, without);
	}

	@ParameterizedTest
	@CsvSource({ "5.2,UP,false,5.2 GPa", "5.2,DOWN,false,5.2 GPa down", "0,UP,true,0 GPa twin film", "12.70000001,UP,false,12.7 GPa", ",UP,false,unknown pressure" })
	void aStageIsNamedByItsPressure(Double pressure, Branch branch, boolean twin, String label) {
		Stage stage = CuletFactory.eINSTANCE.createStage();
		stage.setPressureGPa(pressure);
		stage.setBranch(branch);
		stage.setTwinFilm(twin);
		assertEquals(label, Studies.label(stage));
		assertEquals("stage " + label, Features.describe(stage));
		stage.setLabel("after warming");
		assertEquals("after warming", Studies.label(stage));
	}

	@ParameterizedTest
	@CsvSource({ "0.00003772,0.2,0 GPa", "-0.004,0.2,0 GPa", "-0.004,,0 GPa", "0.00003772,,0 GPa", "2.4922,0.2,2.5 GPa", "2.4922,0.0136,2.49 GPa",
			"2.4922,,2.49 GPa", "12.7,3,13 GPa", "100,20,100 GPa", "2.49223,1e-9,2.4922 GPa", "2.4922,0,2.49 GPa" })
	void aPressureIsNamedAsFarAsItIsKnown(double pressure, Double sigma, String label) {
		Stage stage = CuletFactory.eINSTANCE.createStage();
		DeducedPressure deduced = CuletFactory.eINSTANCE.createDeducedPressure();
		deduced.setPressureGPa(pressure);
		deduced.setSigmaGPa(sigma);
		stage.setDeducedPressure(deduced);
		assertEquals(label, Studies.label(stage));
	}

	@Test
	void theRubyWinsOverTheNominalPressure() {
		Stage stage = CuletFactory.eINSTANCE.createStage();
		assertEquals(OptionalDouble.empty(), Studies.pressureGPa(stage));
		stage.setPressureGPa(5.0);
		stage.setPressureSigmaGPa(0.5);
		assertEquals(OptionalDouble.of(5.0), Studies.pressureGPa(stage));
		assertEquals(OptionalDouble.of(0.5), Studies.pressureSigmaGPa(stage));
		stage.setDeducedPressure(CuletFactory.eINSTANCE.createDeducedPressure());
		assertEquals(OptionalDouble.of(0.5), Studies.pressureSigmaGPa(stage), "a ruby that gave no pressure changes nothing");
		stage.getDeducedPressure().setPressureGPa(5.3);
		assertEquals(OptionalDouble.of(5.3), Studies.pressureGPa(stage));
		assertEquals(OptionalDouble.empty(), Studies.pressureSigmaGPa(stage), "the sigma of another value is not borrowed");
	}

	@Test
	void theSheetFactorIsTheSweepsOwnOrTheGeometry() {
		Study study = new StudyBuilder("a").sample("I", 1).build();
		Sample sample = study.getSamples().get(0);
		Sweep sweep = sample.getRuns().get(0).getStages().get(0).getSweeps().get(0);
		assertEquals(100.0 / 120.0, Studies.sheetFactor(sweep).getAsDouble(), 1e-15);
		sweep.getCorrections().setSheetFactor(2.0);
		assertEquals(OptionalDouble.of(2.0), Studies.sheetFactor(sweep));
		sweep.setCorrections(null);
		sample.setLengthUm(0.0);
		assertEquals(OptionalDouble.empty(), Studies.sheetFactor(sweep));
		assertEquals(OptionalDouble.empty(), Studies.sheetFactor(CuletFactory.eINSTANCE.createSweep()));
	}

	@Test
	void objectsAreFoundByNameIdAndFile() {
		Study study = new StudyBuilder("a").sample("I", 2).sample("T", 1).session("s").build();
		assertEquals("T", Studies.sampleNamed(study, "T").orElseThrow().getName());
		assertEquals(Optional.empty(), Studies.sampleNamed(study, "S"));
		assertEquals("session-1", Studies.sessionNamed(study, "s").orElseThrow().getId());
		assertEquals(3, Studies.stages(study).count());
		assertEquals(6, Studies.sweeps(study).count());
		assertEquals(2, Studies.sweepsOfFile(study, StudyBuilder.sha256(1001)).size());
		Stage stage = (Stage) Studies.byId(study, "stage-3").orElseThrow();
		assertEquals("T", Studies.sampleOf(stage.getSweeps().get(0)).orElseThrow().getName());
		assertFalse(Studies.byId(study, "stage-4").isPresent());
	}
}
