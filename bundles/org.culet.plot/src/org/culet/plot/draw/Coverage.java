package org.culet.plot.draw;

import java.util.Arrays;

/**
 * How much of each pixel is covered by lines of one pen or the inside of a polygon, 0 to 255. Lines that cross or touch cover a pixel
 * once, so that a translucent pen stays even.
 */
final class Coverage {

	private static final int FULL = 255;
	/** Samples along each side of a pixel for the inside of polygons. */
	private static final int SAMPLES = 4;

	final int width;
	final int height;
	private final byte[] covered;
	private int left;
	private int top;
	private int right;
	private int bottom;
	/** Nothing is covered outside these columns and rows, ends included. */
	private int clipLeft;
	private int clipTop;
	private int clipRight;
	private int clipBottom;

	Coverage(int width, int height) {
		this.width = width;
		this.height = height;
		this.covered = new byte[width * height];
		clip(0, 0, width - 1, height - 1);
		none();
	}

	/** Covers nothing outside these columns and rows, ends included. */
	void clip(int x1, int y1, int x2, int y2) {
		clipLeft = Math.max(0, x1);
		clipTop = Math.max(0, y1);
		clipRight = Math.min(width - 1, x2);
		clipBottom = Math.min(height - 1, y2);
	}

	boolean within(int x, int y) {
		return x >= clipLeft && x <= clipRight && y >= clipTop && y <= clipBottom;
	}

	private void none() {
		left = width;
		top = height;
		right = -1;
		bottom = -1;
	}

	int left() {
		return left;
	}

	int top() {
		return top;
	}

	int right() {
		return right;
	}

	int bottom() {
		return bottom;
	}

	/** 0 to 255. */
	int at(int x, int y) {
		return covered[y * width + x] & FULL;
	}

	void clear() {
		for (int y = top; y <= bottom; y++) {
			Arrays.fill(covered, y * width + left, y * width + right + 1, (byte) 0);
		}
		none();
	}

	private void touch(int x1, int y1, int x2, int y2) {
		left = Math.min(left, x1);
		top = Math.min(top, y1);
		right = Math.max(right, x2);
		bottom = Math.max(bottom, y2);
	}

	private void raise(int index, double share) {
		int value = share >= 1 ? FULL : (int) (share * FULL + 0.5);
		if (value > (covered[index] & FULL)) {
			covered[index] = (byte) value;
		}
	}

