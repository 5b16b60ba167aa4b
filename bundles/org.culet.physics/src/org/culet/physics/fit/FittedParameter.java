package org.culet.physics.fit;

import org.culet.physics.Estimate;
import org.culet.physics.transport.Parameter;

/**
 * One parameter of a fit.
 *
 * @param parameter what it is, with its unit
 * @param estimate value, standard error and 95 % interval in that unit; on a bound, the interval is one-sided 95 %
 * @param lower68 lower end of the 68.27 % interval
 * @param upper68 upper end of the 68.27 % interval
 * @param state whether it was fitted, given, or ended on a bound
 */
public record FittedParameter(Parameter parameter, Estimate estimate, double lower68, double upper68, State state) {

	/** What became of a parameter. */
	public enum State {
		/** Fitted. */
		FREE,
		/** Given. */
		FIXED,
		/** Best value is its lower bound. */
		AT_LOWER_BOUND,
		/** Best value is its upper bound. */
		AT_UPPER_BOUND
	}

	/** Name with unit, as in results and scripts. */
	public String name() {
		return parameter.name();
	}

	/** Unit in plain ASCII. */
	public String unit() {
		return parameter.unit();
	}

	/** Best value. */
	public double value() {
		return estimate.value();
	}

	/** Standard error. */
	public double sigma() {
		return estimate.sigma();
	}
}
