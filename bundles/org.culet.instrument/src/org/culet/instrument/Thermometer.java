package org.culet.instrument;

import java.util.List;

/** Reads temperatures. */
public interface Thermometer extends Capability {

	/** The inputs with a temperature. */
	List<String> temperatureInputs();

	/**
	 * Reads a temperature.
	 *
	 * @param input one of {@link #temperatureInputs()}
	 * @return a reading in kelvin
	 */
	Reading temperature(String input);
}
