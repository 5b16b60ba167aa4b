package org.culet.physics.tests.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.culet.physics.pressure.RubyPressure;
import org.culet.physics.pressure.RubyReading;
import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.TemperatureShift;
import org.culet.physics.pressure.TemperatureShifts;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class TemperatureShiftTest {

	@Test
	void shiftsOfTheCase() {
		double[] kelvin = Cases.doubles(Cases.input("F04a").get("T_K"));
		JsonNode expected = Cases.expected("F04a").get("shift_nm");
		for (TemperatureShift shift : TemperatureShifts.all()) {
			assertShifts(shift, kelvin, Cases.doubles(expected.get(shift.id())));
		}
		assertShifts(TemperatureShifts.debye(412.97675, 760), kelvin, Cases.doubles(expected.get("debye_theta760")));
	}

	private static void assertShifts(TemperatureShift shift, double[] kelvin, double[] expected) {
		for (int i = 0; i < kelvin.length; i++) {
			assertEquals(expected[i], shift.shiftNm(kelvin[i]), 2e-7, shift.id() + " at " + kelvin[i] + " K");
		}
	}

	@Test
	void cryogenicPressuresOfTheCase() {
		for (JsonNode row : Cases.expected("F04a").get("P")) {
			for (String scale : new String[] { "mao1986", "ruby2020" }) {
				RubyScale s = RubyScales.byId(scale).orElseThrow();
				RubyReading reading = RubyReading.of(row.get("lambda_nm").asDouble())
						.withTemperature(row.get("T_K").asDouble()).withReference(694.24, 0, 296);
				double p = RubyPressure.evaluate(reading, s, TemperatureShifts.DATCHI_2007).pressureGPa();
				assertEquals(row.get("P_" + scale).asDouble(), p, 2e-6, scale);
			}
		}
	}

	@Test
	void everyShiftIsZeroAtTheReferenceTemperature() {
		for (TemperatureShift shift : TemperatureShifts.all()) {
			assertEquals(0, shift.shiftNm(TemperatureShift.REFERENCE_K), 1e-12, shift.id());
		}
	}

	@Test
	void debyeIsSmoothWhereTheIntegralChangesItsMethod() {
		// Theta/T = 12 at 68.8 K: the two ways of integrating must meet
		double t = 825.285 / 12;
		double below = TemperatureShifts.DEBYE.shiftNm(t * (1 - 1e-9));
		double above = TemperatureShifts.DEBYE.shiftNm(t * (1 + 1e-9));
		assertEquals(below, above, 1e-9);
	}

	@Test
	void debyeFollowsDatchiOutsideTheJump() {
		for (double t = 60; t <= 296; t += 1) {
			// physics.md: within 0.006 nm outside the jump, 0.013 nm just above 50 K
			double tolerance = t < 75 ? 0.0135 : 0.0065;
			assertEquals(TemperatureShifts.DATCHI_2007.shiftNm(t), TemperatureShifts.DEBYE.shiftNm(t), tolerance);
		}
	}

	@Test
	void outsideItsCalibrationAFormSaysSo() {
		assertFalse(TemperatureShifts.VOS_1991.calibratedAt(77));
		assertTrue(TemperatureShifts.VOS_1991.calibratedAt(200));
		assertFalse(TemperatureShifts.RAGAN_1992.calibratedAt(4.2));
		assertThrows(IllegalArgumentException.class, () -> TemperatureShifts.DEBYE.shiftNm(0));
		assertThrows(IllegalArgumentException.class, () -> TemperatureShifts.DATCHI_2007.shiftNm(Double.NaN));
	}
}
