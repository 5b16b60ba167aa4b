package org.culet.physics.curve;

import java.util.Arrays;

/**
 * Local quadratic smoother (Cleveland, J. Am. Stat. Assoc. 74, 829, 1979): at each point a parabola through the nearest neighbours,
 * weighted by the tricube of their distance and by 1/sigma^2. It is linear in the ordinates, so its weights are computed once and
 * serve any number of data sets on the same abscissae, and the errors of value and slope are exact.
 *
 * <p>Where too few neighbours carry weight for a parabola the degree is lowered.
 */
public final class LocalQuadratic {

	private final double[] x;
	private final double[] sigma;
	private final int width;
	private final int[] first;
	private final double[][] valueRows;
	private final double[][] slopeRows;

	private LocalQuadratic(double[] x, double[] sigma, int neighbours) {
		this.x = x;
		this.sigma = sigma;
		this.width = Math.min(neighbours, x.length);
		this.first = new int[x.length];
		this.valueRows = new double[x.length][];
		this.slopeRows = new double[x.length][];
	}

	/**
	 * Prepares the smoother.
	 *
	 * @param x abscissae, strictly rising, such as ln T
	 * @param sigma standard error of each ordinate, above zero
	 * @param neighbours number of points in a window, 1 for no smoothing; fewer are used where there are fewer
	 * @return the smoother at the points x
	 * @throws IllegalArgumentException if lengths differ, x does not rise, or neighbours is below 1
	 */
	public static LocalQuadratic over(double[] x, double[] sigma, int neighbours) {
		if (x.length != sigma.length) {
			throw new IllegalArgumentException(x.length + " abscissae with " + sigma.length + " errors");
		}
		if (neighbours < 1) {
			throw new IllegalArgumentException("smoothing over " + neighbours + " points");
		}
		for (int i = 1; i < x.length; i++) {
			if (!(x[i] > x[i - 1])) {
				throw new IllegalArgumentException("abscissa " + x[i] + " at index " + i + " does not rise");
			}
		}
		LocalQuadratic smoother = new LocalQuadratic(x.clone(), sigma.clone(), neighbours);
		if (neighbours > 1) {
			smoother.prepare();
		}
		return smoother;
	}

	/**
	 * The customary smoother of a sweep: 9 neighbours, 7 where there are fewer than 70 points.
	 *
	 * @param points the sweep
	 * @return a smoother over ln T
	 */
	public static LocalQuadratic over(SweepPoints points) {
		return over(points.lnTs(), points.sigmasOhm(), customaryNeighbours(points.size()));
	}

	/** Neighbours used for a sweep of n points: 9, or 7 below 70 points. */
	public static int customaryNeighbours(int n) {
		return n < 70 ? 7 : 9;
	}

	/**
	 * Smooths.
	 *
	 * @param y ordinates, one for each abscissa
	 * @return values and slopes at the abscissae
	 */
	public Smoothed apply(double[] y) {
		if (y.length != x.length) {
			throw new IllegalArgumentException(y.length + " ordinates for " + x.length + " abscissae");
		}
		return valueRows.length == 0 || valueRows[0] == null ? unsmoothed(y) : smoothed(y);
	}

	private Smoothed smoothed(double[] y) {
		int n = x.length;
		double[] value = new double[n];
		double[] slope = new double[n];
		double[] sigmaValue = new double[n];
		double[] sigmaSlope = new double[n];
		for (int i = 0; i < n; i++) {
			double v = 0;
			double s = 0;
			double varianceV = 0;
			double varianceS = 0;
			for (int k = 0; k < width; k++) {
				int j = first[i] + k;
				double a = valueRows[i][k];
				double b = slopeRows[i][k];
				v += a * y[j];
				s += b * y[j];
				varianceV += a * sigma[j] * (a * sigma[j]);
				varianceS += b * sigma[j] * (b * sigma[j]);
			}
			value[i] = v;
			slope[i] = s;
			sigmaValue[i] = Math.sqrt(varianceV);
			sigmaSlope[i] = Math.sqrt(varianceS);
		}
		return new Smoothed(value, slope, sigmaValue, sigmaSlope);
	}

