package org.culet.physics.fit;

import java.util.OptionalDouble;

/**
 * What is asked of a fitted parameter beyond what its law allows anyway.
 *
 * @param lower smallest value in the unit of the parameter; {@code -Infinity} for that of the law
 * @param upper largest value; {@code +Infinity} for that of the law
 * @param start where the search starts; empty for the law's own guess
 */
public record ParameterLimits(double lower, double upper, OptionalDouble start) {

	/**
	 * Checks the numbers.
	 *
	 * @throws IllegalArgumentException if there is nothing between the bounds, or the start lies outside of them
	 */
	public ParameterLimits {
		if (!(lower < upper)) {
			throw new IllegalArgumentException("nothing lies between " + lower + " and " + upper);
		}
		if (start.isPresent() && !(start.getAsDouble() >= lower && start.getAsDouble() <= upper)) {
			throw new IllegalArgumentException("a start at " + start.getAsDouble() + ", outside " + lower + " to " + upper);
		}
	}
}
