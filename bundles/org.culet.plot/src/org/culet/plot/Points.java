package org.culet.plot;

import java.util.Objects;

/**
 * The numbers of a series: pairs of values, with standard errors where known. Arrays are copied on the way in; the values
 * never change. NaN is allowed and means "nothing here": it breaks the line.
 */
public final class Points {

	private static final double[] NONE = new double[0];

	private final double[] x;
	private final double[] y;
	private final double[] sigmaX;
	private final double[] sigmaY;
	private final int order;

	private Points(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
		this.x = x;
		this.y = y;
		this.sigmaX = sigmaX;
		this.sigmaY = sigmaY;
		this.order = orderOf(x);
	}

	/**
	 * Points without errors.
	 *
	 * @param x n values in the unit of the x axis
	 * @param y n values in the unit of the y axis
	 * @return the points
	 * @throws IllegalArgumentException if the lengths differ
	 */
	public static Points of(double[] x, double[] y) {
		return of(x, y, NONE, NONE);
	}

	/**
	 * Points with standard errors.
	 *
	 * @param x n values in the unit of the x axis
	 * @param y n values in the unit of the y axis
	 * @param sigmaX n standard errors of x, or none; NaN or 0 for a point without one
	 * @param sigmaY n standard errors of y, or none; NaN or 0 for a point without one
	 * @return the points
	 * @throws IllegalArgumentException if the lengths differ
	 */
	public static Points of(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
		Objects.requireNonNull(x, "x");
		int n = x.length;
		if (y.length != n || (sigmaX.length != 0 && sigmaX.length != n) || (sigmaY.length != 0 && sigmaY.length != n)) {
			throw new IllegalArgumentException("lengths differ: x " + n + ", y " + y.length + ", sigma x " + sigmaX.length
					+ ", sigma y " + sigmaY.length);
		}
		return new Points(x.clone(), y.clone(), sigmaX.clone(), sigmaY.clone());
	}

	private static int orderOf(double[] x) {
		boolean up = true;
		boolean down = true;
		for (int i = 0; i < x.length && (up || down); i++) {
			if (Double.isNaN(x[i])) {
				return 0;
			}
			if (i > 0) {
				up &= x[i] >= x[i - 1];
				down &= x[i] <= x[i - 1];
			}
		}
		return up ? 1 : down ? -1 : 0;
	}

	/** The same points without errors. */
	public Points withoutErrors() {
		return new Points(x, y, NONE, NONE);
	}

	/** Number of points. */
	public int size() {
		return x.length;
	}

	/** Abscissa of point i. */
	public double x(int i) {
		return x[i];
	}

	/** Ordinate of point i. */
	public double y(int i) {
		return y[i];
	}

	/** Whether there are errors of x. */
	public boolean hasSigmaX() {
		return sigmaX.length > 0;
	}

	/** Whether there are errors of y. */
	public boolean hasSigmaY() {
		return sigmaY.length > 0;
	}

	/** Standard error of x of point i, 0 where there is none. */
	public double sigmaX(int i) {
		return sigmaX.length == 0 || !(sigmaX[i] > 0) ? 0 : sigmaX[i];
	}

	/** Standard error of y of point i, 0 where there is none. */
	public double sigmaY(int i) {
		return sigmaY.length == 0 || !(sigmaY[i] > 0) ? 0 : sigmaY[i];
	}

	/** Order of x: 1 never falling, -1 never rising, 0 neither (or NaN among them). */
	public int order() {
		return order;
	}
}
