package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

/** What the standard errors of a curve's points are taken for. */
public enum NoiseModel {

	/** {@link #KNOWN} where the curve has standard errors, {@link #ESTIMATED} where not. */
	AUTO("auto"),

	/** The standard errors are true: chi2 is absolute and intervals are normal. */
	KNOWN("known"),

	/**
	 * The standard errors (equal relative ones where the curve has none) give relative weights only: they are scaled by
	 * sqrt(chi2/dof) and intervals are Student's t.
	 */
	ESTIMATED("estimated");

	private final String id;

	NoiseModel(String id) {
		this.id = id;
	}

	/** Name in scripts. */
	public String id() {
		return id;
	}

	/** The reading of a name in scripts. */
	public static Optional<NoiseModel> byId(String id) {
		return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
	}
}
