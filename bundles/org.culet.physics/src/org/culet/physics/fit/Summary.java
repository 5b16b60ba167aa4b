package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.LinearFit;
import org.culet.physics.transport.DerivedQuantity;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;

/**
 * Turns a minimum into a result: errors, intervals, criteria, tests of the residuals, and what must be said about them.
 *
 * @param model the law
 * @param options choices
 * @param data the points
 * @param space space of the fit
 * @param noiseKnown whether the standard errors of the points are true
 */
record Summary(TransportModel model, FitOptions options, Observations data, FitSpace space, boolean noiseKnown) {

	private static final int IMPROVEMENTS = 3;
	private static final double DEGENERATE_CORRELATION = 0.95;
	/** Share of failed replicas above which a bootstrap is commented on. */
	private static final double FAILED_SHARE = 0.02;
	/** Correlation of neighbouring residuals from which errors are called too small. */
	private static final double CORRELATED = 0.3;

	FitResult without(FitStatus status, String reason) {
		return new FitResult(model, options, space, data.window(), data.size(), data.leftOut(), List.of(), List.of(),
				OptionalDouble.empty(), Math.max(0, data.size() - model.parameters().size() + options.fixed().size()), noiseKnown,
				OptionalDouble.empty(), OptionalDouble.empty(), ResidualTests.of(new double[0]), Residuals.NONE, List.of(), status,
				reason);
	}

	FitResult of(Problem problem, Minimum found) {
		Minimum minimum = found;
		for (int round = 0; round < IMPROVEMENTS; round++) {
			Errors errors = errors(problem, minimum);
			if (errors.better().isEmpty()) {
				return result(problem, minimum, errors);
			}
			minimum = Search.minimise(problem, errors.better().get().position(), problem.coordinates().fitted());
		}
		return result(problem, minimum, errors(problem, minimum));
	}

	/** Errors of one minimum: covariance (empty when degenerate), one interval a parameter, a better minimum if there is one. */
	private record Errors(Optional<LinearFit> linear, ErrorScale scale, ResidualTests tests, Interval[] intervals,
			Optional<Minimum> better, int failedReplicas) {
	}

	private int fittedCount(Problem problem) {
		return Search.indices(problem.coordinates().fitted()).length;
	}

	private Errors errors(Problem problem, Minimum minimum) {
		int[] free = minimum.freeIndices();
		Optional<LinearFit> linear = free.length == 0 ? Optional.empty()
				: LinearFit.solve(problem.jacobian(minimum.position(), free), problem.residuals(minimum.position()),
						Search.ones(problem.size()));
		ResidualTests tests = ResidualTests.of(problem.residuals(minimum.position()));
		double inflation = options.inflateForCorrelation() ? tests.inflation() : 1;
		ErrorScale scale = noiseKnown ? ErrorScale.known(inflation)
				: ErrorScale.estimated(inflation, minimum.chi2(), problem.size() - fittedCount(problem));
		Interval[] intervals = new Interval[minimum.position().length];
		Optional<Minimum> better = Optional.empty();
		int failed = 0;
		Optional<Bootstrap> bootstrap = options.intervals() == IntervalMethod.BOOTSTRAP && linear.isPresent()
				? Optional.of(Bootstrap.run(problem, minimum, noiseKnown, options)) : Optional.empty();
		failed = bootstrap.map(Bootstrap::failed).orElse(0);
		boolean[] fitted = problem.coordinates().fitted();
		for (int i : Search.indices(fitted)) {
			int column = List.of(java.util.Arrays.stream(free).boxed().toArray(Integer[]::new)).indexOf(i);
			if (column < 0) {
				Profile profile = new Profile(problem, minimum, i);
				boolean atLower = minimum.position()[i] <= problem.coordinates().lower(i);
				intervals[i] = profile.oneSided(atLower, 0.1, scale);
				better = better.or(profile::better);
			} else if (linear.isEmpty()) {
				intervals[i] = Interval.UNLIMITED;
			} else {
				double x = minimum.position()[i];
				double sigma = scale.factor() * linear.get().sigma(column);
				intervals[i] = covariance(x, sigma, scale);
				if (options.intervals() == IntervalMethod.PROFILE) {
					Profile profile = new Profile(problem, minimum, i);
					intervals[i] = profile.interval(sigma, scale);
					better = better.or(profile::better);
				} else if (bootstrap.isPresent()) {
					intervals[i] = bootstrap.get().interval(i, x, inflation).orElse(Interval.UNLIMITED);
				}
			}
		}
		return new Errors(linear, scale, tests, intervals, better, failed);
	}

