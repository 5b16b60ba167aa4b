package org.culet.physics.fit;

import java.util.Arrays;

import org.culet.physics.transport.Temperatures;

/**
 * Points averaged over small ranges of temperature, on which a start is looked for: it tries many shapes, and a start need not
 * be exact. Arrays are shared and never written.
 *
 * @param temperatures mean temperatures, rising
 * @param values weighted means
 * @param sigma their standard errors
 * @param spread weighted variances of the temperatures in K^2
 */
record Bins(Temperatures temperatures, double[] values, double[] sigma, double[] spread) {

	/**
	 * Averages points.
	 *
	 * @param count a bin holds at most one of this many parts of the points, and of the range in ln T; fewer points stay as
	 *        they are
	 */
	static Bins of(Temperatures temperatures, double[] values, double[] sigma, int count) {
		int n = values.length;
		if (n <= count) {
			return new Bins(temperatures, values, sigma, new double[n]);
		}
		double[] kelvin = temperatures.kelvin();
		int most = (n + count - 1) / count;
		double ratio = Math.pow(kelvin[n - 1] / kelvin[0], 1.0 / count);
		double[][] means = new double[4][2 * count + 2];
		int bins = 0;
		int first = 0;
		while (first < n) {
			double end = kelvin[first] * ratio;
			double sw = 0;
			double st = 0;
			double stt = 0;
			double sy = 0;
			int i = first;
			for (; i < n && i - first < most && kelvin[i] <= end; i++) {
				double w = sigma[first] / sigma[i];
				w *= w;
				sw += w;
				double rise = kelvin[i] - kelvin[first];
				st += w * rise;
				stt += w * rise * rise;
				sy += w * values[i];
			}
			means[0][bins] = kelvin[first] + st / sw;
			means[3][bins] = (stt - st * st / sw) / sw;
			means[1][bins] = sy / sw;
			means[2][bins++] = sigma[first] / Math.sqrt(sw);
			first = i;
		}
		return new Bins(Temperatures.of(Arrays.copyOf(means[0], bins)), Arrays.copyOf(means[1], bins),
				Arrays.copyOf(means[2], bins), Arrays.copyOf(means[3], bins));
	}

	/** The same bins, or wider ones where there are more than a number. */
	Bins coarser(int count) {
		return values.length <= count ? this : of(temperatures, values, sigma, count);
	}

	/**
	 * The values less what a law bends inside the bins: the mean of a bent law is not the law at the mean temperature.
	 *
	 * @param law values of a law at the mean temperatures, which follows the points
	 * @return values to be compared with the law at the mean temperatures; the same where it cannot be told
	 */
	double[] valuesAtMeans(double[] law) {
		double[] bent = new double[law.length];
		double[] t = temperatures.kelvin();
		int last = law.length - 1;
		for (int i = 1; i < last; i++) {
			bent[i] = ((law[i + 1] - law[i]) / (t[i + 1] - t[i]) - (law[i] - law[i - 1]) / (t[i] - t[i - 1])) / (t[i + 1] - t[i - 1]);
		}
		if (last > 3) {
			bent[0] = bent[1] + (bent[1] - bent[2]) * (t[1] - t[0]) / (t[2] - t[1]);
			bent[last] = bent[last - 1]
					+ (bent[last - 1] - bent[last - 2]) * (t[last] - t[last - 1]) / (t[last - 1] - t[last - 2]);
		}
		double[] straight = values.clone();
		for (int i = 0; i <= last; i++) {
			straight[i] -= Double.isFinite(bent[i]) ? bent[i] * spread[i] : 0;
		}
		return straight;
	}
}
