package org.culet.physics.phase;

/** What a reader of a verdict must know beside it. */
public enum PhaseFlag {
	/** Saturation may be heating or noise: no measurement at another excitation or with other filters was given. */
	HEATING_NOT_EXCLUDED("heating_not_excluded", "saturation by heating or noise is not excluded"),
	/** The best law fails the runs test of its residuals. */
	MODEL_NOT_ADEQUATE("model_not_adequate", "the best law tried does not describe the curve"),
	/** Fitted exponent and scale move by more than two standard errors when the window does. */
	WINDOW_DEPENDENT("window_dependent", "the exponent depends on the fit window"),
	/** The metal saturates at more than its resistance at high temperature. */
	SATURATES_ABOVE_R_D("saturates_above_R_D", "R saturates above the high-temperature resistance"),
	/** An M2 whose R falls on cooling somewhere on the way: the rise may mask the drop of an M1. */
	MASKED_DROP("masked_drop", "R falls on cooling in between, so a drop may be masked by the rise"),
	/** The standard errors were estimated from the scatter of the points. */
	NOISE_ESTIMATED("noise_estimated", "the noise was estimated from the scatter of the points"),
	/** Low-temperature points were beyond the meter and left out. */
	OUT_OF_RANGE_POINTS("out_of_range_points", "points beyond the range of the meter were left out");

	private final String code;
	private final String title;

	PhaseFlag(String code, String title) {
		this.code = code;
		this.title = title;
	}

	/** The code in files and on the command line. */
	public String code() {
		return code;
	}

	/** A few words for a person. */
	public String title() {
		return title;
	}
}
