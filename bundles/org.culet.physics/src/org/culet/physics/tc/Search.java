package org.culet.physics.tc;

/** A criterion made ready for the temperatures and errors of one sweep; the bootstrap asks it again and again. */
interface Search {

	/**
	 * Looks for the critical temperature.
	 *
	 * @param resistanceOhm resistances at the points the search was made ready for
	 * @return what was found
	 */
	Located locate(double[] resistanceOhm);
}
