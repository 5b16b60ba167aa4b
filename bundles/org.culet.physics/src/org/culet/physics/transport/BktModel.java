package org.culet.physics.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Elementary;

/**
 * R = R_N / [1 + sinh^2(b/sqrt(t))] = R_N sech^2(b/sqrt t), t = T/T_BKT - 1 > 0, and 0 below: the interpolation of Halperin
 * and Nelson (J. Low Temp. Phys. 36, 599, 1979) in the form of Benfatto, Castellani and Giamarchi (2009) with alpha = 2.
 * Inhomogeneity gives the same shape: a fit, not a proof.
 */
final class BktModel extends NamedModel {

	private static final int GRID = 16;
	private static final double LN_2 = Math.log(2);
	private static final List<Parameter> PARAMETERS = List.of(
			Parameter.positive("R_N_ohm", "ohm", "normal-state resistance"),
			Parameter.positive("b", "1", "shape of the transition"),
			Parameter.positive("T_BKT_K", "K", "vortex unbinding temperature"));

	BktModel() {
		super("bkt", "BKT (Halperin-Nelson)", "R = R_N sech^2[b/sqrt(T/T_BKT - 1)]", FitSpace.LN_R, PARAMETERS);
	}

	@Override
	public String shortName() {
		return "BKT";
	}

	/** T_BKT below the data, whose resistances are not zero. */
	@Override
	public List<Parameter> parametersOver(double lowK, double highK) {
		return List.of(PARAMETERS.get(0), PARAMETERS.get(1).withBounds(1e-4, 100),
				PARAMETERS.get(2).withBounds(lowK * 0.01, lowK * (1 - 1e-6)));
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

	/**
	 * One simple loop after another: faster than one loop in which root, exponential and logarithm wait for each other. Space for
	 * derivatives that are not filled in yet is scratch space.
	 */
	@Override
	public void evaluate(Temperatures temperatures, double[] parameters, double[] values, double[][] gradients) {
		int n = values.length;
		double[][] columns = gradients.length > 0 ? gradients : new double[PARAMETERS.size()][n];
		double[] kelvin = temperatures.kelvin();
		double lnRn = Math.log(parameters[0]);
		double b = parameters[1];
		double tBkt = parameters[2];
		double[] root = columns[1];
		double[] slope = columns[2];
		inverseRoots(kelvin, tBkt, root);
		decays(root, b, values, columns[0], slope);
		for (int i = 0; i < n; i++) {
			slope[i] = (1 - values[i]) / (1 + values[i]) * root[i];
		}
		Elementary.lnOnePlus(values);
		for (int i = 0; i < n; i++) {
			values[i] = lnRn - 2 * (b * root[i] + values[i] - LN_2);
		}
		for (int i = 0; i < n; i++) {
			values[i] = kelvin[i] > tBkt ? values[i] : Double.NEGATIVE_INFINITY;
		}
		if (gradients.length > 0) {
			Arrays.fill(gradients[0], 1 / parameters[0]);
			double factor = -b / (tBkt * tBkt);
			for (int i = 0; i < n; i++) {
				double inB = -2 * slope[i];
				slope[i] *= factor * root[i] * root[i] * kelvin[i];
				root[i] = inB;
			}
		}
	}

	/** exp(-2 b/sqrt(T/T_BKT - 1)), from the inverse roots. */
	private static void decays(double[] root, double b, double[] out, double[] scratch, double[] more) {
		for (int i = 0; i < out.length; i++) {
			out[i] = -2 * b * root[i];
		}
		Elementary.exp(out, scratch, more);
	}

	/** 1/sqrt(T/T_BKT - 1). */
	private static void inverseRoots(double[] kelvin, double tBkt, double[] out) {
		double inverse = 1 / tBkt;
		for (int i = 0; i < out.length; i++) {
			out[i] = 1 / Math.sqrt(kelvin[i] * inverse - 1);
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
		double b = shape[0];
		double[] root = columns[0];
		inverseRoots(temperatures.kelvin(), shape[1], root);
		decays(root, b, offset, new double[root.length], new double[root.length]);
		Elementary.lnOnePlus(offset);
		for (int i = 0; i < root.length; i++) {
			offset[i] = -2 * (b * root[i] + offset[i] - LN_2);
		}
		Arrays.fill(root, 1);
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

	private static double lnCosh(double x) {
		return x + Math.log(1 + Math.exp(-2 * x)) - LN_2;
	}
}
