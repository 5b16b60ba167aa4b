package org.culet.analysis.result;

import java.util.Objects;

import org.culet.physics.Estimate;

/**
 * A parameter of a fit, or a number that follows from its parameters.
 *
 * @param name name with its unit, as {@code T0_K}
 * @param unit unit in plain ASCII, {@code 1} for a pure number
 * @param estimate value and uncertainty in that unit
 * @param derived true for a number computed from the fitted parameters
 */
public record FittedParameter(String name, String unit, Estimate estimate, boolean derived) {

	/** No null. */
	public FittedParameter {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(estimate, "estimate");
	}
}
