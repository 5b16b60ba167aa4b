package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.api.Test;

class TcFuzzTest {

	@Test
	void anyCurveGivesAnAnswerWithAReason() {
		int curves = Cases.longRun() ? 1_000_000 : 10_000;
		CurveFuzzer fuzzer = new CurveFuzzer(90);
		TcCriterion[] criteria = TcCriterion.values();
		int found = 0;
		for (int k = 0; k < curves; k++) {
			RtCurve curve = fuzzer.next();
			TcOptions options = TcOptions.defaults().withCriterion(criteria[k % criteria.length]).withReplicas(k % 50 == 0 ? 20 : 0);
			if (k % 3 == 0) {
				options = options.withFraction(0.5);
			}
			if (k % 7 == 0) {
				options = options.withSmoothingPoints(k % 2 == 0 ? 1 : 21);
			}
			if (k % 11 == 0) {
				options = options.withTemperatureNoise(0.01);
			}
			TcResult result = CriticalTemperature.find(curve, options);
			check(curve, result, k);
			found += result.tc().isPresent() ? 1 : 0;
		}
		assertTrue(found > curves / 100, "some of the curves must have a transition, or nothing was tested: " + found);
	}

	private static void check(RtCurve curve, TcResult result, int k) {
		assertFalse(result.reason().contains("NaN"), () -> k + " " + result);
		assertEquals(result.status().found(), result.tc().isPresent());
		if (result.tc().isEmpty()) {
			return;
		}
		Estimate tc = result.tc().get();
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (int i = 0; i < curve.size(); i++) {
			low = Math.min(low, curve.temperatureK(i));
			high = Math.max(high, curve.temperatureK(i));
		}
		// T_BKT and Tc0 lie just below the points they are fitted to, the others between points
		boolean fitted = result.criterion() == TcCriterion.BKT || result.criterion() == TcCriterion.AL;
		assertTrue(tc.value() >= (fitted ? 0.01 : 1 - 1e-12) * low && tc.value() <= high * (1 + 1e-12), () -> k + " " + result);
		assertTrue(tc.sigma() >= 0 && Double.isFinite(tc.sigma()), () -> k + " " + result);
		assertFalse(result.crossingsK().isEmpty());
	}
}
