package org.culet.physics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.culet.physics.phase.Phase;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** What follows from the noise-free law of a film: maxima, roots and what can be seen of them. */
final class FilmTruth {

	private static final double HIGHEST_K = 300;
	private static final int GRID = 2000;
	private static final double RELATIVE = 1e-14;

	private FilmTruth() {
	}

	/** The temperature at which the curve has dropped to a fraction of its maximum, below that maximum. */
	static OptionalDouble criticalTemperatureK(FilmState state, double fraction) {
		if ((state.label() != Phase.S && state.label() != Phase.M1) || !(state.pairingK() > 0)) {
			return OptionalDouble.empty();
		}
		double top = temperatureOfMaximumK(state);
		double goal = fraction * state.sheetResistanceOhm(top);
		double bottom = state.pairingK();
		if (state.sheetResistanceOhm(bottom) >= goal) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(root(t -> state.sheetResistanceOhm(t) - goal, bottom, top));
	}

	/** Temperature of the largest resistance between T_B and 300 K. */
	static double temperatureOfMaximumK(FilmState state) {
		double low = Math.log(state.pairingK());
		double high = Math.log(HIGHEST_K);
		int best = 0;
		double largest = 0;
		for (int i = 0; i <= GRID; i++) {
			double r = state.sheetResistanceOhm(Math.exp(low + (high - low) * i / GRID));
			if (r > largest) {
				largest = r;
				best = i;
			}
		}
		double from = low + (high - low) * Math.max(best - 1, 0) / GRID;
		double to = low + (high - low) * Math.min(best + 1, GRID) / GRID;
		BrentOptimizer brent = new BrentOptimizer(1e-12, 1e-12);
		return Math.exp(brent.optimize(new MaxEval(500), GoalType.MAXIMIZE, new SearchInterval(from, to),
				new UnivariateObjectiveFunction(x -> state.sheetResistanceOhm(Math.exp(x)))).getPoint());
	}

	static List<TrueCrossing> crossings(FilmState a, FilmState b, double lowK, double highK) {
		if (!(lowK > 0) || !(highK > lowK)) {
			throw new IllegalArgumentException("range " + lowK + " to " + highK + " K");
		}
		DoubleUnaryOperator difference = t -> difference(a, b, t);
		List<TrueCrossing> found = new ArrayList<>();
		double step = Math.log(highK / lowK) / GRID;
		double before = lowK;
		double valueBefore = difference.applyAsDouble(before);
		for (int i = 1; i <= GRID; i++) {
			double t = i == GRID ? highK : lowK * Math.exp(i * step);
			double value = difference.applyAsDouble(t);
			if (value == 0 && a.sheetResistanceOhm(t) > 0) {
				found.add(new TrueCrossing(t, a.sheetResistanceOhm(t)));
			} else if (value * valueBefore < 0) {
				double x = root(difference, before, t);
				found.add(new TrueCrossing(x, a.sheetResistanceOhm(x)));
			}
			before = t;
			valueBefore = value;
		}
		return List.copyOf(found);
	}

	/** Relative difference of two resistances, finite where one or both vanish. */
	private static double difference(FilmState a, FilmState b, double kelvin) {
		double ra = a.sheetResistanceOhm(kelvin);
		double rb = b.sheetResistanceOhm(kelvin);
		if (ra == rb) {
			return 0;
		}
		return Double.isInfinite(ra) ? 1 : Double.isInfinite(rb) ? -1 : (ra - rb) / (ra + rb);
	}

	static boolean resolvable(FilmState state, double lowestK) {
		if (!(lowestK > 0)) {
			throw new IllegalArgumentException("lowest temperature " + lowestK + " K");
		}
		return switch (state.label()) {
		case I1 -> state.activationK() >= 3 * lowestK;
		case I2 -> state.hoppingK() >= 13 * lowestK;
		case S -> state.pairingK() >= 2 * lowestK;
		case M1 -> state.residual() > 1e-3 && largestDrop(state, lowestK) >= 0.1;
		case M2 -> true;
		case UNDETERMINED -> throw new IllegalArgumentException("a state has a definite label");
		};
	}

	/** 1 - R(T_min)/R_max. */
	private static double largestDrop(FilmState state, double lowestK) {
		return 1 - state.sheetResistanceOhm(lowestK) / state.sheetResistanceOhm(temperatureOfMaximumK(state));
	}

	private static double root(DoubleUnaryOperator f, double low, double high) {
		return new BrentSolver(RELATIVE, 1e-15, 1e-15).solve(500, f::applyAsDouble, low, high);
	}
}
