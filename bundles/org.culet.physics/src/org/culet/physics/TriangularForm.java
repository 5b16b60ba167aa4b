package org.culet.physics;

import java.util.Arrays;

/**
 * A linear least-squares problem, min |sum_j c[j] column_j - right|, brought to triangular form by modified Gram-Schmidt with
 * the right-hand side as the last column, which makes it as accurate as Householder's method (Björck, BIT 7, 1, 1967).
 *
 * <p>Rank is judged on columns of unit length, so units do not decide what counts as singular.
 */
public final class TriangularForm {

	/** Smallest part of a column that must be new for the columns to count as independent. */
	private static final double RANK_TOLERANCE = 1e-13;
	/** Squared lengths outside these limits may have lost digits to underflow, or overflow in a product of two. */
	private static final double SMALL = 1e-140;
	private static final double LARGE = 1e140;

	private final int points;
	private final double chi2;
	/** Factors by which the columns were divided. */
	private final double[] scale;
	/** Unit upper triangular matrix that makes the columns from the orthogonal ones. */
	private final double[][] upper;
	/** Squared lengths of the orthogonal columns. */
	private final double[] squares;
	private final double[] right;
	private final boolean independent;

	private TriangularForm(int points, double chi2, double[] scale, double[][] upper, double[] squares, double[] right,
			boolean independent) {
		this.points = points;
		this.chi2 = chi2;
		this.scale = scale;
		this.upper = upper;
		this.squares = squares;
		this.right = right;
		this.independent = independent;
	}

	/**
	 * Brings a problem to triangular form.
	 *
	 * @param columns functions at the points over their standard errors, k columns of n values; overwritten
	 * @param target observations over their standard errors, n values; overwritten by what the solution leaves of them
	 * @return the triangular form
	 */
	public static TriangularForm of(double[][] columns, double[] target) {
		int k = columns.length;
		double[] scale = new double[k];
		double[] whole = new double[k];
		boolean independent = k <= target.length;
		for (int j = 0; j < k; j++) {
			whole[j] = dot(columns[j], columns[j]);
			scale[j] = 1;
			if (!safe(whole[j])) {
				scale[j] = rescale(columns[j]);
				whole[j] = dot(columns[j], columns[j]);
			}
			independent &= scale[j] > 0;
		}
		double targetScale = safe(dot(target, target)) ? 1 : rescale(target);
		double[] squares = new double[k];
		double[][] upper = new double[k][k];
		double[] right = new double[k];
		for (int j = 0; j < k; j++) {
			squares[j] = j == 0 ? whole[0] : dot(columns[j], columns[j]);
			independent &= squares[j] > RANK_TOLERANCE * RANK_TOLERANCE * whole[j];
			double inverse = squares[j] > 0 ? 1 / squares[j] : 0;
			upper[j][j] = 1;
			for (int l = j + 1; l < k; l++) {
				upper[j][l] = inverse * dot(columns[j], columns[l]);
				subtract(upper[j][l], columns[j], columns[l]);
			}
			right[j] = inverse * dot(columns[j], target);
			subtract(right[j], columns[j], target);
			right[j] *= targetScale;
		}
		double chi2 = dot(target, target) * targetScale * targetScale;
		for (int i = 0; i < target.length && targetScale != 1; i++) {
			target[i] *= targetScale;
		}
		return new TriangularForm(target.length, chi2, scale, upper, squares, right, independent);
	}

	private static boolean safe(double square) {
		return square > SMALL && square < LARGE;
	}

	/** Divides a column by its largest element; returns that, 0 for a column of zeros, NaN for one that is not finite. */
	private static double rescale(double[] column) {
		double largest = 0;
		for (double v : column) {
			largest = Math.max(largest, Math.abs(v));
		}
		if (!(largest < Double.POSITIVE_INFINITY)) {
			return Double.NaN;
		}
		for (int i = 0; i < column.length && largest > 0; i++) {
			column[i] /= largest;
		}
		return largest;
	}

