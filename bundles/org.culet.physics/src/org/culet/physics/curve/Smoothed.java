package org.culet.physics.curve;

/** Values and slopes of a smoothed curve at its points, with their standard errors. */
public final class Smoothed {

	private final double[] value;
	private final double[] slope;
	private final double[] sigmaValue;
	private final double[] sigmaSlope;

	Smoothed(double[] value, double[] slope, double[] sigmaValue, double[] sigmaSlope) {
		this.value = value;
		this.slope = slope;
		this.sigmaValue = sigmaValue;
		this.sigmaSlope = sigmaSlope;
	}

	/** Number of points. */
	public int size() {
		return value.length;
	}

	/** Smoothed ordinate at point i. */
	public double value(int i) {
		return value[i];
	}

	/** Derivative by the abscissa at point i. */
	public double slope(int i) {
		return slope[i];
	}

	/** Standard error of the smoothed ordinate. */
	public double sigmaValue(int i) {
		return sigmaValue[i];
	}

	/** Standard error of the derivative. */
	public double sigmaSlope(int i) {
		return sigmaSlope[i];
	}

	/** All smoothed ordinates, a copy. */
	public double[] values() {
		return value.clone();
	}

	/** All derivatives, a copy. */
	public double[] slopes() {
		return slope.clone();
	}

	/** Index of the largest smoothed ordinate; the first of equals; -1 for no points. */
	public int argMax() {
		int best = value.length == 0 ? -1 : 0;
		for (int i = 1; i < value.length; i++) {
			if (value[i] > value[best]) {
				best = i;
			}
		}
		return best;
	}

	/** Index of the smallest smoothed ordinate; the first of equals; -1 for no points. */
	public int argMin() {
		int best = value.length == 0 ? -1 : 0;
		for (int i = 1; i < value.length; i++) {
			if (value[i] < value[best]) {
				best = i;
			}
		}
		return best;
	}
}
