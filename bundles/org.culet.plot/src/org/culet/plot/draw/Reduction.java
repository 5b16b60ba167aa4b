package org.culet.plot.draw;

import java.util.Arrays;

import org.culet.plot.Points;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Scale;

/**
 * Which points of a long series have to be drawn so that the picture is that of all of them.
 *
 * <p>Neighbouring points that fall into one pixel column are replaced by the first, the lowest, the highest and the last of
 * them (the M4 aggregation of U. Jugel, Z. Jerzak, G. Hackenbroich and V. Markl, Proc. VLDB Endow. 7, 797 (2014)), in their own order; so
 * every extreme of every column stays, whatever the axes and in whatever order the points come. If a series that wanders to and fro
 * still leaves many points, strokes over pixels that others cover already are left out.
 */
public final class Reduction {

	/** Stands in the list of indices for "lift the pen". */
	public static final int BREAK = -1;

	/**
	 * How a point that lies below every logarithmic axis stands in the list of indices; its own inverse.
	 *
	 * @param index index of the point, or an entry of the list below {@link #BREAK}
	 * @return the entry, or the index of the point
	 */
	public static int dive(int index) {
		return -2 - index;
	}

	private final Points points;
	private final AxisMap xMap;
	private final AxisMap yMap;
	private final int columns;
	private final double uStart;
	private final double columnsPerU;
	private final double vStart;
	private final double rowsPerV;
	private int[] kept = new int[1024];
	private int size;

	private Reduction(Points points, AxisMap xMap, AxisMap yMap, double pixel) {
		this.points = points;
		this.xMap = xMap;
		this.yMap = yMap;
		this.columns = Math.max(1, (int) Math.ceil(Math.abs(xMap.end() - xMap.start()) / pixel));
		this.uStart = xMap.uStart();
		this.columnsPerU = columns / (xMap.uEnd() - uStart);
		this.vStart = yMap.uStart();
		this.rowsPerV = Math.abs(yMap.end() - yMap.start()) / pixel / (yMap.uEnd() - vStart);
	}

	/**
	 * The points that a line needs.
	 *
	 * @param points all points; order of the line as given
	 * @param x bottom axis
	 * @param y axis of the ordinates
	 * @param pixel width of a pixel, pt, above zero
	 * @return indices in the order of the points, with {@link #BREAK} where the line is interrupted by a point without a place on the
	 *         axes; neither first nor last nor twice in a row. Where the reason is a y that is not above zero on a logarithmic axis,
	 *         the line leaves through the lower end at that point's x: there stands {@link #dive(int)} of its index instead, also first
	 *         or last, and twice (falling, rising) for several such points
	 */
	public static int[] line(Points points, AxisMap x, AxisMap y, double pixel) {
		Reduction r = new Reduction(points, x, y, pixel);
		if (points.order() == 0) {
			r.scanUnsorted();
		} else {
			r.scanSorted();
		}
		r.trim();
		if (r.size > 6L * r.columns + 1000) {
			r.dropCovered();
		}
		return Arrays.copyOf(r.kept, r.size);
	}

	/**
	 * The points whose symbols are needed: of symbols that fall on the same cell the first one stays.
	 *
	 * @param points all points
	 * @param x bottom axis
	 * @param y axis of the ordinates
	 * @param cell width of a cell, pt, above zero
	 * @return indices of points inside the axes, in the order of the points
	 */
	public static int[] symbols(Points points, AxisMap x, AxisMap y, double cell) {
		Reduction r = new Reduction(points, x, y, cell);
		PairSet seen = new PairSet(1024);
		for (int i = 0; i < points.size(); i++) {
			boolean inside = r.drawable(i) && x.range().contains(points.x(i)) && y.range().contains(points.y(i));
			if (inside && seen.add(r.column(i), r.row(i))) {
				r.keep(i);
			}
		}
		return Arrays.copyOf(r.kept, r.size);
	}

