package org.culet.plot.draw;

import java.util.Arrays;
import java.util.Optional;

import org.culet.plot.PointBlocks;
import org.culet.plot.Points;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Scale;

/**
 * Which points of a long series have to be drawn so that the picture is that of all of them.
 *
 * <p>Neighbouring points that fall into one pixel column are replaced by the first, the lowest, the highest and the last of
 * them (the M4 aggregation of U. Jugel, Z. Jerzak, G. Hackenbroich and V. Markl, Proc. VLDB Endow. 7, 797 (2014)), in their own order; so
 * every extreme of every column stays, whatever the axes and in whatever order the points come. Points of one column are answered for by
 * their blocks ({@link PointBlocks}), so that the cost depends on the columns. If a series that wanders to and fro
 * still leaves many points, strokes over pixels that others cover already are left out, and blocks of which all pixels are covered are
 * passed over: then every pixel stays, and the extremes to the pixel.
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
	/** Whether points that are not above zero have a place below the axis. */
	private final boolean dives;
	/** Data values at the edges of the columns. */
	private final double[] edges;
	private int[] kept = new int[1024];
	private int size;
	/** From when on so much has been kept that the series wanders. */
	private Optional<Thicket> thicket = Optional.empty();

	private Reduction(Points points, AxisMap xMap, AxisMap yMap, double pixel) {
		this.points = points;
		this.xMap = xMap;
		this.yMap = yMap;
		this.columns = Math.max(1, (int) Math.ceil(Math.abs(xMap.end() - xMap.start()) / pixel));
		this.uStart = xMap.uStart();
		this.columnsPerU = columns / (xMap.uEnd() - uStart);
		this.vStart = yMap.uStart();
		this.rowsPerV = Math.abs(yMap.end() - yMap.start()) / pixel / (yMap.uEnd() - vStart);
		this.dives = yMap.scale().needsPositive() && yMap.scale().rising();
		this.edges = new double[columns + 1];
		for (int c = 0; c <= columns; c++) {
			edges[c] = xMap.scale().inverse(uStart + c / columnsPerU);
		}
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
		return line(points, 0, x, y, pixel);
	}

	/**
	 * As {@link #line(Points, AxisMap, AxisMap, double)}, of the points from one on: what a growing curve adds to its picture.
	 *
	 * @param points all points; order of the line as given
	 * @param from first point that is looked at
	 * @param x bottom axis
	 * @param y axis of the ordinates
	 * @param pixel width of a pixel, pt, above zero
	 * @return indices as above
	 */
	public static int[] line(Points points, int from, AxisMap x, AxisMap y, double pixel) {
		Reduction r = new Reduction(points, x, y, pixel);
		Runs runs = r.new Runs();
		points.blocks().walk(from, runs);
		runs.flush();
		r.trim();
		return Arrays.copyOf(r.kept, r.size);
	}

	/**
	 * Roughly where a long series runs, for what has to find a free place: cheaper than {@link #line}, and nothing to be drawn.
	 *
	 * @param points all points
	 * @param x bottom axis
	 * @param y axis of the ordinates
	 * @param cell how rough, pt, above zero
	 * @return upright strokes in page coordinates: x, y of the lowest and y of the highest point, in turn
	 */
	public static double[] outline(Points points, AxisMap x, AxisMap y, double cell) {
		RoughOutline outline = new RoughOutline(points, x, y, cell);
		points.blocks().walk(0, outline);
		return outline.strokes();
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
		Cells cells = r.new Cells();
		points.blocks().walk(0, cells);
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
		int[] count = { 0 };
		PointBlocks blocks = points.blocks();
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				return !blocks.flawed(level, block) && x.accepts(blocks.xLow(level, block)) && y.accepts(blocks.yLow(level, block));
			}

			@Override
			public void point(int i) {
				boolean number = !Double.isNaN(points.x(i)) && !Double.isNaN(points.y(i));
				count[0] += number && !(x.accepts(points.x(i)) && y.accepts(points.y(i))) ? 1 : 0;
			}
		});
		return count[0];
	}

	private boolean drawable(int i) {
		return xMap.scale().accepts(points.x(i)) && yMap.scale().accepts(points.y(i));
	}

	/** Pixel column from the smaller transformed value upwards; -1 and {@code columns} for everything outside. */
	private int column(double x) {
		double c = (xMap.scale().transform(x) - uStart) * columnsPerU;
		int column = c < 0 ? -1 : c >= columns ? columns : (int) c;
		// the edges decide where rounding makes a difference
		return x < lowest(column) ? xMap.scale().rising() ? column - 1 : column + 1
				: x >= upper(column) ? xMap.scale().rising() ? column + 1 : column - 1 : column;
	}

	private int column(int i) {
		return column(points.x(i));
	}

	/** Smallest data value of a column. */
	private double lowest(int column) {
		int edge = xMap.scale().rising() ? column : column + 1;
		return edge < 0 || edge > columns ? Double.NEGATIVE_INFINITY : edges[edge];
	}

	/** The data value at which a column has ended. */
	private double upper(int column) {
		int edge = xMap.scale().rising() ? column + 1 : column;
		return edge < 0 || edge > columns ? Double.POSITIVE_INFINITY : edges[edge];
	}

	/** Pixel row from the smaller transformed value upwards, held within reach of an int. */
	private long row(int i) {
		double r = (yMap.scale().transform(points.y(i)) - vStart) * rowsPerV;
		return (long) Math.floor(Math.max(-1e8, Math.min(1e8, r)));
	}

	/** Finds runs of neighbouring points in one column. */
	private final class Runs implements PointBlocks.Visitor {
		private final PointBlocks blocks = points.blocks();
		private final boolean positiveX = xMap.scale().needsPositive();
		private final boolean positiveY = yMap.scale().needsPositive();
		private boolean open;
		private double from;
		private double to;
		/** First, lowest, highest, last and one that dives, -1 where there is none. */
		private int first;
		private int low;
		private int high;
		private int last;
		private int dive;
		private double yLow;
		private double yHigh;

		@Override
		public boolean block(int level, int block, int start, int end) {
			double xLow = blocks.xLow(level, block);
			if (blocks.flawed(level, block) || positiveX && !(xLow > 0)) {
				return false;
			}
			boolean falls = positiveY && !(blocks.yLow(level, block) > 0);
			if (falls && !dives) {
				return false;
			}
			double xHigh = blocks.xHigh(level, block);
			if (!open || xLow < from || xHigh >= to) {
				boolean partly = open && xLow < to && xHigh >= from;
				int column = partly ? 0 : column(xLow);
				if (partly || xHigh >= upper(column)) {
					return !falls && pass(level, block, start, end);
				}
				begin(column);
			}
			double highest = blocks.yHigh(level, block);
			int above = falls ? blocks.lowAbove(level, block) : blocks.low(level, block);
			add(start, end - 1, falls ? blocks.low(level, block) : -1);
			lower(above, above >= 0 && falls ? points.y(above) : blocks.yLow(level, block));
			higher(falls && !(highest > 0) ? -1 : blocks.high(level, block), highest);
			return true;
		}

		@Override
		public void point(int i) {
			double x = points.x(i);
			double y = points.y(i);
			boolean falls = y <= 0 && dives;
			if (!xMap.scale().accepts(x) || !falls && !yMap.scale().accepts(y)) {
				flush();
				if (thicket.isPresent()) {
					thicket.get().next(BREAK);
				} else {
					lift();
				}
				return;
			}
			if (!open || x < from || x >= to) {
				begin(column(x));
			}
			add(i, i, falls ? i : -1);
			if (!falls) {
				lower(i, y);
				higher(i, y);
			}
		}

		/** Passes over a block of several columns if that changes nothing that can be seen. */
		private boolean pass(int level, int block, int start, int end) {
			if (thicket.isEmpty() || !thicket.get().hides(blocks.xLow(level, block), blocks.xHigh(level, block), blocks.yLow(level, block),
					blocks.yHigh(level, block), end - start)) {
				return false;
			}
			flush();
			thicket.get().next(start);
			thicket.get().jump(end - 1);
			return true;
		}

		private void begin(int column) {
			flush();
			open = true;
			from = lowest(column);
			to = upper(column);
			first = -1;
			low = -1;
			high = -1;
			dive = -1;
		}

		private void add(int start, int end, int diving) {
			first = first < 0 ? start : first;
			last = end;
			dive = dive < 0 ? diving : dive;
		}

		private void lower(int index, double y) {
			if (index >= 0 && (low < 0 || y < yLow)) {
				low = index;
				yLow = y;
			}
		}

		private void higher(int index, double y) {
			if (index >= 0 && (high < 0 || y > yHigh)) {
				high = index;
				yHigh = y;
			}
		}

		/** Keeps what the run needs, in the order of the points. */
		void flush() {
			if (!open) {
				return;
			}
			open = false;
			int a = Math.min(low, high);
			int b = Math.max(low, high);
			enter(first);
			if (dive >= 0 && dive < a) {
				enter(dive);
			}
			enter(a);
			if (dive > a && dive < b) {
				enter(dive);
			}
			enter(b);
			if (dive > b) {
				enter(dive);
			}
			enter(last);
		}

		private void enter(int index) {
			if (index < 0) {
				return;
			}
			if (!dives || points.y(index) > 0) {
				draw(index);
			} else if (size > 1 && kept[size - 1] < BREAK && kept[size - 2] < BREAK) {
				// of neighbours below the axis the first and the last stay
				kept[size - 1] = dive(index);
			} else {
				draw(dive(index));
			}
		}
	}

	/** Goes on with the line to a point. */
	private void draw(int entry) {
		if (thicket.isPresent()) {
			thicket.get().next(entry);
			return;
		}
		keep(entry);
		if (size > 6L * columns + 1000) {
			int[] all = Arrays.copyOf(kept, size);
			size = 0;
			Thicket made = new Thicket();
			for (int one : all) {
				made.next(one);
			}
			thicket = Optional.of(made);
		}
	}

	/** Finds the first point of each cell. */
	private final class Cells implements PointBlocks.Visitor {
		private final PointBlocks blocks = points.blocks();
		private final PairSet seen = new PairSet(1024);

		@Override
		public boolean block(int level, int block, int from, int end) {
			double xLow = blocks.xLow(level, block);
			double xHigh = blocks.xHigh(level, block);
			if (xLow > xHigh) {
				return true;
			}
			double yLow = blocks.yLow(level, block);
			double yHigh = blocks.yHigh(level, block);
			return xHigh < xMap.range().low() || xLow > xMap.range().high() || yHigh < yMap.range().low() || yLow > yMap.range().high();
		}

		@Override
		public void point(int i) {
			boolean inside = drawable(i) && xMap.range().contains(points.x(i)) && yMap.range().contains(points.y(i));
			if (inside && seen.add(column(i), row(i))) {
				keep(i);
			}
		}
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

	/** What a line that wanders has covered: what touches only such pixels is left out. */
	private final class Thicket {

		/** A block is looked at as a whole if it has so many times more points than columns. */
		private static final int DENSE = 4;

		private final int rows = (int) Math.ceil(rowsPerV * (yMap.uEnd() - vStart));
		private final StrokePixels coverage = new StrokePixels(columns, rows);
		private int previous = BREAK;
		private double beforeX;
		private double beforeY;
		private boolean down;

		private double across(double x) {
			return (xMap.scale().transform(x) - uStart) * columnsPerU;
		}

		private double along(double y) {
			return (yMap.scale().transform(y) - vStart) * rowsPerV;
		}

		/** The line goes on to an entry of the list: kept if its stroke touches a pixel that was not covered. */
		void next(int entry) {
			if (entry == previous) {
				return;
			}
			double x = entry < 0 ? 0 : across(points.x(entry));
			double y = entry < 0 ? 0 : along(points.y(entry));
			boolean needed = entry < 0 || previous < 0 || coverage.add(beforeX, beforeY, x, y);
			if (needed) {
				if (!down && previous >= 0 && entry != BREAK) {
					lift();
					keep(previous);
				}
				if (entry == BREAK) {
					lift();
				} else {
					keep(entry);
				}
			}
			down = needed;
			previous = entry;
			beforeX = x;
			beforeY = y;
		}

		/** Goes to a point without drawing. */
		void jump(int index) {
			down = false;
			previous = index;
			beforeX = across(points.x(index));
			beforeY = along(points.y(index));
		}

		/** Whether points between these values, and all strokes between them, touch only what is covered. */
		boolean hides(double xLow, double xHigh, double yLow, double yHigh, int count) {
			double left = across(xLow);
			double right = across(xHigh);
			return (Math.abs(right - left) + 1) * DENSE < count && coverage.covers(left, along(yLow), right, along(yHigh));
		}
	}
}