	private Smoothed unsmoothed(double[] y) {
		int n = x.length;
		double[] slope = new double[n];
		double[] sigmaSlope = new double[n];
		if (n > 1) {
			MonotoneCubic cubic = MonotoneCubic.through(x, y);
			for (int i = 0; i < n; i++) {
				int a = Math.max(0, i - 1);
				int b = Math.min(n - 1, i + 1);
				slope[i] = cubic.slopeAtKnot(i);
				sigmaSlope[i] = Math.hypot(sigma[a], sigma[b]) / (x[b] - x[a]);
			}
		}
		return new Smoothed(y.clone(), slope, sigma.clone(), sigmaSlope);
	}

	private void prepare() {
		int lo = 0;
		for (int i = 0; i < x.length; i++) {
			while (lo + width < x.length && x[lo + width] - x[i] < x[i] - x[lo]) {
				lo++;
			}
			first[i] = lo;
			row(i, lo);
		}
	}

	/** Weights of the neighbours lo ... lo+width-1 in value and slope at point i, by a QR decomposition of the weighted design. */
	private void row(int i, int lo) {
		double reach = Math.max(x[i] - x[lo], x[lo + width - 1] - x[i]);
		double smallest = Double.POSITIVE_INFINITY;
		for (int k = 0; k < width; k++) {
			smallest = Math.min(smallest, sigma[lo + k]);
		}
		double[] root = new double[width];
		double[] u = new double[width];
		int carrying = 0;
		for (int k = 0; k < width; k++) {
			u[k] = reach > 0 ? (x[lo + k] - x[i]) / reach : 0;
			double a = Math.abs(u[k]);
			double tricube = 1 - a * a * a;
			root[k] = Math.sqrt(tricube * tricube * tricube) * (smallest / sigma[lo + k]);
			if (root[k] > 0) {
				carrying++;
			}
		}
		double[][] q = orthonormal(u, root, Math.min(3, carrying));
		double[][] r = triangle(q, u, root);
		valueRows[i] = combination(q, r, root, 0);
		slopeRows[i] = q.length < 2 ? new double[width] : combination(q, r, root, 1);
		for (int k = 0; k < width && q.length > 1; k++) {
			slopeRows[i][k] /= reach;
		}
	}

	/** Orthonormal columns of root * (1, u, u^2), as many as are independent. */
	private static double[][] orthonormal(double[] u, double[] root, int columns) {
		double[][] q = new double[columns][];
		for (int c = 0; c < columns; c++) {
			double[] column = column(u, root, c);
			double before = norm(column);
			for (int pass = 0; pass < 2; pass++) {
				for (int p = 0; p < c; p++) {
					double dot = dot(q[p], column);
					for (int k = 0; k < column.length; k++) {
						column[k] -= dot * q[p][k];
					}
				}
			}
			double after = norm(column);
			if (!(after > 1e-9 * before)) {
				return Arrays.copyOf(q, c);
			}
			for (int k = 0; k < column.length; k++) {
				column[k] /= after;
			}
			q[c] = column;
		}
		return q;
	}

	private static double[][] triangle(double[][] q, double[] u, double[] root) {
		double[][] r = new double[q.length][q.length];
		for (int c = 0; c < q.length; c++) {
			double[] column = column(u, root, c);
			for (int p = 0; p <= c; p++) {
				r[p][c] = dot(q[p], column);
			}
		}
		return r;
	}

	/** Row vector that gives coefficient {@code wanted}: solves R' z = e, then root * Q z. */
	private static double[] combination(double[][] q, double[][] r, double[] root, int wanted) {
		int columns = q.length;
		double[] z = new double[columns];
		for (int c = 0; c < columns; c++) {
			double sum = c == wanted ? 1 : 0;
			for (int p = 0; p < c; p++) {
				sum -= r[p][c] * z[p];
			}
			z[c] = sum / r[c][c];
		}
		double[] row = new double[root.length];
		for (int k = 0; k < row.length; k++) {
			double sum = 0;
			for (int c = 0; c < columns; c++) {
				sum += q[c][k] * z[c];
			}
			row[k] = root[k] * sum;
		}
		return row;
	}

	private static double[] column(double[] u, double[] root, int power) {
		double[] column = new double[u.length];
		for (int k = 0; k < column.length; k++) {
			column[k] = root[k] * (power == 0 ? 1 : power == 1 ? u[k] : u[k] * u[k]);
		}
		return column;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += a[k] * b[k];
		}
		return sum;
	}

	private static double norm(double[] a) {
		return Math.sqrt(dot(a, a));
	}
}