	/** Sum of products; four partial sums, because one alone waits for each addition. */
	public static double dot(double[] a, double[] b) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int n = a.length;
		int i = 0;
		for (; i < n - 3; i += 4) {
			s0 += a[i] * b[i];
			s1 += a[i + 1] * b[i + 1];
			s2 += a[i + 2] * b[i + 2];
			s3 += a[i + 3] * b[i + 3];
		}
		for (; i < n; i++) {
			s0 += a[i] * b[i];
		}
		return s0 + s1 + (s2 + s3);
	}

	private static void subtract(double factor, double[] column, double[] from) {
		for (int i = 0; i < from.length; i++) {
			from[i] -= factor * column[i];
		}
	}

	/** Whether the columns are independent and all numbers finite, so that the solution is unique. */
	public boolean independent() {
		return independent && Double.isFinite(chi2);
	}

	/** Sum of squares that the best coefficients leave. */
	public double chi2() {
		return chi2;
	}

	/** The best coefficients; only where the columns are independent. */
	public double[] coefficients() {
		double[] c = right.clone();
		for (int j = c.length - 1; j >= 0; j--) {
			for (int l = j + 1; l < c.length; l++) {
				c[j] -= upper[j][l] * c[l];
			}
		}
		for (int j = 0; j < c.length; j++) {
			c[j] /= scale[j];
		}
		return c;
	}

	/**
	 * Coefficients of a damped problem over some of the columns: of (N + damping diag N) c = g with the normal matrix N and the
	 * gradient g of those columns. The others get zero.
	 *
	 * @param damping not negative
	 * @param used which columns take part
	 * @return coefficients; not finite where numbers overflow
	 */
	public double[] damped(double damping, boolean[] used) {
		int k = right.length;
		double[][] normal = new double[k][k];
		double[] c = new double[k];
		for (int i = 0; i < k; i++) {
			for (int m = 0; m <= i; m++) {
				c[i] += upper[m][i] * squares[m] * right[m];
			}
			for (int j = 0; j <= i; j++) {
				for (int m = 0; m <= j; m++) {
					normal[i][j] += upper[m][i] * squares[m] * upper[m][j];
				}
			}
		}
		for (int i = 0; i < k; i++) {
			boolean alive = used[i] && normal[i][i] > 0;
			for (int j = 0; j < k; j++) {
				normal[Math.max(i, j)][Math.min(i, j)] *= alive || i == j ? 1 : 0;
			}
			normal[i][i] = alive ? normal[i][i] * (1 + damping) : 1;
			c[i] = alive ? c[i] : 0;
		}
		solvePositive(normal, c);
		for (int j = 0; j < k; j++) {
			c[j] = c[j] == 0 ? 0 : c[j] / scale[j];
		}
		return c;
	}

	/** Cholesky without square roots, in place; the solution replaces the right-hand side. */
	private static void solvePositive(double[][] lower, double[] c) {
		int k = c.length;
		for (int j = 0; j < k; j++) {
			for (int i = j + 1; i < k; i++) {
				double factor = lower[i][j] / lower[j][j];
				for (int m = i; m < k; m++) {
					lower[m][i] -= factor * lower[m][j];
				}
				c[i] -= factor * c[j];
			}
		}
		for (int j = k - 1; j >= 0; j--) {
			for (int i = j + 1; i < k; i++) {
				c[j] -= lower[i][j] * c[i];
			}
			c[j] /= lower[j][j];
		}
	}

	/** Standard errors of the coefficients for standard errors taken as true; only where the columns are independent. */
	public double[] sigmas() {
		int k = scale.length;
		double[] sigma = new double[k];
		double[] column = new double[k];
		for (int m = 0; m < k; m++) {
			invert(m, column);
			for (int j = 0; j <= m; j++) {
				sigma[j] += column[j] * column[j] / squares[m];
			}
		}
		for (int j = 0; j < k; j++) {
			sigma[j] = Math.sqrt(sigma[j] / scale[j] / scale[j]);
		}
		return sigma;
	}

	/** Covariance of the coefficients for standard errors taken as true; only where the columns are independent. */
	public double[][] covariance() {
		int k = scale.length;
		double[][] covariance = new double[k][k];
		double[] column = new double[k];
		for (int m = 0; m < k; m++) {
			invert(m, column);
			for (int j = 0; j <= m; j++) {
				for (int l = 0; l <= m; l++) {
					covariance[j][l] += column[j] * column[l] / squares[m];
				}
			}
		}
		for (int j = 0; j < k; j++) {
			for (int l = 0; l < k; l++) {
				covariance[j][l] = covariance[j][l] / scale[j] / scale[l];
			}
		}
		return covariance;
	}

	/** A column of the inverse of the upper triangular matrix, as far as its diagonal. */
	private void invert(int m, double[] column) {
		column[m] = 1;
		for (int i = m - 1; i >= 0; i--) {
			column[i] = 0;
			for (int l = i + 1; l <= m; l++) {
				column[i] -= upper[i][l] * column[l];
			}
		}
	}

	/** Number of points. */
	public int points() {
		return points;
	}

	/** Number of columns. */
	public int size() {
		return scale.length;
	}
}
