package org.culet.physics.fit;

import java.util.Arrays;

import org.culet.physics.Elementary;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.SeparableModel;
import org.culet.physics.transport.Temperatures;
import org.culet.physics.transport.TransportModel;

/**
 * A law, its coordinates and the observations, as the search sees them. Arrays are shared and never written.
 *
 * @param model the law
 * @param space the space of observed and sigma
 * @param coordinates coordinates of the search
 * @param temperatures temperatures of the points, rising
 * @param observed observations in the space
 * @param sigma their standard errors
 */
record Problem(TransportModel model, FitSpace space, Coordinates coordinates, Temperatures temperatures, double[] observed,
		double[] sigma) {

	private static final double[][] NO_GRADIENTS = {};

	int size() {
		return temperatures.size();
	}

	Problem withSigma(double[] newSigma) {
		return new Problem(model, space, coordinates, temperatures, observed, newSigma);
	}

	Problem withObserved(double[] newObserved) {
		return new Problem(model, space, coordinates, temperatures, newObserved, sigma);
	}

	/** The same law for points averaged in bins. */
	Problem on(Bins bins, double[] values) {
		return new Problem(model, space, coordinates, bins.temperatures(), values, bins.sigma());
	}

	/** The law at all points in the space. */
	double[] law(double[] position) {
		double[] y = new double[size()];
		model.evaluate(temperatures, coordinates.raw(position), y, NO_GRADIENTS);
		convert(y, new double[0]);
		return y;
	}

	/** The law at a minimum, from the residuals there; evaluated only where it is so far off that these were cut. */
	double[] law(Minimum minimum) {
		if (!(minimum.chi2() < Linearisation.HOPELESS)) {
			return law(minimum.position());
		}
		double[] y = new double[size()];
		for (int i = 0; i < y.length; i++) {
			y[i] = observed[i] - minimum.residuals()[i] * sigma[i];
		}
		return y;
	}

	/** d law / d ln T at all points in the space. */
	double[] logSlopes(double[] position) {
		double[] values = coordinates.raw(position);
		double[] y = new double[size()];
		double[] slopes = new double[size()];
		Arrays.fill(slopes, 1);
		model.evaluate(temperatures, values, y, NO_GRADIENTS);
		convert(y, slopes);
		Arrays.setAll(slopes, i -> slopes[i] * model.logSlope(temperatures.kelvin()[i], values));
		return slopes;
	}

	/** Whether the law is a sum of functions with nothing but linear coefficients. */
	boolean isLinear() {
		return model instanceof SeparableModel && shapes() == 0;
	}

	/** Number of shape parameters of a separable law; 0 for others. */
	int shapes() {
		return model instanceof SeparableModel sum ? sum.shapeOf(new double[coordinates.size()]).length : 0;
	}

	/** Whether the law comes in another space than that of the fit. */
	boolean converts() {
		return model.fitSpace() != space;
	}

	/**
	 * Turns values of the law in its own space into values in the space of the fit.
	 *
	 * @param values values, replaced
	 * @param slopes multiplied by the derivatives of the new values with respect to the old; empty when not wanted
	 */
	void convert(double[] values, double[] slopes) {
		if (!converts()) {
			return;
		}
		if (space == FitSpace.LN_R) {
			for (int i = 0; i < slopes.length; i++) {
				slopes[i] = -slopes[i] / values[i];
			}
			for (int i = 0; i < values.length; i++) {
				values[i] = -Elementary.ln(values[i]);
			}
		} else {
			for (int i = 0; i < values.length; i++) {
				values[i] = Elementary.exp(-values[i]);
			}
			for (int i = 0; i < slopes.length; i++) {
				slopes[i] *= -values[i];
			}
		}
	}
}
