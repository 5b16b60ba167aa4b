package org.culet.physics.pressure;

import java.util.Arrays;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted least squares with bounds, by Levenberg's and Marquardt's method; a parameter that a bound stops is held
 * there until the sum of squares pulls it back.
 */
final class BoundedLeastSquares {

	/** A model of n values and p parameters. */
	interface Model {
		/**
		 * Values and derivatives.
		 *
		 * @param p parameters
		 * @param value receives n values
		 * @param jacobian receives n rows of p derivatives
		 */
		void evaluate(double[] p, double[] value, double[][] jacobian);
	}

	/** Where the search ended. */
	record Solution(double[] parameters, double chi2, RealMatrix covariance, double[] residuals, boolean converged) {
	}

	private static final int MOST_STEPS = 200;
	private static final double ENOUGH = 1e-12;

	private final Model model;
	private final double[] data;
	private final double[] weight;
	private final double[] low;
	private final double[] high;
	private final double[] value;
	private final double[][] jacobian;

	BoundedLeastSquares(Model model, double[] data, double[] sigma, double[] low, double[] high) {
		this.model = model;
		this.data = data;
		this.weight = new double[sigma.length];
		Arrays.setAll(weight, i -> 1 / (sigma[i] * sigma[i]));
		this.low = low;
		this.high = high;
		this.value = new double[data.length];
		this.jacobian = new double[data.length][low.length];
	}

	/** Searches from a start. */
	Solution solve(double[] start) {
		double[] p = clipped(start);
		double chi2 = chi2At(p);
		double damping = 1e-3;
		boolean converged = false;
		int quiet = 0;
		for (int step = 0; step < MOST_STEPS && !converged; step++) {
			model.evaluate(p, value, jacobian);
			boolean[] held = new boolean[p.length];
			double[] gradient = gradient(p, held);
			double[][] normal = normal(held);
			double[] next = p;
			double better = chi2;
			while (damping < 1e12) {
				next = clipped(moved(p, normal, gradient, held, damping));
				better = chi2At(next);
				if (better <= chi2) {
					break;
				}
				damping *= 4;
			}
			if (!(better <= chi2)) {
				converged = true;
			} else {
				quiet = chi2 - better <= ENOUGH * chi2 ? quiet + 1 : 0;
				converged = quiet >= 2;
				p = next;
				chi2 = better;
				damping = Math.max(damping / 8, 1e-10);
			}
		}
		return solution(p, chi2, converged);
	}

	private Solution solution(double[] p, double chi2, boolean converged) {
		model.evaluate(p, value, jacobian);
		double[] residuals = new double[data.length];
		Arrays.setAll(residuals, i -> (data[i] - value[i]) * Math.sqrt(weight[i]));
		boolean[] held = new boolean[p.length];
		for (int k = 0; k < p.length; k++) {
			held[k] = p[k] <= low[k] || p[k] >= high[k];
		}
		return new Solution(p, chi2, covariance(held), residuals, converged);
	}

	/** Inverse of the normal matrix over the parameters that are not held; zero rows for those that are. */
	private RealMatrix covariance(boolean[] held) {
		double[][] normal = normal(held);
		int n = normal.length;
		double[] scale = new double[n];
		for (int k = 0; k < n; k++) {
			scale[k] = held[k] || !(normal[k][k] > 0) ? 0 : 1 / Math.sqrt(normal[k][k]);
		}
		RealMatrix scaled = new Array2DRowRealMatrix(n, n);
		for (int k = 0; k < n; k++) {
			for (int l = 0; l < n; l++) {
				scaled.setEntry(k, l, k == l ? 1 : normal[k][l] * scale[k] * scale[l]);
			}
		}
		RealMatrix inverse = decomposed(scaled, 0).getSolver().getInverse();
		for (int k = 0; k < n; k++) {
			for (int l = 0; l < n; l++) {
				inverse.multiplyEntry(k, l, scale[k] * scale[l]);
			}
		}
		return inverse;
	}

	/** Cholesky with the least ridge that makes a nearly singular matrix positive definite. */
	private static CholeskyDecomposition decomposed(RealMatrix unitDiagonal, double ridge) {
		RealMatrix m = unitDiagonal.copy();
		for (int k = 0; k < m.getRowDimension(); k++) {
			m.addToEntry(k, k, ridge);
		}
		try {
			return new CholeskyDecomposition(m, 1e-10, 1e-14);
		} catch (MathIllegalArgumentException notPositive) {
			return decomposed(unitDiagonal, ridge == 0 ? 1e-12 : ridge * 10);
		}
	}

	private double[] moved(double[] p, double[][] normal, double[] gradient, boolean[] held, double damping) {
		int n = p.length;
		double[] scale = new double[n];
		Arrays.setAll(scale, k -> held[k] || !(normal[k][k] > 0) ? 0 : 1 / Math.sqrt(normal[k][k]));
		RealMatrix scaled = new Array2DRowRealMatrix(n, n);
		double[] right = new double[n];
		for (int k = 0; k < n; k++) {
			right[k] = gradient[k] * scale[k];
			for (int l = 0; l < n; l++) {
				scaled.setEntry(k, l, k == l ? 1 : normal[k][l] * scale[k] * scale[l]);
			}
		}
		double[] step = decomposed(scaled, damping).getSolver().solve(new ArrayRealVector(right, false)).toArray();
		double[] next = p.clone();
		for (int k = 0; k < n; k++) {
			next[k] += step[k] * scale[k];
		}
		return next;
	}

	/** Half the downhill gradient; marks parameters that a bound holds. */
	private double[] gradient(double[] p, boolean[] held) {
		double[] g = new double[p.length];
		for (int i = 0; i < data.length; i++) {
			double r = (data[i] - value[i]) * weight[i];
			for (int k = 0; k < g.length; k++) {
				g[k] += r * jacobian[i][k];
			}
		}
		for (int k = 0; k < g.length; k++) {
			held[k] = p[k] <= low[k] && g[k] <= 0 || p[k] >= high[k] && g[k] >= 0;
		}
		return g;
	}

	private double[][] normal(boolean[] held) {
		int n = held.length;
		double[][] a = new double[n][n];
		for (int i = 0; i < data.length; i++) {
			double[] row = jacobian[i];
			for (int k = 0; k < n; k++) {
				double wk = weight[i] * row[k];
				for (int l = 0; l <= k; l++) {
					a[k][l] += wk * row[l];
				}
			}
		}
		for (int k = 0; k < n; k++) {
			for (int l = 0; l < k; l++) {
				double entry = held[k] || held[l] ? 0 : a[k][l];
				a[k][l] = entry;
				a[l][k] = entry;
			}
		}
		return a;
	}

	private double chi2At(double[] p) {
		model.evaluate(p, value, jacobian);
		double sum = 0;
		for (int i = 0; i < data.length; i++) {
			double r = data[i] - value[i];
			sum += r * r * weight[i];
		}
		return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
	}

	private double[] clipped(double[] p) {
		double[] inside = p.clone();
		Arrays.setAll(inside, k -> Math.clamp(p[k], low[k], high[k]));
		return inside;
	}
}
