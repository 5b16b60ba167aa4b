package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.physics.LinearFit;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Finds the minimum of chi2 inside the bounds on the coordinates that are free: Gauss-Newton from a good start,
 * Levenberg-Marquardt (Hipparchus) where that does not come to rest. A coordinate that reaches its bound is held there as long
 * as chi2 pulls it outwards.
 */
final class Search {

	private static final int EVALUATIONS = 150;
	private static final int ROUNDS = 6;
	private static final int NEWTON_STEPS = 8;
	/** Relative change of chi2 and length of a step at which Levenberg-Marquardt stops; well above rounding. */
	private static final double TOLERANCE = 1e-13;
	/** A Gauss-Newton step below this many standard errors is the last one. */
	private static final double SHORT = 1e-7;
	/** A last Gauss-Newton step longer than this many standard errors means that the search had not come to rest. */
	private static final double AT_REST = 0.02;
	/** Distance from a bound, in coordinates, at which a parameter counts as on it. */
	private static final double ON_BOUND = 1e-9;
	/** Distance into the allowed region from which a parameter is searched again. */
	private static final double OFF_BOUND = 1e-3;

	private Search() {
	}

	static int[] indices(boolean[] chosen) {
		return IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
	}

	/**
	 * Minimises over chosen coordinates.
	 *
	 * @param problem the law and the data
	 * @param start coordinates of all parameters, inside the bounds
	 * @param fitted which of them to vary
	 * @return the minimum
	 */
	static Minimum minimise(Problem problem, double[] start, boolean[] fitted) {
		boolean[] free = fitted.clone();
		double[] position = start.clone();
		Coordinates c = problem.coordinates();
		boolean converged = false;
		for (int round = 0; round < ROUNDS; round++) {
			converged = descend(problem, position, free);
			boolean held = false;
			for (int i : indices(free)) {
				if (onBound(c, i, position[i])) {
					position[i] = position[i] < (c.lower(i) + c.upper(i)) / 2 ? c.lower(i) : c.upper(i);
					free[i] = false;
					held = true;
				}
			}
			if (!held && !release(problem, position, fitted, free)) {
				break;
			}
		}
		return new Minimum(position, free, problem.chi2(position), converged);
	}

	private static boolean onBound(Coordinates c, int i, double x) {
		return x - c.lower(i) <= ON_BOUND * (1 + Math.abs(c.lower(i))) || c.upper(i) - x <= ON_BOUND * (1 + Math.abs(c.upper(i)));
	}

	/** Frees coordinates on a bound from which chi2 falls inwards; whether there was one. */
	private static boolean release(Problem problem, double[] position, boolean[] fitted, boolean[] free) {
		boolean released = false;
		for (int i = 0; i < free.length; i++) {
			if (!fitted[i] || free[i]) {
				continue;
			}
			Coordinates c = problem.coordinates();
			double inwards = position[i] <= c.lower(i) ? OFF_BOUND : -OFF_BOUND;
			double[] inside = position.clone();
			inside[i] = c.clamp(i, position[i] + inwards);
			if (problem.chi2(inside) < problem.chi2(position) * (1 - 1e-12)) {
				position[i] = inside[i];
				free[i] = true;
				released = true;
			}
		}
		return released;
	}

	private static boolean descend(Problem problem, double[] position, boolean[] free) {
		int[] chosen = indices(free);
		if (chosen.length == 0) {
			return true;
		}
		if (gaussNewton(problem, position, chosen).orElse(false)) {
			return true;
		}
		levenbergMarquardt(problem, position, chosen);
		return gaussNewton(problem, position, chosen).orElse(true);
	}

