package org.culet.physics.curve;

import java.util.Arrays;
import java.util.Objects;

/**
 * The noise of a sweep whose standard errors are unknown, from the scatter of neighbouring points.
 *
 * <p>Noise of a resistance bridge is relative, so it is one number for the sweep: the median, over windows of 21 points, of
 * 1.4826 median|R[i-1] - 2 R[i] + R[i+1]| / (sqrt(6) |R|). The median over windows matters: inside a transition the second
 * difference is curvature, a hundred times the noise. Windows that scatter about zero have no relative noise; they give an
 * absolute part instead, without which a superconductor's zero would look like a finite resistance.
 *
 * <p>Fewer than 21 points are so far apart that most second differences are curvature. There the smallest of the windows of 5 points is
 * taken, where the curve is straightest; it is a lower bound rather than an estimate.
 *
 * @param relative standard error of a point as a part of |R|
 * @param absolute standard error in ohm that is there at R = 0, 0 where no part of the curve scatters about zero
 */
public record NoiseEstimate(double relative, double absolute) {

	private static final int WINDOW = 21;
	private static final int SHORT_WINDOW = 5;
	private static final int MOST_WINDOWS = 400;
	/** From a median absolute deviation to a normal standard deviation. */
	private static final double MAD_TO_SIGMA = 1.4826;
	private static final double FLOOR = 1e-9;

	/**
	 * Estimates the noise.
	 *
	 * @param resistanceOhm resistances in ohm in order of temperature
	 * @return the estimate; both parts 0 for fewer than 3 points
	 */
	public static NoiseEstimate of(double[] resistanceOhm) {
		Objects.requireNonNull(resistanceOhm, "resistanceOhm");
		int n = resistanceOhm.length;
		if (n < 3) {
			return new NoiseEstimate(0, 0);
		}
		int width = n >= WINDOW ? WINDOW : Math.min(SHORT_WINDOW, n);
		int stride = Math.max(1, (n - width) / MOST_WINDOWS);
		double[] relative = new double[(n - width) / stride + 1];
		double[] absolute = new double[relative.length];
		int relatives = 0;
		int absolutes = 0;
		for (int from = 0; from + width <= n; from += stride) {
			double[] window = Arrays.copyOfRange(resistanceOhm, from, from + width);
			double scatter = scatter(window);
			double level = Math.abs(median(window.clone()));
			if (level <= scatter) {
				absolute[absolutes++] = scatter;
			} else {
				relative[relatives++] = scatter / medianAbsolute(window);
			}
		}
		boolean full = width == WINDOW;
		return new NoiseEstimate(typical(relative, relatives, full), typical(absolute, absolutes, full));
	}

	private static double typical(double[] values, int count, boolean full) {
		double[] used = Arrays.copyOf(values, count);
		return count == 0 ? 0 : full ? median(used) : Arrays.stream(used).min().getAsDouble();
	}

	/**
	 * Whether that many points give an estimate, and not only a lower bound.
	 *
	 * @param points number of points of a sweep
	 * @return true from 21 points on
	 */
	public static boolean reliable(int points) {
		return points >= WINDOW;
	}

	/**
	 * The standard error of each point.
	 *
	 * @param resistanceOhm resistances in ohm
	 * @return standard errors in ohm, each above zero: never below 1e-9 of the largest |R|
	 */
	public double[] sigmas(double[] resistanceOhm) {
		double largest = 0;
		for (double r : resistanceOhm) {
			largest = Math.max(largest, Math.abs(r));
		}
		double floor = largest > 0 ? Math.max(FLOOR * largest, Double.MIN_NORMAL) : FLOOR;
		double[] sigma = new double[resistanceOhm.length];
		for (int i = 0; i < sigma.length; i++) {
			sigma[i] = Math.max(floor, Math.hypot(relative * resistanceOhm[i], absolute));
		}
		return sigma;
	}

	private static double scatter(double[] window) {
		double[] second = new double[window.length - 2];
		for (int i = 0; i < second.length; i++) {
			second[i] = Math.abs(window[i] / 2 - window[i + 1] + window[i + 2] / 2);
		}
		return 2 * MAD_TO_SIGMA * median(second) / Math.sqrt(6);
	}

	private static double medianAbsolute(double[] window) {
		double[] a = window.clone();
		for (int i = 0; i < a.length; i++) {
			a[i] = Math.abs(a[i]);
		}
		return median(a);
	}

	/** Median; sorts its argument. */
	private static double median(double[] values) {
		Arrays.sort(values);
		int n = values.length;
		return n % 2 == 1 ? values[n / 2] : values[n / 2 - 1] / 2 + values[n / 2] / 2;
	}
}
