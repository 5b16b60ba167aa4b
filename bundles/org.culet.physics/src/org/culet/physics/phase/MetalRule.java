package org.culet.physics.phase;

import java.util.EnumSet;
import java.util.Set;
import org.culet.physics.Estimate;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/** Rule M: a saturated curve is M1 after a drop, M2 after a rise. */
final class MetalRule {

	/** A maximum counts as a drop only above this multiple of the lowest temperature. */
	private static final double ABOVE_LOW_WINDOW = 2;

	private final Ledger ledger;
	private final PhaseOptions options;

	MetalRule(Ledger ledger, PhaseOptions options) {
		this.ledger = ledger;
		this.options = options;
	}

	PhaseVerdict decide(SweepPoints points, LowWindow low, Estimate normal, Transitions transitions) {
		if (!ledger.note("M", transitions.statement(), Double.NaN, Double.NaN, transitions.seen())) {
			return ledger.undetermined(Set.of(), "metal, no transition: " + transitions.statement());
		}
		if (!options.heatingExcluded()) {
			ledger.flag(PhaseFlag.HEATING_NOT_EXCLUDED);
		}
		double relativeLow = low.sigmaOhm() / low.ohm();
		boolean drops = transitions.height().value() > 0 && transitions.temperatureK() > ABOVE_LOW_WINDOW * points.temperatureK(0);
		Estimate height = transitions.height();
		Estimate drop = drops ? Estimate.normal(Math.log(height.value() / low.ohm()), Math.hypot(height.sigma() / height.value(), relativeLow))
				: Estimate.normal(0, relativeLow);
		Estimate rise = Estimate.normal(Math.log(low.ohm() / normal.value()), Math.hypot(normal.sigma() / normal.value(), relativeLow));
		ledger.measured(ledger.measures().withDropAndRise(drop, rise));
		String where = "saturates at " + Text.ohm(low.ohm()) + ", " + Text.number(low.ohm() / normal.value()) + " R_D, for T >= "
				+ Text.kelvin(points.temperatureK(0));
		String dropText = "D = ln(R_max/R_low) is " + Text.number(drop.value()) + " +- " + Text.number(drop.sigma());
		String riseText = "U = ln(R_low/R_D) is " + Text.number(rise.value()) + " +- " + Text.number(rise.sigma());
		if (drop.value() > options.minimumDrop() && drop.value() > options.significance() * drop.sigma()) {
			ledger.above("M", dropText, drop.value(), options.minimumDrop());
			ledger.above("M", "D in standard errors", drop.value() / drop.sigma(), options.significance());
			if (low.ohm() > normal.value()) {
				ledger.flag(PhaseFlag.SATURATES_ABOVE_R_D);
			}
			return ledger.definite(Phase.M1, "R drops by " + Text.number(100 * -Math.expm1(-drop.value())) + " % and " + where
					+ (low.ohm() > normal.value() ? "; it saturates above R_D" : ""));
		}
		boolean flat = ledger.below("M", dropText, Math.max(0, drop.value()), options.maximumDropOfM2());
		boolean rises = ledger.above("M", riseText, rise.value(), options.minimumRise());
		boolean clear = ledger.above("M", "U in standard errors", rise.value() / rise.sigma(), options.significance());
		if (flat && rises && clear) {
			masked(points, low);
			return ledger.definite(Phase.M2, "R rises by " + Text.number(100 * Math.expm1(rise.value())) + " % and " + where);
		}
		return ledger.undetermined(EnumSet.of(Phase.M1, Phase.M2), "R " + where + ", but it is between the two metals: " + dropText
				+ ", where M1 needs more than " + Text.number(options.minimumDrop()) + " and M2 less than "
				+ Text.number(options.maximumDropOfM2()) + "; " + riseText + ", where M2 needs more than "
				+ Text.number(options.minimumRise()));
	}

	/** Whether R falls on cooling somewhere in the lower half of the range, above the low window; a verdict with that is not strong. */
	private void masked(SweepPoints points, LowWindow low) {
		Smoothed smooth = LocalQuadratic.over(points).apply(points.resistancesOhm());
		double middle = (points.lnT(0) + points.lnT(points.size() - 1)) / 2;
		int steepest = low.size();
		for (int k = low.size(); k < points.size() && points.lnT(k) < middle; k++) {
			if (significance(smooth, k) > significance(smooth, steepest)) {
				steepest = k;
			}
		}
		double largest = steepest < points.size() ? significance(smooth, steepest) : 0;
		boolean rising = largest < options.significance();
		ledger.test("M", rising ? "R rises all the way to low T" : "R falls on cooling near " + Text.kelvin(points.temperatureK(steepest))
				+ " by " + Text.number(largest) + " standard errors of its slope: a drop may be masked", largest, options.significance(), rising,
				rising);
		if (!rising) {
			ledger.flag(PhaseFlag.MASKED_DROP);
		}
	}

	private static double significance(Smoothed smooth, int k) {
		return smooth.sigmaSlope(k) > 0 ? smooth.slope(k) / smooth.sigmaSlope(k) : 0;
	}
}
