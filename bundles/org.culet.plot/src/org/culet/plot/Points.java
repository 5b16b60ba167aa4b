package org.culet.plot;

import java.util.Arrays;
import java.util.Objects;

/**
 * The numbers of a series: pairs of values, with standard errors where known. Arrays are copied on the way in; the values
 * never change. NaN is allowed and means "nothing here": it breaks the line.
 */
public final class Points {

	private static final double[] NONE = new double[0];

	/** The arrays may be longer than the series: behind it lie points of a longer one that grew out of it. */
	private final double[] x;
	private final double[] y;
	private final double[] sigmaX;
	private final double[] sigmaY;
	private final int size;
	private final boolean rising;
	private final boolean falling;
	private final PointBlocks blocks;
	private final Tail tail;

	/** How much of shared arrays is in use. */
	private static final class Tail {
		private int used;

		Tail(int used) {
			this.used = used;
		}

		/** Takes the room behind a series; false if another one has grown into it. */
		synchronized boolean claim(int from, int to) {
			if (used != from) {
				return false;
			}
			used = to;
			return true;
		}
	}

	private Points(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
		this.x = x;
		this.y = y;
		this.sigmaX = sigmaX;
		this.sigmaY = sigmaY;
		this.size = x.length;
		this.rising = ordered(x, 0, size, 1);
		this.falling = ordered(x, 0, size, -1);
		this.blocks = PointBlocks.of(x, y, size);
		this.tail = new Tail(size);
	}

	/** A longer series whose first points are those of another. */
	private Points(Points before, double[] x, double[] y, double[] sigmaX, double[] sigmaY, int size, boolean shared) {
		this.x = x;
		this.y = y;
		this.sigmaX = sigmaX;
		this.sigmaY = sigmaY;
		this.size = size;
		this.rising = before.rising && ordered(x, before.size, size, 1);
		this.falling = before.falling && ordered(x, before.size, size, -1);
		this.blocks = (shared ? before.blocks : before.blocks.copy()).grown(x, y, size);
		this.tail = shared ? before.tail : new Tail(size);
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

	/**
	 * The same with more points behind the last one: a curve that is being measured. Costs the new points only, as long as each series
	 * is grown once; this one stays as it is.
	 *
	 * @param more what follows
	 * @return the longer series
	 */
	public Points plus(Points more) {
		if (more.size == 0) {
			return this;
		}
		int total = size + more.size;
		boolean errorsX = hasSigmaX() || more.hasSigmaX();
		boolean errorsY = hasSigmaY() || more.hasSigmaY();
		boolean shared = total <= x.length && errorsX == hasSigmaX() && errorsY == hasSigmaY() && tail.claim(size, total);
		// doubling: each point is copied once on the average
		int room = shared ? x.length : Math.max(total, size + size / 2 + 64);
		double[] allX = shared ? x : Arrays.copyOf(x, room);
		double[] allY = shared ? y : Arrays.copyOf(y, room);
		double[] allSigmaX = !errorsX || shared ? sigmaX : Arrays.copyOf(sigmaX, room);
		double[] allSigmaY = !errorsY || shared ? sigmaY : Arrays.copyOf(sigmaY, room);
		System.arraycopy(more.x, 0, allX, size, more.size);
		System.arraycopy(more.y, 0, allY, size, more.size);
		for (int i = 0; i < more.size; i++) {
			if (errorsX) {
				allSigmaX[size + i] = more.sigmaX(i);
			}
			if (errorsY) {
				allSigmaY[size + i] = more.sigmaY(i);
			}
		}
		return new Points(this, allX, allY, allSigmaX, allSigmaY, total, shared);
	}

	/** Whether x never falls (1) or never rises (-1) from the point before a first one on. */
	private static boolean ordered(double[] x, int from, int end, int direction) {
		for (int i = from; i < end; i++) {
			if (Double.isNaN(x[i]) || i > 0 && (direction > 0 ? x[i] < x[i - 1] : x[i] > x[i - 1])) {
				return false;
			}
		}
		return true;
	}

	/** The same points without errors. */
	public Points withoutErrors() {
		return new Points(x, y, NONE, NONE);
	}

	/** Number of points. */
	public int size() {
		return size;
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
		return rising ? 1 : falling ? -1 : 0;
	}

	/** The same points summarised in blocks. */
	public PointBlocks blocks() {
		return blocks;
	}
}
