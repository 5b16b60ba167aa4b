package org.culet.physics.transport;

/**
 * One parameter of a transport law.
 *
 * @param name name as in results and scripts, unit included ({@code T0_K})
 * @param unit unit in plain ASCII ({@code K}, {@code ohm}, {@code S}; {@code 1} for a pure number)
 * @param lower smallest value allowed; {@code -Infinity} for none; not negative when log-scaled
 * @param upper largest value allowed; {@code +Infinity} for none
 * @param logScaled whether its errors are normal in its logarithm, so that the fit and its intervals are made there
 * @param description what it is, half a line
 */
public record Parameter(String name, String unit, double lower, double upper, boolean logScaled, String description) {

	/**
	 * Checks the bounds.
	 *
	 * @throws IllegalArgumentException if they are in the wrong order, or negative for a log-scaled parameter
	 */
	public Parameter {
		if (!(lower <= upper) || (logScaled && lower < 0)) {
			throw new IllegalArgumentException(name + " between " + lower + " and " + upper);
		}
	}

	/** A positive quantity whose errors are normal in its logarithm. */
	static Parameter positive(String name, String unit, String description) {
		return new Parameter(name, unit, 0, Double.POSITIVE_INFINITY, true, description);
	}

	/** A quantity of either sign without bounds. */
	static Parameter free(String name, String unit, String description) {
		return new Parameter(name, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, description);
	}

	/** The same parameter with other bounds. */
	public Parameter withBounds(double newLower, double newUpper) {
		return new Parameter(name, unit, newLower, newUpper, logScaled, description);
	}
}
