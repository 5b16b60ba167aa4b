package org.culet.physics.fit;

/**
 * Uncertainty of one coordinate. Ends are infinite where the data set no limit.
 *
 * @param sigma standard error
 * @param lower68 lower end of the 68.27 % interval
 * @param upper68 upper end of the 68.27 % interval
 * @param lower95 lower end of the 95 % interval
 * @param upper95 upper end of the 95 % interval
 */
record Interval(double sigma, double lower68, double upper68, double lower95, double upper95) {

	/** Nothing is known. */
	static final Interval UNLIMITED = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
			Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
