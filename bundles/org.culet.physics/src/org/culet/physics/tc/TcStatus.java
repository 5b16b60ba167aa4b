package org.culet.physics.tc;

/** Outcome of the search for a critical temperature. */
public enum TcStatus {
	/** One critical temperature was found. */
	OK("ok", true),
	/** R crosses the criterion downwards more than once; the one met first from high temperature is reported. */
	MULTIPLE_CROSSINGS("multiple_crossings", true),
	/** The smoothed curve changes by less than five of its standard errors. */
	NO_SIGNIFICANT_DROP("no_significant_drop", false),
	/** R is largest at the highest temperatures, so its maximum was not seen. */
	NO_MAX_IN_RANGE("no_max_in_range", false),
	/** R is largest at the lowest temperatures: the curve does not drop. */
	MAX_AT_LOWEST_T("max_at_lowest_T", false),
	/** R drops, but not down to the criterion. */
	DROP_TOO_SMALL("drop_too_small", false),
	/** No transition that stands out of the slope of the normal state. */
	NO_TRANSITION("no_transition", false),
	/** The curve does not reach far enough above the transition to give the normal state. */
	NO_NORMAL_STATE("no_normal_state", false),
	/** Resistance never comes down to its noise floor. */
	NO_ZERO("no_zero", false),
	/** The fit that defines this criterion did not converge or has too few points. */
	FIT_FAILED("fit_failed", false),
	/** Fewer points than the method needs. */
	TOO_FEW_POINTS("too_few_points", false);

	private final String code;
	private final boolean found;

	TcStatus(String code, boolean found) {
		this.code = code;
		this.found = found;
	}

	/** The code in files and on the command line. */
	public String code() {
		return code;
	}

	/** Whether a result with this status carries a critical temperature. */
	public boolean found() {
		return found;
	}
}
