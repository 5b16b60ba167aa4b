package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

/** How intervals of fitted parameters are made. */
public enum IntervalMethod {

	/** From the covariance at the minimum; in the logarithm for log-scaled parameters. */
	COVARIANCE("covariance"),

	/** From the profile likelihood: chi2 higher by 1 and by 3.841 with the other parameters fitted again. */
	PROFILE("profile"),

	/** From fits to seeded synthetic data around the fitted law: percentiles. */
	BOOTSTRAP("bootstrap");

	private final String id;

	IntervalMethod(String id) {
		this.id = id;
	}

	/** Name in scripts. */
	public String id() {
		return id;
	}

	/** The method of a name in scripts. */
	public static Optional<IntervalMethod> byId(String id) {
		return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
	}
}
