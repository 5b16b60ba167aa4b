package org.culet.physics.tc;

import java.util.Optional;
import java.util.OptionalDouble;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepMaximum;
import org.culet.physics.curve.SweepPoints;

/** The paper's criterion: R has dropped to a fraction of its maximum. */
final class FractionSearch implements Search {

	static final int FEWEST_POINTS = 5;
	private static final double SIGNIFICANT = 5;
	/** R at low T within this part of the maximum, or within three standard errors, has not dropped. */
	private static final double LOW_EQUALS_MAXIMUM = 0.01;
	/** The steepest point is looked for where R is above this part of the maximum. */
	private static final double STEEPEST_ABOVE = 0.1;
	private static final double STEEPEST_FROM = 0.5;
	private static final double STEEPEST_TO = 1.1;
	/** The fraction for which the place of the steepest point is known. */
	private static final double PAPER = 0.9;
	private static final double SLOPE_BIN = 0.02;
	/** Points in such a bin from which on slopes are taken from bins. */
	private static final double CROWDED = 4;

	private final SweepPoints points;
	private final TcOptions options;
	private final LocalQuadratic smoother;
	private final boolean smoothing;
	/** Part of the maximum above which its top is fitted: chosen once on the measured points, the same for all replicas. */
	private final OptionalDouble top;

	FractionSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
		int neighbours = options.smoothingPoints().orElse(LocalQuadratic.customaryNeighbours(points.size()));
		this.smoothing = neighbours > 1;
		this.smoother = LocalQuadratic.over(points.lnTs(), points.sigmasOhm(), neighbours);
		double[] measured = points.resistancesOhm();
		this.top = options.refineMaximum() && points.size() >= FEWEST_POINTS
				? OptionalDouble.of(SweepMaximum.of(points, measured, smoother.apply(measured), true).top())
				: OptionalDouble.empty();
	}

	@Override
	public Located locate(double[] r) {
		if (points.size() < FEWEST_POINTS) {
			return Located.none(TcStatus.TOO_FEW_POINTS, points.size() + " points at different temperatures: " + FEWEST_POINTS
					+ " are the least that show a maximum and a drop");
		}
		Smoothed smooth = smoother.apply(r);
		int high = smooth.argMax();
		int low = smooth.argMin();
		double change = smooth.value(high) - smooth.value(low);
		double error = Math.hypot(smooth.sigmaValue(high), smooth.sigmaValue(low));
		if (!(change > SIGNIFICANT * error) || !(smooth.value(high) > 0)) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "R changes by " + Words.ohm(change) + " over the sweep, "
					+ Words.number(error > 0 ? change / error : 0) + " of its standard errors; 5 are needed");
		}
		SweepMaximum maximum = top.isPresent() ? SweepMaximum.above(points, r, smooth, top.getAsDouble())
				: SweepMaximum.of(points, r, smooth, false);
		if (!(maximum.ohm() > 0)) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "R has no maximum above zero");
		}
		return outOfRange(r, smooth, maximum).orElseGet(() -> crossing(r, smooth, maximum))
				.at(maximum.ohm(), maximum.temperatureK());
	}

	private Optional<Located> outOfRange(double[] r, Smoothed smooth, SweepMaximum maximum) {
		int n = points.size();
		int i = maximum.index();
		if (i >= n - 2) {
			return Optional.of(Located.none(TcStatus.NO_MAX_IN_RANGE,
					"R is largest at the highest temperatures (" + Words.kelvin(points.temperatureK(i)) + "), so its maximum was not seen"));
		}
		if (i <= 1) {
			return Optional.of(Located.none(TcStatus.MAX_AT_LOWEST_T,
					"R is largest at the lowest temperatures (" + Words.kelvin(points.temperatureK(i)) + "): it does not drop"));
		}
		int window = points.lowWindowSize();
		if (window > i) {
			window = Math.min(8, i);
		}
		double weights = 0;
		double sum = 0;
		double smallest = points.sigmaOhm(0);
		for (int k = 1; k < window; k++) {
			smallest = Math.min(smallest, points.sigmaOhm(k));
		}
		for (int k = 0; k < window; k++) {
			double w = Math.pow(smallest / points.sigmaOhm(k), 2);
			weights += w;
			sum += w * r[k];
		}
		double below = maximum.ohm() - sum / weights;
		double error = Math.hypot(smallest / Math.sqrt(weights), maximum.sigmaOhm());
		if (below < Math.max(LOW_EQUALS_MAXIMUM * maximum.ohm(), 3 * error)) {
			return Optional.of(Located.none(TcStatus.MAX_AT_LOWEST_T, "R at the lowest temperatures is within "
					+ Words.percent(Math.max(0, below / maximum.ohm())) + " of its maximum: it does not drop"));
		}
		return Optional.empty();
	}

	private Located crossing(double[] r, Smoothed smooth, SweepMaximum maximum) {
		double fraction = options.effectiveFraction();
		double[] x = points.lnTs();
		Crossings all = Crossings.below(x, r, smooth, maximum.index(), fraction * maximum.ohm(), maximum.ohm(),
				smoothing);
		Crossings paper = fraction >= PAPER ? all
				: Crossings.below(x, r, smooth, maximum.index(), PAPER * maximum.ohm(), maximum.ohm(), smoothing);
		if (!paper.none()) {
			Optional<String> doubt = rejected(r, smooth, maximum, paper.firstK());
			if (doubt.isPresent()) {
				return Located.none(TcStatus.NO_MAX_IN_RANGE, doubt.get());
			}
		}
		if (all.none()) {
			double lowest = smooth.value(smooth.argMin());
			for (int k = 0; k <= maximum.index(); k++) {
				lowest = Math.min(lowest, smooth.value(k));
			}
			return Located.none(TcStatus.DROP_TOO_SMALL, "R drops to " + Words.percent(lowest / maximum.ohm())
					+ " of its maximum of " + Words.ohm(maximum.ohm()) + " and does not reach " + Words.percent(fraction));
		}
		String reason = "R is " + Words.percent(fraction) + " of its maximum of " + Words.ohm(maximum.ohm()) + " at "
				+ Words.kelvin(maximum.temperatureK());
		if (all.lnT().size() > 1) {
			reason += "; it crosses this level " + all.lnT().size() + " times on cooling, and the crossing met first from high"
					+ " temperature is given";
		}
		return Located.found(all.firstK(), reason).within(all.firstBlindK()).withCrossings(all.allK());
	}

	/** Why a crossing of a curve that has a maximum is no transition: without this, jumps near room temperature give a metal a Tc. */
	private Optional<String> rejected(double[] r, Smoothed smooth, SweepMaximum maximum, double tcK) {
		int second = points.size() - 2;
		double above = maximum.ohm() - smooth.value(second);
		double error = Math.hypot(maximum.sigmaOhm(), smooth.sigmaValue(second));
		if (!(above > SIGNIFICANT * error)) {
			return Optional.of("R has a maximum at " + Words.kelvin(maximum.temperatureK()) + ", but " + (above > 0
					? "only " + Words.number(above / error) + " standard errors above R at the highest temperatures; 5 are needed"
					: "R at the highest temperatures is as large"));
		}
		OptionalDouble steepest = steepestK(r, smooth, maximum.ohm());
		if (steepest.isEmpty() || !(steepest.getAsDouble() > STEEPEST_FROM * tcK && steepest.getAsDouble() < STEEPEST_TO * tcK)) {
			return Optional.of("R falls below " + Words.percent(PAPER) + " of its maximum at " + Words.kelvin(tcK)
					+ (steepest.isEmpty() ? " without a steep part" : " but is steepest at "
							+ Words.kelvin(steepest.getAsDouble()) + ", so this is not the transition"));
		}
		return Optional.empty();
	}

	/** Temperature of the largest dlnR/dlnT where R is above a tenth of its maximum. */
	private OptionalDouble steepestK(double[] r, Smoothed smooth, double maximumOhm) {
		int n = points.size();
		double span = points.lnT(n - 1) - points.lnT(0);
		if (smoothing && n * SLOPE_BIN > CROWDED * span) {
			SweepPoints bins = points.withResistances(r).binned(SLOPE_BIN);
			return steepestK(bins, LocalQuadratic.over(bins).apply(bins.resistancesOhm()), maximumOhm);
		}
		return steepestK(points, smooth, maximumOhm);
	}

	private static OptionalDouble steepestK(SweepPoints points, Smoothed smooth, double maximumOhm) {
		int best = -1;
		for (int k = 0; k < points.size(); k++) {
			if (smooth.value(k) > STEEPEST_ABOVE * maximumOhm
					&& (best < 0 || smooth.slope(k) / smooth.value(k) > smooth.slope(best) / smooth.value(best))) {
				best = k;
			}
		}
		return best < 0 || !(smooth.slope(best) > 0) ? OptionalDouble.empty() : OptionalDouble.of(points.temperatureK(best));
	}
}
