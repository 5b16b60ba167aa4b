package org.culet.physics.fit;

/** What the standard errors of a curve's points are taken for. */
public enum NoiseModel {

	/** {@link #KNOWN} where the curve has standard errors, {@link #ESTIMATED} where not. */
	AUTO,

	/** The standard errors are true: chi2 is absolute and intervals are normal. */
	KNOWN,

	/**
	 * The standard errors (equal relative ones where the curve has none) give relative weights only: they are scaled by
	 * sqrt(chi2/dof) and intervals are Student's t.
	 */
	ESTIMATED
}
