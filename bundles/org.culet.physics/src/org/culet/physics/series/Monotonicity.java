package org.culet.physics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether a number rises or falls monotonically with pressure within its errors: chi2 of the best monotone curve
 * (isotonic regression by pooling adjacent violators; Barlow et al. 1972).
 *
 * @param points number of values
 * @param chi2Rising chi2 of the best curve that never falls
 * @param chi2Falling chi2 of the best curve that never rises
 * @param trend what can be said
 */
public record Monotonicity(int points, double chi2Rising, double chi2Falling, Trend trend) {

	/** Below this probability a monotone curve is excluded. */
	private static final double EXCLUDED_P = 0.01;

	/** What can be said of a trend. */
	public enum Trend {
		/** Rising is compatible with the data, falling is not. */
		RISING("rising"),
		/** Falling is compatible with the data, rising is not. */
		FALLING("falling"),
		/** Neither: there is a maximum or a minimum. */
		NON_MONOTONIC("non_monotonic"),
		/** Both: the values do not differ beyond their errors, or are too few. */
		UNDECIDED("undecided");

		private final String id;

		Trend(String id) {
			this.id = id;
		}

		/** The name in files. */
		public String id() {
			return id;
		}
	}

	/**
	 * Tests a series.
	 *
	 * @param points values with errors above zero, in any order
	 * @return the test
	 * @throws IllegalArgumentException if a value has no error
	 */
	public static Monotonicity of(List<SeriesPoint> points) {
		List<SeriesPoint> sorted = new ArrayList<>(points);
		sorted.sort(Comparator.comparingDouble(SeriesPoint::pressureGPa));
		int n = sorted.size();
		double[] y = new double[n];
		double[] w = new double[n];
		for (int i = 0; i < n; i++) {
			double sigma = sorted.get(i).value().sigma();
			if (!(sigma > 0)) {
				throw new IllegalArgumentException("no error at " + sorted.get(i).pressureGPa() + " GPa");
			}
			y[i] = sorted.get(i).value().value();
			w[i] = 1 / (sigma * sigma);
		}
		double rising = pooled(y, w, 1);
		double falling = pooled(y, w, -1);
		boolean canRise = compatible(rising, n);
		boolean canFall = compatible(falling, n);
		Trend trend = canRise ? (canFall ? Trend.UNDECIDED : Trend.RISING)
				: canFall ? Trend.FALLING : Trend.NON_MONOTONIC;
		return new Monotonicity(n, rising, falling, trend);
	}

	/** Under a flat truth chi2 of the best monotone curve is below a chi2 with n - 1 degrees of freedom: conservative. */
	private static boolean compatible(double chi2, int n) {
		return n < 2 || 1 - new ChiSquaredDistribution(n - 1.0).cumulativeProbability(chi2) >= EXCLUDED_P;
	}

	private static double pooled(double[] y, double[] w, int sign) {
		double[] mean = new double[y.length];
		double[] weight = new double[y.length];
		int[] count = new int[y.length];
		int blocks = 0;
		for (int i = 0; i < y.length; i++) {
			mean[blocks] = sign * y[i];
			weight[blocks] = w[i];
			count[blocks++] = 1;
			while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
				double sum = weight[blocks - 2] + weight[blocks - 1];
				mean[blocks - 2] = (weight[blocks - 2] * mean[blocks - 2] + weight[blocks - 1] * mean[blocks - 1]) / sum;
				weight[blocks - 2] = sum;
				count[blocks - 2] += count[blocks - 1];
				blocks--;
			}
		}
		double chi2 = 0;
		int i = 0;
		for (int b = 0; b < blocks; b++) {
			for (int k = 0; k < count[b]; k++, i++) {
				double r = sign * y[i] - mean[b];
				chi2 += r * r * w[i];
			}
		}
		return chi2;
	}
}
