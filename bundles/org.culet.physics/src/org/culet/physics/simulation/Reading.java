package org.culet.physics.simulation;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One reading of a virtual measurement.
 *
 * @param timeS seconds since the start of the measurement
 * @param temperatureK temperature as the thermometer shows it, K
 * @param resistanceOhm resistance as the meter shows it, ohm; empty when there is no number
 * @param sigmaOhm standard error of the resistance, ohm
 * @param status whether the number may be used
 */
public record Reading(double timeS, double temperatureK, OptionalDouble resistanceOhm, double sigmaOhm, Status status) {

	/** State of a reading. */
	public enum Status {
		/** A number. */
		OK,
		/** The meter has just switched its range: there is a number, but it is not settled. */
		SETTLING,
		/** Above the range. */
		OVERLOAD,
		/** A contact is lost. */
		OPEN
	}

	/** Checks that nothing is missing. */
	public Reading {
		Objects.requireNonNull(resistanceOhm, "resistanceOhm");
		Objects.requireNonNull(status, "status");
	}

	/** Whether the number may be used. */
	public boolean valid() {
		return status == Status.OK;
	}
}
