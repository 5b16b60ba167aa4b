package org.culet.data;

/** Which way the temperature went during a sweep. */
public enum Direction {

	/** Falling temperature. */
	COOLING("cooling"),
	/** Rising temperature. */
	WARMING("warming"),
	/** The temperature only wandered, by noise or regulation, or there are too few points to tell. */
	NONE("none");

	private final String label;

	Direction(String label) {
		this.label = label;
	}

	/** {@code cooling}, {@code warming} or {@code none}. */
	public String label() {
		return label;
	}
}
