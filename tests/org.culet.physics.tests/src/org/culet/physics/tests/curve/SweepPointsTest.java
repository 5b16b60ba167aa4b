package org.culet.physics.tests.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

class SweepPointsTest {

	@Test
	void sortsAndMergesEqualTemperaturesByTheirWeights() {
		SweepPoints points = SweepPoints.of(RtCurve.of(new double[] {3, 1, 2, 1}, new double[] {30, 10, 20, 14},
				new double[] {1, 1, 1, 0.5}));
		assertArrayEquals(new double[] {1, 2, 3}, points.temperaturesK());
		// weights 1 and 4: (10 + 4 * 14)/5, error 1/sqrt(5)
		assertEquals(13.2, points.resistanceOhm(0), 1e-12);
		assertEquals(1 / Math.sqrt(5), points.sigmaOhm(0), 1e-12);
		assertFalse(points.noiseEstimated());
	}

	@Test
	void estimatesErrorsThatAreNotGiven() {
		SweepPoints points = SweepPoints.of(RtCurve.of(new double[] {1, 2, 2, 3}, new double[] {1, 2, 4, 5}));
		assertTrue(points.noiseEstimated());
		assertEquals(3, points.resistanceOhm(1));
		for (double s : points.sigmasOhm()) {
			assertTrue(s > 0);
		}
	}

	@Test
	void binsKeepTheWeightedMean() {
		double[] t = Curves.geometric(1, 10, 1000);
		SweepPoints points = SweepPoints.of(Curves.exact(t, x -> 2 * x, 0.01));
		SweepPoints bins = points.binned(0.1);
		assertEquals(24, bins.size());
		for (int i = 0; i < bins.size(); i++) {
			assertEquals(2 * bins.temperatureK(i), bins.resistanceOhm(i), 1e-9);
			assertTrue(bins.sigmaOhm(i) < 0.01 * bins.resistanceOhm(i));
		}
		assertEquals(250, points.grouped(4).size());
		assertThrows(IllegalArgumentException.class, () -> points.binned(0));
	}

	@Test
	void theLowWindowHasAtLeastEightPoints() {
		assertEquals(8, SweepPoints.of(Curves.exact(Curves.geometric(1, 1000, 30), x -> x, 0.1)).lowWindowSize());
		assertEquals(31, SweepPoints.of(Curves.exact(Curves.geometric(1, 1000, 301), x -> x, 0.1)).lowWindowSize());
		assertEquals(3, SweepPoints.of(Curves.exact(new double[] {1, 5, 9}, x -> x, 0.1)).lowWindowSize());
	}
}
