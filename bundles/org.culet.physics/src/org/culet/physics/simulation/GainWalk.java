package org.culet.physics.simulation;

import org.hipparchus.random.RandomGenerator;

/** A 1/f walk: the sum of four relaxing walks, one a decade of time from 0.1 to 100 hours, of equal variance. */
final class GainWalk {

	private static final double[] HOURS = { 0.1, 1, 10, 100 };

	private final double sizeOfOne;
	private final double[] values = new double[HOURS.length];
	private final RandomGenerator random;
	private double timeS;
	private boolean started;

	/**
	 * A walk.
	 *
	 * @param perHour root mean square change in an hour
	 */
	GainWalk(double perHour, RandomGenerator random) {
		double changeOfOne = 0;
		for (double hours : HOURS) {
			changeOfOne += 2 * -Math.expm1(-1 / hours);
		}
		this.sizeOfOne = perHour / Math.sqrt(changeOfOne);
		this.random = random;
	}

	/** The walk at a time not before the last one, seconds. It starts at zero: the meter was calibrated. */
	double at(double seconds) {
		double sum = 0;
		for (int k = 0; k < HOURS.length; k++) {
			double kept = started ? Math.exp(-(seconds - timeS) / (3600 * HOURS[k])) : 0;
			if (started) {
				values[k] = kept * values[k] + Math.sqrt(1 - kept * kept) * sizeOfOne * random.nextGaussian();
			}
			sum += values[k];
		}
		timeS = seconds;
		started = true;
		return sum;
	}
}
