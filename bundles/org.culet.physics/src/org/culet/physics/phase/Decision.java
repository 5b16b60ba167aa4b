package org.culet.physics.phase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.SweepPoints;

/** One run through the rules: P0 and P1 on the points, S1 on zero resistance, L2 on the slope, then metals or insulators. */
final class Decision {

	private static final int TOP_POINTS = 5;
	private static final double ZERO = 3;
	private static final double BOUND = 2;
	/** R/R_D that a superconductor should be shown to be below. */
	private static final double GOAL = 1e-4;
	private static final int MOST_POINTS = 20_000;

	private final SweepPoints all;
	private final PhaseOptions options;
	private final Ledger ledger = new Ledger();

	Decision(RtCurve curve, PhaseOptions options) {
		SweepPoints points = SweepPoints.of(curve);
		this.all = points.size() > MOST_POINTS ? points.grouped((points.size() - 1) / (MOST_POINTS / 2) + 1) : points;
		this.options = options;
	}

	PhaseVerdict decide() {
		if (all.noiseEstimated()) {
			ledger.flag(PhaseFlag.NOISE_ESTIMATED);
		}
		Optional<PhaseVerdict> tooLittle = enough(all, "P0", "the sweep has ");
		if (tooLittle.isPresent()) {
			return tooLittle.get();
		}
		Estimate normal = normalResistance();
		if (!(normal.value() > 0)) {
			ledger.note("R_D", "R at the highest temperatures is " + Text.ohm(normal.value()), normal.value(), 0, false);
			return ledger.undetermined(Set.of(), "R at the highest temperatures is not above zero");
		}
		SweepPoints points = withinRange(normal.value());
		boolean removed = points.size() < all.size();
		if (removed) {
			ledger.flag(PhaseFlag.OUT_OF_RANGE_POINTS);
			Optional<PhaseVerdict> left = enough(points, "P1", "within the range of the meter the sweep has ");
			if (left.isPresent()) {
				return left.get();
			}
		}
		LowWindow low = LowWindow.of(points);
		ledger.measured(ledger.measures().withNormal(points.temperatureK(0), normal)
				.withLow(Estimate.normal(low.ohm(), low.sigmaOhm())));
		Transitions transitions = new Transitions(points);
		if (low.ohm() < ZERO * low.sigmaOhm()) {
			return zero(points, low, normal, transitions, removed);
		}
		return sloped(points, low, normal, transitions);
	}

	private Optional<PhaseVerdict> enough(SweepPoints points, String rule, String intro) {
		int n = points.size();
		double range = n == 0 ? 1 : points.temperatureK(n - 1) / points.temperatureK(0);
		boolean many = ledger.test(rule, intro + n + " points", n, options.minimumPoints(), n >= options.minimumPoints(),
				n >= 2 * options.minimumPoints());
		boolean wide = ledger.test(rule, intro + "a range of a factor " + Text.number(range) + " in T", range,
				options.minimumRange(), range >= options.minimumRange(), range >= 2 * options.minimumRange());
		if (many && wide) {
			return Optional.empty();
		}
		return Optional.of(ledger.undetermined(Set.of(), intro + n + " points over a factor " + Text.number(range) + " in T; a verdict needs "
				+ options.minimumPoints() + " points over a factor " + Text.number(options.minimumRange())));
	}

