package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.LinearFit;
import org.culet.physics.TriangularForm;
import org.culet.physics.transport.Projection;
import org.culet.physics.transport.SeparableModel;

/**
 * Finds the minimum of chi2 inside the bounds on the coordinates that are free, by Gauss-Newton steps that are damped
 * (Levenberg 1944, Marquardt 1963) where they do not help. A coordinate that reaches its bound is held there as long as chi2
 * pulls it outwards. Not for several threads.
 *
 * <p>Where a law is separable, long steps and damped ones are followed by the exact solution for their linear coefficients,
 * which leads straight through the curved valleys of chi2 along which a shape and a coefficient make up for each other.
 */
final class Search {

	private static final int EVALUATIONS = 150;
	private static final int ROUNDS = 6;
	/** A step below this many standard errors is the last one. */
	private static final double SHORT = 1e-7;
	/** The same for a search that only has to come near. */
	private static final double NEAR = 0.01;
	/** Below this many standard errors the residuals change as their derivatives say, and these hardly change. */
	private static final double SETTLED = 1e-5;
	/** Error of the position, in standard errors, that is left alone. */
	private static final double NEGLIGIBLE = 1e-9;
	/** Share of the standard errors below which the scatter of the points is taken for rounding. */
	private static final double EXACT = 1e-6;
	/** Steps longer than this many standard errors are followed by the exact solution for linear coefficients; shorter ones end damping. */
	private static final double LONG = 1;
	/** Below this many standard errors rounding may hide that a step helps. */
	private static final double QUIET = 1e-4;
	private static final double ROUNDING = 1e-10;
	/** A last undamped step longer than this many standard errors means that the search had not come to rest. */
	private static final double AT_REST = 0.02;
	/** Relative change of chi2 at which damped steps end; well above rounding. */
	private static final double TOLERANCE = 1e-13;
	private static final double FIRST_DAMPING = 1e-3;
	private static final double MOST_DAMPING = 1e12;
	private static final double HARDER = 8;
	private static final double SOFTER = 0.1;
	/** Distance into the allowed region from which a parameter is searched again. */
	private static final double OFF_BOUND = 1e-3;
	/** Rise or fall of chi2 a point that means nothing: less than the rounding of an observation. */
	private static final double NOTHING = 1e-24;

	private final Problem problem;
	private final Coordinates coordinates;
	private final int points;
	private final Linearisation law;
	private final double shortest;
	private Optional<Projection> projection = Optional.empty();
	private double[] position;
	private double chi2;
	private double[] residuals;
	private double[] spare;
	private TriangularForm form;

	Search(Problem problem) {
		this(problem, SHORT);
	}

	private Search(Problem problem, double shortest) {
		this.shortest = shortest;
		this.problem = problem;
		this.coordinates = problem.coordinates();
		this.points = problem.size();
		this.law = new Linearisation(problem);
		this.residuals = new double[points];
	}

	/** A search for the start of another; only the positions of its minima are of use. */
	static Search near(Problem problem) {
		return new Search(problem, NEAR);
	}

	static int[] indices(boolean[] chosen) {
		int[] indices = new int[chosen.length];
		int n = 0;
		for (int i = 0; i < chosen.length; i++) {
			indices[n] = i;
			n += chosen[i] ? 1 : 0;
		}
		return Arrays.copyOf(indices, n);
	}

	/** Whether the law is finite at all points. */
	boolean defined(double[] at) {
		law.moveTo(at, residuals);
		return law.defined();
	}

	/**
	 * Minimises over chosen coordinates.
	 *
	 * @param start coordinates of all parameters, inside the bounds
	 * @param fitted which of them to vary
	 * @return the minimum; of positions that cannot be told apart, one on a bound
	 */
	Minimum minimise(double[] start, boolean[] fitted) {
		Minimum best = inside(start, fitted);
		for (int i : best.freeIndices()) {
			for (double bound : best.free()[i] && undetermined(best, i) ? coordinates.finiteBounds(i) : new double[0]) {
				best = lower(best, atBound(best, fitted, i, bound));
			}
		}
		return best;
	}

