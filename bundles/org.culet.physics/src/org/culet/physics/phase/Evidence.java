package org.culet.physics.phase;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One test of the decision procedure.
 *
 * @param rule short name of the rule, as {@code P0}, {@code S1}, {@code L2}, {@code M}, {@code I}
 * @param statement what was found, with its numbers and units
 * @param value the number tested, empty where the rule has none
 * @param threshold what it was compared with
 * @param passed whether the rule holds
 */
public record Evidence(String rule, String statement, OptionalDouble value, OptionalDouble threshold, boolean passed) {

	/** Checks that nothing is null and that numbers are numbers. */
	public Evidence {
		Objects.requireNonNull(rule, "rule");
		Objects.requireNonNull(statement, "statement");
		if (value.isPresent() && Double.isNaN(value.getAsDouble()) || threshold.isPresent() && Double.isNaN(threshold.getAsDouble())) {
			throw new IllegalArgumentException("evidence of rule " + rule + " holds no number: " + statement);
		}
	}
}
