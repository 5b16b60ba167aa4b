package org.culet.physics.fit;

/** How a fit ended. */
public enum FitStatus {

	/** A minimum inside all bounds. */
	OK("ok"),

	/** A minimum with at least one parameter on its bound; that one has a one-sided limit. */
	AT_BOUND("at_bound"),

	/** The data do not determine all parameters. */
	DEGENERATE("degenerate"),

	/** Fewer usable points than parameters, or just as many. */
	TOO_FEW_POINTS("too_few_points"),

	/** The data cannot follow the law at all. */
	NOT_APPLICABLE("not_applicable"),

	/** The search did not come to rest. */
	NOT_CONVERGED("not_converged");

	private final String code;

	FitStatus(String code) {
		this.code = code;
	}

	/** Code in results and scripts. */
	public String code() {
		return code;
	}
}
