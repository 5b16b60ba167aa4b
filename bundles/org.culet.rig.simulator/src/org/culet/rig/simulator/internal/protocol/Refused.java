package org.culet.rig.simulator.internal.protocol;

/** A command that an instrument understands but does not carry out, with the SCPI number of its reason. */
public final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;
	/** SCPI: a parameter is of the wrong kind. */
	public static final int WRONG_TYPE = -104;
	/** SCPI: a parameter is missing. */
	public static final int MISSING = -109;
	/** SCPI: a parameter is outside its limits. */
	public static final int OUT_OF_RANGE = -222;

	private final int code;

	/** A refusal with its SCPI number and reason. */
	public Refused(int code, String reason) {
		super(reason, null, false, false);
		this.code = code;
	}

	/** SCPI number of the reason. */
	public int code() {
		return code;
	}
}
