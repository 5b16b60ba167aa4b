package org.culet.physics.fit;

import java.util.Optional;

/** Profile likelihood of one coordinate: chi2 with all others fitted again. */
final class Profile {

	private static final int EXPANSIONS = 40;
	private static final int EVALUATIONS = 200;
	private static final int BISECT_EVERY = 4;
	/** Width of the bracket, relative, at which the root is found. */
	private static final double RESOLUTION = 1e-10;
	/** Distance from the level, relative, at which the root is found. */
	private static final double ACCURACY = 1e-7;
	/** Drop of chi2 below the minimum that counts as a better minimum, relative to 1 + chi2. */
	private static final double BETTER = 1e-7;

	private final Problem problem;
	private final Coordinates coordinates;
	private final Minimum minimum;
	private final int index;
	private final boolean[] others;
	private Optional<Search> search = Optional.empty();
	private double[] warm;
	private Minimum better;

	Profile(Problem problem, Minimum minimum, int index) {
		this.problem = problem;
		this.coordinates = problem.coordinates();
		this.minimum = minimum;
		this.index = index;
		this.others = coordinates.fitted();
		this.others[index] = false;
		this.warm = minimum.position();
	}

	/** Interval of a coordinate that is free; step is about its standard error. */
	Interval interval(double step, ErrorScale scale) {
		double low68 = end(-step, scale.rise(scale.quantile68()));
		double high68 = end(step, scale.rise(scale.quantile68()));
		double low95 = end(-step, scale.rise(scale.quantile95()));
		double high95 = end(step, scale.rise(scale.quantile95()));
		double x = minimum.position()[index];
		double one = scale.quantile68();
		double sigma = Double.isInfinite(low68) || Double.isInfinite(high68)
				? Math.min(high68 - x, x - low68) / one : (high68 - low68) / (2 * one);
		return new Interval(sigma, low68, high68, low95, high95);
	}

	/** One-sided limits of a coordinate on a bound. */
	Interval oneSided(boolean atLower, double step, ErrorScale scale) {
		double inwards = atLower ? step : -step;
		double end68 = end(inwards, scale.rise(scale.quantile68()));
		double end95 = end(inwards, scale.rise(scale.oneSided95()));
		return atLower
				? new Interval(end68, Double.NEGATIVE_INFINITY, end68, Double.NEGATIVE_INFINITY, end95)
				: new Interval(end68, end68, Double.POSITIVE_INFINITY, end95, Double.POSITIVE_INFINITY);
	}

	/** Number of the coordinate. */
	int index() {
		return index;
	}

	/** A minimum below the one given, if the walk came across one. */
	Optional<Minimum> better() {
		return Optional.ofNullable(better);
	}

	/** Coordinate at which chi2 has risen, walking in one direction; infinite if it does not inside the bounds. */
	private double end(double step, double rise) {
		warm = minimum.position();
		double target = Math.sqrt(rise);
		double x = minimum.position()[index];
		double inside = x;
		double below = -target;
		double move = step;
		for (int i = 0; i < EXPANSIONS; i++) {
			double tried = coordinates.clamp(index, x + move);
			double distance = distance(tried) - target;
			if (distance >= 0) {
				return root(inside, below, tried, distance, target);
			}
			if (tried != x + move) {
				break;
			}
			inside = tried;
			below = distance;
			move *= 2;
		}
		return step < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
	}

	/**
	 * Regula falsi with halving of a value that stays (Illinois), and a bisection now and then for walks from a far bound. The
	 * distance is mostly a straight line; the values at the ends are kept rather than computed again, because a fit of the
	 * others from another start may differ in its last digits.
	 */
	private double root(double inside, double below, double outside, double above, double target) {
		double a = inside;
		double fa = below;
		double b = outside;
		double fb = above;
		for (int i = 0; i < EVALUATIONS && Math.abs(b - a) > RESOLUTION * (1 + Math.abs(a)); i++) {
			boolean bisect = i % BISECT_EVERY == BISECT_EVERY - 1 || !(fb > fa);
			double x = bisect ? (a + b) / 2 : b - fb * (b - a) / (fb - fa);
			double f = distance(x) - target;
			if (Math.abs(f) <= ACCURACY * target) {
				return x;
			}
			if (f > 0) {
				b = x;
				fb = f;
				fa /= 2;
			} else {
				a = x;
				fa = f;
				fb /= 2;
			}
		}
		return (a + b) / 2;
	}

	/** Root of the rise of chi2, with the others fitted from where they were last. */
	private double distance(double x) {
		double[] start = warm.clone();
		start[index] = x;
		Search again = search.orElseGet(() -> new Search(problem));
		search = Optional.of(again);
		Minimum at = again.minimise(start, others);
		warm = at.position();
		if (at.chi2() < minimum.chi2() - BETTER * (1 + minimum.chi2()) && (better == null || at.chi2() < better.chi2())) {
			better = at;
		}
		return Math.sqrt(Math.max(0, at.chi2() - minimum.chi2()));
	}
}