	private boolean undetermined(Minimum minimum, int i) {
		return minimum.linear().isEmpty() || minimum.linear().get().sigma(minimum.column(i)) > coordinates.widest(i);
	}

	private Minimum atBound(Minimum minimum, boolean[] fitted, int i, double bound) {
		boolean[] others = fitted.clone();
		others[i] = false;
		double[] start = minimum.position().clone();
		start[i] = bound;
		return inside(start, others);
	}

	private static Minimum lower(Minimum one, Minimum other) {
		return other.chi2() < one.chi2() ? other : one;
	}

	private Minimum inside(double[] start, boolean[] fitted) {
		boolean[] free = fitted.clone();
		position = start.clone();
		spare = new double[points];
		hold(free);
		boolean converged = descend(free);
		for (int round = 1; round < ROUNDS && (hold(free) || release(fitted, free)); round++) {
			converged = descend(free);
		}
		Minimum minimum = new Minimum(position, free, chi2, converged, residuals,
				form.size() == 0 ? Optional.empty() : LinearFit.of(form));
		residuals = new double[points];
		return minimum;
	}

	/** Holds coordinates that are on a bound; whether there was one. */
	private boolean hold(boolean[] free) {
		boolean held = false;
		for (int i = 0; i < free.length; i++) {
			if (free[i] && coordinates.onBound(i, position[i])) {
				boolean lower = position[i] < (coordinates.lower(i) + coordinates.upper(i)) / 2;
				position[i] = lower ? coordinates.lower(i) : coordinates.upper(i);
				free[i] = false;
				held = true;
			}
		}
		return held;
	}

	/** Frees coordinates on a bound from which chi2 falls inwards; whether there was one. */
	private boolean release(boolean[] fitted, boolean[] free) {
		boolean released = false;
		for (int i = 0; i < free.length; i++) {
			if (!fitted[i] || free[i]) {
				continue;
			}
			double bound = position[i];
			position[i] = coordinates.clamp(i, bound + (bound <= coordinates.lower(i) ? OFF_BOUND : -OFF_BOUND));
			double inside = law.moveTo(position, spare);
			if (inside < chi2 * (1 - 1e-12) - NOTHING * points) {
				chi2 = inside;
				free[i] = true;
				released = true;
			} else {
				position[i] = bound;
			}
		}
		return released;
	}

	/** Steps to a minimum over the free coordinates; whether the search came to rest. */
	private boolean descend(boolean[] free) {
		int[] chosen = indices(free);
		chi2 = law.moveTo(position, residuals);
		form = law.form(position, chosen, residuals);
		if (chosen.length == 0) {
			return true;
		}
		boolean separable = !problem.converts() && chosen.length == coordinates.size() && problem.shapes() > 0;
		boolean straight = separable && problem.shapes() == 1;
		double damping = 0;
		double before = Double.POSITIVE_INFINITY;
		for (int evaluation = 0; evaluation < EVALUATIONS; evaluation++) {
			damping = form.independent() || straight ? damping : Math.max(damping, FIRST_DAMPING);
			double[] next = straight ? shortened(chosen, damping) : step(chosen, damping);
			double length = length(chosen, next);
			if (damping == 0 && (length <= shortest || settles(chosen, next, length, before))) {
				position = next;
				return true;
			}
			next = separable && (damping > 0 || length > LONG) ? projected(next) : next;
			double found = length > 0 ? law.moveTo(next, spare) : Double.POSITIVE_INFINITY;
			boolean rounding = damping == 0 && length < Math.min(QUIET, before / 2)
					&& found <= chi2 * (1 + ROUNDING) + NOTHING * points;
			if (found < chi2 || rounding) {
				double gain = chi2 - found;
				before = length;
				accept(next, found, chosen);
				if (damping > 0 && gain <= TOLERANCE * found) {
					return atRest(chosen);
				}
				damping = length < LONG || straight ? 0 : damping * SOFTER;
			} else if (damping >= MOST_DAMPING || length <= SHORT) {
				return atRest(chosen);
			} else {
				damping = Math.max(straight ? 1 : FIRST_DAMPING, damping * HARDER);
			}
		}
		return atRest(chosen);
	}

