package org.culet.physics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.series.CrossingResult.Higher;
import org.culet.physics.series.CrossingResult.Status;

/**
 * Crossings of two R(T) curves (physics.md 7): pilot roots of the smoothed ln R1 - ln R2 in ln T, each refined by weighted
 * parabolas through the raw points from T_x/1.4 to 1.4 T_x. The order of the polynomial is fixed: choosing it by the data
 * spoils the coverage of the error.
 */
public final class CurveCrossings {

	private static final double HALF_WINDOW = Math.log(1.4);
	private static final int MOST_ROUNDS = 10;
	private static final double STILL = 0.01;
	private static final int MOST_HALVINGS = 3;
	/** Relative noise of single temperatures that is assumed where a crossing rests on single points of a steep transition. */
	private static final double TEMPERATURE_NOISE = 5e-4;
	/** A misfit up to this, chi2 per degree of freedom, noise makes by itself now and then where a window has few points. */
	private static final double CHANCE = 6;
	/** A crossing whose R_x is known no better than this is none: the two curves merely pass through the same steep part. */
	private static final double VAGUE = 1.0 / 3;

	private final LogCurve a;
	private final LogCurve b;
	private final double calibration;
	private int unresolved;
	private int bracketed;
	private int vague;

	private CurveCrossings(LogCurve a, LogCurve b, double calibration) {
		this.a = a;
		this.b = b;
		this.calibration = calibration;
	}

	/**
	 * Crossings of two curves with a perfect thermometer calibration.
	 *
	 * @param first one curve; parts where R is below three standard errors are left out
	 * @param second the other curve, on its own temperatures
	 * @return all crossings in the common range
	 */
	public static CrossingResult between(RtCurve first, RtCurve second) {
		return between(first, second, 0);
	}

	/**
	 * Crossings of two curves measured with the same thermometer.
	 *
	 * @param first one curve; parts where R is below three standard errors are left out
	 * @param second the other curve, on its own temperatures
	 * @param relativeCalibration relative standard error of the thermometer's calibration, common to both; enters T_x
	 * @return all crossings in the common range
	 * @throws IllegalArgumentException for a negative calibration error
	 */
	public static CrossingResult between(RtCurve first, RtCurve second, double relativeCalibration) {
		if (!(relativeCalibration >= 0)) {
			throw new IllegalArgumentException("relative calibration error " + relativeCalibration);
		}
		return new CurveCrossings(LogCurve.of(first), LogCurve.of(second), relativeCalibration).search();
	}

	private CrossingResult search() {
		if (a.size() < LogCurve.LEAST_POINTS || b.size() < LogCurve.LEAST_POINTS) {
			return new CrossingResult(Status.TOO_FEW_POINTS, format("%d and %d points with R above its noise; at least %d"
					+ " each are needed", a.size(), b.size(), LogCurve.LEAST_POINTS), List.of(), Higher.NEITHER, 0);
		}
		double low = Math.max(a.first(), b.first());
		double high = Math.min(a.last(), b.last());
		if (!(low < high)) {
			return new CrossingResult(Status.NO_OVERLAP, "the curves have no common range of temperature", List.of(),
					Higher.NEITHER, 0);
		}
		List<Found> found = new ArrayList<>();
		for (double pilot : pilots(low, high)) {
			refined(pilot).ifPresent(found::add);
		}
		found.sort((p, q) -> Double.compare(p.x(), q.x()));
		List<Crossing> crossings = new ArrayList<>();
		for (Found f : merged(found)) {
			crossings.add(crossing(f, low, high));
		}
		Higher higher = higherAt(high);
		Status status = crossings.isEmpty() ? Status.NONE : Status.OK;
		return new CrossingResult(status, reason(crossings.size(), higher, high), crossings, higher, Math.exp(high));
	}

	/** A root in ln T with the fit it comes from; a root known no better than half its window is none. */
	private record Found(double x, double sigma, double lnR, double sigmaLnR, double misfit) {

		boolean fits() {
			return misfit == 1;
		}
	}

	/** Sign changes of the smoothed difference over the temperatures of both curves. */
	private List<Double> pilots(double low, double high) {
		double[] grid = LogCurve.commonGrid(a, b, low, high);
		List<Double> roots = new ArrayList<>();
		double before = a.smoothed(grid[0]) - b.smoothed(grid[0]);
		for (int i = 1; i < grid.length; i++) {
			double now = a.smoothed(grid[i]) - b.smoothed(grid[i]);
			boolean gap = a.gapBetween(grid[i - 1], grid[i]) || b.gapBetween(grid[i - 1], grid[i]);
			if (!gap && (now * before < 0 || now == 0)) {
				double part = now == before ? 1 : before / (before - now);
				roots.add(grid[i - 1] + part * (grid[i] - grid[i - 1]));
			}
			before = now;
		}
		return roots;
	}

