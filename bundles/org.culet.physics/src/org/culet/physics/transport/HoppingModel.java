package org.culet.physics.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ln R = ln R0 + m ln T + (T0/T)^p with p given: activated (p = 1), Efros-Shklovskii (1/2; J. Phys. C 8, L49, 1975) and
 * Mott hopping (1/3 in two, 1/4 in three dimensions; Phil. Mag. 19, 835, 1969). Linear in T^-p.
 */
final class HoppingModel implements SeparableModel {

	private final String id;
	private final String displayName;
	private final String shortName;
	private final String formula;
	private final double p;
	private final Prefactor prefactor;
	private final List<Parameter> parameters;

	HoppingModel(String id, String displayName, String shortName, double p, String power, Prefactor prefactor) {
		this.id = id;
		this.displayName = displayName;
		this.shortName = shortName;
		this.p = p;
		this.prefactor = prefactor;
		this.formula = "R = R0 " + prefactor.formula() + "exp[" + power + "]";
		List<Parameter> list = new ArrayList<>();
		list.add(Parameter.positive("R0_ohm", "ohm", "prefactor"));
		list.add(Parameter.positive("T0_K", "K", "characteristic temperature"));
		if (prefactor.isFree()) {
			list.add(prefactor.parameter());
		}
		this.parameters = List.copyOf(list);
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String displayName() {
		return displayName;
	}

	@Override
	public String shortName() {
		return shortName;
	}

	@Override
	public String formula() {
		return formula;
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
		return prefactor.kind() == Prefactor.Kind.NONE ? Optional.of(LinearAxes.inversePower(p, FitSpace.LN_R))
				: Optional.empty();
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		return Math.log(parameters[0]) + prefactor.exponent(parameters, 2) * Math.log(temperatureK)
				+ Math.pow(parameters[1] / temperatureK, p);
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		double[] g = new double[this.parameters.size()];
		g[0] = 1 / parameters[0];
		g[1] = p * Math.pow(parameters[1] / temperatureK, p) / parameters[1];
		if (g.length > 2) {
			g[2] = Math.log(temperatureK);
		}
		return g;
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		temperatures.inversePower(p, values);
		double power = Math.pow(parameters[1], p);
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
			double factor = p * power / parameters[1];
			double[] slope = gradients[1];
			for (int i = 0; i < slope.length; i++) {
				slope[i] = factor * values[i];
			}
		}
		double lnR0 = Math.log(parameters[0]);
		for (int i = 0; i < values.length; i++) {
			values[i] = lnR0 + power * values[i];
		}
		prefactor.evaluate(temperatures, parameters, values, gradients);
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		return prefactor.exponent(parameters, 2) - p * Math.pow(parameters[1] / temperatureK, p);
	}

	@Override
	public int coefficients() {
		return parameters.size();
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		Arrays.fill(columns[0], 1);
		temperatures.inversePower(p, columns[1]);
		prefactor.basis(temperatures, columns, offset);
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.none();
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		if (!(coefficients[1] > 0)) {
			return Optional.empty();
		}
		double[] found = new double[parameters.size()];
		found[0] = Math.exp(coefficients[0]);
		found[1] = Math.pow(coefficients[1], 1 / p);
		if (found.length > 2) {
			found[2] = coefficients[2];
		}
		return Optional.of(found);
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[0];
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		double[] found = new double[parameters.size()];
		found[0] = Math.exp(meanValue);
		return Optional.of(found);
	}
}
