package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ln R = ln R0 + m ln T with R0 the resistance at 1 K. */
final class PowerLawModel extends NamedModel {

	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.positive("R0_ohm", "ohm", "resistance at 1 K"),
			Parameter.free("m", "1", "power of T"));

	PowerLawModel() {
		super("power-law", "Power law", "R = R0 (T/K)^m", FitSpace.LN_R, PARAMETERS);
	}

	@Override
	public Optional<LinearAxes> linearAxes() {
		return Optional.of(LinearAxes.lnT(FitSpace.LN_R));
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		return Math.log(parameters[0]) + parameters[1] * Math.log(temperatureK);
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		return new double[] {1 / parameters[0], Math.log(temperatureK)};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] lnT = temperatures.ln();
		double lnR0 = Math.log(parameters[0]);
		double m = parameters[1];
		for (int i = 0; i < values.length; i++) {
			values[i] = lnR0 + m * lnT[i];
		}
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
			System.arraycopy(lnT, 0, gradients[1], 0, values.length);
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		return parameters[1];
	}

	@Override
	public int coefficients() {
		return 2;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		Arrays.fill(columns[0], 1);
		System.arraycopy(temperatures.ln(), 0, columns[1], 0, temperatures.size());
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.none();
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {Math.exp(coefficients[0]), coefficients[1]});
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[0];
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.of(new double[] {Math.exp(meanValue), 0});
	}
}
