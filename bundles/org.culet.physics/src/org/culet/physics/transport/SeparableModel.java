package org.culet.physics.transport;

import java.util.Optional;

/**
 * A law that, for given values of a few shape parameters, is a sum of functions with linear coefficients. Its best
 * coefficients follow exactly from linear least squares; only the shape has to be searched (variable projection,
 * Golub and Pereyra, SIAM J. Numer. Anal. 10, 413, 1973).
 */
public interface SeparableModel extends TransportModel {

	/** Number of linear coefficients. */
	int coefficients();

	/**
	 * The functions of the sum.
	 *
	 * @param temperatures temperatures of n points
	 * @param shape values of the shape parameters; empty for a law that is linear as it stands
	 * @param columns where to put the functions: one column of n values for each coefficient
	 * @param offset where to put the part of the sum that has no coefficient, n values; holds zeros before
	 */
	void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset);

	/**
	 * Shapes to try for data over a range.
	 *
	 * @param lowK lowest temperature of the data in kelvin
	 * @param highK highest temperature of the data in kelvin
	 * @return shapes
	 */
	ShapeGrid shapes(double lowK, double highK);

	/**
	 * Parameters from the coefficients of the sum.
	 *
	 * @param coefficients linear coefficients
	 * @param shape shape they belong to
	 * @return parameter values, or empty when the law does not allow these coefficients
	 */
	Optional<double[]> parametersOf(double[] coefficients, double[] shape);

	/**
	 * The shape among parameters, the reverse of {@link #parametersOf}.
	 *
	 * @param parameters parameter values
	 * @return shape parameters in their order
	 */
	double[] shapeOf(double[] parameters);

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
		return firstGuess(Temperatures.of(temperatureK), values, sigma);
	}

	@Override
	default Optional<double[]> firstGuess(Temperatures temperatures, double[] values, double[] sigma) {
		return new Projection(this, temperatures, values, sigma).guess();
	}
}
