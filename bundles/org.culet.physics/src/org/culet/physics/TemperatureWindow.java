package org.culet.physics;

/**
 * A closed interval of temperature.
 *
 * @param lowK lower end in kelvin, above zero
 * @param highK upper end in kelvin, not below the lower end; may be infinite
 */
public record TemperatureWindow(double lowK, double highK) {

	/**
	 * Checks the ends.
	 *
	 * @throws IllegalArgumentException if an end is no number, the lower is not above zero, or they are in the wrong order
	 */
	public TemperatureWindow {
		if (!(lowK > 0) || !(highK >= lowK) || Double.isInfinite(lowK)) {
			throw new IllegalArgumentException("temperature window " + lowK + " K to " + highK + " K");
		}
	}

	/** Whether a temperature in kelvin lies inside, ends included. */
	public boolean contains(double temperatureK) {
		return temperatureK >= lowK && temperatureK <= highK;
	}

	/** Upper end over lower end. */
	public double ratio() {
		return highK / lowK;
	}
}