	/**
	 * How many points have no place on the axes: zero or negative values on a logarithmic axis. NaN is not counted, it is no point.
	 *
	 * @param points all points
	 * @param x scale of the abscissa
	 * @param y scale of the ordinate
	 * @return their number
	 */
	public static int undrawable(Points points, Scale x, Scale y) {
		int count = 0;
		for (int i = 0; i < points.size(); i++) {
			boolean number = !Double.isNaN(points.x(i)) && !Double.isNaN(points.y(i));
			if (number && !(x.accepts(points.x(i)) && y.accepts(points.y(i)))) {
				count++;
			}
		}
		return count;
	}

	private boolean drawable(int i) {
		return xMap.scale().accepts(points.x(i)) && yMap.scale().accepts(points.y(i));
	}

	/** Pixel column from the smaller transformed value upwards; -1 and {@code columns} for everything outside. */
	private int column(int i) {
		double c = (xMap.scale().transform(points.x(i)) - uStart) * columnsPerU;
		return c < 0 ? -1 : c >= columns ? columns : (int) c;
	}

	/** Pixel row from the smaller transformed value upwards, held within reach of an int. */
	private long row(int i) {
		double r = (yMap.scale().transform(points.y(i)) - vStart) * rowsPerV;
		return (long) Math.floor(Math.max(-1e8, Math.min(1e8, r)));
	}

	private void scanUnsorted() {
		int n = points.size();
		int i = 0;
		while (i < n) {
			if (!drawable(i)) {
				gap(i);
				i++;
				continue;
			}
			int column = column(i);
			int end = i + 1;
			while (end < n && drawable(end) && column(end) == column) {
				end++;
			}
			run(i, end);
			i = end;
		}
	}

	/** As {@link #scanUnsorted()}, with the columns' edges as data values: comparisons only, no logarithm a point. */
	private void scanSorted() {
		int n = points.size();
		boolean forward = points.order() > 0 == xMap.scale().rising();
		double[] edges = new double[columns + 1];
		for (int c = 0; c <= columns; c++) {
			edges[c] = xMap.scale().inverse(uStart + c / columnsPerU);
		}
		int i = 0;
		while (i < n) {
			if (!drawable(i)) {
				gap(i);
				i++;
				continue;
			}
			int column = column(i);
			int edge = forward ? column + 1 : column;
			boolean open = edge < 0 || edge > columns;
			double bound = open ? 0 : edges[edge];
			boolean rising = points.order() > 0;
			int end = i + 1;
			while (end < n && drawable(end) && (open || (rising ? points.x(end) < bound : points.x(end) > bound))) {
				end++;
			}
			run(i, end);
			i = end;
		}
	}

	/** First, lowest, highest and last of the points from..end-1, in their order. */
	private void run(int from, int end) {
		int low = from;
		int high = from;
		for (int k = from + 1; k < end; k++) {
			double y = points.y(k);
			if (y < points.y(low)) {
				low = k;
			}
			if (y > points.y(high)) {
				high = k;
			}
		}
		keep(from);
		keep(Math.min(low, high));
		keep(Math.max(low, high));
		keep(end - 1);
	}

	private void keep(int index) {
		if (size > 0 && kept[size - 1] == index) {
			return;
		}
		if (size == kept.length) {
			kept = Arrays.copyOf(kept, 2 * size);
		}
		kept[size++] = index;
	}

	/** An undrawable point: below the axis, or none at all. Of neighbours below the axis the first and the last stay. */
	private void gap(int i) {
		boolean below = points.y(i) <= 0 && xMap.scale().accepts(points.x(i)) && yMap.scale().needsPositive()
				&& yMap.scale().rising();
		if (!below) {
			lift();
		} else if (size > 1 && kept[size - 1] < BREAK && kept[size - 2] < BREAK) {
			kept[size - 1] = dive(i);
		} else {
			keep(dive(i));
		}
	}

	private void lift() {
		if (size > 0 && kept[size - 1] != BREAK) {
			keep(BREAK);
		}
	}

	private void trim() {
		if (size > 0 && kept[size - 1] == BREAK) {
			size--;
		}
	}

