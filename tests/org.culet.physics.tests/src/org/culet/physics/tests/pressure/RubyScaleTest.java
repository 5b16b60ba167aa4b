package org.culet.physics.tests.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.ScaleForm;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class RubyScaleTest {

	/** One ruby, one shift ratio, many scales: the table of physics.md 2.1, for mao1986 = 1, 5, 10, 15, 17 GPa. */
	private static final double[] MAO = { 1, 5, 10, 15, 17 };
	private static final double[] HOLZAPFEL_2005 = { 0.9708, 4.8889, 9.8616, 14.9128, 16.9540 };

	static List<RubyScale> scales() {
		return RubyScales.all();
	}

	@Test
	void everyScaleOfTheCaseIsShippedAndNoOther() {
		JsonNode expected = Cases.expected("F02a");
		assertEquals(expected.size(), RubyScales.all().size());
		expected.fieldNames().forEachRemaining(id -> assertTrue(RubyScales.byId(id).isPresent(), id));
		assertTrue(RubyScales.byId("jacobsen2008").isEmpty());
	}

	@ParameterizedTest
	@MethodSource("scales")
	void pressureFromWavelength(RubyScale scale) {
		double[] lambda = Cases.doubles(Cases.input("F02a").get("lambda_nm"));
		double reference = Cases.input("F02a").get("lambda0_nm").asDouble();
		double[] expected = Cases.doubles(Cases.expected("F02a").get(scale.id()));
		for (int i = 0; i < lambda.length; i++) {
			assertEquals(expected[i], scale.pressureGPa(lambda[i], reference), 2e-7, scale.id() + " at " + lambda[i]);
		}
	}

	@ParameterizedTest
	@MethodSource("scales")
	void wavelengthFromPressureAndBack(RubyScale scale) {
		double[] pressures = Cases.doubles(Cases.input("F03a").get("P_GPa"));
		double[] expected = Cases.doubles(Cases.expected("F03a").get(scale.id()));
		for (int i = 0; i < pressures.length; i++) {
			double lambda = scale.wavelengthNm(pressures[i], scale.referenceNm());
			assertEquals(expected[i], lambda, 1e-7, scale.id() + " at " + pressures[i]);
			assertEquals(pressures[i], scale.pressureGPa(lambda, scale.referenceNm()), 1e-9, scale.id());
		}
	}

	@ParameterizedTest
	@MethodSource("scales")
	void derivativesAgreeWithDifferences(RubyScale scale) {
		double lambda = 699;
		double reference = 694.3;
		double h = 1e-3;
		double byLambda = (scale.pressureGPa(lambda + h, reference) - scale.pressureGPa(lambda - h, reference)) / (2 * h);
		double byReference = (scale.pressureGPa(lambda, reference + h) - scale.pressureGPa(lambda, reference - h))
				/ (2 * h);
		// central differences over 1e-3 nm: truncation below 1e-7 of the value
		Cases.assertClose(byLambda, scale.slopeGPaPerNm(lambda, reference), 1e-6, scale.id() + " dP/dlambda");
		Cases.assertClose(byReference, scale.referenceSlopeGPaPerNm(lambda, reference), 1e-6, scale.id() + " dP/dlambda0");
		Cases.assertClose(byConstant(scale, 1e-4, 0), scale.slopeA(lambda, reference), 1e-6, scale.id() + " dP/dA");
		if (scale.form() != ScaleForm.LINEAR) {
			Cases.assertClose(byConstant(scale, 0, 1e-4), scale.slopeB(lambda, reference), 1e-5, scale.id() + " dP/dB");
		}
	}

	private static double byConstant(RubyScale s, double partA, double partB) {
		double high = changed(s, 1 + partA, 1 + partB).pressureGPa(699, 694.3);
		double low = changed(s, 1 - partA, 1 - partB).pressureGPa(699, 694.3);
		return (high - low) / (2 * (partA * s.a() + partB * s.b()));
	}

	private static RubyScale changed(RubyScale s, double factorA, double factorB) {
		return new RubyScale(s.id(), s.form(), s.a() * factorA, s.b() * factorB, s.c(), 0, 0, 694.24, 0, 100, "changed");
	}

	@Test
	void scalesSpreadAsTheTableSays() {
		RubyScale holzapfel = RubyScales.byId("holzapfel2005").orElseThrow();
		for (int i = 0; i < MAO.length; i++) {
			double lambda = RubyScales.MAO_1986.wavelengthNm(MAO[i], 694.24);
			assertEquals(HOLZAPFEL_2005[i], holzapfel.pressureGPa(lambda, 694.24), 6e-5);
		}
	}

	@Test
	void rangeIsToldAndNotEnforced() {
		RubyScale mao = RubyScales.byId("mao1978").orElseThrow();
		assertFalse(mao.inRange(1));
		assertTrue(mao.inRange(10));
		assertTrue(mao.pressureGPa(694.6, 694.2) > 0);
	}

	@Test
	void userScaleEqualsTheShippedOneWithItsConstants() {
		RubyScale own = RubyScales.user(ScaleForm.POLYNOMIAL, new double[] { 1870, 5.63 }, 10, 0.03, 694.25, 150);
		assertEquals(RubyScales.DEFAULT.pressureGPa(699, 694.25), own.pressureGPa(699, 694.25));
		assertEquals("user", own.id());
	}

	@Test
	void impossibleInputsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> RubyScales.DEFAULT.pressureGPa(Double.NaN, 694.2));
		assertThrows(IllegalArgumentException.class, () -> RubyScales.DEFAULT.pressureGPa(699, -1));
		assertThrows(IllegalArgumentException.class, () -> RubyScales.DEFAULT.wavelengthNm(-1000, 694.2));
		assertThrows(IllegalArgumentException.class,
				() -> RubyScales.user(ScaleForm.HOLZAPFEL, new double[] { 1820, 14 }, 0, 0, 694.24, 100));
		assertThrows(IllegalArgumentException.class,
				() -> RubyScales.user(ScaleForm.POWER, new double[] { -1904, 9.5 }, 0, 0, 694.24, 100));
	}
}
