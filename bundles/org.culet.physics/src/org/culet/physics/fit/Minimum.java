package org.culet.physics.fit;

import java.util.Optional;

import org.culet.physics.LinearFit;

/**
 * Where a search ended. Arrays are shared and never written.
 *
 * @param position coordinates of all parameters
 * @param free which coordinates were fitted and are not on a bound
 * @param chi2 sum of squared standardised residuals there
 * @param converged whether the search came to rest
 * @param residuals (observed - law)/sigma there
 * @param linear the law linearised there, over the free coordinates; empty when there are none, or they are not all determined
 */
record Minimum(double[] position, boolean[] free, double chi2, boolean converged, double[] residuals,
		Optional<LinearFit> linear) {

	int[] freeIndices() {
		return Search.indices(free);
	}

	/** Column of a free coordinate in the law linearised there. */
	int column(int index) {
		int column = 0;
		for (int i = 0; i < index; i++) {
			column += free[i] ? 1 : 0;
		}
		return column;
	}
}
