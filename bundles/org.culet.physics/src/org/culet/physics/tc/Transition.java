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

	/**
	 * Where the normal state begins.
	 *
	 * @param found what {@link #locate} found
	 * @return temperature in kelvin of the maximum, or of the lower end of the metallic normal state
	 */
	static double normalFromK(Located found) {
		boolean metallic = found.details().stream().anyMatch(d -> d.name().equals(TcResult.NORMAL_AT_STEEPEST));
		return found.tMaxK().orElseThrow() * (metallic ? NormalStateSearch.NORMAL_FROM : 1);
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
