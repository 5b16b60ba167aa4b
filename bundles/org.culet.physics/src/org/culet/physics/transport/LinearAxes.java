package org.culet.physics.transport;

/**
 * The pair of axes on which a law is a straight line.
 *
 * @param abscissa kind of horizontal axis
 * @param exponent p of the axis T^-p; not used for {@link Abscissa#LN_T}, where it is 0
 * @param ordinate quantity on the vertical axis
 */
public record LinearAxes(Abscissa abscissa, double exponent, FitSpace ordinate) {

	/** Kinds of horizontal axis. */
	public enum Abscissa {
		/** T^-p with T in kelvin. */
		INVERSE_POWER,
		/** ln(T/K). */
		LN_T
	}

	/** Axes T^-p against a quantity. */
	public static LinearAxes inversePower(double exponent, FitSpace ordinate) {
		return new LinearAxes(Abscissa.INVERSE_POWER, exponent, ordinate);
	}

	/** Axes ln T against a quantity. */
	public static LinearAxes lnT(FitSpace ordinate) {
		return new LinearAxes(Abscissa.LN_T, 0, ordinate);
	}

	/**
	 * Position on the horizontal axis.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @return T^-p, or ln T
	 */
	public double x(double temperatureK) {
		return abscissa == Abscissa.LN_T ? Math.log(temperatureK) : Math.pow(temperatureK, -exponent);
	}
}
