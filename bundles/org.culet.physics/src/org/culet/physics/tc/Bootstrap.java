package org.culet.physics.tc;

import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/**
 * Scatter of a critical temperature when the noise of the points is drawn again, centred on the raw points (centring on the smoothed
 * curve covers only 45 % on steep transitions).
 *
 * @param sigmaK standard deviation over the replicas in kelvin
 * @param found replicas that have a critical temperature
 * @param replicas replicas drawn
 */
record Bootstrap(double sigmaK, int found, int replicas) {

	static Bootstrap run(SweepPoints points, Search search, Searches kind, TcOptions options) {
		RandomGenerator random = new Well1024a(options.seed());
		double sum = 0;
		double squares = 0;
		double shift = 0;
		int found = 0;
		for (int b = 0; b < options.replicas(); b++) {
			Located replica = locate(points, search, kind, options, random);
			if (replica.tcK().isPresent()) {
				double t = replica.tcK().getAsDouble();
				if (found == 0) {
					shift = t;
				}
				sum += t - shift;
				squares += (t - shift) * (t - shift);
				found++;
			}
		}
		double variance = found < 2 ? 0 : (squares - sum * sum / found) / (found - 1);
		return new Bootstrap(Math.sqrt(Math.max(0, variance)), found, options.replicas());
	}

	private static Located locate(SweepPoints points, Search search, Searches kind, TcOptions options, RandomGenerator random) {
		int n = points.size();
		double[] r = points.resistancesOhm();
		for (int i = 0; i < n; i++) {
			r[i] += points.sigmaOhm(i) * random.nextGaussian();
		}
		if (options.temperatureNoise() == 0) {
			return search.locate(r);
		}
		double[] t = points.temperaturesK();
		for (int i = 0; i < n; i++) {
			// a reading more than 0.9 of itself off is no reading; the bound keeps T above zero
			t[i] *= 1 + Math.clamp(options.temperatureNoise() * random.nextGaussian(), -0.9, 0.9);
		}
		SweepPoints moved = SweepPoints.of(RtCurve.of(t, r, points.sigmasOhm()));
		return kind.prepare(moved, options).locate(moved.resistancesOhm());
	}
}
