package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.LinearFit;

/**
 * Errors at a minimum.
 *
 * @param linear the law linearised there, over the free coordinates; empty when they are not all determined
 * @param scale what turns its errors into reported ones
 * @param tests what the residuals say
 * @param intervals one for each fitted coordinate; null for those that are given
 * @param better a minimum below the one looked at, if a profile came across one
 * @param failedReplicas bootstrap replicas without a minimum
 */
record ErrorAnalysis(Optional<LinearFit> linear, ErrorScale scale, ResidualTests tests, Interval[] intervals,
		Optional<Minimum> better, int failedReplicas) {

	/** First step of a walk away from a bound, in coordinates. */
	private static final double STEP_OFF_BOUND = 0.1;

	static ErrorAnalysis of(Problem problem, Minimum minimum, boolean noiseKnown, FitOptions options) {
		int[] fitted = Search.indices(problem.coordinates().fitted());
		Optional<LinearFit> linear = minimum.linear();
		ResidualTests tests = ResidualTests.of(minimum.residuals());
		double inflation = options.inflateForCorrelation() ? tests.inflation() : 1;
		ErrorScale scale = noiseKnown ? ErrorScale.known(inflation)
				: ErrorScale.estimated(inflation, minimum.chi2(), problem.size() - fitted.length);
		Optional<Bootstrap> bootstrap = options.intervals() == IntervalMethod.BOOTSTRAP && linear.isPresent()
				? Optional.of(Bootstrap.run(problem, minimum, noiseKnown, options)) : Optional.empty();
		Interval[] intervals = new Interval[minimum.position().length];
		Optional<Minimum> better = Optional.empty();
		for (int i : fitted) {
			Profile profile = new Profile(problem, minimum, i);
			if (!minimum.free()[i]) {
				boolean atLower = minimum.position()[i] <= problem.coordinates().lower(i);
				intervals[i] = profile.oneSided(atLower, STEP_OFF_BOUND, scale);
			} else if (linear.isEmpty()) {
				intervals[i] = Interval.UNLIMITED;
			} else {
				double sigma = scale.factor() * linear.get().sigma(minimum.column(i));
				intervals[i] = sigma > problem.coordinates().widest(i) ? Interval.UNLIMITED
						: interval(profile, bootstrap, minimum.position()[i], sigma, inflation, scale, options);
			}
			better = better.or(profile::better);
		}
		return new ErrorAnalysis(linear, scale, tests, intervals, better, bootstrap.map(Bootstrap::failed).orElse(0));
	}

	/** Whether all free coordinates are determined. */
	boolean determined() {
		return linear.isPresent() && Arrays.stream(intervals).noneMatch(i -> i == Interval.UNLIMITED);
	}

	private static Interval interval(Profile profile, Optional<Bootstrap> bootstrap, double x, double sigma,
			double inflation, ErrorScale scale, FitOptions options) {
		return switch (options.intervals()) {
			case COVARIANCE -> new Interval(sigma, x - scale.quantile68() * sigma, x + scale.quantile68() * sigma,
					x - scale.quantile95() * sigma, x + scale.quantile95() * sigma);
			case PROFILE -> profile.interval(sigma, scale);
			case BOOTSTRAP -> bootstrap.flatMap(b -> b.interval(profile.index(), x, inflation)).orElse(Interval.UNLIMITED);
		};
	}
}
