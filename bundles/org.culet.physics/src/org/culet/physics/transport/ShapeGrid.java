package org.culet.physics.transport;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Shapes of a law to try, on a rectangular grid with one axis for each shape parameter, close enough together that the best of
 * them leads to the minimum.
 */
public final class ShapeGrid {

	private static final int COARSE = 4;
	/** An axis shorter than this is tried whole. */
	private static final int SHORT = 12;

	private final double[][] axes;

	private ShapeGrid(double[][] axes) {
		this.axes = axes;
	}

	/** The only shape of a law that is linear as it stands. */
	public static ShapeGrid none() {
		return new ShapeGrid(new double[0][]);
	}

	/** All combinations of values, one array in order for each shape parameter. */
	public static ShapeGrid of(double[]... axes) {
		return new ShapeGrid(Arrays.stream(axes).map(double[]::clone).toArray(double[][]::new));
	}

	/** Positive values from low to high in equal ratios. */
	public static double[] geometric(double low, double high, int count) {
		double[] values = new double[count];
		Arrays.setAll(values, i -> low * Math.pow(high / low, i / (count - 1.0)));
		return values;
	}

	/** Number of shape parameters. */
	public int dimensions() {
		return axes.length;
	}

	/**
	 * Looks for the best shape: every fourth of a long axis first, then between the best and its neighbours.
	 *
	 * @param misfit misfit of a shape, infinite for one that is not allowed
	 * @return the best shape found, possibly one that is not allowed if there is no other
	 */
	double[] best(ToDoubleFunction<double[]> misfit) {
		if (axes.length == 0) {
			return new double[0];
		}
		int[] stride = Arrays.stream(axes).mapToInt(axis -> axis.length > SHORT ? COARSE : 1).toArray();
		Walk walk = new Walk(misfit);
		walk.all(new int[axes.length], 0, stride);
		if (Double.isInfinite(walk.least) && halve(stride)) {
			Arrays.fill(stride, 1);
			walk.all(new int[axes.length], 0, stride);
		}
		while (halve(stride)) {
			walk.around(walk.best.clone(), walk.best.clone(), 0, stride);
		}
		return shape(walk.best);
	}

	/** Halves strides that are above 1; whether there was one. */
	private static boolean halve(int[] stride) {
		boolean halved = false;
		for (int i = 0; i < stride.length; i++) {
			halved |= stride[i] > 1;
			stride[i] = Math.max(1, stride[i] / 2);
		}
		return halved;
	}

	private double[] shape(int[] indices) {
		double[] shape = new double[axes.length];
		for (int i = 0; i < shape.length; i++) {
			shape[i] = axes[i][indices[i]];
		}
		return shape;
	}

	/** Tries shapes and remembers the best. */
	private final class Walk {

		private final ToDoubleFunction<double[]> misfit;
		private int[] best = new int[axes.length];
		private double least = Double.POSITIVE_INFINITY;

		Walk(ToDoubleFunction<double[]> misfit) {
			this.misfit = misfit;
		}

		void all(int[] indices, int axis, int[] stride) {
			if (axis == axes.length) {
				attempt(indices);
				return;
			}
			for (int i = 0; i < axes[axis].length; i += stride[axis]) {
				indices[axis] = i;
				all(indices, axis + 1, stride);
			}
		}

		void around(int[] centre, int[] indices, int axis, int[] stride) {
			if (axis == axes.length) {
				if (!Arrays.equals(indices, centre)) {
					attempt(indices);
				}
				return;
			}
			for (int step = -stride[axis]; step <= stride[axis]; step += stride[axis]) {
				indices[axis] = centre[axis] + step;
				if (indices[axis] >= 0 && indices[axis] < axes[axis].length) {
					around(centre, indices, axis + 1, stride);
				}
			}
		}

		private void attempt(int[] indices) {
			double found = misfit.applyAsDouble(shape(indices));
			if (found < least) {
				least = found;
				best = indices.clone();
			}
		}
	}
}