	private static void levenbergMarquardt(Problem problem, double[] position, int[] chosen) {
		Trace trace = new Trace(problem, position, chosen);
		try {
			new LevenbergMarquardtOptimizer().withInitialStepBoundFactor(1).withCostRelativeTolerance(TOLERANCE)
					.withParameterRelativeTolerance(TOLERANCE).withOrthoTolerance(TOLERANCE)
					.optimize(new LeastSquaresBuilder().start(pick(position, chosen)).model(trace)
							.target(new double[problem.size()]).lazyEvaluation(false).maxEvaluations(EVALUATIONS)
							.maxIterations(EVALUATIONS).parameterValidator(trace::clamp).build());
		} catch (MathIllegalStateException outOfSteps) {
			// out of evaluations, or steps lost in rounding: the best point seen stands, and the Gauss-Newton step that
			// follows tells whether it is a minimum
			System.arraycopy(trace.best, 0, position, 0, position.length);
			return;
		}
		System.arraycopy(trace.best, 0, position, 0, position.length);
	}

	/**
	 * Gauss-Newton steps as long as they help: all that is needed from a good start.
	 *
	 * @return whether the last step was short against the errors; empty if the coordinates are not all determined
	 */
	private static Optional<Boolean> gaussNewton(Problem problem, double[] position, int[] chosen) {
		double chi2 = problem.chi2(position);
		double longest = Double.POSITIVE_INFINITY;
		for (int step = 0; step < NEWTON_STEPS && longest > SHORT; step++) {
			Optional<LinearFit> linear = LinearFit.solve(problem.jacobian(position, chosen), problem.residuals(position),
					ones(problem.size()));
			if (linear.isEmpty()) {
				return Optional.empty();
			}
			double scale = Math.sqrt(Math.max(1, chi2 / Math.max(1, problem.size() - chosen.length)));
			double[] next = position.clone();
			longest = 0;
			for (int j = 0; j < chosen.length; j++) {
				double move = linear.get().coefficients()[j];
				next[chosen[j]] = problem.coordinates().clamp(chosen[j], position[chosen[j]] + move);
				double moved = Math.abs(next[chosen[j]] - position[chosen[j]]);
				longest = Math.max(longest, moved / (scale * linear.get().sigma(j)));
			}
			double nextChi2 = problem.chi2(next);
			if (!(nextChi2 < chi2)) {
				break;
			}
			chi2 = nextChi2;
			System.arraycopy(next, 0, position, 0, next.length);
		}
		return Optional.of(longest <= AT_REST);
	}

	static double[] ones(int n) {
		double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	private static double[] pick(double[] position, int[] chosen) {
		return IntStream.of(chosen).mapToDouble(i -> position[i]).toArray();
	}

	/** The law as Hipparchus asks for it, remembering the best point seen. */
	private static final class Trace implements MultivariateJacobianFunction {

		private final Problem problem;
		private final int[] chosen;
		private final double[] current;
		private double[] best;
		private double bestChi2;

		Trace(Problem problem, double[] start, int[] chosen) {
			this.problem = problem;
			this.chosen = chosen;
			this.current = start.clone();
			this.best = start.clone();
			this.bestChi2 = problem.chi2(start);
		}

		RealVector clamp(RealVector point) {
			for (int j = 0; j < chosen.length; j++) {
				point.setEntry(j, problem.coordinates().clamp(chosen[j], point.getEntry(j)));
			}
			return point;
		}

		@Override
		public Pair<RealVector, RealMatrix> value(RealVector point) {
			for (int j = 0; j < chosen.length; j++) {
				current[chosen[j]] = point.getEntry(j);
			}
			double[] residuals = problem.residuals(current);
			double chi2 = 0;
			for (int i = 0; i < residuals.length; i++) {
				chi2 += residuals[i] * residuals[i];
				residuals[i] = -residuals[i];
			}
			if (chi2 < bestChi2) {
				bestChi2 = chi2;
				best = current.clone();
			}
			return new Pair<>(new ArrayRealVector(residuals, false),
					new Array2DRowRealMatrix(problem.jacobian(current, chosen), false));
		}
	}
}
