package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FluctuationFit;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.Fluctuations;
import org.junit.jupiter.api.Test;

/** Aslamazov-Larkin and Halperin-Nelson fits find the temperatures they were made with. */
class FluctuationFitTest {

	private final RtCurve al = Curves.noisyInLn(Curves.geometric(2.64, 30, 150),
			t -> -Math.log(9e-5 + 1.1e-5 * Math.log(t) + Fluctuations.aslamazovLarkin(t, 2.6).orElseThrow()), 0.001,
			new SplittableRandom(1));

	private static void within(double truth, FittedParameter p) {
		assertEquals(truth, p.value(), 4 * p.sigma(), p.name());
	}

	@Test
	void aslamazovLarkinSettlesOnItsWindow() {
		FluctuationFit free = FluctuationFit.aslamazovLarkin(al, 2.7, false, FitOptions.defaults());
		assertTrue(free.settled(), free.reason());
		within(2.6, free.fit().parameter("Tc0_K").orElseThrow());
		assertEquals(1, free.fit().derived().getFirst().estimate().value(),
				4 * free.fit().derived().getFirst().estimate().sigma());
	}

	@Test
	void theoreticalStrengthSharpensTc() {
		FluctuationFit free = FluctuationFit.aslamazovLarkin(al, 2.7, false, FitOptions.defaults());
		FluctuationFit held = FluctuationFit.aslamazovLarkin(al, 2.7, true, FitOptions.defaults());
		within(2.6, held.fit().parameter("Tc0_K").orElseThrow());
		assertTrue(held.fit().parameter("Tc0_K").orElseThrow().sigma() < free.fit().parameter("Tc0_K").orElseThrow().sigma());
	}

	@Test
	void anInsulatorHasNoFluctuationTemperature() {
		RtCurve insulator = Curves.exact(Curves.geometric(1, 10, 80), t -> 5000 * Math.exp(3 / t), 0.001);
		FluctuationFit fit = FluctuationFit.aslamazovLarkin(insulator, 2, false, FitOptions.defaults());
		assertTrue(!fit.settled() || fit.fit().parameter("g_S").orElseThrow().value() < 0, fit.reason());
	}

	@Test
	void bktNeedsTwoDecades() {
		RtCurve curve = Curves.noisyInLn(Curves.geometric(2.495, 6, 120),
				t -> Math.log(Fluctuations.halperinNelson(t, 8000, 0.3, 2.48)), 0.002, new SplittableRandom(2));
		FluctuationFit whole = FluctuationFit.bkt(curve, new TemperatureWindow(2.4, 6), FitOptions.defaults());
		assertTrue(whole.settled(), whole.reason());
		within(2.48, whole.fit().parameter("T_BKT_K").orElseThrow());
		within(0.3, whole.fit().parameter("b").orElseThrow());
		FluctuationFit top = FluctuationFit.bkt(curve, new TemperatureWindow(3, 6), FitOptions.defaults());
		assertFalse(top.settled());
		assertTrue(top.reason().contains("needs 2"), top.reason());
	}
}