	private static Interval covariance(double x, double sigma, ErrorScale scale) {
		return new Interval(sigma, x - scale.quantile68() * sigma, x + scale.quantile68() * sigma,
				x - scale.quantile95() * sigma, x + scale.quantile95() * sigma);
	}

	private FitResult result(Problem problem, Minimum minimum, Errors errors) {
		int n = problem.size();
		int k = fittedCount(problem);
		double deviance = noiseKnown ? minimum.chi2() + addedVariance(problem)
				: Information.unknownNoiseDeviance(minimum.chi2(), n);
		int counted = noiseKnown ? k : k + 1;
		List<FittedParameter> parameters = new ArrayList<>();
		for (int i = 0; i < model.parameters().size(); i++) {
			parameters.add(parameter(problem.coordinates(), minimum, errors, i));
		}
		List<List<Double>> covariance = covarianceOf(minimum, errors);
		FitStatus status = status(problem, minimum, errors);
		return new FitResult(model, options, space, data.window(), n, data.leftOut(), List.copyOf(parameters), covariance,
				OptionalDouble.of(minimum.chi2()), n - k, noiseKnown, Information.aicc(deviance, counted, n),
				OptionalDouble.of(Information.bic(deviance, counted, n)), errors.tests(),
				new Residuals(problem.temperature(), problem.observed(), problem.law(minimum.position()), problem.sigma()),
				derived(parameters, covariance, problem.coordinates(), errors.scale()), status,
				reason(status, minimum, errors, parameters, covariance));
	}

	/** What temperature noise adds to -2 ln L beyond chi2: laws of different slope then weigh the points differently. */
	private double addedVariance(Problem problem) {
		double[] bare = data.sigmas(space);
		double sum = 0;
		for (int i = 0; i < bare.length; i++) {
			sum += 2 * Math.log(problem.sigma()[i] / bare[i]);
		}
		return sum;
	}

	private static FitStatus status(Problem problem, Minimum minimum, Errors errors) {
		if (minimum.freeIndices().length > 0 && errors.linear().isEmpty()) {
			return FitStatus.DEGENERATE;
		}
		if (!minimum.converged()) {
			return FitStatus.NOT_CONVERGED;
		}
		return java.util.Arrays.equals(minimum.free(), problem.coordinates().fitted()) ? FitStatus.OK : FitStatus.AT_BOUND;
	}

	private FittedParameter parameter(Coordinates coordinates, Minimum minimum, Errors errors, int i) {
		Parameter parameter = model.parameters().get(i);
		if (!coordinates.fitted()[i]) {
			double value = options.fixed().get(parameter.name());
			return new FittedParameter(parameter, Estimate.exact(value), value, value, FittedParameter.State.FIXED);
		}
		double x = minimum.position()[i];
		double value = coordinates.value(i, x);
		Interval interval = errors.intervals()[i];
		FittedParameter.State state = FittedParameter.State.FREE;
		double sigma = interval.sigma() * coordinates.stretch(i, value);
		if (!minimum.free()[i]) {
			state = x <= coordinates.lower(i) ? FittedParameter.State.AT_LOWER_BOUND : FittedParameter.State.AT_UPPER_BOUND;
			sigma = Math.abs(coordinates.end(i, interval.sigma()) - value);
		}
		return new FittedParameter(parameter, new Estimate(value, sigma, coordinates.end(i, interval.lower95()),
				coordinates.end(i, interval.upper95())), coordinates.end(i, interval.lower68()),
				coordinates.end(i, interval.upper68()), state);
	}

	private static List<List<Double>> covarianceOf(Minimum minimum, Errors errors) {
		int size = minimum.position().length;
		double[][] full = new double[size][size];
		int[] free = minimum.freeIndices();
		double f2 = errors.scale().factor() * errors.scale().factor();
		for (int a = 0; a < free.length && errors.linear().isPresent(); a++) {
			for (int b = 0; b < free.length; b++) {
				full[free[a]][free[b]] = f2 * errors.linear().get().covariance()[a][b];
			}
		}
		List<List<Double>> rows = new ArrayList<>();
		for (double[] row : full) {
			rows.add(java.util.Arrays.stream(row).boxed().toList());
		}
		return List.copyOf(rows);
	}

