package org.culet.physics.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R = R_N / [1 + sinh^2(b/sqrt(t))] = R_N sech^2(b/sqrt t), t = T/T_BKT - 1 > 0, and 0 below: the interpolation of Halperin
 * and Nelson (J. Low Temp. Phys. 36, 599, 1979) in the form of Benfatto, Castellani and Giamarchi (2009) with alpha = 2.
 * Inhomogeneity gives the same shape: a fit, not a proof.
 */
final class BktModel implements TransportModel {

	private static final int GRID = 24;
	/** Points enough for a guess over the grid. */
	private static final int GUESS_POINTS = 50;
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
	public double logSlope(double temperatureK, double[] parameters) {
		double t = temperatureK / parameters[2] - 1;
		double root = Math.sqrt(t);
		return Math.tanh(parameters[1] / root) * parameters[1] / (t * root) * temperatureK / parameters[2];
	}

	/** For each b and T_BKT of a grid the best R_N is exact; the best pair is the guess. */
	@Override
	public Optional<double[]> firstGuess(double[] temperatureK, double[] values, double[] sigma) {
		double low = Double.POSITIVE_INFINITY;
		for (double t : temperatureK) {
			low = Math.min(low, t);
		}
		int every = 1 + values.length / GUESS_POINTS;
		double best = Double.POSITIVE_INFINITY;
		Optional<double[]> guess = Optional.empty();
		for (double[] shape : shapes(low)) {
			double sw = 0;
			double sr = 0;
			double srr = 0;
			for (int i = 0; i < values.length; i += every) {
				double r = values[i] + 2 * lnCosh(shape[0] / Math.sqrt(temperatureK[i] / shape[1] - 1));
				double w = 1 / (sigma[i] * sigma[i]);
				sw += w;
				sr += w * r;
				srr += w * r * r;
			}
			double chi2 = srr - sr * sr / sw;
			if (chi2 < best) {
				best = chi2;
				guess = Optional.of(new double[] {Math.exp(sr / sw), shape[0], shape[1]});
			}
		}
		return guess;
	}

	private static List<double[]> shapes(double lowK) {
		List<double[]> shapes = new ArrayList<>(GRID * GRID);
		for (double[] distance : ShapeGrid.geometric(1e-3, 0.9, GRID)) {
			for (double[] b : ShapeGrid.geometric(0.01, 5, GRID)) {
				shapes.add(new double[] {b[0], lowK * (1 - distance[0])});
			}
		}
		return shapes;
	}

	private static double lnCosh(double x) {
		return x + Math.log1p(Math.exp(-2 * x)) - Math.log(2);
	}
}
