package org.culet.physics.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Elementary;

/** ln R = ln R0 + m ln T + (T0/T)^p with p free between 0.05 and 2: linear in T^-p and ln T for each p. */
final class StretchedModel implements SeparableModel {

	private static final double P_MIN = 0.05;
	private static final double P_MAX = 2;
	private static final int GRID = 40;

	private final Prefactor prefactor;
	private final List<Parameter> parameters;

	StretchedModel(Prefactor prefactor) {
		this.prefactor = prefactor;
		List<Parameter> list = new ArrayList<>();
		list.add(Parameter.positive("R0_ohm", "ohm", "prefactor"));
		list.add(Parameter.positive("T0_K", "K", "characteristic temperature"));
		list.add(Parameter.free("p", "1", "exponent").withBounds(P_MIN, P_MAX));
		if (prefactor.isFree()) {
			list.add(prefactor.parameter());
		}
		this.parameters = List.copyOf(list);
	}

	@Override
	public String id() {
		return "stretched";
	}

	@Override
	public String displayName() {
		return "Free exponent";
	}

	@Override
	public String formula() {
		return "R = R0 " + prefactor.formula() + "exp[(T0/T)^p]";
	}

	@Override
	public List<Parameter> parameters() {
		return parameters;
	}

	@Override
	public FitSpace fitSpace() {
		return FitSpace.LN_R;
	}

	@Override
	public Optional<LinearAxes> linearAxes() {
		return Optional.empty();
	}

	@Override
	public double value(double temperatureK, double[] values) {
		return Math.log(values[0]) + prefactor.exponent(values, 3) * Math.log(temperatureK)
				+ Math.pow(values[1] / temperatureK, values[2]);
	}

	@Override
	public double[] gradient(double temperatureK, double[] values) {
		double ratio = values[1] / temperatureK;
		double power = Math.pow(ratio, values[2]);
		double[] g = new double[parameters.size()];
		g[0] = 1 / values[0];
		g[1] = values[2] * power / values[1];
		g[2] = power * Math.log(ratio);
		if (g.length > 3) {
			g[3] = Math.log(temperatureK);
		}
		return g;
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] lnT = temperatures.ln();
		double lnR0 = Math.log(parameters[0]);
		double lnT0 = Math.log(parameters[1]);
		double p = parameters[2];
		for (int i = 0; i < values.length; i++) {
			values[i] = Elementary.exp(p * (lnT0 - lnT[i]));
		}
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
			double factor = p / parameters[1];
			double[] inT0 = gradients[1];
			double[] inP = gradients[2];
			for (int i = 0; i < values.length; i++) {
				inT0[i] = factor * values[i];
				inP[i] = (lnT0 - lnT[i]) * values[i];
			}
		}
		for (int i = 0; i < values.length; i++) {
			values[i] += lnR0;
		}
		prefactor.evaluate(temperatures, parameters, values, gradients);
	}

	@Override
	public double logSlope(double temperatureK, double[] values) {
		return prefactor.exponent(values, 3) - values[2] * Math.pow(values[1] / temperatureK, values[2]);
	}

	@Override
	public int coefficients() {
		return prefactor.isFree() ? 3 : 2;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		Arrays.fill(columns[0], 1);
		temperatures.inversePower(shape[0], columns[1]);
		prefactor.basis(temperatures, columns, offset);
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.of(ShapeGrid.geometric(P_MIN, P_MAX, GRID));
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		if (!(coefficients[1] > 0)) {
			return Optional.empty();
		}
		double[] found = new double[parameters.size()];
		found[0] = Math.exp(coefficients[0]);
		found[1] = Math.pow(coefficients[1], 1 / shape[0]);
		found[2] = shape[0];
		if (found.length > 3) {
			found[3] = coefficients[2];
		}
		return Optional.of(found);
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[] {parameters[2]};
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		double[] found = new double[parameters.size()];
		found[0] = Math.exp(meanValue);
		found[2] = 1;
		return Optional.of(found);
	}
}
