package org.culet.physics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.transport.DerivedQuantity;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;

/**
 * Turns a minimum into a result.
 *
 * @param model the law
 * @param options choices
 * @param data the points
 * @param space space of the fit
 * @param noiseKnown whether the standard errors of the points are true
 */
record Summary(TransportModel model, FitOptions options, Observations data, FitSpace space, boolean noiseKnown) {

	/** How often a profile may come across a better minimum before the last one stands. */
	private static final int IMPROVEMENTS = 3;
	/** Step of a numerical derivative in standard errors. */
	private static final double STEP = 0.01;

	FitResult without(FitStatus status, String reason) {
		return new FitResult(model, options, space, data.window(), data.size(), data.leftOut(), List.of(), List.of(),
				OptionalDouble.empty(), Math.max(0, data.size() - model.parameters().size() + options.fixed().size()), noiseKnown,
				OptionalDouble.empty(), OptionalDouble.empty(), ResidualTests.of(new double[0]), Residuals.NONE, List.of(), status,
				reason);
	}

	FitResult of(Problem problem, Minimum found) {
		Minimum minimum = found;
		ErrorAnalysis errors = ErrorAnalysis.of(problem, minimum, noiseKnown, options);
		for (int round = 0; round < IMPROVEMENTS && errors.better().isPresent(); round++) {
			minimum = new Search(problem).minimise(errors.better().get().position(), problem.coordinates().fitted());
			errors = ErrorAnalysis.of(problem, minimum, noiseKnown, options);
		}
		return result(problem, minimum, errors);
	}

	private FitResult result(Problem problem, Minimum minimum, ErrorAnalysis errors) {
		int n = problem.size();
		int k = Search.indices(problem.coordinates().fitted()).length;
		double deviance = noiseKnown ? minimum.chi2() + (options.temperatureSigma() > 0 ? addedVariance(problem) : 0)
				: Information.unknownNoiseDeviance(minimum.chi2(), n);
		int counted = noiseKnown ? k : k + 1;
		List<FittedParameter> parameters = new ArrayList<>();
		for (int i = 0; i < model.parameters().size(); i++) {
			parameters.add(parameter(problem.coordinates(), minimum, errors, i));
		}
		double[][] covariance = covariance(minimum, errors);
		FitStatus status = status(problem, minimum, errors);
		String reason = new Remarks(options, data, status, List.copyOf(parameters), covariance, errors, minimum.chi2(), n - k)
				.text(noiseKnown);
		return new FitResult(model, options, space, data.window(), n, data.leftOut(), List.copyOf(parameters),
				Arrays.stream(covariance).map(row -> Arrays.stream(row).boxed().toList()).toList(),
				OptionalDouble.of(minimum.chi2()), n - k, noiseKnown, Information.aicc(deviance, counted, n),
				OptionalDouble.of(Information.bic(deviance, counted, n)), errors.tests(),
				new Residuals(problem.temperatures().kelvin(), problem.observed(), problem.law(minimum), problem.sigma()),
				derived(parameters, covariance, problem.coordinates(), errors.scale()), status, reason);
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

	private static FitStatus status(Problem problem, Minimum minimum, ErrorAnalysis errors) {
		if (minimum.freeIndices().length > 0 && !errors.determined()) {
			return FitStatus.DEGENERATE;
		}
		if (!minimum.converged()) {
			return FitStatus.NOT_CONVERGED;
		}
		return Arrays.equals(minimum.free(), problem.coordinates().fitted()) ? FitStatus.OK : FitStatus.AT_BOUND;
	}

	private FittedParameter parameter(Coordinates coordinates, Minimum minimum, ErrorAnalysis errors, int i) {
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

	private static double[][] covariance(Minimum minimum, ErrorAnalysis errors) {
		int size = minimum.position().length;
		double[][] full = new double[size][size];
		int[] free = minimum.freeIndices();
		double f2 = errors.scale().factor() * errors.scale().factor();
		for (int a = 0; a < free.length && errors.linear().isPresent(); a++) {
			for (int b = 0; b < free.length; b++) {
				full[free[a]][free[b]] = f2 * errors.linear().get().covariance()[a][b];
			}
		}
		return full;
	}

	private List<DerivedValue> derived(List<FittedParameter> parameters, double[][] covariance, Coordinates coordinates,
			ErrorScale scale) {
		List<DerivedValue> values = new ArrayList<>();
		double[] best = parameters.stream().mapToDouble(FittedParameter::value).toArray();
		for (DerivedQuantity quantity : model.derived()) {
			double centre = quantity.function().applyAsDouble(best);
			double[] gradient = new double[best.length];
			for (int i = 0; i < best.length; i++) {
				double sigma = Math.sqrt(covariance[i][i]);
				gradient[i] = sigma > 0 ? slope(quantity, best, coordinates, i, STEP * sigma) : 0;
			}
			double variance = 0;
			for (int i = 0; i < best.length; i++) {
				for (int j = 0; j < best.length; j++) {
					variance += gradient[i] * covariance[i][j] * gradient[j];
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
}
