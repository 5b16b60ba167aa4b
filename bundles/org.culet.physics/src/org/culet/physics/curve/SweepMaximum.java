package org.culet.physics.curve;

import java.util.Optional;
import org.culet.physics.LinearFit;

/**
 * The maximum of a sweep.
 *
 * @param ohm its height in ohm
 * @param lnT ln(T/K) where it is
 * @param index index of the point at which the smoothed curve is largest; the middle of a plateau
 * @param sigmaOhm standard error of the smoothed curve there, in ohm; that of the height is smaller
 */
public record SweepMaximum(double ohm, double lnT, int index, double sigmaOhm) {

	/** Part of its maximum above which the smoothed curve counts as the top. */
	private static final double TOP = 0.975;
	private static final double EQUAL = 1e-12;

	/**
	 * Finds the maximum.
	 *
	 * <p>The largest raw value is biased by almost two standard errors, and so is a local fit, because both choose the luckiest place; a
	 * cubic through the whole top is not. Where fewer than 5 points form the top it is the vertex of the parabola through the largest
	 * raw point near it and its two neighbours.
	 *
	 * @param points the sweep, at least 3 points
	 * @param r resistances at its points in ohm (those of the sweep, or of a replica)
	 * @param smooth the same resistances smoothed
	 * @param refine whether to fit the top; otherwise the largest smoothed value counts
	 * @return the maximum
	 */
	public static SweepMaximum of(SweepPoints points, double[] r, Smoothed smooth, boolean refine) {
		int top = smooth.argMax();
		double height = smooth.value(top);
		double equal = height - EQUAL * Math.abs(height);
		int first = top;
		int last = top;
		while (first > 0 && smooth.value(first - 1) >= equal) {
			first--;
		}
		while (last + 1 < points.size() && smooth.value(last + 1) >= equal) {
			last++;
		}
		if (last > first) {
			int middle = (first + last) / 2;
			return new SweepMaximum(height, (points.lnT(first) + points.lnT(last)) / 2, middle, smooth.sigmaValue(middle));
		}
		if (!refine || !(height > 0)) {
			return new SweepMaximum(height, points.lnT(top), top, smooth.sigmaValue(top));
		}
		int from = top;
		while (from > 0 && smooth.value(from - 1) > TOP * height) {
			from--;
		}
		int to = top + 1;
		while (to < points.size() && smooth.value(to) > TOP * height) {
			to++;
		}
		Optional<SweepMaximum> wide = to - from < 5 ? Optional.empty() : polynomial(points, r, smooth, top, from, to);
		return wide.orElseGet(() -> parabola(points, r, smooth, top));
	}

	private static Optional<SweepMaximum> polynomial(SweepPoints points, double[] r, Smoothed smooth, int top, int from, int to) {
		int degree = to - from >= 7 ? 3 : 2;
		double centre = (points.lnT(from) + points.lnT(to - 1)) / 2;
		double half = (points.lnT(to - 1) - points.lnT(from)) / 2;
		double[][] rows = new double[to - from][degree + 1];
		double[] y = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			double u = (points.lnT(i) - centre) / half;
			double power = 1;
			for (int d = 0; d <= degree; d++) {
				rows[i - from][d] = power;
				power *= u;
			}
			y[i - from] = r[i];
			s[i - from] = points.sigmaOhm(i);
		}
		return LinearFit.solve(rows, y, s).map(fit -> {
			double u = largestAt(fit.coefficients());
			return new SweepMaximum(polynomialAt(fit.coefficients(), u), centre + half * u, top, smooth.sigmaValue(top));
		}).filter(m -> Double.isFinite(m.ohm()));
	}

	/** Where in -1 ... 1 a polynomial of degree 2 or 3 is largest: at an end, or at a root of its derivative. */
	private static double largestAt(double[] c) {
		double best = polynomialAt(c, -1) >= polynomialAt(c, 1) ? -1 : 1;
		double c3 = c.length > 3 ? 3 * c[3] : 0;
		double discriminant = c[2] * c[2] - c3 * c[1];
		if (discriminant >= 0) {
			double q = -(c[2] + Math.copySign(Math.sqrt(discriminant), c[2]));
			double[] roots = {q / c3, c[1] / q};
			for (double u : roots) {
				if (u > -1 && u < 1 && polynomialAt(c, u) > polynomialAt(c, best)) {
					best = u;
				}
			}
		}
		return best;
	}

	private static double polynomialAt(double[] c, double u) {
		double sum = 0;
		for (int d = c.length - 1; d >= 0; d--) {
			sum = sum * u + c[d];
		}
		return sum;
	}

	/** Temperature of the maximum in kelvin. */
	public double temperatureK() {
		return Math.exp(lnT);
	}

	/** Vertex of the parabola through the largest raw point near the top and its neighbours; for a top of fewer than 5 points. */
	private static SweepMaximum parabola(SweepPoints points, double[] r, Smoothed smooth, int top) {
		int k = Math.clamp(top, 1, points.size() - 2);
		for (int i = Math.max(1, top - 4); i <= Math.min(points.size() - 2, top + 4); i++) {
			if (r[i] > r[k]) {
				k = i;
			}
		}
		double h0 = points.lnT(k - 1) - points.lnT(k);
		double h1 = points.lnT(k + 1) - points.lnT(k);
		double s0 = (r[k - 1] - r[k]) / h0;
		double s1 = (r[k + 1] - r[k]) / h1;
		double curvature = (s1 - s0) / (h1 - h0);
		double slope = s0 - curvature * h0;
		double x = -slope / (2 * curvature);
		double height = r[k] - slope / curvature * slope / 4;
		if (!(curvature < 0) || !(x > h0 && x < h1) || !Double.isFinite(height)) {
			return new SweepMaximum(r[k], points.lnT(k), top, smooth.sigmaValue(top));
		}
		return new SweepMaximum(height, points.lnT(k) + x, top, smooth.sigmaValue(top));
	}
}
