package org.culet.plot;

import java.util.Arrays;

/**
 * What is known of a series in blocks of 16, 64, 256... neighbouring points, so that questions about many points are answered by looking
 * at few: the lowest and the highest point of each block and the interval of its x. Order is kept by every monotonic axis transform, so
 * one summary of the untransformed values serves all axes.
 *
 * <p>Only whole blocks are summarised; the points behind the last one are looked at one by one. A series that grows keeps its blocks.
 */
public final class PointBlocks {

	/** Points of the smallest blocks. */
	private static final int SMALLEST = 16;
	private static final int SMALLEST_BITS = 4;
	/** Blocks that make one of the next level, as a power of two. */
	private static final int FAN_BITS = 2;
	private static final int LEVELS = 13;

	private final int points;
	private final Level[] levels;

	private PointBlocks(int points, Level[] levels) {
		this.points = points;
		this.levels = levels;
	}

	/** The blocks of one size. Arrays may be longer than what counts; entries are written once. */
	private record Level(int count, int[] low, int[] high, int[] lowAbove, double[] xLow, double[] xHigh, boolean[] flawed) {

		static final Level NONE = new Level(0, new int[0], new int[0], new int[0], new double[0], new double[0], new boolean[0]);

		/** The same with room for more blocks. */
		Level with(int newCount) {
			if (newCount <= low.length) {
				return new Level(newCount, low, high, lowAbove, xLow, xHigh, flawed);
			}
			// what is complete from the start gets no spare room
			int room = count == 0 ? newCount : Math.max(newCount, 2 * low.length);
			return new Level(newCount, Arrays.copyOf(low, room), Arrays.copyOf(high, room), Arrays.copyOf(lowAbove, room),
					Arrays.copyOf(xLow, room), Arrays.copyOf(xHigh, room), Arrays.copyOf(flawed, room));
		}

		Level copy() {
			return new Level(count, low.clone(), high.clone(), lowAbove.clone(), xLow.clone(), xHigh.clone(), flawed.clone());
		}
	}

	/** What looks at a series, large blocks first. */
	public interface Visitor {

		/**
		 * A block.
		 *
		 * @param level of the block, from 0
		 * @param block its number
		 * @param from its first point
		 * @param end the point behind its last one
		 * @return true if that was enough; false to see its parts
		 */
		boolean block(int level, int block, int from, int end);

		/**
		 * A point that no block answered for.
		 *
		 * @param index of the point
		 */
		void point(int index);
	}

	static PointBlocks of(double[] x, double[] y, int points) {
		return new PointBlocks(0, new Level[0]).grown(x, y, points);
	}

	/** The same for more points at the end. Shares what was there; the older summary stays as it is. */
	PointBlocks grown(double[] x, double[] y, int newPoints) {
		int depth = 0;
		while (depth < LEVELS && newPoints >> bits(depth) > 0) {
			depth++;
		}
		Level[] all = new Level[depth];
		for (int k = 0; k < depth; k++) {
			Level before = k < levels.length ? levels[k] : Level.NONE;
			Level level = before.with(newPoints >> bits(k));
			for (int b = before.count; b < level.count; b++) {
				if (k == 0) {
					summarise(level, b, x, y);
				} else {
					join(level, b, all[k - 1], y);
				}
			}
			all[k] = level;
		}
		return new PointBlocks(newPoints, all);
	}

	/** The same with arrays of its own, for a series that grows in two ways. */
	PointBlocks copy() {
		Level[] own = new Level[levels.length];
		Arrays.setAll(own, k -> levels[k].copy());
		return new PointBlocks(points, own);
	}

