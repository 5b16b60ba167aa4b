package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * G = G_D - (A/2) ln(1 + (T0/T)^2): a logarithmic correction that dies out above T0, where the Drude conductance G_D is left.
 * G_D and T0 are identifiable only from data that reach well above T0.
 */
final class DrudeCrossoverModel extends NamedModel {

	private static final int GRID = 40;
	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.free("G_D_S", "S", "Drude conductance"),
			Parameter.free("A_S", "S", "slope in ln T well below T0"),
			Parameter.positive("T0_K", "K", "temperature at which the correction dies out"));

	DrudeCrossoverModel() {
		super("drude-crossover", "Weak localisation with Drude limit", "G = G_D - (A/2) ln[1 + (T0/T)^2]", FitSpace.CONDUCTANCE, PARAMETERS);
	}

	@Override
	public String shortName() {
		return "WL with Drude";
	}

	/** T0 within a factor 1000 of the data: beyond, only the straight line is left. */
	@Override
	public List<Parameter> parametersOver(double lowK, double highK) {
		return List.of(PARAMETERS.get(0), PARAMETERS.get(1), around(PARAMETERS.get(2), lowK, highK));
	}

	@Override
	public Optional<LinearAxes> linearAxes() {
		return Optional.of(LinearAxes.lnT(FitSpace.CONDUCTANCE));
	}

	@Override
	public double value(double temperatureK, double[] parameters) {
		return parameters[0] + parameters[1] * correction(temperatureK, parameters[2]);
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		double u = parameters[2] / temperatureK;
		return new double[] {1, correction(temperatureK, parameters[2]),
				-parameters[1] * u * u / (1 + u * u) / parameters[2]};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] kelvin = temperatures.kelvin();
		double drude = parameters[0];
		double slopeInLnT = parameters[1];
		double scale = parameters[2];
		corrections(kelvin, scale, values);
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1);
			System.arraycopy(values, 0, gradients[1], 0, values.length);
			double[] slope = gradients[2];
			for (int i = 0; i < slope.length; i++) {
				double u = scale / kelvin[i];
				slope[i] = -slopeInLnT / scale * (u * u) / (1 + u * u);
			}
		}
		for (int i = 0; i < values.length; i++) {
			values[i] = drude + slopeInLnT * values[i];
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		double u = parameters[2] / temperatureK;
		return parameters[1] * u * u / (1 + u * u);
	}

	@Override
	public int coefficients() {
		return 2;
	}

	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		double[] kelvin = temperatures.kelvin();
		Arrays.fill(columns[0], 1);
		corrections(kelvin, shape[0], columns[1]);
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.of(ShapeGrid.geometric(lowK / 10, highK * 30, GRID));
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {coefficients[0], coefficients[1], shape[0]});
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[] {parameters[2]};
	}

	private static double correction(double temperatureK, double scaleK) {
		double u = scaleK / temperatureK;
		return -Math.log1p(u * u) / 2;
	}

	private static void corrections(double[] kelvin, double scaleK, double[] out) {
		for (int i = 0; i < out.length; i++) {
			double u = scaleK / kelvin[i];
			out[i] = u * u;
		}
		Temperatures.halfLog1p(out);
		for (int i = 0; i < out.length; i++) {
			out[i] = -out[i];
		}
	}
}
