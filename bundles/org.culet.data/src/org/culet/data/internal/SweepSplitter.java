package org.culet.data.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.culet.data.Direction;
import org.culet.data.SweepRange;

/**
 * Splits a measurement into monotonic sweeps where the temperature turns by more than it wanders. Works in ln T, so that a
 * kelvin at 2 K counts for more than one at 300 K. A turn must exceed 3 % of the whole range, 6 standard deviations of
 * the temperature's scatter, and 0.3 %. Where the temperature jumps back in one step (overlapping steps of a program,
 * files put one after the other) the jump is no sweep of its own.
 */
public final class SweepSplitter {

	private static final double RANGE_FRACTION = 0.03;
	private static final double NOISE_SIGMAS = 6;
	private static final double SMALLEST_TURN = 0.003;
	/** Kendall's tau from which on a temperature goes one way. */
	private static final double DIRECTED_TAU = 0.5;
	private static final int SAMPLES = 1024;
	private static final int TAU_SAMPLES = 400;
	/** Standard deviation of x[i-1] - 2 x[i] + x[i+1] for unit noise, and that of a normal over its median modulus. */
	private static final double SECOND_DIFFERENCE = Math.sqrt(6);
	private static final double MAD_TO_SIGMA = 1.4826;

	private SweepSplitter() {
	}

	/**
	 * Finds the sweeps.
	 *
	 * @param temperatureK temperatures in the order of measurement, finite and above zero
	 * @return the sweeps in that order, every point in exactly one
	 */
	public static List<SweepRange> split(double[] temperatureK) {
		int n = temperatureK.length;
		if (n == 0) {
			return List.of();
		}
		List<SweepRange> sweeps = new ArrayList<>();
		int start = 0;
		for (int end : ends(temperatureK, smallestTurn(temperatureK))) {
			// a lone point after a turn is where a jump ended: it opens the next sweep
			if (end - start > 1 || end == n) {
				sweeps.add(range(temperatureK, start, end));
				start = end;
			}
		}
		return List.copyOf(sweeps);
	}

	private static double smallestTurn(double[] t) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (double v : t) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		return Math.max(SMALLEST_TURN, Math.max(RANGE_FRACTION * Math.log(high / low), NOISE_SIGMAS * scatter(t)));
	}

	/** Scatter of ln T from one point to the next; what varies smoothly does not count. */
	private static double scatter(double[] t) {
		int triples = t.length - 2;
		if (triples < 1) {
			return 0;
		}
		int m = Math.min(triples, SAMPLES);
		double[] moduli = new double[m];
		for (int k = 0; k < m; k++) {
			int i = 1 + (int) ((long) k * triples / m);
			moduli[k] = Math.abs(Math.log(t[i - 1] / t[i]) + Math.log(t[i + 1] / t[i]));
		}
		Arrays.sort(moduli);
		return MAD_TO_SIGMA * moduli[m / 2] / SECOND_DIFFERENCE;
	}

	/** Indices after the turning points, and after the last point. */
	private static List<Integer> ends(double[] t, double turn) {
		List<Integer> ends = new ArrayList<>();
		double factor = Math.exp(turn);
		int lowest = 0;
		int highest = 0;
		int sense = 0;
		for (int i = 1; i < t.length; i++) {
			if (t[i] > t[highest]) {
				highest = i;
			}
			if (t[i] < t[lowest]) {
				lowest = i;
			}
			boolean rose = t[i] > t[lowest] * factor;
			boolean fell = t[i] * factor < t[highest];
			if (sense >= 0 && fell) {
				if (sense > 0) {
					ends.add(highest + 1);
				}
				sense = -1;
				lowest = i;
				highest = i;
			} else if (sense <= 0 && rose) {
				if (sense < 0) {
					ends.add(lowest + 1);
				}
				sense = 1;
				lowest = i;
				highest = i;
			} else if (sense > 0 && highest == i) {
				lowest = i;
			} else if (sense < 0 && lowest == i) {
				highest = i;
			}
		}
		ends.add(t.length);
		return ends;
	}

	private static SweepRange range(double[] t, int start, int end) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (int i = start; i < end; i++) {
			low = Math.min(low, t[i]);
			high = Math.max(high, t[i]);
		}
		return new SweepRange(start, end, direction(t, start, end), low, high);
	}

	private static Direction direction(double[] t, int start, int end) {
		int n = end - start;
		int m = Math.min(n, TAU_SAMPLES);
		long net = 0;
		for (int a = 0; a < m; a++) {
			double ta = t[start + (int) ((long) a * n / m)];
			for (int b = a + 1; b < m; b++) {
				net += Double.compare(t[start + (int) ((long) b * n / m)], ta);
			}
		}
		double tau = m < 2 ? 0 : net / (0.5 * m * (m - 1));
		return tau >= DIRECTED_TAU ? Direction.WARMING : tau <= -DIRECTED_TAU ? Direction.COOLING : Direction.NONE;
	}
}
