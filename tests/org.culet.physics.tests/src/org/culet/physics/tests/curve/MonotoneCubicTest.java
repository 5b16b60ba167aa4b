package org.culet.physics.tests.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.culet.physics.curve.MonotoneCubic;
import org.junit.jupiter.api.Test;

class MonotoneCubicTest {

	private static final double[] X = {0, 0.5, 1.7, 2.0, 3.5, 4.0};
	private static final double[] Y = {1, 1.2, 5, 5.05, 4.0, 4.0};

	/** Reference: scipy 1.17.1, PchipInterpolator, on the same points; tolerance is rounding. */
	@Test
	void agreesWithAnIndependentImplementation() {
		MonotoneCubic cubic = MonotoneCubic.through(X, Y);
		double[] at = {0.2, 1.0, 1.9, 2.5, 3.7};
		double[] expected = {1.0395871480622725, 2.7060027696268474, 5.043000627746391, 4.777777777777778, 4.0};
		for (int i = 0; i < at.length; i++) {
			assertEquals(expected[i], cubic.value(at[i]), 1e-14);
		}
		double[] slopes = {0.0, 0.6419344153693274, 0.26836158192090304, 0.0, 0.0, 0.0};
		for (int i = 0; i < slopes.length; i++) {
			assertEquals(slopes[i], cubic.slopeAtKnot(i), 1e-14);
		}
	}

	@Test
	void neverLeavesTheIntervalOfItsTwoKnots() {
		SplittableRandom random = new SplittableRandom(4);
		for (int trial = 0; trial < 200; trial++) {
			int n = 2 + random.nextInt(12);
			double[] x = new double[n];
			double[] y = new double[n];
			for (int i = 0; i < n; i++) {
				x[i] = (i == 0 ? 0 : x[i - 1]) + 1e-3 + random.nextDouble();
				y[i] = random.nextInt(5) == 0 && i > 0 ? y[i - 1] : random.nextDouble(-1e3, 1e3);
			}
			MonotoneCubic cubic = MonotoneCubic.through(x, y);
			for (int k = 0; k < n - 1; k++) {
				for (int step = 0; step <= 20; step++) {
					double v = cubic.value(Math.min(x[k + 1], x[k] + (x[k + 1] - x[k]) * step / 20));
					assertTrue(v >= Math.min(y[k], y[k + 1]) - 1e-9 && v <= Math.max(y[k], y[k + 1]) + 1e-9);
				}
			}
		}
	}

	@Test
	void solvesForALevelBetweenTwoKnots() {
		MonotoneCubic cubic = MonotoneCubic.through(X, Y);
		double at = cubic.solve(1, 3).orElseThrow();
		assertEquals(3, cubic.value(at), 1e-13);
		assertTrue(cubic.solve(1, 6).isEmpty());
		assertEquals(X[2], cubic.solve(1, 5).orElseThrow());
	}

	@Test
	void extrapolatesNothing() {
		MonotoneCubic cubic = MonotoneCubic.through(X, Y);
		assertThrows(IllegalArgumentException.class, () -> cubic.value(4.1));
		assertThrows(IllegalArgumentException.class, () -> MonotoneCubic.through(new double[] {1, 1}, new double[] {2, 3}));
		assertThrows(IllegalArgumentException.class, () -> MonotoneCubic.through(new double[] {1}, new double[] {2}));
	}
}
