package org.culet.physics.transport;

import java.util.List;
import java.util.Optional;

/** ln R = ln R0 + m ln T with R0 the resistance at 1 K. */
final class PowerLawModel implements SeparableModel {

	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.positive("R0_ohm", "ohm", "resistance at 1 K"),
			Parameter.free("m", "1", "power of T"));

	@Override
	public String id() {
		return "power-law";
	}

	@Override
	public String displayName() {
		return "Power law";
	}

	@Override
	public String formula() {
		return "R = R0 (T/K)^m";
	}

	@Override
	public List<Parameter> parameters() {
		return PARAMETERS;
	}

	@Override
	public FitSpace fitSpace() {
		return FitSpace.LN_R;
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
	public double logSlope(double temperatureK, double[] parameters) {
		return parameters[1];
	}

	@Override
	public double[] basis(double temperatureK, double[] shape) {
		return new double[] {1, Math.log(temperatureK)};
	}

	@Override
	public List<double[]> shapes(double lowK, double highK) {
		return List.of(new double[0]);
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {Math.exp(coefficients[0]), coefficients[1]});
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.of(new double[] {Math.exp(meanValue), 0});
	}
}
