package org.culet.physics.tc;

import org.culet.physics.curve.SweepPoints;

/**
 * Whether a curve has a transition at all: it has dropped to 90 % of its maximum, or of a metallic normal state. Criteria that look only
 * at a part of the curve ask this first, so that noise or a jump near room temperature is not taken for a transition.
 */
final class Transition implements Search {

	private static final double FRACTION = 0.9;

	private final FractionSearch maximum;
	private final NormalStateSearch normalState;

	Transition(SweepPoints points, TcOptions options) {
		TcOptions paper = options.withCriterion(TcCriterion.FRACTION).withFraction(FRACTION);
		this.maximum = new FractionSearch(points, paper);
		this.normalState = new NormalStateSearch(points, paper);
	}

	@Override
	public Located locate(double[] r) {
		Located byMaximum = maximum.locate(r);
		if (byMaximum.tcK().isPresent() || byMaximum.status() != TcStatus.NO_MAX_IN_RANGE) {
			return byMaximum;
		}
		Located byNormalState = normalState.locate(r);
		return byNormalState.tcK().isPresent() ? byNormalState
				: byNormalState.because(byMaximum.reason() + "; " + byNormalState.reason());
	}
}
