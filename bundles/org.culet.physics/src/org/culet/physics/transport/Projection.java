package org.culet.physics.transport;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.TriangularForm;

/** Linear least squares for one shape of a separable law after another, in the same arrays; not for several threads. */
public final class Projection {

	private final SeparableModel model;
	private final Temperatures temperatures;
	private final double[] values;
	/** 1/sigma. */
	private final double[] weight;
	private final double[][] columns;
	private final double[] offset;
	private final double[] target;

	/**
	 * A law and points.
	 *
	 * @param model the law
	 * @param temperatures temperatures of n points
	 * @param values observations in the law's own fit space, n values
	 * @param sigma standard errors of the observations, n values above zero
	 */
	public Projection(SeparableModel model, Temperatures temperatures, double[] values, double[] sigma) {
		this.model = model;
		this.temperatures = temperatures;
		this.values = values;
		this.weight = new double[values.length];
		for (int i = 0; i < sigma.length; i++) {
			weight[i] = 1 / sigma[i];
		}
		this.columns = new double[model.coefficients()][values.length];
		this.offset = new double[values.length];
		this.target = new double[values.length];
	}

	/** Parameters for the best shape of the grid of the law. */
	Optional<double[]> guess() {
		double[] shape = model.shapes(temperatures.lowK(), temperatures.highK()).best(this::misfit);
		Optional<double[]> found = parameters(shape);
		return found.isPresent() ? found : model.trivial(weightedMean());
	}

	/**
	 * The solution of a law that is linear as it stands.
	 *
	 * @return the coefficients in triangular form
	 */
	public TriangularForm solve() {
		return solve(new double[0]);
	}

	/** What the solution found last leaves, (observed - law)/sigma; the array itself, written by the next solution. */
	public double[] residuals() {
		return target;
	}

	private Optional<double[]> parameters(double[] shape) {
		TriangularForm form = solve(shape);
		return form.independent() ? model.parametersOf(form.coefficients(), shape) : Optional.empty();
	}

	/**
	 * The best parameters of the same shape.
	 *
	 * @param parameters parameter values whose shape is kept
	 * @return parameter values, or empty when the law does not allow them or they are not determined
	 */
	public Optional<double[]> bestLike(double[] parameters) {
		return parameters(model.shapeOf(parameters));
	}

	private double misfit(double[] shape) {
		TriangularForm form = solve(shape);
		return form.independent() && model.parametersOf(form.coefficients(), shape).isPresent() ? form.chi2()
				: Double.POSITIVE_INFINITY;
	}

	private TriangularForm solve(double[] shape) {
		Arrays.fill(offset, 0);
		model.basis(temperatures, shape, columns, offset);
		for (int i = 0; i < target.length; i++) {
			target[i] = (values[i] - offset[i]) * weight[i];
		}
		for (double[] column : columns) {
			for (int i = 0; i < column.length; i++) {
				column[i] *= weight[i];
			}
		}
		return TriangularForm.of(columns, target);
	}

	/** Mean of what the offset leaves; the trivial members have no shape. */
	private double weightedMean() {
		double sw = 0;
		double sy = 0;
		for (int i = 0; i < values.length; i++) {
			double w = weight[i] / weight[0] * (weight[i] / weight[0]);
			sw += w;
			sy += w * (values[i] - offset[i]);
		}
		return sy / sw;
	}
}
