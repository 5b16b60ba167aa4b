package org.culet.physics.transport;

import java.util.List;
import java.util.Optional;

import org.culet.physics.LinearFit;

/**
 * A law that, for given values of a few shape parameters, is a sum of functions with linear coefficients. Its best
 * coefficients follow exactly from linear least squares; only the shape has to be searched (variable projection,
 * Golub and Pereyra, SIAM J. Numer. Anal. 10, 413, 1973).
 */
public interface SeparableModel extends TransportModel {

	/**
	 * The functions of the sum at one temperature.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @param shape values of the shape parameters; empty for a law that is linear as it stands
	 * @return one value for each coefficient
	 */
	double[] basis(double temperatureK, double[] shape);

	/**
	 * Part of the sum that has no coefficient.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @return its value in the fit space; 0 by default
	 */
	default double offset(double temperatureK) {
		return 0;
	}

	/**
	 * Shapes to try for data over a range, close enough together that the best of them leads to the minimum.
	 *
	 * @param lowK lowest temperature of the data in kelvin
	 * @param highK highest temperature of the data in kelvin
	 * @return shapes; one empty array for a law that is linear as it stands
	 */
	List<double[]> shapes(double lowK, double highK);

	/**
	 * Parameters from the coefficients of the sum.
	 *
	 * @param coefficients linear coefficients
	 * @param shape shape they belong to
	 * @return parameter values, or empty when the law does not allow these coefficients
	 */
	Optional<double[]> parametersOf(double[] coefficients, double[] shape);

	/**
	 * Parameters on the edge of the law, for data on which no shape gives allowed coefficients (for example resistances
	 * that fall on cooling, for an insulator's law).
	 *
	 * @param meanValue weighted mean of the observations in the fit space
	 * @return parameter values of the trivial member of the family, or empty if there is none
	 */
	Optional<double[]> trivial(double meanValue);

	@Override
	default Optional<double[]> firstGuess(double[] temperatureK, double[] values, double[] sigma) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (double t : temperatureK) {
			low = Math.min(low, t);
			high = Math.max(high, t);
		}
		double[] sum = values.clone();
		for (int i = 0; i < sum.length; i++) {
			sum[i] -= offset(temperatureK[i]);
		}
		double best = Double.POSITIVE_INFINITY;
		Optional<double[]> guess = Optional.empty();
		for (double[] shape : shapes(low, high)) {
			double[][] rows = new double[temperatureK.length][];
			for (int i = 0; i < rows.length; i++) {
				rows[i] = basis(temperatureK[i], shape);
			}
			Optional<LinearFit> fit = LinearFit.solve(rows, sum, sigma);
			if (fit.isPresent() && fit.get().chi2() < best) {
				Optional<double[]> found = parametersOf(fit.get().coefficients(), shape);
				if (found.isPresent()) {
					best = fit.get().chi2();
					guess = found;
				}
			}
		}
		return guess.isPresent() ? guess : trivial(weightedMean(sum, sigma));
	}

	private static double weightedMean(double[] values, double[] sigma) {
		double sw = 0;
		double sy = 0;
		for (int i = 0; i < values.length; i++) {
			double w = 1 / (sigma[i] * sigma[i]);
			sw += w;
			sy += w * values[i];
		}
		return sy / sw;
	}
}
