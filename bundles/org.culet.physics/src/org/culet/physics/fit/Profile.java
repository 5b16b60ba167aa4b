package org.culet.physics.fit;

import java.util.Optional;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Profile likelihood of one coordinate: chi2 with all others fitted again. */
final class Profile {

	private static final int EXPANSIONS = 40;
	private static final int EVALUATIONS = 100;
	private static final double RELATIVE = 1e-9;
	private static final double ABSOLUTE = 1e-9;
	/** Drop of chi2 below the minimum that counts as a better minimum, relative to 1 + chi2. */
	private static final double BETTER = 1e-7;

	private final Problem problem;
	private final Minimum minimum;
	private final int index;
	private final boolean[] others;
	private double[] warm;
	private Minimum better;

	Profile(Problem problem, Minimum minimum, int index) {
		this.problem = problem;
		this.minimum = minimum;
		this.index = index;
		this.others = problem.coordinates().fitted();
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

	/** A minimum below the one given, if the walk came across one. */
	Optional<Minimum> better() {
		return Optional.ofNullable(better);
	}

	/** Coordinate at which chi2 has risen, walking in one direction; infinite if it does not inside the bounds. */
	private double end(double step, double rise) {
		warm = minimum.position();
		double x = minimum.position()[index];
		double inside = x;
		double move = step;
		for (int i = 0; i < EXPANSIONS; i++) {
			double tried = problem.coordinates().clamp(index, x + move);
			if (excess(tried, rise) > 0) {
				return root(inside, tried, rise);
			}
			if (tried != x + move) {
				break;
			}
			inside = tried;
			move *= 2;
		}
		return step < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
	}

	private double root(double inside, double outside, double rise) {
		BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(RELATIVE, ABSOLUTE, 5);
		double low = Math.min(inside, outside);
		double high = Math.max(inside, outside);
		if (!(excess(inside, rise) < 0)) {
			return inside;
		}
		return solver.solve(EVALUATIONS, x -> excess(x, rise), low, high);
	}

	private double excess(double x, double rise) {
		double[] start = warm.clone();
		start[index] = x;
		Minimum at = Search.minimise(problem, start, others);
		warm = at.position();
		if (at.chi2() < minimum.chi2() - BETTER * (1 + minimum.chi2()) && (better == null || at.chi2() < better.chi2())) {
			better = at;
		}
		return at.chi2() - minimum.chi2() - rise;
	}
}
