package org.culet.physics.fit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.culet.physics.Elementary;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.Temperatures;

/**
 * The points of a curve that a fit uses, in order of rising temperature. Arrays are shared and never written.
 *
 * @param window window asked for, or the range of the points; empty for a curve without points
 * @param curve usable points in ohm
 * @param temperatures temperatures of the points
 * @param sigma standard errors in ohm; equal relative ones of 1 where the curve has none
 * @param leftOut unusable points inside the window by reason
 */
record Observations(Optional<TemperatureWindow> window, RtCurve curve, Temperatures temperatures, double[] sigma,
		Map<FitResult.LeftOut, Integer> leftOut) {

	/** Above this share of the input impedance the meter is part of what it measures. */
	private static final double IMPEDANCE_SHARE = 1e-3;
	private static final double NOISIEST = 1.0 / 3;
	/** Smaller relative errors than the rounding of a double are not errors. */
	private static final double ROUNDING = 1e-15;
	/** Temperatures closer than this, relative, are one: the rest is arithmetic. */
	private static final double SAME_TEMPERATURE = 1e-12;

	static Observations of(RtCurve curve, FitOptions options) {
		RtCurve inside = options.window().map(w -> curve.within(w.lowK(), w.highK())).orElse(curve).sortedByTemperature();
		double limit = options.inputImpedanceOhm().orElse(Double.POSITIVE_INFINITY) * IMPEDANCE_SHARE;
		Map<FitResult.LeftOut, Integer> leftOut = new EnumMap<>(FitResult.LeftOut.class);
		int[] used = new int[inside.size()];
		int n = 0;
		for (int i = 0; i < inside.size(); i++) {
			double r = inside.resistanceOhm(i);
			if (!(r > 0) || (r < Double.MIN_NORMAL && Double.isInfinite(1 / r))) {
				leftOut.merge(FitResult.LeftOut.NOT_POSITIVE, 1, Integer::sum);
			} else if (r > limit) {
				leftOut.merge(FitResult.LeftOut.BEYOND_IMPEDANCE, 1, Integer::sum);
			} else if (inside.hasSigma() && inside.sigmaOhm(i) > NOISIEST * r) {
				leftOut.merge(FitResult.LeftOut.TOO_NOISY, 1, Integer::sum);
			} else {
				used[n++] = i;
			}
		}
		RtCurve points = n == inside.size() ? inside : inside.select(Arrays.copyOf(used, n));
		double[] sigma = points.hasSigma() ? points.sigmasOhm() : points.resistancesOhm();
		return new Observations(options.window().or(() -> range(inside)), points,
				Temperatures.of(points.temperaturesK()), sigma, Map.copyOf(leftOut));
	}

	private static Optional<TemperatureWindow> range(RtCurve sorted) {
		int n = sorted.size();
		return n == 0 ? Optional.empty()
				: Optional.of(new TemperatureWindow(sorted.temperatureK(0), sorted.temperatureK(n - 1)));
	}

	int size() {
		return temperatures.size();
	}

	/** How many different temperatures the points have: no law of T determines more numbers than that. */
	int differentTemperatures() {
		double[] t = temperatures.kelvin();
		int count = 0;
		double last = Double.NEGATIVE_INFINITY;
		for (double kelvin : t) {
			if (kelvin - last > SAME_TEMPERATURE * kelvin) {
				count++;
				last = kelvin;
			}
		}
		return count;
	}

	double lowK() {
		return temperatures.kelvin()[0];
	}

	double highK() {
		return temperatures.kelvin()[size() - 1];
	}

	double[] values(FitSpace space) {
		double[] y = curve.resistancesOhm();
		if (space == FitSpace.LN_R) {
			for (int i = 0; i < y.length; i++) {
				y[i] = Elementary.ln(y[i]);
			}
		} else {
			for (int i = 0; i < y.length; i++) {
				y[i] = 1 / y[i];
			}
		}
		return y;
	}

	double[] sigmas(FitSpace space) {
		double[] s = curve.resistancesOhm();
		for (int i = 0; i < s.length; i++) {
			double relative = Math.max(sigma[i] / s[i], ROUNDING);
			s[i] = space == FitSpace.LN_R ? relative : relative / s[i];
		}
		return s;
	}

	/** Where the other points of a curve are, as the end of a sentence; empty where none is missing. */
	String missing(RtCurve all) {
		if (!leftOut.isEmpty()) {
			return "; left out: " + leftOut.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + switch (e.getKey()) {
				case NOT_POSITIVE -> " with R not above zero";
				case BEYOND_IMPEDANCE -> " with R above a thousandth of the meter's input impedance";
				case TOO_NOISY -> " with an error above a third of R";
			}).collect(Collectors.joining(", "));
		}
		return size() > 0 || all.size() == 0 ? "" : range(all.sortedByTemperature())
				.map(r -> String.format(Locale.ROOT, "; the curve reaches from %.4g to %.4g K", r.lowK(), r.highK())).orElse("");
	}
}
