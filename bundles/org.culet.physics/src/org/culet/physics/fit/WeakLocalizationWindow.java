package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.culet.physics.LinearFit;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;

/**
 * Proposal of the temperatures over which G = G0 + A ln T is fitted. Lower end: the largest of 1 K, 3 T_sat, 3 T_ES, 2 Tc and
 * 3 T_A, because closer to any of them the slope is that of something else (a fixed window of 1 to 10 K reads A 24 to 30 % too
 * small on curves that saturate near 1.6 K). Upper end: where a quadratic term in ln T becomes significant, and not above T0/3.
 *
 * @param status whether there is a proposal, and why not
 * @param window the proposal; present only with status OK
 * @param points points of the curve in it
 * @param lowerLimit what set the lower end ({@code 1 K}, {@code 3 T_sat}, {@code 3 T_ES}, {@code 2 Tc}, {@code 3 T_A})
 * @param reason what was found, in one sentence
 */
public record WeakLocalizationWindow(Status status, Optional<TemperatureWindow> window, int points, String lowerLimit,
		String reason) {

	private static final double LOWEST_K = 1;
	private static final double BELOW_DRUDE = 3;
	private static final int LEAST_POINTS = 8;
	private static final double LEAST_RATIO = 2.5;
	private static final double SIGNIFICANT = 2;
	/** Conductance per square below which localisation is not weak. */
	private static final double WEAK = 0.1 * PhysicalConstants.E2_PER_H;

	/** Outcomes of the search. */
	public enum Status {
		/** There is a window. */
		OK("ok"),
		/** Fewer than 8 usable points, or less than a factor 2.5 in T, above the lower end. */
		TOO_FEW_POINTS("too_few_points"),
		/** Even the smallest window is curved in ln T. */
		CURVED("curved");

		private final String code;

		Status(String code) {
			this.code = code;
		}

		/** Code in results and scripts. */
		public String code() {
			return code;
		}
	}

	/** A lower limit with its name. */
	private record Limit(String name, double kelvin) {

		/** The name with its value, unless that is the name. */
		String words() {
			return kelvin == LOWEST_K ? name : String.format(Locale.ROOT, "%s = %.3g K", name, kelvin);
		}
	}

	/**
	 * Looks for a window with nothing known about the stage.
	 *
	 * @param curve sheet resistance in ohm per square
	 * @return the proposal
	 */
	public static WeakLocalizationWindow propose(RtCurve curve) {
		return propose(curve, LowTemperatureScales.none());
	}

	/**
	 * Looks for a window.
	 *
	 * @param curve sheet resistance in ohm per square; points with G below 0.1 e^2/h are not used
	 * @param scales what else is known to happen at low temperature
	 * @return the proposal
	 */
	public static WeakLocalizationWindow propose(RtCurve curve, LowTemperatureScales scales) {
		Limit lower = lower(scales);
		double top = scales.drudeK().isPresent() ? scales.drudeK().getAsDouble() / BELOW_DRUDE : Double.POSITIVE_INFINITY;
		if (top < lower.kelvin()) {
			return new WeakLocalizationWindow(Status.TOO_FEW_POINTS, Optional.empty(), 0, lower.name(), String.format(
					Locale.ROOT, "T0/3 = %.3g K lies below the lower end %s", top, lower.words()));
		}
		LogPoints data = LogPoints.of(conducting(curve), FitOptions.defaults().withWindow(lower.kelvin(), top));
		int first = smallest(data);
		if (first < 0) {
			return new WeakLocalizationWindow(Status.TOO_FEW_POINTS, Optional.empty(),
					data.size() == 0 ? 0 : data.points(0, data.size() - 1), lower.name(), String.format(Locale.ROOT,
							"fewer than %d points or a factor %.1f in T above %s", LEAST_POINTS, LEAST_RATIO,
							lower.words()));
		}
		if (curvature(data, first) >= SIGNIFICANT) {
			return new WeakLocalizationWindow(Status.CURVED, Optional.empty(), data.points(0, first), lower.name(), String.format(
					Locale.ROOT, "G is curved in ln T from %.3g K to %.3g K already", data.lowest()[0], data.highest()[first]));
		}
		int last = first;
		while (last + 1 < data.size() && curvature(data, last + 1) < SIGNIFICANT) {
			last++;
		}
		TemperatureWindow window = new TemperatureWindow(data.lowest()[0], data.highest()[last]);
		String end = last + 1 < data.size() ? "G becomes curved in ln T" : Double.isInfinite(top) ? "the data end" : "T0/3";
		return new WeakLocalizationWindow(Status.OK, Optional.of(window), data.points(0, last), lower.name(), String.format(
				Locale.ROOT, "from %s up to %.3g K, where %s", lower.words(), window.highK(),
				end.equals("T0/3") ? "T0/3 is reached" : end));
	}

	private static Limit lower(LowTemperatureScales scales) {
		Limit limit = new Limit("1 K", LOWEST_K);
		limit = larger(limit, "3 T_sat", 3 * scales.saturationK().orElse(0));
		limit = larger(limit, "3 T_ES", 3 * scales.efrosShklovskiiK().orElse(0));
		limit = larger(limit, "2 Tc", 2 * scales.criticalK().orElse(0));
		return larger(limit, "3 T_A", 3 * scales.activationK().orElse(0));
	}

	private static Limit larger(Limit limit, String name, double kelvin) {
		return kelvin > limit.kelvin() ? new Limit(name, kelvin) : limit;
	}

	private static RtCurve conducting(RtCurve curve) {
		int[] used = new int[curve.size()];
		int n = 0;
		for (int i = 0; i < curve.size(); i++) {
			if (curve.resistanceOhm(i) > 0 && 1 / curve.resistanceOhm(i) >= WEAK) {
				used[n++] = i;
			}
		}
		return curve.select(Arrays.copyOf(used, n));
	}

	/** Last bin of the smallest window that is large enough, or -1. */
	private static int smallest(LogPoints data) {
		int points = 0;
		for (int i = 0; i < data.size(); i++) {
			points += data.count()[i];
			if (points >= LEAST_POINTS && i >= 3 && data.highest()[i] >= LEAST_RATIO * data.lowest()[0]) {
				return i;
			}
		}
		return -1;
	}

	/** Quadratic term in ln T over its standard error, as an absolute value; infinite where no parabola can be fitted. */
	private static double curvature(LogPoints data, int last) {
		int n = last + 1;
		double[][] rows = new double[n][];
		double[] g = new double[n];
		double[] sigma = new double[n];
		double centre = (data.lnT()[0] + data.lnT()[last]) / 2;
		for (int i = 0; i < n; i++) {
			double x = data.lnT()[i] - centre;
			rows[i] = new double[] {1, x, x * x};
			g[i] = Math.exp(-data.lnR()[i]);
			sigma[i] = data.sigma()[i] * g[i];
		}
		Optional<LinearFit> solved = LinearFit.solve(rows, g, sigma);
		if (solved.isEmpty()) {
			return Double.POSITIVE_INFINITY; // weights so far apart that no parabola can be told: nothing to call straight
		}
		LinearFit fit = solved.get();
		double scale = data.noiseKnown() || fit.dof() == 0 ? 1 : Math.sqrt(fit.chi2() / fit.dof());
		return scale == 0 ? 0 : Math.abs(fit.coefficients()[2]) / (scale * fit.sigma(2));
	}
}
