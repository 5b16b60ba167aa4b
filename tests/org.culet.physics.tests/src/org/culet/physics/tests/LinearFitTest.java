package org.culet.physics.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.culet.physics.LinearFit;
import org.junit.jupiter.api.Test;

/** Weighted linear least squares against sums done by hand. */
class LinearFitTest {

	@Test
	void lineMatchesTheTextbookSums() {
		double[] x = {0, 1, 2, 4};
		double[] y = {1.1, 2.9, 5.2, 8.9};
		double[] sigma = {0.1, 0.2, 0.1, 0.4};
		double sw = 0;
		double sx = 0;
		double sy = 0;
		double sxx = 0;
		double sxy = 0;
		double[][] rows = new double[4][];
		for (int i = 0; i < 4; i++) {
			double w = 1 / (sigma[i] * sigma[i]);
			sw += w;
			sx += w * x[i];
			sy += w * y[i];
			sxx += w * x[i] * x[i];
			sxy += w * x[i] * y[i];
			rows[i] = new double[] {1, x[i]};
		}
		double d = sw * sxx - sx * sx;
		LinearFit fit = LinearFit.solve(rows, y, sigma).orElseThrow();
		assertArrayEquals(new double[] {(sxx * sy - sx * sxy) / d, (sw * sxy - sx * sy) / d}, fit.coefficients(), 1e-12);
		assertEquals(Math.sqrt(sxx / d), fit.sigma(0), 1e-13);
		assertEquals(Math.sqrt(sw / d), fit.sigma(1), 1e-13);
		assertEquals(-sx / d, fit.covariance()[0][1], 1e-13);
		assertEquals(2, fit.dof());
	}

	@Test
	void unitsDoNotDecideWhatIsSingular() {
		double[][] rows = {{1e-9, 1e12}, {2e-9, 1e12}, {3e-9, 1e12}};
		LinearFit fit = LinearFit.solve(rows, new double[] {2, 3, 4}, new double[] {1, 1, 1}).orElseThrow();
		assertArrayEquals(new double[] {1e9, 1e-12}, fit.coefficients(), 1e-2);
		assertEquals(0, fit.chi2(), 1e-20);
	}

	@Test
	void dependentColumnsHaveNoSolution() {
		double[][] rows = {{1, 2}, {2, 4}, {3, 6}};
		assertTrue(LinearFit.solve(rows, new double[] {1, 2, 3}, new double[] {1, 1, 1}).isEmpty());
		assertTrue(LinearFit.solve(new double[][] {{1, 2}}, new double[] {1}, new double[] {1}).isEmpty());
		assertTrue(LinearFit.solve(new double[][] {{1}, {Double.NaN}}, new double[] {1, 1}, new double[] {1, 1}).isEmpty());
	}
}
