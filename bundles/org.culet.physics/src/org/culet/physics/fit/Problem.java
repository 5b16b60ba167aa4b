package org.culet.physics.fit;

import java.util.Arrays;

import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;

/**
 * A law, its coordinates and the observations, as the search sees them. Arrays are shared and never written.
 *
 * @param model the law
 * @param space the space of observed and sigma
 * @param coordinates coordinates of the search
 * @param temperature kelvin, rising
 * @param observed observations in the space
 * @param sigma their standard errors
 */
record Problem(TransportModel model, FitSpace space, Coordinates coordinates, double[] temperature, double[] observed,
		double[] sigma) {

	/**
	 * Stands for a residual where the law has no finite value, so that the search turns away; far above what rounding errors
	 * can make of the smallest standard error, and its square is finite.
	 */
	private static final double HOPELESS = 1e50;

	int size() {
		return temperature.length;
	}

	Problem withSigma(double[] newSigma) {
		return new Problem(model, space, coordinates, temperature, observed, newSigma);
	}

	Problem withObserved(double[] newObserved) {
		return new Problem(model, space, coordinates, temperature, newObserved, sigma);
	}

	/** The law at all points in the space. */
	double[] law(double[] position) {
		double[] values = coordinates.raw(position);
		double[] y = new double[size()];
		Arrays.setAll(y, i -> convert(model.value(temperature[i], values)));
		return y;
	}

	/** Residuals (observed - law)/sigma. */
	double[] residuals(double[] position) {
		double[] y = law(position);
		for (int i = 0; i < y.length; i++) {
			double r = (observed[i] - y[i]) / sigma[i];
			y[i] = Double.isNaN(r) ? HOPELESS : Math.clamp(r, -HOPELESS, HOPELESS);
		}
		return y;
	}

	double chi2(double[] position) {
		double sum = 0;
		for (double r : residuals(position)) {
			sum += r * r;
		}
		return sum;
	}

	/** Whether the law is finite at all points. */
	boolean defined(double[] position) {
		return Arrays.stream(law(position)).allMatch(Double::isFinite);
	}

	/** Derivatives of law/sigma with respect to chosen coordinates, n rows. */
	double[][] jacobian(double[] position, int[] chosen) {
		double[] values = coordinates.raw(position);
		double[][] rows = new double[size()][chosen.length];
		for (int i = 0; i < rows.length; i++) {
			double conversion = conversionSlope(model.value(temperature[i], values)) / sigma[i];
			double[] gradient = model.gradient(temperature[i], values);
			for (int j = 0; j < chosen.length; j++) {
				double d = conversion * gradient[chosen[j]] * coordinates.stretch(chosen[j], values[chosen[j]]);
				rows[i][j] = Double.isFinite(d) ? d : 0;
			}
		}
		return rows;
	}

	/** d law / d ln T at all points in the space. */
	double[] logSlopes(double[] position) {
		double[] values = coordinates.raw(position);
		double[] s = new double[size()];
		Arrays.setAll(s, i -> conversionSlope(model.value(temperature[i], values)) * model.logSlope(temperature[i], values));
		return s;
	}

	private double convert(double own) {
		if (model.fitSpace() == space) {
			return own;
		}
		return space == FitSpace.LN_R ? -Math.log(own) : Math.exp(-own);
	}

	private double conversionSlope(double own) {
		if (model.fitSpace() == space) {
			return 1;
		}
		return space == FitSpace.LN_R ? -1 / own : -Math.exp(-own);
	}
}
