package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.transport.TransportModel;

/**
 * Where a search begins: the guess of the law, from the points averaged in bins, and closer to the minimum from searches on these,
 * which cost little where there are many points. Arrays are shared and never written.
 *
 * @param guess coordinates of the guess, inside the bounds
 * @param closer coordinates of a better start, or the guess
 */
record Start(double[] guess, double[] closer) {

	/** Number of bins of the first search. */
	private static final int COARSE = 32;
	/** Number of bins on which shapes are tried, and on which many are for laws with more than one shape parameter. */
	private static final int FEW = 32;
	private static final int FEW_FOR_SHAPES = 16;
	/** Number of bins a search has at least and at most. */
	private static final int FINE = 64;
	private static final int FINEST = 512;
	/** Points a bin, between these limits. */
	private static final int POINTS_A_BIN = 20;
	/** From so many points on searches on bins come first. */
	private static final int MANY = 300;
	/** The same for laws with more than one shape parameter, whose searches take more steps. */
	private static final int MANY_FOR_SHAPES = 64;

	/** Where to begin; empty if the points cannot follow the law. */
	static Optional<Start> of(Problem problem, Observations data, FitOptions options) {
		TransportModel model = problem.model();
		double[] values = problem.converts() ? data.values(model.fitSpace()) : problem.observed();
		double[] sigmas = problem.converts() ? data.sigmas(model.fitSpace()) : problem.sigma();
		if (problem.isLinear()) {
			// exact as it stands
			return model.firstGuess(problem.temperatures(), values, sigmas).map(found -> coordinates(problem, found, options))
					.map(start -> new Start(start, start));
		}
		int count = Math.clamp(problem.size() / POINTS_A_BIN, FINE, FINEST);
		Bins own = Bins.of(problem.temperatures(), values, sigmas, count);
		Bins few = own.coarser(COARSE);
		Bins fine = problem.converts() ? Bins.of(problem.temperatures(), problem.observed(), problem.sigma(), count) : own;
		Bins fewest = few.coarser(problem.shapes() < 2 ? FEW : FEW_FOR_SHAPES);
		return model.firstGuess(fewest.temperatures(), fewest.values(), fewest.sigma()).map(found -> coordinates(problem, found, options))
				.map(start -> new Start(start, closer(problem, start, problem.converts() ? fine.coarser(COARSE) : few, fine)));
	}

	/** What is found on few bins, and then on more for what is known of the bending of the law inside them. */
	private static double[] closer(Problem problem, double[] start, Bins coarse, Bins fine) {
		boolean many = problem.size() >= MANY;
		if (!many && (problem.size() < MANY_FOR_SHAPES || problem.shapes() < 2)) {
			return start;
		}
		Optional<double[]> first = search(problem.on(coarse, coarse.values()), start);
		if (!many) {
			return first.orElse(start);
		}
		double[] near = first.orElse(start);
		double[] law = problem.on(fine, fine.values()).law(near);
		return search(problem.on(fine, first.isPresent() ? fine.valuesAtMeans(law) : fine.values()), near).or(() -> first)
				.orElse(start);
	}

	/** Where a search ends that does so inside the bounds. */
	private static Optional<double[]> search(Problem binned, double[] start) {
		boolean[] fitted = binned.coordinates().fitted();
		Minimum minimum = Search.near(binned).minimise(start, fitted);
		return minimum.converged() && Arrays.equals(minimum.free(), fitted) ? Optional.of(minimum.position()) : Optional.empty();
	}

	/** Coordinates of a guess, with the starts and the fixed values that were asked for in the places of what was guessed. */
	private static double[] coordinates(Problem problem, double[] guess, FitOptions options) {
		double[] values = guess.clone();
		for (int i = 0; i < values.length; i++) {
			String name = problem.model().parameters().get(i).name();
			ParameterLimits limits = options.limits().get(name);
			if (limits != null) {
				values[i] = limits.start().orElse(values[i]);
			}
			values[i] = options.fixed().getOrDefault(name, values[i]);
		}
		return problem.coordinates().coordinates(values);
	}
}
