package org.culet.physics.transport;

import java.util.List;
import java.util.Optional;

/**
 * A law for the resistance of a film as a function of temperature.
 *
 * <p>Implementations are immutable and safe for use by many threads. Parameter arrays hold one value for each entry of
 * {@link #parameters()}, in that order and in its units. A law that is a sum of functions with linear coefficients should
 * implement {@link SeparableModel}, which finds its own first guess.
 */
public interface TransportModel {

	/** Short name that never changes, for files and scripts ({@code es-vrh}). */
	String id();

	/** Name for people. */
	String displayName();

	/** Name for people where there is little room, such as a column of a table. */
	default String shortName() {
		return displayName();
	}

	/** The law in plain text with the parameter symbols. */
	String formula();

	/** The parameters in their fixed order. */
	List<Parameter> parameters();

	/**
	 * The parameters with bounds narrowed to what makes sense for data over a range, for laws whose domain depends on it.
	 *
	 * @param lowK lowest temperature of the data in kelvin
	 * @param highK highest temperature of the data in kelvin
	 * @return as many parameters, in the same order
	 */
	default List<Parameter> parametersOver(double lowK, double highK) {
		return parameters();
	}

	/** The quantity in which the law is fitted unless something else is asked for. */
	FitSpace fitSpace();

	/** The axes on which the law is a straight line, where there are such. */
	Optional<LinearAxes> linearAxes();

	/**
	 * The law in its fit space.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @param parameters parameter values
	 * @return ln(R/ohm) or G in siemens; not finite where the law says nothing or R is zero
	 */
	double value(double temperatureK, double[] parameters);

	/**
	 * Derivatives of {@link #value} with respect to the parameters.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @param parameters parameter values
	 * @return one derivative for each parameter, in the unit of the value over that of the parameter
	 */
	double[] gradient(double temperatureK, double[] parameters);

	/**
	 * The law and its derivatives at many temperatures at once, where a fit spends its time. The default asks
	 * {@link #value} and {@link #gradient} for one point after another.
	 *
	 * @param temperatures temperatures of n points
	 * @param parameters parameter values
	 * @param values where to put the law, n values
	 * @param gradients where to put the derivatives, one column of n values for each parameter; empty when they are not wanted
	 */
	default void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] kelvin = temperatures.kelvin();
		for (int i = 0; i < values.length; i++) {
			values[i] = value(kelvin[i], parameters);
			if (gradients.length > 0) {
				double[] gradient = gradient(kelvin[i], parameters);
				for (int j = 0; j < gradient.length; j++) {
					gradients[j][i] = gradient[j];
				}
			}
		}
	}

	/**
	 * Derivative of {@link #value} with respect to ln T. The default takes a central difference over 2e-5 in ln T.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @param parameters parameter values
	 * @return d value / d ln T
	 */
	default double logSlope(double temperatureK, double[] parameters) {
		double h = 1e-5;
		return (value(temperatureK * Math.exp(h), parameters) - value(temperatureK * Math.exp(-h), parameters)) / (2 * h);
	}

	/**
	 * Parameter values close enough to the best ones for a fit to start from.
	 *
	 * @param temperatureK temperatures in kelvin, n values
	 * @param values observations in the model's own fit space, n values
	 * @param sigma standard errors of the observations up to a common factor, n values above zero
	 * @return parameter values, or empty when the data cannot follow the law at all
	 */
	Optional<double[]> firstGuess(double[] temperatureK, double[] values, double[] sigma);

	/**
	 * As {@link #firstGuess(double[], double[], double[])}, for laws that want the logarithms of the temperatures.
	 *
	 * @param temperatures temperatures of n points
	 * @param values observations in the model's own fit space, n values
	 * @param sigma standard errors of the observations up to a common factor, n values above zero
	 * @return parameter values, or empty when the data cannot follow the law at all
	 */
	default Optional<double[]> firstGuess(Temperatures temperatures, double[] values, double[] sigma) {
		return firstGuess(temperatures.kelvin(), values, sigma);
	}

	/** Numbers that follow from the parameters and are reported with them; none by default. */
	default List<DerivedQuantity> derived() {
		return List.of();
	}

	/**
	 * Resistance by the law.
	 *
	 * @param temperatureK temperature in kelvin, above zero
	 * @param parameters parameter values
	 * @return resistance in ohm (or ohm per square, as the data were)
	 */
	default double resistanceOhm(double temperatureK, double[] parameters) {
		return fitSpace().toResistance(value(temperatureK, parameters));
	}
}