	/**
	 * The crossing in the customary window; on a steep transition, which no parabola describes over a factor of two in T,
	 * in the widest halved window where both parabolas fit, or else in the narrowest one that has points enough.
	 */
	private Optional<Found> refined(double pilot) {
		Optional<Found> kept = Optional.empty();
		double half = HALF_WINDOW;
		for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
			Optional<Found> found = settled(pilot, half);
			if (found.isPresent()) {
				kept = found;
				if (found.get().fits()) {
					break;
				}
			}
			half /= 2;
		}
		return clear(kept.filter(this::confirmed).or(() -> bracketed(pilot)));
	}

	/** Where the parabolas do not describe the curves at all, single points on both sides must show the crossing. */
	private boolean confirmed(Found found) {
		return found.misfit() <= CHANCE || new RawDifference(a, b, TEMPERATURE_NOISE).opposite(found.x(), HALF_WINDOW);
	}

	private Optional<Found> clear(Optional<Found> found) {
		if (found.isPresent() && !(found.get().sigmaLnR() <= VAGUE)) {
			vague++;
			return Optional.empty();
		}
		return found;
	}

	/**
	 * Where no parabolas fit, for a transition is over within a few points: the interval between two single points at which the curves
	 * differ significantly, with opposite signs. The crossing lies anywhere in it.
	 */
	private Optional<Found> bracketed(double pilot) {
		Optional<Found> found = new RawDifference(a, b, TEMPERATURE_NOISE).bracket(pilot, HALF_WINDOW)
				.map(r -> new Found(r.middle(), r.sigma(), r.lnR(), Math.max(Math.abs(a.smoothed(r.high()) - a.smoothed(r.low())),
						Math.abs(b.smoothed(r.high()) - b.smoothed(r.low()))) / Math.sqrt(12), Double.POSITIVE_INFINITY));
		if (found.isPresent()) {
			bracketed++;
		} else {
			unresolved++;
		}
		return found;
	}

	/** Parabolas through both curves in a window that is centred anew on their crossing until that stays. */
	private Optional<Found> settled(double pilot, double half) {
		double centre = pilot;
		Optional<Found> last = Optional.empty();
		for (int round = 0; round < MOST_ROUNDS; round++) {
			Optional<WeightedPolynomial> p = a.parabola(centre, half);
			Optional<WeightedPolynomial> q = b.parabola(centre, half);
			last = p.isEmpty() || q.isEmpty() ? Optional.empty() : root(p.get(), q.get(), centre, half);
			if (last.isEmpty() || Math.abs(last.get().x() - centre) < STILL * last.get().sigma()) {
				break;
			}
			centre = last.get().x();
		}
		return last.filter(f -> f.sigma() <= half / 2);
	}

	/** The root of the difference that lies nearest to the centre, inside the window. */
	private static Optional<Found> root(WeightedPolynomial p, WeightedPolynomial q, double centre, double half) {
		double misfit = Math.max(p.misfit(), q.misfit());
		return WeightedPolynomial.meeting(p, q).filter(r -> Math.abs(r.x()) <= half)
				.map(r -> new Found(centre + r.x(), r.sigma(), p.value(r.x()),
						Math.hypot(Math.sqrt(p.variance(r.x()) * p.misfit()), p.slope(r.x()) * r.sigma()), misfit));
	}

	/** Roots within two standard errors of each other are one crossing; the best known one stands for them. */
	private static List<Found> merged(List<Found> sorted) {
		List<Found> kept = new ArrayList<>();
		for (Found f : sorted) {
			Found last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
			if (last == null || f.x() - last.x() > 2 * Math.max(f.sigma(), last.sigma())) {
				kept.add(f);
			} else if (f.sigma() < last.sigma()) {
				kept.set(kept.size() - 1, f);
			}
		}
		return kept;
	}

	private Crossing crossing(Found f, double low, double high) {
		double t = Math.exp(f.x());
		double r = Math.exp(f.lnR());
		boolean approached = f.x() - low < 2 * f.sigma() || high - f.x() < 2 * f.sigma();
		return new Crossing(Estimate.normal(t, t * Math.hypot(f.sigma(), calibration)), Estimate.normal(r, r * f.sigmaLnR()),
				approached);
	}

	private Higher higherAt(double x) {
		double difference = a.smoothed(x) - b.smoothed(x);
		double noise = Math.hypot(a.sigmaNear(x), b.sigmaNear(x));
		if (Math.abs(difference) <= 2 * noise) {
			return Higher.NEITHER;
		}
		return difference > 0 ? Higher.FIRST : Higher.SECOND;
	}

	private String reason(int count, Higher higher, double top) {
		String what = switch (count) {
		case 0 -> "the curves do not cross where both are measured";
		case 1 -> "one crossing";
		default -> count + " crossings";
		};
		String candidates = unresolved == 0 ? ""
				: "; " + unresolved + (unresolved == 1 ? " candidate is" : " candidates are") + " not resolved from noise";
		String steep = vague == 0 ? ""
				: format("; %d %s not resolved, for R is known there no better than %.0f %%", vague,
						vague == 1 ? "candidate is" : "candidates are", 100 * VAGUE);
		String single = bracketed == 0 ? ""
				: format("; where a transition is steeper than the points resolve, the crossing lies between two points that differ by more"
						+ " than three errors, with thermometer noise of %.1g %% assumed", 100 * TEMPERATURE_NOISE);
		String which = switch (higher) {
		case FIRST -> format("; the first curve is higher at %.4g K", Math.exp(top));
		case SECOND -> format("; the second curve is higher at %.4g K", Math.exp(top));
		case NEITHER -> format("; neither curve is higher at %.4g K", Math.exp(top));
		};
		return what + candidates + steep + single + which;
	}

	private static String format(String text, Object... args) {
		return String.format(Locale.ROOT, text, args);
	}
}