	/** Whether the step after a step would be negligible, judged by how much shorter it is than the last; if so, looks ahead. */
	private boolean settles(int[] chosen, double[] next, double length, double before) {
		if (!form.independent() || length > SETTLED || length * (length / before) > NEGLIGIBLE) {
			return false;
		}
		for (int i : chosen) {
			if (coordinates.onBound(i, next[i])) {
				return false;
			}
		}
		law.lookAhead(residuals);
		chi2 = form.chi2();
		return true;
	}

	/** The best position of the same shape, for a separable law in its own space with nothing held. */
	private double[] projected(double[] next) {
		Projection solver = projection.orElseGet(() -> new Projection((SeparableModel) problem.model(), problem.temperatures(),
				problem.observed(), problem.sigma()));
		projection = Optional.of(solver);
		return solver.bestLike(coordinates.raw(next)).map(coordinates::coordinates).orElse(next);
	}

	/** A part of an undamped step: where one shape is all that is searched, only how far it goes matters. */
	private double[] shortened(int[] chosen, double damping) {
		double[] next = step(chosen, 0);
		for (int i = 0; i < next.length; i++) {
			next[i] = position[i] + (next[i] - position[i]) / (1 + damping);
		}
		return next;
	}

	private void accept(double[] next, double found, int[] chosen) {
		position = next;
		chi2 = found;
		double[] old = residuals;
		residuals = spare;
		spare = old;
		form = law.form(position, chosen, residuals);
	}

	/** Whether an undamped step from here would be short, or cannot be told because the coordinates are not all determined. */
	private boolean atRest(int[] chosen) {
		return !form.independent() || length(chosen, step(chosen, 0)) <= AT_REST;
	}

	/** Where a step leads, inside the bounds; a coordinate on a bound does not take part in a step outwards. */
	private double[] step(int[] chosen, double damping) {
		boolean[] used = new boolean[chosen.length];
		Arrays.fill(used, true);
		double[] move = damping > 0 ? form.damped(damping, used) : form.coefficients();
		boolean outwards = true;
		while (outwards) {
			outwards = false;
			for (int j = 0; j < chosen.length; j++) {
				double from = position[chosen[j]];
				if (used[j] && move[j] != 0 && coordinates.clamp(chosen[j], from + move[j]) == from) {
					used[j] = from + move[j] == from;
					outwards |= !used[j];
				}
			}
			move = outwards ? form.damped(damping, used) : move;
		}
		double[] next = position.clone();
		for (int j = 0; j < chosen.length; j++) {
			double to = next[chosen[j]] + move[j];
			next[chosen[j]] = Double.isFinite(to) ? coordinates.clamp(chosen[j], to) : next[chosen[j]];
		}
		return next;
	}

	/** Longest part of a step in standard errors, scaled as chi2 asks; in plain coordinates where these are not determined. */
	private double length(int[] chosen, double[] next) {
		double scale = Math.max(EXACT, Math.sqrt(chi2 / Math.max(1, points - chosen.length)));
		double[] sigma = form.independent() ? form.sigmas() : new double[0];
		double longest = 0;
		for (int j = 0; j < chosen.length; j++) {
			double moved = Math.abs(next[chosen[j]] - position[chosen[j]]);
			longest = Math.max(longest, sigma.length > 0 ? moved / (scale * sigma[j]) : moved);
		}
		return longest;
	}
}
