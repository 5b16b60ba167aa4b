package org.culet.analysis.internal;

import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.result.ResidualRatio;
import org.culet.analysis.result.ResistanceAt;
import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.RtCurve;

/** R at a low over R at a high temperature, from the points around both; nothing is extrapolated. */
public final class ResidualRatios {

	/** Points this near to the temperature, in ln T, make the local straight line. */
	private static final double NEAR = Math.log(1.1);
	/** Where the data end this near to the temperature, the mean of what is there counts as measured at it. */
	private static final double AT_END = Math.log(1.02);
	private static final double ZERO_SIGMAS = 3;
	private static final double BOUND_SIGMAS = 2;

	private ResidualRatios() {
	}

	/**
	 * The ratio of a stage.
	 *
	 * @param curve all points of the stage
	 * @param lowK low temperature in kelvin
	 * @param highK high temperature in kelvin
	 * @return the ratio with how it was obtained, or why there is none
	 */
	public static ResidualRatio of(RtCurve curve, double lowK, double highK) {
		Optional<ResistanceAt> low = at(curve, lowK);
		Optional<ResistanceAt> high = at(curve, highK);
		if (low.isEmpty() || high.isEmpty() || !(high.get().resistanceOhm().value() > 0)) {
			String missing = low.isEmpty() ? text(lowK) : text(highK);
			return new ResidualRatio(low, high, Optional.empty(), "no points within 10 % on both sides of " + missing);
		}
		double numerator = low.get().resistanceOhm().value();
		double denominator = high.get().resistanceOhm().value();
		double ratio = numerator / denominator;
		double sigma = Math.hypot(low.get().resistanceOhm().sigma() / denominator,
				ratio * high.get().resistanceOhm().sigma() / denominator);
		String reason = "R(" + text(lowK) + ") " + low.get().method().id() + (low.get().upperBound() ? " (upper bound)" : "") + ", R("
				+ text(highK) + ") " + high.get().method().id();
		return new ResidualRatio(low, high, Optional.of(Estimate.normal(ratio, sigma)), reason);
	}

	private static Optional<ResistanceAt> at(RtCurve curve, double kelvin) {
		RtCurve near = curve.within(kelvin * Math.exp(-NEAR), kelvin * Math.exp(NEAR));
		boolean below = false;
		boolean above = false;
		boolean close = false;
		for (int i = 0; i < near.size(); i++) {
			double x = Math.log(near.temperatureK(i) / kelvin);
			below |= x <= 0;
			above |= x >= 0;
			close |= Math.abs(x) <= AT_END;
		}
		if (below && above && near.size() >= 3) {
			return Optional.of(bounded(kelvin, line(near, kelvin), ResistanceAt.Method.INTERPOLATED));
		}
		if (close) {
			RtCurve there = curve.within(kelvin * Math.exp(-AT_END), kelvin * Math.exp(AT_END));
			return Optional.of(bounded(kelvin, mean(there), ResistanceAt.Method.MEASURED));
		}
		return Optional.empty();
	}

	private static ResistanceAt bounded(double kelvin, Estimate r, ResistanceAt.Method method) {
		if (r.value() < ZERO_SIGMAS * r.sigma()) {
			double bound = Math.max(r.value(), 0) + BOUND_SIGMAS * r.sigma();
			return new ResistanceAt(kelvin, new Estimate(bound, r.sigma(), 0, bound), method, true);
		}
		return new ResistanceAt(kelvin, r, method, false);
	}

	/** Weighted straight line in ln T, its value at the temperature; the error never smaller than the scatter says. */
	private static Estimate line(RtCurve near, double kelvin) {
		int n = near.size();
		double[][] rows = new double[n][];
		double[] sigma = new double[n];
		for (int i = 0; i < n; i++) {
			rows[i] = new double[] { 1, Math.log(near.temperatureK(i) / kelvin) };
			sigma[i] = near.hasSigma() ? near.sigmaOhm(i) : 1;
		}
		Optional<LinearFit> fit = LinearFit.solve(rows, near.resistancesOhm(), sigma);
		if (fit.isEmpty()) {
			return mean(near);
		}
		double scatter = fit.get().dof() > 0 ? Math.sqrt(fit.get().chi2() / fit.get().dof()) : 1;
		return Estimate.normal(fit.get().coefficients()[0], fit.get().sigma(0) * (near.hasSigma() ? Math.max(1, scatter) : scatter));
	}

	private static Estimate mean(RtCurve points) {
		double weights = 0;
		double sum = 0;
		for (int i = 0; i < points.size(); i++) {
			double w = points.hasSigma() ? 1 / (points.sigmaOhm(i) * points.sigmaOhm(i)) : 1;
			weights += w;
			sum += w * points.resistanceOhm(i);
		}
		double mean = sum / weights;
		double squares = 0;
		for (int i = 0; i < points.size(); i++) {
			double w = points.hasSigma() ? 1 / (points.sigmaOhm(i) * points.sigmaOhm(i)) : 1;
			squares += w * (points.resistanceOhm(i) - mean) * (points.resistanceOhm(i) - mean);
		}
		double own = points.hasSigma() ? 1 / Math.sqrt(weights) : 0;
		double scatter = points.size() > 1 ? Math.sqrt(squares / (points.size() - 1) / weights) : 0;
		return Estimate.normal(mean, Math.max(own, scatter));
	}

	private static String text(double kelvin) {
		return kelvin < 1 ? String.format(Locale.ROOT, "%.4g mK", 1000 * kelvin) : String.format(Locale.ROOT, "%.4g K", kelvin);
	}
}
