package org.culet.physics.curve;

import java.util.Optional;
import org.culet.physics.LinearFit;

/**
 * The maximum of a sweep.
 *
 * <p>The largest raw value is biased by almost two standard errors, and so is a local fit, because both choose the luckiest place; a cubic
 * through the whole top is not. The top is where the smoothed curve exceeds 0.975 of its maximum; where the points show that a cubic does
 * not follow it (residuals too large and correlated, as on a broad maximum measured well) it is made smaller until it does.
 *
 * @param ohm its height in ohm
 * @param lnT ln(T/K) where it is
 * @param index index of the point at which the smoothed curve is largest; the middle of a plateau
 * @param sigmaOhm standard error of the smoothed curve there, in ohm; that of the height is smaller
 * @param top part of the maximum above which the smoothed curve was fitted
 */
public record SweepMaximum(double ohm, double lnT, int index, double sigmaOhm, double top) {

	private static final double TOP = 0.975;
	private static final int HALVINGS = 12;
	private static final double EQUAL = 1e-12;
	private static final int FEWEST = 5;
	private static final int CUBIC_FROM = 7;
	/** Durbin-Watson statistic below which residuals are correlated; 2 for independent ones. */
	private static final double CORRELATED = 1;
	/** Fewer residuals show no correlation; their size alone decides. */
	private static final int CORRELATION_FROM = 8;
	private static final double TOO_LARGE = 3;

	/**
	 * Finds the maximum.
	 *
	 * @param points the sweep, at least 3 points
	 * @param r resistances at its points in ohm
	 * @param smooth the same resistances smoothed
	 * @param refine whether to fit the top; otherwise the largest smoothed value counts
	 * @return the maximum
	 */
	public static SweepMaximum of(SweepPoints points, double[] r, Smoothed smooth, boolean refine) {
		if (!refine) {
			int k = smooth.argMax();
			return plateau(points, smooth).orElse(new SweepMaximum(smooth.value(k), points.lnT(k), k, smooth.sigmaValue(k), TOP));
		}
		double part = 1 - TOP;
		for (int halving = 0; halving < HALVINGS; halving++) {
			Fitted fitted = fit(points, r, smooth, 1 - part);
			if (fitted.follows()) {
				return fitted.maximum();
			}
			part /= 2;
		}
		return fit(points, r, smooth, 1 - part).maximum();
	}

	/**
	 * The maximum over a top that is already chosen, as for the replicas of a bootstrap. Where fewer than 5 points form it, the vertex of
	 * the parabola through the largest raw point near it and its two neighbours.
	 *
	 * @param points the sweep, at least 3 points
	 * @param r resistances at its points in ohm
	 * @param smooth the same resistances smoothed
	 * @param top part of the maximum above which the smoothed curve is fitted
	 * @return the maximum
	 */
	public static SweepMaximum above(SweepPoints points, double[] r, Smoothed smooth, double top) {
		return fit(points, r, smooth, top).maximum();
	}

	/** A maximum, and whether the polynomial follows the points. */
	private record Fitted(SweepMaximum maximum, boolean follows) {
	}

	private static Optional<SweepMaximum> plateau(SweepPoints points, Smoothed smooth) {
		int first = smooth.argMax();
		int last = first;
		double height = smooth.value(first);
		double equal = height - EQUAL * Math.abs(height);
		while (first > 0 && smooth.value(first - 1) >= equal) {
			first--;
		}
		while (last + 1 < points.size() && smooth.value(last + 1) >= equal) {
			last++;
		}
		int middle = (first + last) / 2;
		return last == first ? Optional.empty() : Optional.of(new SweepMaximum(height, (points.lnT(first) + points.lnT(last)) / 2, middle,
				smooth.sigmaValue(middle), TOP));
	}

	private static Fitted fit(SweepPoints points, double[] r, Smoothed smooth, double top) {
		int k = smooth.argMax();
		double height = smooth.value(k);
		Optional<SweepMaximum> plateau = plateau(points, smooth);
		if (plateau.isPresent() || !(height > 0)) {
			return new Fitted(plateau.orElse(new SweepMaximum(height, points.lnT(k), k, smooth.sigmaValue(k), top)), true);
		}
		int from = k;
		while (from > 0 && smooth.value(from - 1) > top * height) {
			from--;
		}
		int to = k + 1;
		while (to < points.size() && smooth.value(to) > top * height) {
			to++;
		}
		Optional<Fitted> wide = to - from < FEWEST ? Optional.empty() : polynomial(points, r, smooth, from, to, top);
		return wide.orElseGet(() -> new Fitted(parabola(points, r, smooth, top), true));
	}

	private static Optional<Fitted> polynomial(SweepPoints points, double[] r, Smoothed smooth, int from, int to, double top) {
		int degree = to - from >= CUBIC_FROM ? 3 : 2;
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
		int k = smooth.argMax();
		return LinearFit.solve(rows, y, s).map(fit -> {
			double u = largestAt(fit.coefficients());
			SweepMaximum maximum = new SweepMaximum(polynomialAt(fit.coefficients(), u), centre + half * u, k, smooth.sigmaValue(k), top);
			return new Fitted(maximum, follows(fit, rows, y, s));
		}).filter(m -> Double.isFinite(m.maximum().ohm()));
	}

	private static boolean follows(LinearFit fit, double[][] rows, double[] y, double[] s) {
		int dof = fit.dof();
		if (dof < 1 || fit.chi2() <= dof + TOO_LARGE * Math.sqrt(2.0 * dof)) {
			return true;
		}
		double steps = 0;
		double before = 0;
		for (int i = 0; i < y.length; i++) {
			double residual = (y[i] - polynomialAt(fit.coefficients(), rows[i][1])) / s[i];
			steps += i == 0 ? 0 : (residual - before) * (residual - before);
			before = residual;
		}
		return y.length >= CORRELATION_FROM && steps >= CORRELATED * fit.chi2();
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
	private static SweepMaximum parabola(SweepPoints points, double[] r, Smoothed smooth, double top) {
		int near = smooth.argMax();
		int k = Math.clamp(near, 1, points.size() - 2);
		for (int i = Math.max(1, near - 4); i <= Math.min(points.size() - 2, near + 4); i++) {
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
			return new SweepMaximum(r[k], points.lnT(k), near, smooth.sigmaValue(near), top);
		}
		return new SweepMaximum(height, points.lnT(k) + x, near, smooth.sigmaValue(near), top);
	}
}
