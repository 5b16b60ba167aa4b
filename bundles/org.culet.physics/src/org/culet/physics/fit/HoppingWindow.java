package org.culet.physics.fit;

import java.util.Locale;
import java.util.Optional;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;

/**
 * Proposal of the temperatures over which hopping laws are fitted: contiguous upwards, while W = -d ln R/d ln T exceeds 0.5,
 * from the lowest temperature at which that holds for ten consecutive points.
 *
 * @param status whether there is a proposal, and why not
 * @param window the proposal; present only with status OK
 * @param points points of the curve in it, or in what was found too small
 * @param skippedBelow usable points below it that do not rise; reported because they are left out
 * @param reason what was found, in one sentence
 */
public record HoppingWindow(Status status, Optional<TemperatureWindow> window, int points, int skippedBelow,
		String reason) {

	private static final double RISING = 0.5;
	private static final int CONSECUTIVE = 10;
	private static final int LEAST_POINTS = 10;
	private static final double LEAST_T_RATIO = 2;
	private static final double LEAST_R_RATIO = 10;

	/** Outcomes of the search. */
	public enum Status {
		/** There is a window. */
		OK("ok"),
		/** Nowhere do ten consecutive points rise on cooling with W above 0.5. */
		NO_RISE("no_rise"),
		/** The window spans less than a factor 2 in T. */
		TOO_NARROW("too_narrow"),
		/** R changes by less than a factor 10 over the window, which cannot decide between exponents. */
		CHANGE_TOO_SMALL("change_too_small");

		private final String code;

		Status(String code) {
			this.code = code;
		}

		/** Code in results and scripts. */
		public String code() {
			return code;
		}
	}

	/**
	 * Looks for a window.
	 *
	 * @param curve the curve
	 * @return the proposal
	 */
	public static HoppingWindow propose(RtCurve curve) {
		return propose(curve, FitOptions.defaults());
	}

	/**
	 * Looks for a window among the points that a fit with these options could use.
	 *
	 * @param curve the curve
	 * @param options window to stay in and input impedance of the meter
	 * @return the proposal
	 */
	public static HoppingWindow propose(RtCurve curve, FitOptions options) {
		LogPoints data = LogPoints.of(curve, options);
		ActivationEnergy energy = ActivationEnergy.of(data);
		int start = energy.size() == 0 ? -1 : start(data, energy);
		if (start < 0) {
			return new HoppingWindow(Status.NO_RISE, Optional.empty(), 0, 0, String.format(Locale.ROOT,
					"-dlnR/dlnT does not exceed %.1f over %d consecutive points", RISING, CONSECUTIVE));
		}
		int end = start;
		while (end + 1 < data.size() && energy.atDataPoint(end + 1) > RISING) {
			end++;
		}
		return judge(data, start, end);
	}

	private static int start(LogPoints data, ActivationEnergy energy) {
		int run = 0;
		for (int i = 0; i < data.size(); i++) {
			run = energy.atDataPoint(i) > RISING ? run + 1 : 0;
			if (run == CONSECUTIVE) {
				return i - CONSECUTIVE + 1;
			}
		}
		return -1;
	}

	/**
	 * Why points cannot tell exponents apart, whatever law is best on them.
	 *
	 * @param residuals points of a fit in ln R, in order of rising temperature
	 * @return a sentence, or empty where they reach far enough
	 */
	static Optional<String> tooNarrow(Residuals residuals) {
		int n = residuals.size();
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < n; i++) {
			low = Math.min(low, residuals.observed(i));
			high = Math.max(high, residuals.observed(i));
		}
		double ratio = residuals.temperatureK(n - 1) / residuals.temperatureK(0);
		return n >= LEAST_POINTS && ratio >= LEAST_T_RATIO && high - low >= Math.log(LEAST_R_RATIO) ? Optional.empty()
				: Optional.of(String.format(Locale.ROOT, "%d points over a factor %.3g in T and %.3g in R, where %d points, a factor %.0f in T and"
						+ " %.0f in R are needed", n, ratio, Math.exp(high - low), LEAST_POINTS, LEAST_T_RATIO, LEAST_R_RATIO));
	}

	private static HoppingWindow judge(LogPoints data, int start, int end) {
		TemperatureWindow window = new TemperatureWindow(data.lowest()[start], data.highest()[end]);
		int points = data.points(start, end);
		int skipped = start == 0 ? 0 : data.points(0, start - 1);
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = start; i <= end; i++) {
			low = Math.min(low, data.lnR()[i]);
			high = Math.max(high, data.lnR()[i]);
		}
		Status status = Status.OK;
		if (points < LEAST_POINTS || window.ratio() < LEAST_T_RATIO) {
			status = Status.TOO_NARROW;
		} else if (high - low < Math.log(LEAST_R_RATIO)) {
			status = Status.CHANGE_TOO_SMALL;
		}
		String text = String.format(Locale.ROOT,
				"-dlnR/dlnT exceeds %.1f from %.4g K to %.4g K: %d points, a factor %.3g in T and %.3g in R, "
						+ "%d points below left out",
				RISING, window.lowK(), window.highK(), points, window.ratio(), Math.exp(high - low), skipped) + switch (status) {
				case TOO_NARROW -> String.format(Locale.ROOT, "; at least %d points and a factor %.0f in T are needed", LEAST_POINTS,
						LEAST_T_RATIO);
				case CHANGE_TOO_SMALL -> String.format(Locale.ROOT, "; a factor %.0f in R is needed to tell laws apart", LEAST_R_RATIO);
				default -> "";
				};
		return new HoppingWindow(status, status == Status.OK ? Optional.of(window) : Optional.empty(), points, skipped, text);
	}
}
