package org.culet.physics.tc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.Smoothed;
import org.culet.physics.curve.SweepPoints;

/**
 * For films whose normal state is metallic, so that R is largest at the highest temperature: R has dropped to a fraction of the straight
 * line through the normal state just above the transition.
 */
final class NormalStateSearch implements Search {

	private static final double BIN = 0.02;
	private static final double LEAST_STEEPNESS = 3;
	private static final double SIGNIFICANT = 5;
	static final double NORMAL_FROM = 1.5;
	private static final double NORMAL_TO = 3;
	private static final int NORMAL_POINTS = 5;
	private static final int NEAREST_POINTS = 8;
	/** A clean metal's phonon law reaches 5 near 40 K and is not a transition. */
	private static final double STEEPEST_NORMAL_STATE = 1.5;

	private final SweepPoints points;
	private final TcOptions options;
	private final LocalQuadratic smoother;

	NormalStateSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.options = options;
		this.smoother = LocalQuadratic.over(points.binned(BIN));
	}

	@Override
	public Located locate(double[] r) {
		SweepPoints raw = points.withResistances(r);
		SweepPoints bins = raw.binned(BIN);
		if (bins.size() < FractionSearch.FEWEST_POINTS) {
			return Located.none(TcStatus.TOO_FEW_POINTS, bins.size() + " points after averaging over 2 % in temperature: "
					+ FractionSearch.FEWEST_POINTS + " are the least that show a transition");
		}
		Smoothed smooth = smoother.apply(bins.resistancesOhm());
		OptionalInt steepest = steepest(smooth);
		if (steepest.isEmpty() || !(steepness(smooth, steepest.getAsInt()) > LEAST_STEEPNESS)) {
			return Located.none(TcStatus.NO_TRANSITION, "dlnR/dlnT is nowhere above " + Words.number(LEAST_STEEPNESS)
					+ (steepest.isEmpty() ? "" : ": at most " + Words.number(steepness(smooth, steepest.getAsInt()))
							+ ", at " + Words.kelvin(bins.temperatureK(steepest.getAsInt()))));
		}
		return fromSteepest(raw, bins, smooth, steepest.getAsInt());
	}

	private static double steepness(Smoothed smooth, int k) {
		return smooth.slope(k) / smooth.value(k);
	}

	/** The bin with the largest dlnR/dlnT among those where R and its slope stand out of the noise. */
	private static OptionalInt steepest(Smoothed smooth) {
		int best = -1;
		for (int k = 0; k < smooth.size(); k++) {
			boolean clear = smooth.value(k) > SIGNIFICANT * smooth.sigmaValue(k)
					&& smooth.slope(k) > SIGNIFICANT * smooth.sigmaSlope(k);
			if (clear && (best < 0 || steepness(smooth, k) > steepness(smooth, best))) {
				best = k;
			}
		}
		return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
	}

	private Located fromSteepest(SweepPoints raw, SweepPoints bins, Smoothed smooth, int steepest) {
		double tp = bins.temperatureK(steepest);
		int from = 0;
		while (from < raw.size() && raw.temperatureK(from) < NORMAL_FROM * tp) {
			from++;
		}
		int to = from;
		while (to < raw.size() && raw.temperatureK(to) <= NORMAL_TO * tp) {
			to++;
		}
		boolean nearest = to - from < NORMAL_POINTS;
		if (nearest) {
			to = Math.min(raw.size(), from + NEAREST_POINTS);
		}
		if (to - from < NORMAL_POINTS) {
			return Located.none(TcStatus.NO_NORMAL_STATE, "R is steepest at " + Words.kelvin(tp) + ", and only " + (to - from)
					+ " points lie above " + Words.kelvin(NORMAL_FROM * tp) + " to show the normal state; 5 are needed");
		}
		double lowK = raw.temperatureK(from);
		double highK = raw.temperatureK(to - 1);
		double slope = medianSteepness(bins, smooth, lowK, highK);
		if (slope == Double.POSITIVE_INFINITY) {
			return Located.none(TcStatus.NO_NORMAL_STATE, "R is not above zero from " + Words.kelvin(lowK) + " to " + Words.kelvin(highK)
					+ ", where its normal state should be");
		}
		if (!(slope < STEEPEST_NORMAL_STATE)) {
			return Located.none(TcStatus.NO_TRANSITION, "dlnR/dlnT is " + Words.number(slope) + " from " + Words.kelvin(lowK) + " to "
					+ Words.kelvin(highK) + ", above the steepest part at " + Words.kelvin(tp)
					+ ": the slope of a clean metal, not a transition");
		}
		Optional<LinearFit> line = line(raw, from, to);
		if (line.isEmpty()) {
			return Located.none(TcStatus.NO_NORMAL_STATE, "no straight line fits the normal state from " + Words.kelvin(lowK) + " to "
					+ Words.kelvin(highK));
		}
		return crossing(raw, line.get(), to, tp, nearest);
	}

	/** Median dlnR/dlnT of the bins inside, or of the bin nearest to the middle; infinite where R is not above zero. */
	private static double medianSteepness(SweepPoints bins, Smoothed smooth, double lowK, double highK) {
		double[] slopes = new double[bins.size()];
		int n = 0;
		double nearest = Double.POSITIVE_INFINITY;
		double atNearest = Double.POSITIVE_INFINITY;
		for (int k = 0; k < bins.size(); k++) {
			double slope = smooth.value(k) > 0 ? steepness(smooth, k) : Double.POSITIVE_INFINITY;
			if (bins.temperatureK(k) >= lowK && bins.temperatureK(k) <= highK) {
				slopes[n++] = slope;
			}
			double off = Math.abs(2 * bins.lnT(k) - Math.log(lowK) - Math.log(highK));
			if (off < nearest) {
				nearest = off;
				atNearest = slope;
			}
		}
		if (n == 0) {
			return atNearest;
		}
		Arrays.sort(slopes, 0, n);
		return slopes[n / 2];
	}

	private static Optional<LinearFit> line(SweepPoints raw, int from, int to) {
		double[][] rows = new double[to - from][];
		double[] y = new double[to - from];
		double[] s = new double[to - from];
		for (int i = from; i < to; i++) {
			rows[i - from] = new double[] {1, raw.temperatureK(i)};
			y[i - from] = raw.resistanceOhm(i);
			s[i - from] = raw.sigmaOhm(i);
		}
		return LinearFit.solve(rows, y, s);
	}

	private Located crossing(SweepPoints raw, LinearFit line, int to, double tp, boolean nearest) {
		int first = 0;
		while (first < to && !(normal(line, raw.temperatureK(first)) > 0)) {
			first++;
		}
		if (to - first < FractionSearch.FEWEST_POINTS) {
			return Located.none(TcStatus.NO_NORMAL_STATE, "the straight line through the normal state is above zero only from "
					+ Words.kelvin(raw.temperatureK(Math.min(first, to - 1))) + " on");
		}
		SweepPoints part = raw.range(first, to);
		double[] x = part.lnTs();
		double[] y = part.resistancesOhm();
		double[] s = part.sigmasOhm();
		boolean finite = Double.isFinite(sigma(line, tp));
		for (int i = 0; i < y.length; i++) {
			double n = normal(line, part.temperatureK(i));
			y[i] /= n;
			s[i] /= n;
			finite &= Double.isFinite(y[i]) && s[i] > 0 && Double.isFinite(s[i]);
		}
		if (!finite) {
			return Located.none(TcStatus.NO_NORMAL_STATE, "the normal state has no line within the range of numbers");
		}
		double fraction = options.effectiveFraction();
		int neighbours = options.smoothingPoints().orElse(LocalQuadratic.customaryNeighbours(y.length));
		Smoothed smooth = LocalQuadratic.over(x, s, neighbours).apply(y);
		int low = smooth.argMin();
		if (!(1 - smooth.value(low) > SIGNIFICANT * smooth.sigmaValue(low))) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "R drops below its normal state by "
					+ Words.percent(1 - smooth.value(low)) + ", less than 5 standard errors");
		}
		Crossings all = Crossings.below(x, y, smooth, y.length - 1, fraction, 1, neighbours > 1);
		if (all.none()) {
			return Located.none(TcStatus.DROP_TOO_SMALL, "R drops to " + Words.percent(smooth.value(low))
					+ " of its normal state and does not reach " + Words.percent(fraction)).at(normal(line, tp), tp)
					.withDetails(List.of(atSteepest(line, tp)));
		}
		double tc = all.firstK();
		String reason = "R is " + Words.percent(fraction) + " of the straight line through the normal state, "
				+ Words.ohm(normal(line, tc)) + " there" + (nearest
						? "; the line rests on the nearest points above " + Words.kelvin(NORMAL_FROM * tp)
								+ " because fewer than 5 lie below " + Words.kelvin(NORMAL_TO * tp)
						: "");
		return Located.found(tc, reason).at(normal(line, tc), tp).within(all.firstBlindK()).withCrossings(all.allK())
				.withDetails(List.of(atSteepest(line, tp)));
	}

	private static TcResult.Detail atSteepest(LinearFit line, double tp) {
		return new TcResult.Detail(TcResult.NORMAL_AT_STEEPEST, Estimate.normal(normal(line, tp), sigma(line, tp)));
	}

	private static double sigma(LinearFit line, double tK) {
		double[][] c = line.covariance();
		return Math.sqrt(Math.max(0, c[0][0] + 2 * tK * c[0][1] + tK * tK * c[1][1]));
	}

	private static double normal(LinearFit line, double tK) {
		return line.coefficients()[0] + line.coefficients()[1] * tK;
	}
}
