package org.culet.physics.fit;

import java.util.Arrays;

import org.culet.physics.RtCurve;

/**
 * Usable points of a curve as ln R against ln T in order of rising temperature, equal temperatures merged, and a curve with
 * points denser than 0.02 in ln T averaged into bins of that width, so that a derivative over a fixed number of points is
 * not all noise. Arrays are shared and never written.
 *
 * @param lnT mean ln(T/K) of each bin
 * @param lnR weighted mean of ln(R/ohm)
 * @param sigma standard error of lnR; up to a common factor where the noise is not known
 * @param lowest lowest temperature in each bin in kelvin
 * @param highest highest temperature in each bin in kelvin
 * @param count points in each bin
 * @param noiseKnown whether sigma is absolute
 */
record LogPoints(double[] lnT, double[] lnR, double[] sigma, double[] lowest, double[] highest, int[] count,
		boolean noiseKnown) {

	/** Width of a bin in ln T. */
	static final double BIN = 0.02;

	static LogPoints of(RtCurve curve, FitOptions options) {
		Observations data = Observations.of(curve, options);
		int n = data.size();
		double[] relative = new double[n];
		Arrays.setAll(relative, i -> data.sigma()[i] / data.curve().resistanceOhm(i));
		double width = n > 2 && medianSpacing(data.temperatures().kelvin()) < BIN ? BIN : 0;
		Builder builder = new Builder(n);
		int first = 0;
		while (first < n) {
			int end = first + 1;
			double start = Math.log(data.temperatures().kelvin()[first]);
			while (end < n && Math.log(data.temperatures().kelvin()[end]) - start <= width) {
				end++;
			}
			builder.add(data, relative, first, end);
			first = end;
		}
		return builder.build(curve.hasSigma());
	}

	private static double medianSpacing(double[] temperature) {
		double[] spacing = new double[temperature.length - 1];
		Arrays.setAll(spacing, i -> Math.log(temperature[i + 1] / temperature[i]));
		Arrays.sort(spacing);
		return spacing[spacing.length / 2];
	}

	int size() {
		return lnT.length;
	}

	/** Points of the curve in bins from one to another, both included. */
	int points(int first, int last) {
		int n = 0;
		for (int i = first; i <= last; i++) {
			n += count[i];
		}
		return n;
	}

	private static final class Builder {

		private final double[] lnT;
		private final double[] lnR;
		private final double[] sigma;
		private final double[] lowest;
		private final double[] highest;
		private final int[] count;
		private int bins;

		Builder(int capacity) {
			lnT = new double[capacity];
			lnR = new double[capacity];
			sigma = new double[capacity];
			lowest = new double[capacity];
			highest = new double[capacity];
			count = new int[capacity];
		}

		void add(Observations data, double[] relative, int first, int end) {
			double weights = 0;
			for (int i = first; i < end; i++) {
				double w = 1 / (relative[i] * relative[i]);
				weights += w;
				lnT[bins] += w * Math.log(data.temperatures().kelvin()[i]);
				lnR[bins] += w * Math.log(data.curve().resistanceOhm(i));
			}
			lnT[bins] /= weights;
			lnR[bins] /= weights;
			sigma[bins] = 1 / Math.sqrt(weights);
			lowest[bins] = data.temperatures().kelvin()[first];
			highest[bins] = data.temperatures().kelvin()[end - 1];
			count[bins] = end - first;
			bins++;
		}

		LogPoints build(boolean noiseKnown) {
			return new LogPoints(Arrays.copyOf(lnT, bins), Arrays.copyOf(lnR, bins), Arrays.copyOf(sigma, bins),
					Arrays.copyOf(lowest, bins), Arrays.copyOf(highest, bins), Arrays.copyOf(count, bins), noiseKnown);
		}
	}
}
