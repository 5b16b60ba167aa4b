package org.culet.physics.fit;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.LinearFit;
import org.culet.physics.TriangularForm;
import org.culet.physics.transport.Projection;
import org.culet.physics.transport.SeparableModel;
import org.culet.physics.transport.Temperatures;

/** The minimum for a law that is linear as it stands: without a search, in one solution for its coefficients. */
final class LinearSolution {

	private LinearSolution() {
	}

	/**
	 * Solves where that is all there is to do.
	 *
	 * @param problem the law and the data
	 * @return the minimum; empty where the law is not linear in the space of the fit, something is given, or the solution is on a
	 *         bound or not determined
	 */
	static Optional<Minimum> of(Problem problem) {
		Coordinates coordinates = problem.coordinates();
		boolean[] free = coordinates.fitted();
		if (problem.converts() || Search.indices(free).length < free.length || !problem.isLinear()) {
			return Optional.empty();
		}
		SeparableModel law = (SeparableModel) problem.model();
		Projection projection = new Projection(law, problem.temperatures(), problem.observed(), problem.sigma());
		TriangularForm form = projection.solve();
		Optional<LinearFit> coefficients = LinearFit.of(form);
		Optional<double[]> position = coefficients.flatMap(c -> law.parametersOf(c.coefficients(), new double[0]))
				.map(coordinates::coordinates).filter(coordinates::inside);
		return position.flatMap(p -> covariance(problem, law, p, coefficients.get().covariance())
				.map(covariance -> new Minimum(p, free, form.chi2(), true, projection.residuals(),
						Optional.of(new LinearFit(new double[p.length], covariance, form.chi2(), problem.size())))));
	}

	/** Covariance of the coordinates from that of the coefficients. */
	private static Optional<double[][]> covariance(Problem problem, SeparableModel law, double[] position, double[][] inner) {
		int k = position.length;
		double[][] slopes = new double[k][];
		for (int j = 0; j < k; j++) {
			Optional<double[]> column = slopes(problem, law, position, j);
			if (column.isEmpty()) {
				return Optional.empty();
			}
			slopes[j] = column.get();
		}
		double[][] covariance = new double[k][k];
		for (int a = 0; a < k; a++) {
			for (int b = 0; b < k; b++) {
				for (int i = 0; i < k; i++) {
					for (int j = 0; j < k; j++) {
						covariance[a][b] += slopes[i][a] * inner[i][j] * slopes[j][b];
					}
				}
			}
		}
		return Optional.of(covariance);
	}

	/**
	 * How the coordinates follow one coefficient. The law changes alike with both, so as many temperatures as there are
	 * coefficients tell: its derivatives there, combined as the coordinates change, are the function of the coefficient.
	 */
	private static Optional<double[]> slopes(Problem problem, SeparableModel law, double[] position, int coefficient) {
		int k = position.length;
		double[] kelvin = new double[k];
		Arrays.setAll(kelvin, i -> problem.temperatures().kelvin()[i * (problem.size() - 1) / Math.max(1, k - 1)]);
		Temperatures some = Temperatures.of(kelvin);
		double[][] functions = new double[k][k];
		law.basis(some, new double[0], functions, new double[k]);
		double[][] gradients = new double[k][k];
		double[] values = problem.coordinates().raw(position);
		law.evaluate(some, values, new double[k], gradients);
		for (int j = 0; j < k; j++) {
			double stretch = problem.coordinates().stretch(j, values[j]);
			gradients[j] = Arrays.stream(gradients[j]).map(g -> g * stretch).toArray();
		}
		TriangularForm form = TriangularForm.of(gradients, functions[coefficient]);
		return form.independent() ? Optional.of(form.coefficients()) : Optional.empty();
	}
}