	private Estimate normalResistance() {
		if (options.normalResistanceOhm().isPresent()) {
			return Estimate.normal(options.normalResistanceOhm().getAsDouble(), 0);
		}
		int n = all.size();
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = n - TOP_POINTS; i < n; i++) {
			smallest = Math.min(smallest, all.sigmaOhm(i));
		}
		double weights = 0;
		double sum = 0;
		for (int i = n - TOP_POINTS; i < n; i++) {
			double w = Math.pow(smallest / all.sigmaOhm(i), 2);
			weights += w;
			sum += w * all.resistanceOhm(i);
		}
		return Estimate.normal(sum / weights, smallest / Math.sqrt(weights));
	}

	/** P1: an insulator beyond the meter must not pass for a zero. */
	private SweepPoints withinRange(double normalOhm) {
		int n = all.size();
		int[] kept = new int[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			boolean lost = all.sigmaOhm(i) > normalOhm && all.resistanceOhm(i) < ZERO * all.sigmaOhm(i);
			if (!lost) {
				kept[count++] = i;
			}
		}
		ledger.note("P1", n - count + " points are beyond the range of the meter (error above R_D, value below three errors)",
				n - count, 0, count == n);
		return count == n ? all : all.select(Arrays.copyOf(kept, count));
	}

	/** S1. */
	private PhaseVerdict zero(SweepPoints points, LowWindow low, Estimate normal, Transitions transitions, boolean removed) {
		double bound = Math.max(low.ohm(), 0) + BOUND * low.sigmaOhm();
		ledger.measured(ledger.measures().withZeroBound(bound));
		double relative = bound / normal.value();
		String where = " for T >= " + Text.kelvin(points.temperatureK(0));
		boolean small = ledger.below("S1", "R at low T is zero within its noise: below " + Text.ohm(bound) + ", " + Text.number(relative)
				+ " R_D", relative, options.zeroRatio());
		boolean seen = ledger.note("S1", transitions.statement(), Double.NaN, Double.NaN, transitions.seen());
		ledger.note("S1", "reaching " + Text.number(GOAL) + " R_D needs " + Text.number(Math.max(1, relative / GOAL))
				+ " times the current, or " + Text.number(Math.max(1, Math.pow(relative / GOAL, 2))) + " times the averaging", relative, GOAL,
				relative < GOAL);
		if (small && seen && !removed) {
			return ledger.definite(Phase.S, "R falls to zero within its noise, below " + Text.ohm(bound) + where
					+ "; M1 with a smaller resistance is not excluded");
		}
		String why = !small ? "the bound is not below " + Text.number(options.zeroRatio()) + " R_D"
				: !seen ? transitions.statement() : "points beyond the range of the meter were left out";
		return ledger.undetermined(seen || !small ? EnumSet.of(Phase.S, Phase.M1) : Set.of(),
				"R is zero within its noise" + where + ", but " + why);
	}

	/** L2. */
	private PhaseVerdict sloped(SweepPoints points, LowWindow low, Estimate normal, Transitions transitions) {
		Estimate w = low.slope();
		double delta = options.saturationSlope();
		if (!Double.isFinite(w.sigma()) || !Double.isFinite(w.lower95())) {
			return ledger.undetermined(Set.of(), "the low window has too few points for a slope");
		}
		ledger.measured(ledger.measures().withSlope(w));
		String slope = "W = -dlnR/dlnT is " + Text.number(w.value()) + ", 95 % interval " + Text.number(w.lower95()) + " to "
				+ Text.number(w.upper95()) + ", up to " + Text.kelvin(low.highK());
		double farthest = Math.max(Math.abs(w.lower95()), Math.abs(w.upper95()));
		if (farthest < delta) {
			ledger.below("L2", "saturated: " + slope, farthest, delta);
			return new MetalRule(ledger, options).decide(points, low, normal, transitions);
		}
		if (w.upper95() < 0 && w.value() < -delta) {
			ledger.note("L2", "falling on cooling: " + slope, w.value(), -delta, true);
			return transitions.seen()
					? ledger.undetermined(EnumSet.of(Phase.S, Phase.M1), "R still falls at the lowest temperature: " + slope)
					: ledger.undetermined(Set.of(), "metal, no transition: R falls on cooling throughout");
		}
		if (w.lower95() > delta) {
			ledger.above("L2", "rising on cooling: " + slope, w.lower95(), delta);
			return new InsulatorRule(ledger, options).decide(points, low);
		}
		ledger.note("L2", "neither saturated nor sloped: " + slope, farthest, delta, false);
		return ledger.undetermined(unresolved(w, delta, transitions), "the slope at low T is not resolved: " + slope);
	}

	private static Set<Phase> unresolved(Estimate w, double delta, Transitions transitions) {
		EnumSet<Phase> open = EnumSet.noneOf(Phase.class);
		if (w.upper95() > delta) {
			open.addAll(EnumSet.of(Phase.M2, Phase.I1, Phase.I2));
		}
		if (w.lower95() < -delta) {
			open.addAll(EnumSet.of(Phase.S, Phase.M1));
		}
		if (transitions.seen()) {
			open.add(Phase.M1);
		} else if (w.upper95() <= delta) {
			// a metal whose slope dies out has no transition to be S or M1
			open.clear();
		}
		return open;
	}
}
