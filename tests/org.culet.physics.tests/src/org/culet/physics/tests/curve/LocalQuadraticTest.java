package org.culet.physics.tests.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.junit.jupiter.api.Test;

class LocalQuadraticTest {

	@Test
	void reproducesAParabolaWithUnevenPointsAndErrors() {
		SplittableRandom random = new SplittableRandom(1);
		double[] x = new double[40];
		double[] y = new double[40];
		double[] s = new double[40];
		for (int i = 0; i < x.length; i++) {
			x[i] = (i == 0 ? -1 : x[i - 1]) + 0.01 + 0.1 * random.nextDouble();
			y[i] = 3 - 2 * x[i] + 0.7 * x[i] * x[i];
			s[i] = Math.pow(10, random.nextDouble(-3, 3));
		}
		Smoothed smooth = LocalQuadratic.over(x, s, 9).apply(y);
		for (int i = 0; i < x.length; i++) {
			assertEquals(y[i], smooth.value(i), 1e-9);
			assertEquals(-2 + 1.4 * x[i], smooth.slope(i), 1e-6);
		}
	}

	/** 20,000 replicas give the scatter within 1 %; four of these are allowed. */
	@Test
	void errorsAreThoseOfManyReplicas() {
		double[] x = new double[15];
		double[] s = new double[15];
		Arrays.setAll(x, i -> 0.1 * i);
		Arrays.setAll(s, i -> 1 + 0.2 * i);
		LocalQuadratic smoother = LocalQuadratic.over(x, s, 7);
		SplittableRandom random = new SplittableRandom(2);
		double[] squares = new double[4];
		int replicas = 20_000;
		for (int k = 0; k < replicas; k++) {
			double[] y = new double[15];
			for (int i = 0; i < y.length; i++) {
				y[i] = s[i] * random.nextGaussian();
			}
			Smoothed smooth = smoother.apply(y);
			squares[0] += Math.pow(smooth.value(7), 2);
			squares[1] += Math.pow(smooth.slope(7), 2);
			squares[2] += Math.pow(smooth.value(0), 2);
			squares[3] += Math.pow(smooth.slope(14), 2);
		}
		Smoothed smooth = smoother.apply(new double[15]);
		double[] stated = {smooth.sigmaValue(7), smooth.sigmaSlope(7), smooth.sigmaValue(0), smooth.sigmaSlope(14)};
		for (int k = 0; k < 4; k++) {
			assertEquals(1, Math.sqrt(squares[k] / replicas) / stated[k], 0.04);
		}
	}

	@Test
	void lowersTheDegreeWhereThereAreFewPoints() {
		for (int n = 1; n <= 4; n++) {
			double[] x = new double[n];
			double[] s = new double[n];
			double[] y = new double[n];
			Arrays.setAll(x, i -> i);
			Arrays.fill(s, 1);
			Arrays.setAll(y, i -> 5 + 2 * i);
			Smoothed smooth = LocalQuadratic.over(x, s, 9).apply(y);
			for (int i = 0; i < n; i++) {
				assertTrue(Double.isFinite(smooth.value(i)) && Double.isFinite(smooth.slope(i)));
				assertEquals(y[i], smooth.value(i), 1e-9);
			}
		}
	}

	@Test
	void oneNeighbourIsNoSmoothing() {
		double[] x = {0, 1, 2};
		double[] y = {1, 5, 2};
		Smoothed smooth = LocalQuadratic.over(x, new double[] {1, 1, 1}, 1).apply(y);
		assertEquals(5, smooth.value(1));
		assertEquals(1, smooth.argMax());
		assertEquals(0, smooth.argMin());
	}

	@Test
	void refusesAbscissaeThatDoNotRise() {
		assertThrows(IllegalArgumentException.class, () -> LocalQuadratic.over(new double[] {1, 1}, new double[] {1, 1}, 9));
		assertThrows(IllegalArgumentException.class, () -> LocalQuadratic.over(new double[] {1, 2}, new double[] {1}, 9));
		assertThrows(IllegalArgumentException.class, () -> LocalQuadratic.over(new double[] {1, 2}, new double[] {1, 1}, 0));
	}
}
