package org.culet.physics;

import java.util.Optional;

/**
 * Weighted linear least squares (see {@link TriangularForm}). Arrays are not copied out: treat them as read-only.
 *
 * @param coefficients best coefficients, k values
 * @param covariance their covariance for the given sigmas taken as true, k x k
 * @param chi2 weighted sum of squared residuals
 * @param points number of points n
 */
public record LinearFit(double[] coefficients, double[][] covariance, double chi2, int points) {

	/**
	 * Solves for the coefficients c of values[i] = sum_j rows[i][j] c[j].
	 *
	 * @param rows functions at the points, n x k
	 * @param values observations, n values
	 * @param sigma standard errors of the observations, n values above zero
	 * @return the solution, or empty if n is below k, a number is not finite, or the columns are dependent
	 */
	public static Optional<LinearFit> solve(double[][] rows, double[] values, double[] sigma) {
		int n = values.length;
		if (n == 0 || n < rows[0].length) {
			return Optional.empty();
		}
		double[][] columns = new double[rows[0].length][n];
		double[] target = new double[n];
		for (int i = 0; i < n; i++) {
			target[i] = values[i] / sigma[i];
			for (int j = 0; j < columns.length; j++) {
				columns[j][i] = rows[i][j] / sigma[i];
			}
		}
		return of(TriangularForm.of(columns, target));
	}

	/**
	 * The solution of a problem in triangular form.
	 *
	 * @param form the problem
	 * @return the solution, or empty if its columns are dependent or a number is not finite
	 */
	public static Optional<LinearFit> of(TriangularForm form) {
		if (!form.independent()) {
			return Optional.empty();
		}
		LinearFit fit = new LinearFit(form.coefficients(), form.covariance(), form.chi2(), form.points());
		for (int j = 0; j < form.size(); j++) {
			if (!Double.isFinite(fit.coefficients[j]) || !Double.isFinite(fit.covariance[j][j])) {
				return Optional.empty();
			}
		}
		return Optional.of(fit);
	}

	/** Standard error of coefficient j for the given sigmas taken as true. */
	public double sigma(int j) {
		return Math.sqrt(covariance[j][j]);
	}

	/** Points minus coefficients. */
	public int dof() {
		return points - coefficients.length;
	}
}
