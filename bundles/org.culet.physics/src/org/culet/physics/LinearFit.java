package org.culet.physics;

import java.util.Optional;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted linear least squares by QR decomposition.
 *
 * <p>The columns are scaled to unit length before the decomposition, so units do not decide what counts as singular. Arrays
 * are not copied out: treat them as read-only.
 *
 * @param coefficients best coefficients, k values
 * @param covariance their covariance for the given sigmas taken as true, k x k
 * @param chi2 weighted sum of squared residuals
 * @param points number of points n
 */
public record LinearFit(double[] coefficients, double[][] covariance, double chi2, int points) {

	/** Smallest ratio of diagonal elements of R at which the columns still count as independent. */
	private static final double RANK_TOLERANCE = 1e-13;

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
		int k = rows[0].length;
		double[] scale = new double[k];
		double[][] a = new double[n][k];
		double[] b = new double[n];
		for (int i = 0; i < n; i++) {
			b[i] = values[i] / sigma[i];
			for (int j = 0; j < k; j++) {
				a[i][j] = rows[i][j] / sigma[i];
				scale[j] = Math.hypot(scale[j], a[i][j]);
			}
		}
		for (int j = 0; j < k; j++) {
			if (!(scale[j] > 0) || Double.isInfinite(scale[j])) {
				return Optional.empty();
			}
			for (double[] row : a) {
				row[j] /= scale[j];
			}
		}
		return decompose(a, b, scale);
	}

	private static Optional<LinearFit> decompose(double[][] a, double[] b, double[] scale) {
		int k = scale.length;
		QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(a, false), RANK_TOLERANCE);
		ArrayRealVector right = new ArrayRealVector(b, false);
		if (!qr.getSolver().isNonSingular() || right.isNaN() || right.isInfinite()) {
			return Optional.empty();
		}
		double[] c = qr.getSolver().solve(right).toArray();
		double chi2 = 0;
		for (int i = 0; i < b.length; i++) {
			double r = b[i];
			for (int j = 0; j < k; j++) {
				r -= a[i][j] * c[j];
			}
			chi2 += r * r;
		}
		double[][] inverse = invertUpper(qr.getR(), k);
		double[][] covariance = new double[k][k];
		for (int j = 0; j < k; j++) {
			c[j] /= scale[j];
			for (int l = 0; l < k; l++) {
				for (int m = 0; m < k; m++) {
					covariance[j][l] += inverse[j][m] * inverse[l][m];
				}
				covariance[j][l] /= scale[j] * scale[l];
			}
		}
		return Double.isFinite(chi2) ? Optional.of(new LinearFit(c, covariance, chi2, b.length)) : Optional.empty();
	}

	private static double[][] invertUpper(RealMatrix r, int k) {
		double[][] inverse = new double[k][k];
		for (int column = 0; column < k; column++) {
			for (int i = column; i >= 0; i--) {
				double sum = i == column ? 1 : 0;
				for (int m = i + 1; m <= column; m++) {
					sum -= r.getEntry(i, m) * inverse[m][column];
				}
				inverse[i][column] = sum / r.getEntry(i, i);
			}
		}
		return inverse;
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
