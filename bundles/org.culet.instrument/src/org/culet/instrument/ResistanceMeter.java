package org.culet.instrument;

import java.util.List;

/** Reads resistances. */
public interface ResistanceMeter extends Capability {

	/** The inputs with a resistance. */
	List<String> resistanceInputs();

	/**
	 * Reads a resistance.
	 *
	 * @param input one of {@link #resistanceInputs()}
	 * @return a reading in ohm
	 */
	Reading resistance(String input);
}
