package org.culet.physics.phase;

/** Ground state of a film as its R(T) shows it down to the lowest temperature measured. */
public enum Phase {
	/** Superconductor: no resistance above the noise. */
	S("S", "superconductor"),
	/** Metal that drops like a superconductor and then saturates. */
	M1("M1", "metal, saturating after a drop"),
	/** Metal that rises like an insulator and then saturates. */
	M2("M2", "metal, saturating after a rise"),
	/** Insulator, activated. */
	I1("I1", "insulator, activated"),
	/** Insulator, variable-range hopping. */
	I2("I2", "insulator, hopping"),
	/** The curve does not decide. */
	UNDETERMINED("undetermined", "undetermined");

	private final String id;
	private final String title;

	Phase(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** The name in files and on the command line. */
	public String id() {
		return id;
	}

	/** A few words for a person. */
	public String title() {
		return title;
	}

	/** Whether this is a statement about the film. */
	public boolean definite() {
		return this != UNDETERMINED;
	}
}
