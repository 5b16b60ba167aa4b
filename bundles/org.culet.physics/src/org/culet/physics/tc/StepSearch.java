package org.culet.physics.tc;

import java.util.Arrays;

import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/** Where a sweep passes the middle of a step in ln R, found as a critical temperature is: raw points near the smoothed crossing. */
final class StepSearch implements Search {

	private final SweepPoints points;
	private final LocalQuadratic smoother;
	private final double level;
	private final double fall;

	/**
	 * A search.
	 *
	 * @param points points of one sweep, all resistances above zero
	 * @param level ln R of the middle
	 * @param fall fall in ln R over the step
	 */
	StepSearch(SweepPoints points, double level, double fall) {
		this.points = points;
		this.smoother = smootherOf(points);
		this.level = level;
		this.fall = fall;
	}

	/** The customary smoother for ln R. */
	static LocalQuadratic smootherOf(SweepPoints points) {
		double[] sigma = points.sigmasOhm();
		Arrays.setAll(sigma, i -> sigma[i] / points.resistanceOhm(i));
		return LocalQuadratic.over(points.lnTs(), sigma, LocalQuadratic.customaryNeighbours(points.size()));
	}

	/** ln R; a replica's noise may take a point below zero. */
	static double[] logs(double[] r) {
		return Arrays.stream(r).map(ohm -> Math.log(Math.max(ohm, Double.MIN_NORMAL))).toArray();
	}

	@Override
	public Located locate(double[] r) {
		double[] rising = logs(r);
		Arrays.setAll(rising, i -> -rising[i]);
		Smoothed smooth = smoother.apply(rising);
		Crossings found = Crossings.below(points.lnTs(), rising, smooth, points.size() - 1, -level, fall, true);
		return found.lnT().size() == 1 ? Located.found(found.firstK(), "middle of the step").within(found.firstBlindK())
				: Located.none(TcStatus.NO_TRANSITION, found.lnT().size() + " crossings of the middle");
	}
}
