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
 */
record Bins(Temperatures temperatures, double[] values, double[] sigma) {

	/**
	 * Averages points.
	 *
	 * @param count a bin holds at most one of this many parts of the points, and of the range in ln T; fewer points stay as
	 *        they are
	 */
	static Bins of(Temperatures temperatures, double[] values, double[] sigma, int count) {
		int n = values.length;
		if (n <= count) {
			return new Bins(temperatures, values, sigma);
		}
		double[] kelvin = temperatures.kelvin();
		int most = (n + count - 1) / count;
		double ratio = Math.pow(kelvin[n - 1] / kelvin[0], 1.0 / count);
		double[][] means = new double[3][2 * count + 2];
		int bins = 0;
		int first = 0;
		while (first < n) {
			double end = kelvin[first] * ratio;
			double sw = 0;
			double st = 0;
			double sy = 0;
			int i = first;
			for (; i < n && i - first < most && kelvin[i] <= end; i++) {
				double w = sigma[first] / sigma[i];
				w *= w;
				sw += w;
				st += w * kelvin[i];
				sy += w * values[i];
			}
			means[0][bins] = st / sw;
			means[1][bins] = sy / sw;
			means[2][bins++] = sigma[first] / Math.sqrt(sw);
			first = i;
		}
		return new Bins(Temperatures.of(Arrays.copyOf(means[0], bins)), Arrays.copyOf(means[1], bins),
				Arrays.copyOf(means[2], bins));
	}
}
