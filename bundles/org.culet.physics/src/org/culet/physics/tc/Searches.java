package org.culet.physics.tc;

import org.culet.physics.curve.SweepPoints;

/** How the search of a criterion is made. */
@FunctionalInterface
interface Searches {

	/** A search ready for the temperatures and errors of these points. */
	Search prepare(SweepPoints points, TcOptions options);

	/** The one for a criterion. */
	static Searches of(TcCriterion criterion) {
		return switch (criterion) {
			case FRACTION, MIDPOINT -> FractionSearch::new;
			case NORMAL_STATE -> NormalStateSearch::new;
			case ONSET -> OnsetSearch::new;
			case PEAK -> PeakSearch::new;
			case ZERO -> ZeroSearch::new;
			case BKT -> BktSearch::new;
			case AL -> AlSearch::new;
		};
	}
}