	private List<DerivedValue> derived(List<FittedParameter> parameters, List<List<Double>> covariance,
			Coordinates coordinates, ErrorScale scale) {
		List<DerivedValue> values = new ArrayList<>();
		double[] best = parameters.stream().mapToDouble(FittedParameter::value).toArray();
		for (DerivedQuantity quantity : model.derived()) {
			double centre = quantity.function().applyAsDouble(best);
			double[] gradient = new double[best.length];
			for (int i = 0; i < best.length; i++) {
				double sigma = Math.sqrt(covariance.get(i).get(i));
				gradient[i] = sigma > 0 ? slope(quantity, best, coordinates, i, 0.01 * sigma) : 0;
			}
			double variance = 0;
			for (int i = 0; i < best.length; i++) {
				for (int j = 0; j < best.length; j++) {
					variance += gradient[i] * covariance.get(i).get(j) * gradient[j];
				}
			}
			if (Double.isFinite(centre)) {
				values.add(new DerivedValue(quantity,
						Estimate.symmetric(centre, Math.sqrt(Math.max(0, variance)), scale.quantile95())));
			}
		}
		return List.copyOf(values);
	}

	private static double slope(DerivedQuantity quantity, double[] best, Coordinates coordinates, int i, double h) {
		double[] up = best.clone();
		double[] down = best.clone();
		up[i] = coordinates.logScaled(i) ? best[i] * Math.exp(h) : best[i] + h;
		down[i] = coordinates.logScaled(i) ? best[i] * Math.exp(-h) : best[i] - h;
		return (quantity.function().applyAsDouble(up) - quantity.function().applyAsDouble(down)) / (2 * h);
	}

	private String reason(FitStatus status, Minimum minimum, Errors errors, List<FittedParameter> parameters,
			List<List<Double>> covariance) {
		List<String> parts = new ArrayList<>();
		switch (status) {
			case AT_BOUND -> {
				for (FittedParameter p : parameters) {
					if (p.state() == FittedParameter.State.AT_LOWER_BOUND || p.state() == FittedParameter.State.AT_UPPER_BOUND) {
						parts.add(p.name() + " is on its bound " + p.value() + ", its limit is one-sided");
					}
				}
			}
			case DEGENERATE -> parts.add("these points do not determine all parameters of the law");
			case NOT_CONVERGED -> parts.add("the search did not come to rest");
			default -> {
			}
		}
		powerWarning(parameters, covariance).ifPresent(parts::add);
		OptionalDouble rho = errors.tests().rho();
		if (!options.inflateForCorrelation() && !errors.tests().adequate() && rho.orElse(0) > CORRELATED) {
			parts.add(String.format(Locale.ROOT,
					"residuals are correlated (rho %.2f): standard errors are too small by a factor of about %.1f",
					rho.getAsDouble(), errors.tests().inflation()));
		}
		if (options.temperatureSigma() > 0 && !data.curve().hasSigma()) {
			parts.add("temperature noise was left aside because the noise of R is not known");
		}
		if (errors.failedReplicas() > FAILED_SHARE * options.replicas()) {
			parts.add(errors.failedReplicas() + " of " + options.replicas() + " bootstrap replicas found no minimum");
		}
		return String.join("; ", parts);
	}

	/** A free power of T in the prefactor is nearly degenerate with the exponential. */
	private static Optional<String> powerWarning(List<FittedParameter> parameters, List<List<Double>> covariance) {
		for (int m = 0; m < parameters.size(); m++) {
			if (!"m".equals(parameters.get(m).name()) || !"T0_K".equals(parameters.get(1).name())) {
				continue;
			}
			for (int other = 1; other < parameters.size(); other++) {
				double c = covariance.get(m).get(other)
						/ Math.sqrt(covariance.get(m).get(m) * covariance.get(other).get(other));
				if (other != m && Math.abs(c) > DEGENERATE_CORRELATION) {
					return Optional.of(String.format(Locale.ROOT, "m and %s are nearly degenerate (correlation %.3f)",
							parameters.get(other).name(), c));
				}
			}
		}
		return Optional.empty();
	}
}
