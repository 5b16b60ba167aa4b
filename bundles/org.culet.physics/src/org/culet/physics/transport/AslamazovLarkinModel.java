package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.physics.PhysicalConstants;

/**
 * G = G0 + A ln T + g/(T/Tc0 - 1): normal conductance plus the fluctuation term above a two-dimensional superconducting
 * transition (Aslamazov and Larkin, Phys. Lett. A 26, 238, 1968), with g = e^2/(16 hbar) per square in theory. Maki-Thompson
 * and density-of-states terms are neglected.
 */
final class AslamazovLarkinModel extends NamedModel {

	private static final int GRID = 60;
	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.free("G0_S", "S", "normal conductance at 1 K"),
			Parameter.free("A_S", "S", "slope of the normal conductance in ln T"),
			Parameter.positive("Tc0_K", "K", "mean-field transition temperature"),
			Parameter.free("g_S", "S", "strength of the fluctuation term; e^2/(16 hbar) in theory"));

	AslamazovLarkinModel() {
		super("al", "Aslamazov-Larkin", "G = G0 + A ln(T/K) + g/(T/Tc0 - 1)", FitSpace.CONDUCTANCE, PARAMETERS);
	}

	@Override
	public String shortName() {
		return "AL";
	}

	/** Tc0 below the data, where the law ends. */
	@Override
	public List<Parameter> parametersOver(double lowK, double highK) {
		return List.of(PARAMETERS.get(0), PARAMETERS.get(1), PARAMETERS.get(2).withBounds(lowK * 0.01, lowK * (1 - 1e-6)),
				PARAMETERS.get(3));
	}

	/** The strength of the fluctuation term over its theoretical value, a check for data per square. */
	@Override
	public List<DerivedQuantity> derived() {
		return List.of(new DerivedQuantity("g_over_g_AL", "1", "g over e^2/(16 hbar), for conductance per square",
				values -> values[3] / PhysicalConstants.E2_PER_16_HBAR));
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		double reduced = temperatureK / parameters[2] - 1;
		return reduced > 0 ? parameters[0] + parameters[1] * Math.log(temperatureK) + parameters[3] / reduced
				: Double.POSITIVE_INFINITY;
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		double reduced = temperatureK / parameters[2] - 1;
		return new double[] {1, Math.log(temperatureK),
				parameters[3] * temperatureK / (parameters[2] * parameters[2] * reduced * reduced), 1 / reduced};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] kelvin = temperatures.kelvin();
		double[] lnT = temperatures.ln();
		double g0 = parameters[0];
		double a = parameters[1];
		double tc = parameters[2];
		double g = parameters[3];
		double[] fluctuation = gradients.length > 0 ? gradients[3] : new double[values.length];
		fluctuations(kelvin, tc, fluctuation);
		for (int i = 0; i < values.length; i++) {
			values[i] = g0 + a * lnT[i] + g * fluctuation[i];
		}
		for (int i = 0; i < values.length; i++) {
			values[i] = kelvin[i] > tc ? values[i] : Double.POSITIVE_INFINITY;
		}
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1);
			System.arraycopy(lnT, 0, gradients[1], 0, values.length);
			double factor = g / (tc * tc);
			double[] inTc = gradients[2];
			for (int i = 0; i < values.length; i++) {
				inTc[i] = factor * kelvin[i] * fluctuation[i] * fluctuation[i];
			}
		}
	}

	/** 1/(T/Tc0 - 1). */
	private static void fluctuations(double[] kelvin, double tc, double[] out) {
		for (int i = 0; i < out.length; i++) {
			out[i] = 1 / (kelvin[i] / tc - 1);
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		double reduced = temperatureK / parameters[2] - 1;
		return parameters[1] - parameters[3] * (temperatureK / parameters[2]) / (reduced * reduced);
	}

	@Override
	public int coefficients() {
		return 3;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		Arrays.fill(columns[0], 1);
		System.arraycopy(temperatures.ln(), 0, columns[1], 0, temperatures.size());
		fluctuations(temperatures.kelvin(), shape[0], columns[2]);
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.of(Arrays.stream(ShapeGrid.geometric(1e-4, 0.9, GRID)).map(d -> lowK * (1 - d)).toArray());
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {coefficients[0], coefficients[1], shape[0], coefficients[2]});
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[] {parameters[2]};
	}
}
