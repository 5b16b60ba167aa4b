package org.culet.plot.draw;

/** The pixels of the panel that strokes touch. */
final class StrokePixels {
	private final int columns;
	private final int rows;
	/** Column by column. */
	private final boolean[] covered;

	StrokePixels(int columns, int rows) {
		this.columns = columns;
		this.rows = rows;
		this.covered = new boolean[columns * rows];
	}

	/** Covers a stroke between places in units of pixels; false if all of it was covered before, or nothing of it can be seen. */
	boolean add(double x1, double y1, double x2, double y2) {
		double left = Math.min(x1, x2);
		double right = Math.max(x1, x2);
		double slope = x1 == x2 ? 0 : (y2 - y1) / (x2 - x1);
		boolean fresh = false;
		for (int c = (int) Math.max(0, Math.floor(left)); c < columns && c <= right; c++) {
			double a = x1 == x2 ? y1 : y1 + (Math.max(left, c) - x1) * slope;
			double b = x1 == x2 ? y2 : y1 + (Math.min(right, c + 1.0) - x1) * slope;
			int from = (int) Math.max(0, Math.floor(Math.min(a, b)));
			int to = (int) Math.min(rows - 1.0, Math.floor(Math.max(a, b)));
			for (int r = from; r <= to; r++) {
				fresh |= !covered[c * rows + r];
				covered[c * rows + r] = true;
			}
		}
		return fresh;
	}

	/** Whether all that can be seen of a rectangle between two corners is covered. */
	boolean covers(double x1, double y1, double x2, double y2) {
		int bottom = (int) Math.max(0, Math.floor(Math.min(y1, y2)));
		int top = (int) Math.min(rows - 1.0, Math.floor(Math.max(y1, y2)));
		double right = Math.max(x1, x2);
		for (int c = (int) Math.max(0, Math.floor(Math.min(x1, x2))); c < columns && c <= right; c++) {
			for (int r = bottom; r <= top; r++) {
				if (!covered[c * rows + r]) {
					return false;
				}
			}
		}
		return true;
	}
}
