package org.culet.physics;

/**
 * A number with its uncertainty.
 *
 * @param value the estimate, in the unit its holder names
 * @param sigma standard uncertainty (68 %), same unit, not negative
 * @param lower95 lower end of the 95 % interval, same unit; {@code -Infinity} where the data set no lower limit
 * @param upper95 upper end of the 95 % interval, same unit; {@code +Infinity} where the data set no upper limit
 */
public record Estimate(double value, double sigma, double lower95, double upper95) {

	/** Two-sided 95 % quantile of the normal distribution. */
	public static final double NORMAL_95 = 1.959963984540054;

	/**
	 * An estimate with normal errors.
	 *
	 * @param value the estimate
	 * @param sigma its standard error
	 * @return value, sigma and value -+ 1.96 sigma
	 */
	public static Estimate normal(double value, double sigma) {
		return symmetric(value, sigma, NORMAL_95);
	}

	/**
	 * An estimate with symmetric errors of another shape, such as Student's t.
	 *
	 * @param value the estimate
	 * @param sigma its standard error
	 * @param quantile95 two-sided 95 % quantile in units of sigma
	 * @return value, sigma and value -+ quantile95 sigma
	 */
	public static Estimate symmetric(double value, double sigma, double quantile95) {
		return new Estimate(value, sigma, value - quantile95 * sigma, value + quantile95 * sigma);
	}

	/**
	 * A number known without error, for example one that was held fixed.
	 *
	 * @param value the number
	 * @return value with sigma 0 and both ends at the value
	 */
	public static Estimate exact(double value) {
		return new Estimate(value, 0, value, value);
	}

	/**
	 * The same estimate in another unit, or turned by a constant factor.
	 *
	 * @param factor finite, not zero; a negative one swaps the ends
	 * @return all four numbers times the factor, sigma by its absolute value
	 */
	public Estimate times(double factor) {
		double a = lower95 * factor;
		double b = upper95 * factor;
		return new Estimate(value * factor, sigma * Math.abs(factor), Math.min(a, b), Math.max(a, b));
	}
}
