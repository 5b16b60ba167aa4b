package org.culet.physics.tests.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.culet.physics.pressure.PressureResult;
import org.culet.physics.pressure.PressureWarning;
import org.culet.physics.pressure.RubyPressure;
import org.culet.physics.pressure.RubyReading;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.TemperatureShifts;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class RubyPressureTest {

	private static PressureResult evaluate(RubyReading reading) {
		return RubyPressure.evaluate(reading, RubyScales.DEFAULT, TemperatureShifts.DEBYE);
	}

	private static boolean warns(PressureResult result, PressureWarning.Code code) {
		return result.warnings().stream().anyMatch(w -> w.code() == code);
	}

	@Test
	void errorBudgetOfTheCase() {
		JsonNode in = Cases.input("F05a");
		JsonNode out = Cases.expected("F05a");
		double lambda = in.get("lambda_nm").asDouble();
		double reference = in.get("lambda0_nm").asDouble();
		RubyScale scale = RubyScales.byId(in.get("scale").asText()).orElseThrow();
		PressureResult p = RubyPressure.evaluate(RubyReading.of(lambda).withSigma(in.get("sigma_lambda_nm").asDouble())
				.withReference(reference, in.get("sigma_lambda0_nm").asDouble(), 296).withTemperature(296)
				.withShiftSigma(in.get("sigma_temperature_shift_nm").asDouble()), scale, TemperatureShifts.DEBYE);
		Cases.assertClose(out.get("P").asDouble(), p.pressureGPa(), 1e-5, "P");
		Cases.assertClose(out.get("sigma_read").asDouble(), p.sigmaReadingGPa(), 1e-5, "reading");
		Cases.assertClose(out.get("sigma_T").asDouble(), p.sigmaTemperatureGPa(), 1e-5, "temperature");
		Cases.assertClose(out.get("sigma_scale").asDouble(), p.sigmaScaleGPa(), 1e-5, "scale");
		Cases.assertClose(out.get("sigma_total").asDouble(), p.sigmaGPa(), 1e-5, "total");
		Cases.assertClose(out.get("dP_dlambda0").asDouble(), scale.referenceSlopeGPaPerNm(lambda, reference), 1e-5, "d0");
		Cases.assertClose(out.get("dP_dA").asDouble(), scale.slopeA(lambda, reference), 1e-5, "dA");
		Cases.assertClose(out.get("dP_dm").asDouble(), scale.slopeB(lambda, reference), 1e-5, "dm");
	}

	@Test
	void referenceMeasuredAtTheSameTemperatureNeedsNoShift() {
		double reference = 694.24 + TemperatureShifts.DEBYE.shiftNm(4.2);
		PressureResult p = evaluate(RubyReading.of(697).withTemperature(4.2).withReference(reference, 0, 4.2));
		assertEquals(RubyScales.DEFAULT.pressureGPa(697, reference), p.pressureGPa());
		assertEquals(0, p.shiftNm());
		assertEquals(0, p.sigmaTemperatureGPa());
	}

	@Test
	void shiftErrorVanishesAsTheReferenceTemperatureComesNear() {
		double far = evaluate(RubyReading.of(697).withTemperature(77).withReference(694.24, 0, 296)).sigmaTemperatureGPa();
		double near = evaluate(RubyReading.of(697).withTemperature(77).withReference(693.36, 0, 78)).sigmaTemperatureGPa();
		assertEquals(0.03 * 2.85, far, 0.01);
		assertTrue(near < 0.01 * far + 1e-3, "near " + near);
	}

	@Test
	void missingReferenceAndTemperatureAreNamed() {
		PressureResult p = evaluate(RubyReading.of(699));
		assertTrue(warns(p, PressureWarning.Code.REFERENCE_TABULATED));
		assertTrue(warns(p, PressureWarning.Code.TEMPERATURE_ASSUMED));
		assertEquals(694.25, p.referenceNm());
		PressureResult full = evaluate(RubyReading.of(699).withTemperature(296).withReference(694.24, 0.01, 296));
		assertFalse(warns(full, PressureWarning.Code.REFERENCE_TABULATED));
		assertFalse(warns(full, PressureWarning.Code.TEMPERATURE_ASSUMED));
	}

	@Test
	void vacuumReferenceIsNoticed() {
		assertTrue(warns(evaluate(RubyReading.of(699).withTemperature(296).withReference(694.43, 0, 296)),
				PressureWarning.Code.VACUUM_WAVELENGTH));
		assertFalse(warns(evaluate(RubyReading.of(699).withTemperature(296).withReference(694.26, 0, 296)),
				PressureWarning.Code.VACUUM_WAVELENGTH));
	}

	@Test
	void rangeCalibrationAndWidthAreWarnedOf() {
		PressureResult p = RubyPressure.evaluate(
				RubyReading.of(698).withTemperature(77).withReference(694.2, 0, 296).withWidths(1.5, 0.6),
				RubyScales.byId("mao1978").orElseThrow(), TemperatureShifts.VOS_1991);
		assertTrue(warns(p, PressureWarning.Code.OUTSIDE_CALIBRATION));
		assertTrue(warns(p, PressureWarning.Code.NON_HYDROSTATIC));
		assertTrue(warns(p, PressureWarning.Code.SCALE_ERROR_UNKNOWN));
		PressureResult low = RubyPressure.evaluate(RubyReading.of(695).withTemperature(296),
				RubyScales.byId("mao1978").orElseThrow(), TemperatureShifts.DEBYE);
		assertFalse(low.inRange());
		assertTrue(warns(low, PressureWarning.Code.OUT_OF_RANGE));
		assertTrue(warns(evaluate(RubyReading.of(693).withTemperature(296)), PressureWarning.Code.NEGATIVE_PRESSURE));
	}

	/** At P = 0 noise puts every second reading below zero; that is not outside a scale that begins there. */
	@Test
	void zeroWithinItsErrorIsInRange() {
		RubyReading zero = RubyReading.of(694.237).withTemperature(296).withReference(694.24, 0.002, 296);
		PressureResult near = evaluate(zero.withSigma(0.005));
		assertTrue(near.pressureGPa() < 0 && near.inRange(), near.toString());
		assertFalse(warns(near, PressureWarning.Code.OUT_OF_RANGE));
		PressureResult below = evaluate(zero.withReference(694.24, 0, 296).withSigma(0.001));
		assertFalse(below.inRange(), "three standard errors below zero");
		assertTrue(warns(below, PressureWarning.Code.OUT_OF_RANGE));
		assertFalse(RubyPressure.evaluate(zero.withSigma(0.005), RubyScales.byId("mao1978").orElseThrow(), TemperatureShifts.DEBYE).inRange(),
				"a scale that begins at 6 GPa");
	}

	@ParameterizedTest
	@ValueSource(doubles = {5, 532, 640, 900, 1e9})
	void noRubyLineIsThere(double nm) {
		String message = assertThrows(IllegalArgumentException.class, () -> RubyReading.of(nm)).getMessage();
		assertTrue(message.contains("650") && message.contains("850"), message);
		assertThrows(IllegalArgumentException.class, () -> RubyReading.of(699).withReference(nm, 0, 296));
	}

	@Test
	void lowTemperatureSystematicDependsOnWhereTheRubyWasRead() {
		PressureResult warm = evaluate(RubyReading.of(699).withTemperature(296));
		assertEquals(0.03 * warm.pressureGPa(), warm.lowTemperature().sigmaGPa(), 1e-12);
		assertFalse(warm.lowTemperature().oneSided());
		PressureResult small = evaluate(RubyReading.of(694.6).withTemperature(296));
		assertEquals(0.2, small.lowTemperature().sigmaGPa());
		PressureResult cold = evaluate(RubyReading.of(699).withTemperature(10));
		assertEquals(0.06 * cold.pressureGPa(), cold.lowTemperature().sigmaGPa(), 1e-12);
		assertTrue(cold.lowTemperature().oneSided());
	}

	@Test
	void impossibleReadingsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> RubyReading.of(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> RubyReading.of(699).withSigma(-1));
		assertThrows(IllegalArgumentException.class, () -> RubyReading.of(699).withTemperature(0));
		assertThrows(IllegalArgumentException.class, () -> RubyReading.of(699).withReference(0, 0, 296));
	}
}