	private static void summarise(Level level, int b, double[] x, double[] y) {
		int low = -1;
		int high = -1;
		int above = -1;
		double xLow = Double.POSITIVE_INFINITY;
		double xHigh = Double.NEGATIVE_INFINITY;
		boolean flawed = false;
		for (int i = b * SMALLEST; i < (b + 1) * SMALLEST; i++) {
			double v = y[i];
			// finite: the difference is NaN otherwise
			if (v - v != 0 || x[i] - x[i] != 0) {
				flawed = true;
				continue;
			}
			low = low < 0 || v < y[low] ? i : low;
			high = high < 0 || v > y[high] ? i : high;
			above = v > 0 && (above < 0 || v < y[above]) ? i : above;
			xLow = Math.min(xLow, x[i]);
			xHigh = Math.max(xHigh, x[i]);
		}
		put(level, b, low, high, above, xLow, xHigh, flawed);
	}

	private static void join(Level level, int b, Level parts, double[] y) {
		int low = -1;
		int high = -1;
		int above = -1;
		double xLow = Double.POSITIVE_INFINITY;
		double xHigh = Double.NEGATIVE_INFINITY;
		boolean flawed = false;
		for (int p = b << FAN_BITS; p < b + 1 << FAN_BITS; p++) {
			flawed |= parts.flawed[p];
			low = parts.low[p] >= 0 && (low < 0 || y[parts.low[p]] < y[low]) ? parts.low[p] : low;
			high = parts.high[p] >= 0 && (high < 0 || y[parts.high[p]] > y[high]) ? parts.high[p] : high;
			above = parts.lowAbove[p] >= 0 && (above < 0 || y[parts.lowAbove[p]] < y[above]) ? parts.lowAbove[p] : above;
			xLow = Math.min(xLow, parts.xLow[p]);
			xHigh = Math.max(xHigh, parts.xHigh[p]);
		}
		put(level, b, low, high, above, xLow, xHigh, flawed);
	}

	private static void put(Level level, int b, int low, int high, int above, double xLow, double xHigh, boolean flawed) {
		level.low[b] = low;
		level.high[b] = high;
		level.lowAbove[b] = above;
		level.xLow[b] = xLow;
		level.xHigh[b] = xHigh;
		level.flawed[b] = flawed;
	}

	private static int bits(int level) {
		return SMALLEST_BITS + FAN_BITS * level;
	}

	/**
	 * Shows the points from one on to a visitor, in their order: whole blocks as large as it accepts, single points otherwise.
	 *
	 * @param from first point
	 * @param visitor told
	 */
	public void walk(int from, Visitor visitor) {
		int i = from;
		while (i < points) {
			int level = levelAt(i);
			while (level >= 0 && !visitor.block(level, i >> bits(level), i, i + (1 << bits(level)))) {
				level--;
			}
			if (level < 0) {
				visitor.point(i);
				i++;
			} else {
				i += 1 << bits(level);
			}
		}
	}

	/** The largest block that begins with a point, -1 if none does. */
	private int levelAt(int i) {
		int zeros = i == 0 ? Integer.SIZE : Integer.numberOfTrailingZeros(i);
		int level = zeros < SMALLEST_BITS ? -1 : Math.min((zeros - SMALLEST_BITS) / FAN_BITS, levels.length - 1);
		while (level >= 0 && i >> bits(level) >= levels[level].count) {
			level--;
		}
		return level;
	}

	/** First of the lowest points of a block; -1 if none is finite. */
	public int low(int level, int block) {
		return levels[level].low[block];
	}

	/** First of the highest points of a block; -1 if none is finite. */
	public int high(int level, int block) {
		return levels[level].high[block];
	}

	/** First of the lowest points above zero of a block; -1 if there is none. */
	public int lowAbove(int level, int block) {
		return levels[level].lowAbove[block];
	}

	/** Smallest x of the finite points of a block; {@code +Infinity} if there is none. */
	public double xLow(int level, int block) {
		return levels[level].xLow[block];
	}

	/** Largest x of the finite points of a block; {@code -Infinity} if there is none. */
	public double xHigh(int level, int block) {
		return levels[level].xHigh[block];
	}

	/** Whether a point of the block is not finite in x or y. */
	public boolean flawed(int level, int block) {
		return levels[level].flawed[block];
	}
}
