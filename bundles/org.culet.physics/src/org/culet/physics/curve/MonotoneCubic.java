package org.culet.physics.curve;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Piecewise cubic through all points that is monotone wherever the points are (Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5, 300,
 * 1984, with the three-point slope at the ends, as in PCHIP). It never overshoots, so a level between two neighbouring points has
 * exactly one solution there.
 */
public final class MonotoneCubic {

	private final double[] x;
	private final double[] y;
	private final double[] slope;

	private MonotoneCubic(double[] x, double[] y) {
		this.x = x;
		this.y = y;
		this.slope = slopes(x, y);
	}

	/**
	 * The interpolant.
	 *
	 * @param x abscissae, strictly rising, at least 2
	 * @param y ordinates, as many
	 * @return the curve through the points
	 * @throws IllegalArgumentException if lengths differ, are below 2, or x does not rise
	 */
	public static MonotoneCubic through(double[] x, double[] y) {
		if (x.length != y.length || x.length < 2) {
			throw new IllegalArgumentException("a curve needs two points: " + x.length + " abscissae, " + y.length + " ordinates");
		}
		for (int i = 1; i < x.length; i++) {
			if (!(x[i] > x[i - 1])) {
				throw new IllegalArgumentException("abscissa " + x[i] + " at index " + i + " does not rise");
			}
		}
		return new MonotoneCubic(x.clone(), y.clone());
	}

	private static double[] slopes(double[] x, double[] y) {
		int n = x.length;
		double[] d = new double[n];
		double[] h = new double[n - 1];
		double[] secant = new double[n - 1];
		for (int i = 0; i < n - 1; i++) {
			h[i] = x[i + 1] - x[i];
			secant[i] = (y[i + 1] - y[i]) / h[i];
		}
		if (n == 2) {
			d[0] = secant[0];
			d[1] = secant[0];
			return d;
		}
		for (int i = 1; i < n - 1; i++) {
			if (secant[i - 1] * secant[i] > 0 || Math.signum(secant[i - 1]) * Math.signum(secant[i]) > 0) {
				double w1 = 2 * h[i] + h[i - 1];
				double w2 = h[i] + 2 * h[i - 1];
				d[i] = (w1 + w2) / (w1 / secant[i - 1] + w2 / secant[i]);
			}
		}
		d[0] = endSlope(h[0], h[1], secant[0], secant[1]);
		d[n - 1] = endSlope(h[n - 2], h[n - 3], secant[n - 2], secant[n - 3]);
		return d;
	}

	/** One-sided three-point slope, limited so that the end segment stays monotone. */
	private static double endSlope(double h0, double h1, double s0, double s1) {
		double d = ((2 * h0 + h1) * s0 - h0 * s1) / (h0 + h1);
		if (Math.signum(d) != Math.signum(s0)) {
			return 0;
		}
		if (Math.signum(s0) != Math.signum(s1) && Math.abs(d) > 3 * Math.abs(s0)) {
			return 3 * s0;
		}
		return d;
	}

	/** Slope dy/dx at knot i. */
	public double slopeAtKnot(int i) {
		return slope[i];
	}

	/**
	 * The value at an abscissa.
	 *
	 * @param at abscissa between the first and the last knot
	 * @return the ordinate there
	 * @throws IllegalArgumentException outside the knots: nothing is extrapolated
	 */
	public double value(double at) {
		if (!(at >= x[0] && at <= x[x.length - 1])) {
			throw new IllegalArgumentException("abscissa " + at + " outside " + x[0] + " ... " + x[x.length - 1]);
		}
		int k = Arrays.binarySearch(x, at);
		int segment = Math.min(k >= 0 ? k : -k - 2, x.length - 2);
		return inSegment(segment, (at - x[segment]) / (x[segment + 1] - x[segment]));
	}

	private double inSegment(int k, double t) {
		double h = x[k + 1] - x[k];
		double t2 = t * t;
		double t3 = t2 * t;
		return (2 * t3 - 3 * t2 + 1) * y[k] + (t3 - 2 * t2 + t) * h * slope[k] + (3 * t2 - 2 * t3) * y[k + 1]
				+ (t3 - t2) * h * slope[k + 1];
	}

	/**
	 * Where the curve passes a level between two neighbouring knots.
	 *
	 * @param segment index of the lower knot
	 * @param level the ordinate looked for
	 * @return the abscissa, or empty where the level does not lie between the ordinates of the two knots
	 */
	public OptionalDouble solve(int segment, double level) {
		double atLow = y[segment] - level;
		double atHigh = y[segment + 1] - level;
		if (atLow == 0) {
			return OptionalDouble.of(x[segment]);
		}
		if (atHigh == 0) {
			return OptionalDouble.of(x[segment + 1]);
		}
		if (!(Math.signum(atLow) * Math.signum(atHigh) < 0)) {
			return OptionalDouble.empty();
		}
		double low = 0;
		double high = 1;
		// monotone in the segment: bisection halves the bracket to the last bit in 54 steps, whatever the shape
		for (int step = 0; step < 54; step++) {
			double middle = (low + high) / 2;
			if (Math.signum(inSegment(segment, middle) - level) == Math.signum(atLow)) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return OptionalDouble.of(x[segment] + (low + high) / 2 * (x[segment + 1] - x[segment]));
	}
}
