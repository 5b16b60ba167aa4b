package org.culet.physics.pressure;

/**
 * How the R1 line of ruby moves with temperature at P = 0: s(T) = lambda_R1(T) - lambda_R1(296 K), nm in air.
 */
public interface TemperatureShift {

	/** Temperature at which every shift is zero, kelvin. */
	double REFERENCE_K = 296;

	/** Name used in files and on the command line, such as {@code debye}. */
	String id();

	/**
	 * The shift at a temperature.
	 *
	 * @param temperatureK ruby temperature in kelvin, finite and above zero
	 * @return s(T) in nm
	 * @throws IllegalArgumentException for a temperature that is not finite or not above zero
	 */
	double shiftNm(double temperatureK);

	/** Lower end of the temperatures, in kelvin, at which the form was calibrated and is meant to be used. */
	double lowK();

	/** Upper end of the temperatures, in kelvin, at which the form was calibrated and is meant to be used. */
	double highK();

	/** The formula in plain text. */
	String formula();

	/** Author, journal and year, and what the form rests on. */
	String source();

	/** Whether a temperature in kelvin lies where the form was calibrated. */
	default boolean calibratedAt(double temperatureK) {
		return temperatureK >= lowK() && temperatureK <= highK();
	}
}