	/**
	 * Covers a path: round joins, flat ends.
	 *
	 * @param xy pixels, x and y in turn
	 * @param size how many of the numbers count
	 * @param pen its width, pixels
	 */
	void path(double[] xy, int size, double pen) {
		boolean closed = size > 4 && xy[0] == xy[size - 2] && xy[1] == xy[size - 1];
		for (int i = 0; i + 3 < size; i += 2) {
			segment(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], pen / 2, i == 0 && !closed, i + 5 >= size && !closed);
		}
	}

	/** One stroke; ends that are not flat are round. */
	private void segment(double x1, double y1, double x2, double y2, double half, boolean flatStart, boolean flatEnd) {
		double dx = x2 - x1;
		double dy = y2 - y1;
		double length = Math.sqrt(dx * dx + dy * dy);
		if (length < 1e-9 || !(length < 1e7)) {
			return;
		}
		double reach = half + 0.5;
		int c1 = (int) Math.max(clipLeft, Math.floor(Math.min(x1, x2) - reach));
		int c2 = (int) Math.min(clipRight, Math.floor(Math.max(x1, x2) + reach));
		int r1 = (int) Math.max(clipTop, Math.floor(Math.min(y1, y2) - reach));
		int r2 = (int) Math.min(clipBottom, Math.floor(Math.max(y1, y2) + reach));
		if (c1 > c2 || r1 > r2) {
			return;
		}
		touch(c1, r1, c2, r2);
		Stroke s = new Stroke(x1, y1, dx / length, dy / length, length, half, flatStart, flatEnd);
		if (Math.abs(dy) >= Math.abs(dx)) {
			double slope = dx / dy;
			double spread = reach / Math.abs(s.uy);
			for (int row = r1; row <= r2; row++) {
				double middle = x1 + (row + 0.5 - y1) * slope;
				int from = (int) Math.max(c1, Math.floor(middle - spread));
				int to = (int) Math.min(c2, Math.floor(middle + spread));
				for (int column = from; column <= to; column++) {
					raise(row * width + column, s.share(column + 0.5, row + 0.5));
				}
			}
		} else {
			double slope = dy / dx;
			double spread = reach / Math.abs(s.ux);
			for (int column = c1; column <= c2; column++) {
				double middle = y1 + (column + 0.5 - x1) * slope;
				int from = (int) Math.max(r1, Math.floor(middle - spread));
				int to = (int) Math.min(r2, Math.floor(middle + spread));
				for (int row = from; row <= to; row++) {
					raise(row * width + column, s.share(column + 0.5, row + 0.5));
				}
			}
		}
	}

	/** A straight stroke of half a width, from (x, y) in the direction (ux, uy). */
	private record Stroke(double x, double y, double ux, double uy, double length, double half, boolean flatStart, boolean flatEnd) {

		/** Share of the pixel about a place that the stroke covers. */
		double share(double px, double py) {
			double along = (px - x) * ux + (py - y) * uy;
			double across = Math.abs((px - x) * uy - (py - y) * ux);
			double share = Math.min(half + 0.5 - across, 2 * half);
			if (along < 0.5) {
				share = end(share, across, along, flatStart);
			}
			if (along > length - 0.5) {
				share = end(share, across, length - along, flatEnd);
			}
			return share;
		}

		/** The share near an end, {@code inside} it by a distance. */
		private double end(double share, double across, double inside, boolean flat) {
			if (flat) {
				return Math.min(share, inside + 0.5);
			}
			return inside >= 0 ? share : Math.min(half + 0.5 - Math.sqrt(across * across + inside * inside), 2 * half);
		}
	}

	/**
	 * Covers the inside of a polygon.
	 *
	 * @param xy corners, x and y in turn
	 */
	void inside(double[] xy) {
		double x1 = Double.POSITIVE_INFINITY;
		double y1 = Double.POSITIVE_INFINITY;
		double x2 = Double.NEGATIVE_INFINITY;
		double y2 = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < xy.length; i += 2) {
			x1 = Math.min(x1, xy[i]);
			x2 = Math.max(x2, xy[i]);
			y1 = Math.min(y1, xy[i + 1]);
			y2 = Math.max(y2, xy[i + 1]);
		}
		int c1 = (int) Math.max(clipLeft, Math.floor(x1));
		int c2 = (int) Math.min(clipRight, Math.floor(x2));
		int r1 = (int) Math.max(clipTop, Math.floor(y1));
		int r2 = (int) Math.min(clipBottom, Math.floor(y2));
		if (xy.length == 0 || c1 > c2 || r1 > r2) {
			return;
		}
		touch(c1, r1, c2, r2);
		for (int row = r1; row <= r2; row++) {
			for (int column = c1; column <= c2; column++) {
				int hits = 0;
				for (int k = 0; k < SAMPLES * SAMPLES; k++) {
					hits += contains(xy, column + (k % SAMPLES + 0.5) / SAMPLES, row + (k / SAMPLES + 0.5) / SAMPLES) ? 1 : 0;
				}
				raise(row * width + column, (double) hits / (SAMPLES * SAMPLES));
			}
		}
	}

	private static boolean contains(double[] xy, double x, double y) {
		boolean inside = false;
		for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
			if (xy[i + 1] > y != xy[j + 1] > y && x < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]) {
				inside = !inside;
			}
		}
		return inside;
	}
}
