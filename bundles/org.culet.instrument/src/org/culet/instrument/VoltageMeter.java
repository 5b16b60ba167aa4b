package org.culet.instrument;

import java.util.List;

/** Reads voltages; a lock-in has one input for each component of its signal. */
public interface VoltageMeter extends Capability {

	/** The inputs with a voltage. */
	List<String> voltageInputs();

	/**
	 * Reads a voltage.
	 *
	 * @param input one of {@link #voltageInputs()}
	 * @return a reading in volt; rms of a lock-in
	 */
	Reading voltage(String input);
}
