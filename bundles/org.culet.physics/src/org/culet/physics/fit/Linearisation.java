package org.culet.physics.fit;

import java.util.Arrays;

import org.culet.physics.TriangularForm;

/** The law and its derivatives at one position after another, in the same arrays; not for several threads. */
final class Linearisation {

	/**
	 * Stands for a residual where the law has no finite value, so that the search turns away; far above what rounding errors
	 * can make of the smallest standard error, and its square is finite.
	 */
	static final double HOPELESS = 1e50;

	private final Problem problem;
	private final double[] values;
	private final double[][] gradients;
	private final double[] target;
	/** 1/sigma. */
	private final double[] weight;
	/** What turns a derivative of the law into one of a residual; the weights themselves in the law's own space. */
	private final double[] factor;
	/** Where the law was evaluated last, and what was found. */
	private double[] at = {};
	private double[] found = {};
	private double chi2;
	/** Whether the derivatives there were overwritten. */
	private boolean used;

	Linearisation(Problem problem) {
		int n = problem.size();
		int k = problem.coordinates().size();
		this.problem = problem;
		this.values = new double[n];
		this.gradients = new double[k][n];
		this.target = new double[n];
		this.weight = new double[n];
		for (int i = 0; i < n; i++) {
			weight[i] = 1 / problem.sigma()[i];
		}
		this.factor = problem.converts() ? new double[n] : weight;
	}

	/**
	 * Moves to a position.
	 *
	 * @param position coordinates of all parameters
	 * @param residuals where to put (observed - law)/sigma
	 * @return chi2 there
	 */
	double moveTo(double[] position, double[] residuals) {
		if (Arrays.equals(at, position)) {
			System.arraycopy(found, 0, residuals, 0, residuals.length);
			return chi2;
		}
		at = position.clone();
		found = residuals;
		chi2 = evaluate(position, residuals);
		return chi2;
	}

	private void evaluate(double[] position) {
		problem.model().evaluate(problem.temperatures(), problem.coordinates().raw(position), values, gradients);
		if (problem.converts()) {
			System.arraycopy(weight, 0, factor, 0, factor.length);
			problem.convert(values, factor);
		}
		used = false;
	}

	private double evaluate(double[] position, double[] residuals) {
		evaluate(position);
		double[] observed = problem.observed();
		for (int i = 0; i < residuals.length; i++) {
			residuals[i] = (observed[i] - values[i]) * weight[i];
		}
		double chi2 = TriangularForm.dot(residuals, residuals);
		if (chi2 < HOPELESS * HOPELESS) {
			return chi2;
		}
		for (int i = 0; i < residuals.length; i++) {
			residuals[i] = Double.isNaN(residuals[i]) ? HOPELESS : Math.clamp(residuals[i], -HOPELESS, HOPELESS);
		}
		return TriangularForm.dot(residuals, residuals);
	}

	/** Whether the law is finite at all points of the position moved to last. */
	boolean defined() {
		return chi2 < HOPELESS || Arrays.stream(values).allMatch(Double::isFinite);
	}

	/**
	 * The linear problem for the way from the position moved to last to the minimum.
	 *
	 * @param position that position
	 * @param chosen coordinates to move
	 * @param residuals residuals there
	 * @return the problem, derivatives that are not finite taken for zero
	 */
	TriangularForm form(double[] position, int[] chosen, double[] residuals) {
		TriangularForm form = TriangularForm.of(columns(position, chosen, residuals), target);
		if (form.independent()) {
			return form;
		}
		double[][] columns = columns(position, chosen, residuals);
		for (double[] column : columns) {
			for (int i = 0; i < column.length; i++) {
				column[i] = Double.isFinite(column[i]) ? column[i] : 0;
			}
		}
		return TriangularForm.of(columns, target);
	}

	/** Residuals after the step that solves the linear problem asked for last, as long as the law is linear over it. */
	void lookAhead(double[] residuals) {
		System.arraycopy(target, 0, residuals, 0, residuals.length);
		at = new double[0];
	}

	/** Derivatives over standard errors, in the arrays of the derivatives themselves. */
	private double[][] columns(double[] position, int[] chosen, double[] residuals) {
		if (used) {
			evaluate(position);
		}
		used = true;
		System.arraycopy(residuals, 0, target, 0, target.length);
		double[][] columns = new double[chosen.length][];
		for (int j = 0; j < chosen.length; j++) {
			Coordinates c = problem.coordinates();
			double stretch = c.stretch(chosen[j], c.raw(chosen[j], position[chosen[j]]));
			double[] column = gradients[chosen[j]];
			for (int i = 0; i < column.length; i++) {
				column[i] *= stretch * factor[i];
			}
			columns[j] = column;
		}
		return columns;
	}
}
