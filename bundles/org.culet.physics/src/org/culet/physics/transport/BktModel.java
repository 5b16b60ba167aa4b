package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * R = R_N / [1 + sinh^2(b/sqrt(t))] = R_N sech^2(b/sqrt t), t = T/T_BKT - 1 > 0, and 0 below: the interpolation of Halperin
 * and Nelson (J. Low Temp. Phys. 36, 599, 1979) in the form of Benfatto, Castellani and Giamarchi (2009) with alpha = 2.
 * Inhomogeneity gives the same shape: a fit, not a proof.
 */
final class BktModel implements SeparableModel {

	private static final int GRID = 24;
	private static final double LN_2 = Math.log(2);
	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.positive("R_N_ohm", "ohm", "normal-state resistance"),
			Parameter.positive("b", "1", "shape of the transition"),
			Parameter.positive("T_BKT_K", "K", "vortex unbinding temperature"));

	@Override
	public String id() {
		return "bkt";
	}

	@Override
	public String displayName() {
		return "BKT (Halperin-Nelson)";
	}

	@Override
	public String formula() {
		return "R = R_N sech^2[b/sqrt(T/T_BKT - 1)]";
	}

	@Override
	public List<Parameter> parameters() {
		return PARAMETERS;
	}

	/** T_BKT below the data, whose resistances are not zero. */
	@Override
	public List<Parameter> parametersOver(double lowK, double highK) {
		return List.of(PARAMETERS.get(0), PARAMETERS.get(1).withBounds(1e-4, 100),
				PARAMETERS.get(2).withBounds(lowK * 0.01, lowK * (1 - 1e-6)));
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
	public double value(double temperatureK, double[] parameters) {
		double t = temperatureK / parameters[2] - 1;
		return t > 0 ? Math.log(parameters[0]) - 2 * lnCosh(parameters[1] / Math.sqrt(t)) : Double.NEGATIVE_INFINITY;
	}

	@Override
	public double[] gradient(double temperatureK, double[] parameters) {
		double t = temperatureK / parameters[2] - 1;
		double root = Math.sqrt(t);
		double tanh = Math.tanh(parameters[1] / root);
		return new double[] {1 / parameters[0], -2 * tanh / root,
				-tanh * parameters[1] / (t * root) * temperatureK / (parameters[2] * parameters[2])};
	}

	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		double[] kelvin = temperatures.kelvin();
		double lnRn = Math.log(parameters[0]);
		double b = parameters[1];
		double tBkt = parameters[2];
		for (int i = 0; i < values.length; i++) {
			double t = kelvin[i] / tBkt - 1;
			double root = Math.sqrt(t);
			double decay = Math.exp(-2 * b / root);
			values[i] = t > 0 ? lnRn - 2 * (b / root + Math.log1p(decay) - LN_2) : Double.NEGATIVE_INFINITY;
			if (gradients.length > 0) {
				double tanh = (1 - decay) / (1 + decay);
				gradients[1][i] = -2 * tanh / root;
				gradients[2][i] = -tanh * b / (t * root) * kelvin[i] / (tBkt * tBkt);
			}
		}
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
		}
	}

	@Override
	public double logSlope(double temperatureK, double[] parameters) {
		double t = temperatureK / parameters[2] - 1;
		double root = Math.sqrt(t);
		return Math.tanh(parameters[1] / root) * parameters[1] / (t * root) * temperatureK / parameters[2];
	}

	@Override
	public int coefficients() {
		return 1;
	}

	/** Only ln R_N is linear; the shape is b and T_BKT. */
	@Override
	public void basis(Temperatures temperatures, double[] shape, double[][] columns, double[] offset) {
		double[] kelvin = temperatures.kelvin();
		Arrays.fill(columns[0], 1);
		for (int i = 0; i < kelvin.length; i++) {
			offset[i] = -2 * lnCosh(shape[0] / Math.sqrt(kelvin[i] / shape[1] - 1));
		}
	}

	@Override
	public ShapeGrid shapes(double lowK, double highK) {
		return ShapeGrid.of(ShapeGrid.geometric(0.01, 5, GRID),
				Arrays.stream(ShapeGrid.geometric(1e-3, 0.9, GRID)).map(distance -> lowK * (1 - distance)).toArray());
	}

	@Override
	public Optional<double[]> parametersOf(double[] coefficients, double[] shape) {
		return Optional.of(new double[] {Math.exp(coefficients[0]), shape[0], shape[1]});
	}

	@Override
	public double[] shapeOf(double[] parameters) {
		return new double[] {parameters[1], parameters[2]};
	}

	@Override
	public Optional<double[]> trivial(double meanValue) {
		return Optional.empty();
	}

	private static double lnCosh(double x) {
		return x + Math.log1p(Math.exp(-2 * x)) - LN_2;
	}
}
