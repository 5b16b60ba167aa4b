package org.culet.instrument;

/** Drives a film or sensor with a current or a voltage that can be changed. */
public interface ExcitationSource extends Capability {

	/**
	 * What the excitation is set to.
	 *
	 * @param input as for readings
	 * @return current in ampere or voltage in volt (rms where it alternates)
	 */
	Outcome<Amount> excitation(String input);

	/**
	 * Sets the excitation and reads it back.
	 *
	 * @param input as for readings
	 * @param amount current in ampere or voltage in volt; a bridge with steps needs one of its steps
	 * @return what the instrument says it is now; a failure if that is not what was asked for
	 */
	Outcome<Amount> setExcitation(String input, Amount amount);

	/**
	 * Takes the excitation from film and sensor. A lock-in cannot: it goes to its smallest amplitude.
	 *
	 * @return done, or why not
	 */
	Outcome<Done> excitationOff();
}
