package org.culet.physics.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.physics.RtCurve;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;

/**
 * Weighted least-squares fits of transport laws to curves.
 *
 * <p>The start comes from the law (exact for laws that are linear in some axes); a search follows in the logarithm of log-scaled
 * parameters. Expected trouble is a {@link FitStatus}, not an exception.
 */
public final class Fitter {

	/** Rounds in which the weights follow the slope of the fitted law. */
	private static final int EFFECTIVE_VARIANCE_ROUNDS = 4;

	private Fitter() {
	}

	/**
	 * Fits a law with the everyday choices.
	 *
	 * @param model the law
	 * @param curve the curve; R in ohm, or ohm per square
	 * @return the fit, or a result without parameters whose status says why not
	 */
	public static FitResult fit(TransportModel model, RtCurve curve) {
		return fit(model, curve, FitOptions.defaults());
	}

	/**
	 * Fits a law.
	 *
	 * @param model the law
	 * @param curve the curve; R in ohm, or ohm per square
	 * @param options choices
	 * @return the fit, or a result without parameters whose status says why not
	 * @throws IllegalArgumentException if the options fix or limit a parameter that the law does not have, or outside its bounds
	 */
	public static FitResult fit(TransportModel model, RtCurve curve, FitOptions options) {
		check(model, options);
		Observations data = Observations.of(curve, options);
		FitSpace space = options.space().orElse(model.fitSpace());
		boolean known = curve.hasSigma() && options.noise() != NoiseModel.ESTIMATED;
		Summary summary = new Summary(model, options, data, space, known);
		int wanted = model.parameters().size() - options.fixed().size();
		if (data.size() <= wanted) {
			return summary.without(FitStatus.TOO_FEW_POINTS, data.size() + " usable points for " + wanted + " parameters" + data.missing(curve));
		}
		int different = data.differentTemperatures();
		if (different < wanted) {
			return summary.without(FitStatus.DEGENERATE, data.size() + " usable points at " + different
					+ (different == 1 ? " temperature" : " different temperatures") + " do not determine " + wanted + " parameters");
		}
		Coordinates coordinates = new Coordinates(limited(model.parametersOver(data.lowK(), data.highK()), options), options.fixed());
		Problem problem = new Problem(model, space, coordinates, data.temperatures(), data.values(space), data.sigmas(space));
		Optional<Minimum> exact = LinearSolution.of(problem);
		if (exact.isPresent()) {
			return result(summary, problem, exact.get(), curve.hasSigma());
		}
		Optional<Start> start = Start.of(problem, data, options);
		if (start.isEmpty()) {
			return summary.without(FitStatus.NOT_APPLICABLE, "the points cannot follow " + model.formula());
		}
		double[] guess = start.get().guess();
		double[] near = start.get().closer();
		Search search = new Search(problem);
		if (!search.defined(near) && !search.defined(guess)) {
			return summary.without(FitStatus.NOT_APPLICABLE, "the law has no value in this space at some of the points");
		}
		Minimum minimum = search.minimise(search.defined(near) ? near : guess, coordinates.fitted());
		return result(summary, problem, minimum, curve.hasSigma());
	}

	/** The result, after some rounds with effective variance where temperatures have errors. */
	private static FitResult result(Summary summary, Problem problem, Minimum minimum, boolean hasSigma) {
		double temperatureSigma = summary.options().temperatureSigma();
		if (!(temperatureSigma > 0) || !hasSigma) {
			return summary.of(problem, minimum);
		}
		Problem weighted = problem;
		Minimum settled = minimum;
		for (int round = 0; round < EFFECTIVE_VARIANCE_ROUNDS; round++) {
			weighted = problem.withSigma(effectiveSigma(weighted, problem.sigma(), settled, temperatureSigma));
			settled = new Search(weighted).minimise(settled.position(), problem.coordinates().fitted());
		}
		return summary.of(weighted, settled);
	}

	/**
	 * Checks what options say about parameters.
	 *
	 * @param model the law
	 * @param options choices
	 * @throws IllegalArgumentException if they fix or limit a parameter that the law does not have, or outside its bounds
	 */
	public static void check(TransportModel model, FitOptions options) {
		for (Map.Entry<String, Double> entry : options.fixed().entrySet()) {
			Parameter parameter = parameter(model, entry.getKey());
			if (!(entry.getValue() >= parameter.lower() && entry.getValue() <= parameter.upper())) {
				throw new IllegalArgumentException(parameter.name() + " fixed at " + entry.getValue() + ", outside "
						+ parameter.lower() + " to " + parameter.upper());
			}
		}
		for (Map.Entry<String, ParameterLimits> entry : options.limits().entrySet()) {
			Parameter parameter = parameter(model, entry.getKey());
			ParameterLimits limits = entry.getValue();
			if (!(limits.lower() < parameter.upper() && limits.upper() > parameter.lower())) {
				throw new IllegalArgumentException(parameter.name() + " between " + limits.lower() + " and " + limits.upper()
						+ ", outside " + parameter.lower() + " to " + parameter.upper());
			}
		}
	}

	private static Parameter parameter(TransportModel model, String name) {
		return model.parameters().stream().filter(p -> p.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(model.id() + " has no parameter " + name));
	}

	/** The bounds of the law with those asked for; where data leave nothing of these, the ones asked for hold. */
	private static List<Parameter> limited(List<Parameter> parameters, FitOptions options) {
		return parameters.stream().map(p -> {
			ParameterLimits asked = options.limits().get(p.name());
			if (asked == null) {
				return p;
			}
			double lower = Math.max(asked.lower(), p.lower());
			double upper = Math.min(asked.upper(), p.upper());
			return lower < upper ? p.withBounds(lower, upper)
					: p.withBounds(p.logScaled() ? Math.max(asked.lower(), 0) : asked.lower(), asked.upper());
		}).toList();
	}

	private static double[] effectiveSigma(Problem problem, double[] sigma, Minimum minimum, double temperatureSigma) {
		double[] slopes = problem.logSlopes(minimum.position());
		double[] effective = new double[sigma.length];
		Arrays.setAll(effective, i -> Math.hypot(sigma[i], slopes[i] * temperatureSigma));
		return effective;
	}
}
