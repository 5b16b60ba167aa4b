package org.culet.physics.series;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.series.RatioResult.Status;

/** The ratio of resistances at two temperatures, local-linear values of one sweep (physics.md 7). */
public final class ResistanceRatio {

	/** The paper's low temperature, K. */
	public static final double LOW_K = 0.35;
	/** The paper's high temperature, K. */
	public static final double HIGH_K = 300;

	/** The data must have a point within this factor below and above. */
	private static final double BRACKET = 1.1;
	/** At the high end a sweep may stop short by this factor: metals change little there. */
	private static final double SHORT = 1.02;
	private static final double ABOVE_NOISE = 3;

	private ResistanceRatio() {
	}

	/**
	 * R(350 mK)/R(300 K).
	 *
	 * @param curve one sweep
	 * @return the ratio, a bound, or why there is none
	 */
	public static RatioResult of(RtCurve curve) {
		return of(curve, LOW_K, HIGH_K);
	}

	/**
	 * R(low)/R(high).
	 *
	 * @param curve one sweep
	 * @param lowK low temperature, K
	 * @param highK high temperature, K
	 * @return the ratio, a bound, or why there is none
	 * @throws IllegalArgumentException unless 0 < low < high
	 */
	public static RatioResult of(RtCurve curve, double lowK, double highK) {
		if (!(lowK > 0) || !(highK > lowK)) {
			throw new IllegalArgumentException("ratio of R at " + lowK + " K and " + highK + " K");
		}
		SweepPoints points = SweepPoints.of(curve);
		Optional<Estimate> low = bracketed(points, lowK) ? at(points, lowK) : Optional.empty();
		if (low.isEmpty()) {
			return new RatioResult(Status.LOW_NOT_BRACKETED, text("no points within 10 %% on both sides of %.4g K", lowK),
					lowK, highK, Optional.empty(), OptionalDouble.empty(), low, Optional.empty());
		}
		Optional<Estimate> high = reached(points, highK) ? at(points, highK) : Optional.empty();
		if (high.isEmpty() || !(high.get().value() > ABOVE_NOISE * high.get().sigma())) {
			return new RatioResult(Status.HIGH_NOT_REACHED, text("no resistance above its noise at %.4g K", highK), lowK,
					highK, Optional.empty(), OptionalDouble.empty(), low, Optional.empty());
		}
		return ratio(low.get(), high.get(), lowK, highK);
	}

	private static RatioResult ratio(Estimate low, Estimate high, double lowK, double highK) {
		if (low.value() < ABOVE_NOISE * low.sigma()) {
			double bound = (Math.max(low.value(), 0) + 2 * low.sigma()) / high.value();
			return new RatioResult(Status.UPPER_BOUND, text("R(%.4g K) is below three standard errors: an upper bound",
					lowK), lowK, highK, Optional.empty(), OptionalDouble.of(bound), Optional.of(low), Optional.of(high));
		}
		double value = low.value() / high.value();
		double sigma = value * Math.hypot(low.sigma() / low.value(), high.sigma() / high.value());
		return new RatioResult(Status.OK, text("local-linear values at %.4g and %.4g K", lowK, highK), lowK, highK,
				Optional.of(Estimate.normal(value, sigma)), OptionalDouble.empty(), Optional.of(low), Optional.of(high));
	}

	private static boolean bracketed(SweepPoints points, double kelvin) {
		int above = firstNotBelow(points, kelvin);
		if (above < points.size() && points.temperatureK(above) == kelvin) {
			return true;
		}
		return above > 0 && above < points.size() && points.temperatureK(above - 1) >= kelvin / BRACKET
				&& points.temperatureK(above) <= kelvin * BRACKET;
	}

	private static boolean reached(SweepPoints points, double kelvin) {
		return bracketed(points, kelvin)
				|| points.size() > 0 && points.temperatureK(points.size() - 1) >= kelvin / SHORT
						&& points.temperatureK(0) <= kelvin;
	}

	/** Weighted line through the two nearest points on either side, in ln R where all are above their noise. */
	private static Optional<Estimate> at(SweepPoints points, double kelvin) {
		int above = firstNotBelow(points, kelvin);
		int from = Math.max(0, Math.min(above - 2, points.size() - 4));
		int to = Math.min(points.size(), Math.max(above + 2, 4));
		if (to - from < 2) {
			return Optional.empty();
		}
		boolean logarithmic = true;
		for (int i = from; i < to; i++) {
			logarithmic &= points.resistanceOhm(i) > ABOVE_NOISE * points.sigmaOhm(i);
		}
		double[] x = new double[to - from];
		double[] y = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			double r = points.resistanceOhm(i);
			x[i - from] = points.lnT(i) - Math.log(kelvin);
			y[i - from] = logarithmic ? Math.log(r) : r;
			s[i - from] = logarithmic ? points.sigmaOhm(i) / r : points.sigmaOhm(i);
		}
		boolean inLn = logarithmic;
		return WeightedPolynomial.fit(x, y, s, 1).map(line -> {
			double sigma = Math.sqrt(line.variance(0));
			double value = line.value(0);
			return inLn ? Estimate.normal(Math.exp(value), Math.exp(value) * sigma) : Estimate.normal(value, sigma);
		});
	}

	private static int firstNotBelow(SweepPoints points, double kelvin) {
		int i = 0;
		while (i < points.size() && points.temperatureK(i) < kelvin) {
			i++;
		}
		return i;
	}

	private static String text(String format, Object... args) {
		return String.format(Locale.ROOT, format, args);
	}
}