	/** Leaves out every stroke that touches only pixels that are covered already; extremes of columns stay. */
	private void dropCovered() {
		boolean[] extreme = extremes();
		int[] all = Arrays.copyOf(kept, size);
		Coverage coverage = new Coverage(columns, (int) Math.ceil(rowsPerV * (yMap.uEnd() - vStart)));
		size = 0;
		int previous = BREAK;
		boolean down = false;
		for (int k = 0; k < all.length; k++) {
			int index = all[k];
			boolean needed = index < 0 || previous < 0 || extreme[k]
					|| coverage.add(column(previous), row(previous), column(index), row(index));
			if (needed) {
				if (!down && previous >= 0 && index != BREAK) {
					lift();
					keep(previous);
				}
				if (index == BREAK) {
					lift();
				} else {
					keep(index);
				}
			}
			down = needed;
			previous = index;
		}
		trim();
	}

	/** For each kept place whether it is the lowest or highest of all points of its column. */
	private boolean[] extremes() {
		int[] low = new int[columns + 2];
		int[] high = new int[columns + 2];
		Arrays.fill(low, -1);
		Arrays.fill(high, -1);
		for (int k = 0; k < size; k++) {
			if (kept[k] >= 0) {
				int c = column(kept[k]) + 1;
				double y = points.y(kept[k]);
				low[c] = low[c] < 0 || y < points.y(kept[low[c]]) ? k : low[c];
				high[c] = high[c] < 0 || y > points.y(kept[high[c]]) ? k : high[c];
			}
		}
		boolean[] out = new boolean[size];
		for (int c = 0; c < columns + 2; c++) {
			if (low[c] >= 0) {
				out[low[c]] = true;
				out[high[c]] = true;
			}
		}
		return out;
	}

	/** The pixels that strokes touch. */
	private static final class Coverage {
		private final int columns;
		private final int rows;
		private final boolean[] covered;

		Coverage(int columns, int rows) {
			this.columns = columns + 2;
			this.rows = rows + 2;
			this.covered = new boolean[this.columns * this.rows];
		}

		/** Covers a stroke; false if all of it was covered before. What lies outside counts as one row or column around. */
		boolean add(int c1, long r1, int c2, long r2) {
			int row1 = (int) Math.max(-1, Math.min(rows - 2, r1));
			int row2 = (int) Math.max(-1, Math.min(rows - 2, r2));
			int steps = Math.max(1, Math.max(Math.abs(c2 - c1), Math.abs(row2 - row1)));
			boolean fresh = false;
			for (int k = 0; k <= steps; k++) {
				int c = c1 + 1 + Math.round((float) (c2 - c1) * k / steps);
				int r = row1 + 1 + Math.round((float) (row2 - row1) * k / steps);
				fresh |= !covered[r * columns + c];
				covered[r * columns + c] = true;
			}
			return fresh;
		}
	}

	/** A set of pairs of numbers, open addressing. */
	private static final class PairSet {
		private long[] first;
		private long[] second;
		private boolean[] used;
		private int count;

		PairSet(int expected) {
			int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
			first = new long[capacity];
			second = new long[capacity];
			used = new boolean[capacity];
		}

		/** Adds a pair; false if it was there. */
		boolean add(long a, long b) {
			if (2 * count >= used.length) {
				grow();
			}
			int slot = slot(a, b);
			if (used[slot]) {
				return false;
			}
			used[slot] = true;
			first[slot] = a;
			second[slot] = b;
			count++;
			return true;
		}

		private int slot(long a, long b) {
			long h = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
			int mask = used.length - 1;
			int slot = (int) (h >>> 32) & mask;
			while (used[slot] && (first[slot] != a || second[slot] != b)) {
				slot = slot + 1 & mask;
			}
			return slot;
		}

		private void grow() {
			long[] oldFirst = first;
			long[] oldSecond = second;
			boolean[] oldUsed = used;
			first = new long[2 * oldUsed.length];
			second = new long[2 * oldUsed.length];
			used = new boolean[2 * oldUsed.length];
			count = 0;
			for (int i = 0; i < oldUsed.length; i++) {
				if (oldUsed[i]) {
					add(oldFirst[i], oldSecond[i]);
				}
			}
		}
	}
}
