package org.culet.physics.fit;

/**
 * Where a search ended. Arrays are shared and never written.
 *
 * @param position coordinates of all parameters
 * @param free which coordinates were fitted and are not on a bound
 * @param chi2 sum of squared standardised residuals there
 * @param converged whether the search came to rest
 */
record Minimum(double[] position, boolean[] free, double chi2, boolean converged) {

	int[] freeIndices() {
		return Search.indices(free);
	}
}
