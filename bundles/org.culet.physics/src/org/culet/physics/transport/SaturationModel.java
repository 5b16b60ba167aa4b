package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ln R = ln R_sat + (m/2) ln(1 + (T/T_s)^2): a power law that goes over into a constant below T_s. The same family as
 * c + (m/2) ln(T^2 + T_s^2), written with the resistance it saturates at.
 */
final class SaturationModel extends NamedModel {

	private static final int GRID = 40;
	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.positive("R_sat_ohm", "ohm", "resistance in the limit of low T"),
			Parameter.positive("T_s_K", "K", "saturation temperature"),
			Parameter.free("m", "1", "power of T well above T_s"));

	SaturationModel() {
		super("saturation", "Saturation", "R = R_sat [1 + (T/T_s)^2]^(m/2)", FitSpace.LN_R, PARAMETERS);
	}

	/**
	 * T_s within a factor 1000 of the data: beyond, the law is a power law or a constant and T_s says nothing.
	 */
	@Override
	public List<Parameter> parametersOver(double lowK, double highK) {
		return List.of(PARAMETERS.get(0), around(PARAMETERS.get(1), lowK, highK), PARAMETERS.get(2));
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		return Math.log(parameters[0]) + parameters[2] * half(temperatureK, parameters[1]);
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		double u = temperatureK / parameters[1];
		return new double[] {1 / parameters[0], -parameters[2] * u * u / (1 + u * u) / parameters[1],
				half(temperatureK, parameters[1])};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] kelvin = temperatures.kelvin();
		double lnRsat = Math.log(parameters[0]);
		double inverse = 1 / parameters[1];
		double m = parameters[2];
		for (int i = 0; i < values.length; i++) {
			double u = kelvin[i] * inverse;
			values[i] = u * u;
		}
		Temperatures.halfLog1p(values);
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
			double[] slope = gradients[1];
			for (int i = 0; i < slope.length; i++) {
				double u = kelvin[i] * inverse;
				slope[i] = -m * inverse * (u * u) / (1 + u * u);
			}
			System.arraycopy(values, 0, gradients[2], 0, values.length);
		}
		for (int i = 0; i < values.length; i++) {
			values[i] = lnRsat + m * values[i];
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		double u = temperatureK / parameters[1];
		return parameters[2] * u * u / (1 + u * u);
	}

	@Override
	public int coefficients() {
		return 2;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		double[] kelvin = temperatures.kelvin();
		Arrays.fill(columns[0], 1);
		double[] half = columns[1];
		double inverse = 1 / shape[0];
		for (int i = 0; i < half.length; i++) {
			double u = kelvin[i] * inverse;
			half[i] = u * u;
		}
		Temperatures.halfLog1p(half);
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.of(ShapeGrid.geometric(lowK / 30, highK * 10, GRID));
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {Math.exp(coefficients[0]), shape[0], coefficients[1]});
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[] {parameters[1]};
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.of(new double[] {Math.exp(meanValue), 1, 0});
	}

	private static double half(double temperatureK, double scaleK) {
		double u = temperatureK / scaleK;
		return Math.log1p(u * u) / 2;
	}
}
