package org.culet.rig.simulator.internal.protocol;

import java.util.List;

/**
 * An instrument as its interface sees it. It is used by one thread at a time, and only while the experiment is held still.
 */
public interface Instrument {

	/**
	 * One answer.
	 *
	 * @param text the answer without its line end
	 * @param seconds time of the experiment that the instrument takes for it, s
	 */
	record Answer(String text, double seconds) {

		/** An answer that comes at once. */
		public static Answer of(String text) {
			return new Answer(text, 0);
		}
	}

	/** The model, such as {@code Lake Shore 331}. */
	String model();

	/**
	 * Takes one message.
	 *
	 * @param message the message without its line end
	 * @return the answers; none for a command, and none for what the instrument does not understand
	 */
	List<Answer> take(String message);

	/** The unit that the panel shows now; empty where it has none that can be changed. */
	default String panelUnit() {
		return "";
	}

	/** What ends each answer. */
	String lineEnd();

	/** Goes back to the state after switching on. */
	void powerOn();

	/**
	 * Makes the input see too much, or ends that.
	 *
	 * @param on whether it is overloaded
	 */
	void overload(boolean on);

	/**
	 * Somebody changes the unit at the front panel.
	 *
	 * @param unit the new unit
	 * @return whether the instrument knows it
	 */
	boolean panelUnit(String unit);

	/** Clears the interface, as a device clear of the bus does; settings stay. */
	default void clear() {
		// nothing is pending between two messages
	}
}
