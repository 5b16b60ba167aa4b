package org.culet.instrument;

import java.util.List;

/** Controls a temperature. Each setting is read back before it counts as done. */
public interface TemperatureController extends Capability {

	/** Its loops (or outputs), as the instrument names them. */
	List<String> loops();

	/**
	 * The setpoint.
	 *
	 * @param loop one of {@link #loops()}
	 * @return kelvin
	 */
	Outcome<Double> setpoint(String loop);

	/**
	 * Changes the setpoint. With a ramp on, the controller goes there at its rate, else at once.
	 *
	 * @param loop one of {@link #loops()}
	 * @param kelvin above zero
	 * @return the setpoint as the controller says it, which is the one asked for to its last digit
	 */
	Outcome<Double> setSetpoint(String loop, double kelvin);

	/**
	 * Switches the ramp on.
	 *
	 * @param loop one of {@link #loops()}
	 * @param kelvinPerMinute above zero (on many controllers zero means: jump)
	 * @return the rate as the controller says it
	 */
	Outcome<Double> setRamp(String loop, double kelvinPerMinute);

	/**
	 * Switches the ramp off: from now on the setpoint jumps.
	 *
	 * @param loop one of {@link #loops()}
	 * @return done, or why not
	 */
	Outcome<Done> rampOff(String loop);

	/**
	 * What the heater gives.
	 *
	 * @param loop one of {@link #loops()}
	 * @return percent of its range, or watt
	 */
	Reading heater(String loop);

	/**
	 * The heater ranges of a loop, the first of which is off. An instrument without ranges has {@code off} and {@code on}.
	 *
	 * @param loop one of {@link #loops()}
	 * @return names, lowest first
	 */
	List<String> heaterRanges(String loop);

	/**
	 * Chooses a heater range.
	 *
	 * @param loop one of {@link #loops()}
	 * @param range one of {@link #heaterRanges(String)}
	 * @return the range as the controller says it
	 */
	Outcome<String> setHeaterRange(String loop, String range);

	/**
	 * Switches all heaters off: the safe state.
	 *
	 * @return done, or why not
	 */
	Outcome<Done> heatersOff();
}
