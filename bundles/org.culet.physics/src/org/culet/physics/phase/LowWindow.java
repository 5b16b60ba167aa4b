package org.culet.physics.phase;

import org.culet.physics.Estimate;
import org.culet.physics.curve.SweepPoints;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What a curve does at its lowest temperatures: T up to twice the lowest, widened to 8 points.
 *
 * @param size number of points
 * @param highK highest temperature in it, in kelvin
 * @param ohm weighted mean resistance
 * @param sigmaOhm its standard error
 * @param slope W = -dlnR/dlnT with its 95 % interval by Student's t
 * @param curved whether the points scatter about the straight line by more than their errors
 */
record LowWindow(int size, double highK, double ohm, double sigmaOhm, Estimate slope, boolean curved) {

	/** Below this many standard errors a logarithm is not taken. */
	private static final double PRESENT = 3;

	static LowWindow of(SweepPoints points) {
		int n = points.lowWindowSize();
		double smallest = Double.POSITIVE_INFINITY;
		boolean logarithmic = true;
		for (int i = 0; i < n; i++) {
			smallest = Math.min(smallest, points.sigmaOhm(i));
			logarithmic &= points.resistanceOhm(i) > PRESENT * points.sigmaOhm(i);
		}
		double weights = 0;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			double w = Math.pow(smallest / points.sigmaOhm(i), 2);
			weights += w;
			sum += w * points.resistanceOhm(i);
		}
		double ohm = sum / weights;
		double[] y = new double[n];
		double[] s = new double[n];
		for (int i = 0; i < n; i++) {
			// W = -(dR/dlnT)/R where single points are too close to zero for a logarithm
			y[i] = logarithmic ? Math.log(points.resistanceOhm(i)) : points.resistanceOhm(i) / ohm;
			s[i] = points.sigmaOhm(i) / Math.abs(logarithmic ? points.resistanceOhm(i) : ohm);
		}
		Line line = Line.through(points, y, s);
		double scale = n > 2 ? Math.sqrt(Math.max(1, line.chi2 / (n - 2))) : 1;
		double reach = n > 2 ? new TDistribution(n - 2).inverseCumulativeProbability(0.975) * scale * line.sigma
				: Double.POSITIVE_INFINITY;
		return new LowWindow(n, points.temperatureK(n - 1), ohm, smallest / Math.sqrt(weights),
				new Estimate(-line.slope, scale * line.sigma, -line.slope - reach, -line.slope + reach), scale > 2);
	}

	/** Weighted straight line of y over ln T. */
	private record Line(double slope, double sigma, double chi2) {

		static Line through(SweepPoints points, double[] y, double[] s) {
			double smallest = Double.POSITIVE_INFINITY;
			for (double one : s) {
				smallest = Math.min(smallest, one);
			}
			double w = 0;
			double wx = 0;
			double wy = 0;
			for (int i = 0; i < y.length; i++) {
				double weight = Math.pow(smallest / s[i], 2);
				w += weight;
				wx += weight * points.lnT(i);
				wy += weight * y[i];
			}
			double sxx = 0;
			double sxy = 0;
			for (int i = 0; i < y.length; i++) {
				double weight = Math.pow(smallest / s[i], 2);
				double dx = points.lnT(i) - wx / w;
				sxx += weight * dx * dx;
				sxy += weight * dx * (y[i] - wy / w);
			}
			double slope = sxx > 0 ? sxy / sxx : 0;
			double chi2 = 0;
			for (int i = 0; i < y.length; i++) {
				double residual = (y[i] - wy / w - slope * (points.lnT(i) - wx / w)) / s[i];
				chi2 += residual * residual;
			}
			return new Line(slope, sxx > 0 ? smallest / Math.sqrt(sxx) : Double.POSITIVE_INFINITY, chi2);
		}
	}
}
