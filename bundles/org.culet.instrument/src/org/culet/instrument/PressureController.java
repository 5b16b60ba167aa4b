package org.culet.instrument;

/** Controls the gas pressure of a membrane. It holds when it is told nothing, and never vents by itself. */
public interface PressureController extends Capability {

	/** The pressure, in bar. */
	Reading pressure();

	/** The setpoint, in bar. */
	Outcome<Double> pressureSetpoint();

	/**
	 * Changes the setpoint, after the unit was verified.
	 *
	 * @param bar not below zero
	 * @return the setpoint as the controller says it
	 */
	Outcome<Double> setPressureSetpoint(double bar);

	/**
	 * Changes the rate at which the pressure goes to its setpoint, without overshoot.
	 *
	 * @param barPerMinute above zero
	 * @return the rate as the controller says it
	 */
	Outcome<Double> setPressureRate(double barPerMinute);

	/**
	 * Switches control on, or off: then the gas is held where it is. Nothing is vented.
	 *
	 * @param on whether the controller controls
	 * @return done, or why not
	 */
	Outcome<Done> control(boolean on);
}
