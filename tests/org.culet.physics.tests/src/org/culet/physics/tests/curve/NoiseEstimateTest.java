package org.culet.physics.tests.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.culet.physics.curve.NoiseEstimate;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

class NoiseEstimateTest {

	/** A median of 21 second differences scatters by some 25 %; over the sweep it averages to less. */
	@Test
	void findsTheRelativeNoiseOfACurveThatSpansDecades() {
		SplittableRandom random = new SplittableRandom(3);
		double[] r = Curves.geometric(10, 1e6, 300);
		for (int i = 0; i < r.length; i++) {
			r[i] *= 1 + 0.01 * random.nextGaussian();
		}
		NoiseEstimate noise = NoiseEstimate.of(r);
		assertEquals(0.01, noise.relative(), 0.002);
		assertEquals(0, noise.absolute());
	}

	@Test
	void aTransitionIsNotNoise() {
		SplittableRandom random = new SplittableRandom(5);
		double[] t = Curves.geometric(2, 20, 150);
		double[] r = new double[150];
		for (int i = 0; i < r.length; i++) {
			double shape = 50 / (1 + Math.exp(-(t[i] - 6) / 0.1));
			r[i] = (100 + shape) * (1 + 1e-3 * random.nextGaussian());
		}
		assertEquals(1e-3, NoiseEstimate.of(r).relative(), 3e-4);
	}

	@Test
	void pointsAroundZeroHaveAnAbsoluteNoise() {
		SplittableRandom random = new SplittableRandom(7);
		double[] r = new double[200];
		for (int i = 0; i < r.length; i++) {
			r[i] = i < 100 ? 0.2 * random.nextGaussian() : 5000 * (1 + 1e-3 * random.nextGaussian());
		}
		NoiseEstimate noise = NoiseEstimate.of(r);
		assertEquals(0.2, noise.absolute(), 0.05);
		assertEquals(1e-3, noise.relative(), 3e-4);
		assertEquals(0.2, noise.sigmas(new double[] {0})[0], 0.05);
	}

	/** Fifteen points without noise through a transition: almost all second differences are curvature. */
	@Test
	void fewPointsAreJudgedWhereTheCurveIsStraightest() {
		double[] r = {5, 40, 300, 880, 950, 870, 860, 905, 960, 990, 1000, 998, 990, 970, 950};
		assertTrue(NoiseEstimate.of(r).relative() < 0.005);
		assertTrue(NoiseEstimate.reliable(21) && !NoiseEstimate.reliable(20));
	}

	@Test
	void everySigmaIsAboveZero() {
		for (double[] r : new double[][] {{}, {0}, {1, 1}, {0, 0, 0, 0}, {5, 5, 5, 5, 5}, {-1, -1, -1}, {1e-300, 2e-300, 1e-300}}) {
			for (double s : NoiseEstimate.of(r).sigmas(r)) {
				assertTrue(s > 0 && Double.isFinite(s));
			}
		}
		assertEquals(1e-9 * 5, NoiseEstimate.of(new double[] {5, 5, 5, 5}).sigmas(new double[] {5, 5, 5, 5})[0], 1e-20);
	}
}
