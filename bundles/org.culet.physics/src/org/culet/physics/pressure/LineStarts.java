package org.culet.physics.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Start values of a doublet fit: where the lines may be, judged on the smoothed spectrum. */
final class LineStarts {

	/** Usual distance of R2 from R1, nm. */
	static final double USUAL_NM = 1.42;
	private static final double MOST_NM = 2.6;
	private static final double LEAST_NM = 0.6;
	private static final double SMOOTHED_NM = 0.3;

	private final double[] x;
	private final double[] smooth;
	private final double baseline;
	private final double noise;
	private final int window;
	private final boolean counting;

	/**
	 * Looks at a spectrum.
	 *
	 * @param noise standard error of a pixel of the baseline
	 * @param counting whether the noise is that of raw counts
	 */
	LineStarts(double[] x, double[] y, double noise, boolean counting) {
		this.x = x;
		this.noise = noise;
		this.counting = counting;
		double step = (x[x.length - 1] - x[0]) / (x.length - 1);
		int pixels = (int) Math.floor(SMOOTHED_NM / step);
		this.window = Math.clamp(pixels - (pixels + 1) % 2, 1, 7);
		this.smooth = smoothed(y, window);
		double[] sorted = y.clone();
		Arrays.sort(sorted);
		this.baseline = sorted[sorted.length / 5];
	}

	/** Lower quantile of the spectrum. */
	double baseline() {
		return baseline;
	}

	/** Highest smoothed value. */
	double highest() {
		return smooth[argMax()];
	}

	/** Wavelength of the highest smoothed value, nm. */
	double highestNm() {
		return x[argMax()];
	}

	/** Pairs of R1 and R2 to start from, in nm; none when no line stands out of the noise. */
	List<double[]> pairs() {
		List<Integer> peaks = peaks();
		if (peaks.isEmpty()) {
			return List.of();
		}
		List<double[]> pairs = new ArrayList<>();
		double longest = x[peaks.get(peaks.size() - 1)];
		double partner = longest - USUAL_NM;
		double best = Double.NEGATIVE_INFINITY;
		for (int peak : peaks) {
			double distance = longest - x[peak];
			if (distance > LEAST_NM && distance < MOST_NM && smooth[peak] > best) {
				best = smooth[peak];
				partner = x[peak];
			}
		}
		pairs.add(new double[] { longest, partner });
		double top = x[argMax()];
		pairs.add(new double[] { top, top - USUAL_NM });
		pairs.add(new double[] { top + USUAL_NM, top });
		return pairs;
	}

	/** Width of the structure around a wavelength at half its height, nm, seen towards longer wavelengths. */
	double widthAt(double nm) {
		int i = 0;
		while (i < x.length - 1 && x[i] < nm) {
			i++;
		}
		double half = baseline + (smooth[i] - baseline) / 2;
		int k = i;
		while (k < x.length - 1 && smooth[k] > half) {
			k++;
		}
		return Math.clamp(2 * (x[k] - x[i]), 0.2, 3);
	}

	/** Smoothed height above the baseline at a wavelength, not below the noise. */
	double heightAt(double nm) {
		int i = Math.abs(Arrays.binarySearch(x, nm) + 1);
		return Math.max(smooth[Math.min(i, x.length - 1)] - baseline, noise);
	}

	/** Maxima of the smoothed spectrum whose prominence exceeds five times the noise of a smoothed pixel. */
	private List<Integer> peaks() {
		List<Integer> found = new ArrayList<>();
		for (int i = 1; i < smooth.length - 1; i++) {
			if (smooth[i] > smooth[i - 1] && smooth[i] >= smooth[i + 1]) {
				double pixel = counting ? Math.sqrt(Math.max(smooth[i], 1)) : noise;
				if (prominence(i) > 5 * pixel / Math.sqrt(window)) {
					found.add(i);
				}
			}
		}
		return found;
	}

	/** Height above the higher of the two valleys that part a maximum from higher ground. */
	private double prominence(int peak) {
		double left = smooth[peak];
		for (int i = peak; i >= 0 && smooth[i] <= smooth[peak]; i--) {
			left = Math.min(left, smooth[i]);
		}
		double right = smooth[peak];
		for (int i = peak; i < smooth.length && smooth[i] <= smooth[peak]; i++) {
			right = Math.min(right, smooth[i]);
		}
		return smooth[peak] - Math.max(left, right);
	}

	private int argMax() {
		int best = 0;
		for (int i = 1; i < smooth.length; i++) {
			if (smooth[i] > smooth[best]) {
				best = i;
			}
		}
		return best;
	}

	private static double[] smoothed(double[] y, int window) {
		double[] out = new double[y.length];
		for (int i = 0; i < y.length; i++) {
			int from = Math.max(0, i - window / 2);
			int to = Math.min(y.length - 1, i + window / 2);
			double sum = 0;
			for (int k = from; k <= to; k++) {
				sum += y[k];
			}
			out[i] = sum / (to - from + 1);
		}
		return out;
	}
}
