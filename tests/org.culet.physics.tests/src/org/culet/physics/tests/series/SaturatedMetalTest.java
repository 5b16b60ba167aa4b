package org.culet.physics.tests.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.series.SaturatedMetal;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

class SaturatedMetalTest {

	private static RtCurve noisy(java.util.function.DoubleUnaryOperator lnR, long seed) {
		return Curves.noisyInLn(Curves.geometric(0.1, 20, 90), lnR, 2e-3, new SplittableRandom(seed));
	}

	@Test
	void saturatingLawIsFoundAgain() {
		RtCurve curve = noisy(t -> Math.log(12000) - 0.15 * Math.log1p(t * t / (0.6 * 0.6)), 1);
		SaturatedMetal metal = SaturatedMetal.of(curve, OptionalDouble.empty());
		assertEquals(SaturatedMetal.Status.OK, metal.status(), metal.reason());
		assertEquals(0.6, metal.saturationK().orElseThrow().value(), 4 * metal.saturationK().orElseThrow().sigma());
		assertEquals(12000, metal.saturationOhm().orElseThrow().value(), 4 * metal.saturationOhm().orElseThrow().sigma());
		assertEquals(12000 / 6453.20186, metal.inPairQuanta().orElseThrow(), 0.01);
		assertTrue(metal.barrierK().isEmpty());
	}

	@Test
	void barrierBetweenSaturationAndTransition() {
		// two channels in parallel conduction of phase slips: a constant and an activated one with U = 3 K
		RtCurve curve = noisy(t -> Math.log(50 + 6000 * Math.exp(-3 / t)), 2);
		SaturatedMetal metal = SaturatedMetal.of(curve, OptionalDouble.of(4));
		assertEquals(SaturatedMetal.Status.OK, metal.status(), metal.reason());
		// the constant channel flattens the activated one: the slope lies below U
		double u = metal.barrierK().orElseThrow().value();
		assertTrue(u > 1.8 && u < 3.1, "U " + u);
		assertEquals(2, metal.window().orElseThrow().highK(), 1e-12);
	}

	@Test
	void powerLawAndConstantAreNotDetermined() {
		SaturatedMetal power = SaturatedMetal.of(noisy(t -> Math.log(9000) - 0.3 * Math.log(t), 3), OptionalDouble.empty());
		assertEquals(SaturatedMetal.Status.NOT_DETERMINED, power.status());
		assertTrue(power.saturationK().isEmpty() && power.saturationOhm().isEmpty());
	}

	@Test
	void superconductorsAndFewPointsHaveTooFew() {
		VirtualFilm film = VirtualFilm.named("S");
		double[] t = Curves.geometric(0.3, 300, 120);
		double[] r = java.util.Arrays.stream(t).map(film.at(0)::sheetResistanceOhm).toArray();
		double[] s = java.util.Arrays.stream(r).map(v -> 0.05 + 1e-3 * v).toArray();
		SaturatedMetal metal = SaturatedMetal.of(RtCurve.of(t, r, s), film.criticalTemperatureK(film.at(0)));
		assertEquals(SaturatedMetal.Status.TOO_FEW_POINTS, metal.status());
		assertEquals(SaturatedMetal.Status.TOO_FEW_POINTS,
				SaturatedMetal.of(RtCurve.of(new double[0], new double[0]), OptionalDouble.empty()).status());
	}
}
