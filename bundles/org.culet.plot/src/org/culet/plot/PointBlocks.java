package org.culet.plot;

import java.util.Arrays;

/**
 * What is known of a series in blocks of 32, 128, 512... neighbouring points, so that questions about many points are answered by looking
 * at few: the lowest and the highest point of each block and the interval of its x. Order is kept by every monotonic axis transform, so
 * one summary of the untransformed values serves all axes.
 *
 * <p>Only whole blocks are summarised; the points behind the last one are looked at one by one. A series that grows keeps its blocks.
 */
public final class PointBlocks {

	/** Points of the smallest blocks. */
	private static final int SMALLEST = 32;
	private static final int SMALLEST_BITS = 5;
	/** Blocks that make one of the next level, as a power of two. */
	private static final int FAN_BITS = 2;
	private static final int LEVELS = 12;

	/** What is known of a block, by place in its numbers. */
	private static final int X_LOW = 0;
	private static final int X_HIGH = 1;
	private static final int Y_LOW = 2;
	private static final int Y_HIGH = 3;
	private static final int LOW = 4;
	private static final int HIGH = 5;
	private static final int LOW_ABOVE = 6;
	private static final int FLAWED = 7;
	private static final int WIDTH = 8;

	private final int points;
	private final Level[] levels;

	private PointBlocks(int points, Level[] levels) {
		this.points = points;
		this.levels = levels;
	}

	/**
	 * The blocks of one size, the numbers of each side by side, so that one look into memory fetches all of them. The array may be longer
	 * than what counts; entries are written once.
	 */
	private record Level(int count, double[] numbers) {

		static final Level NONE = new Level(0, new double[0]);

		/** The same with room for more blocks. */
		Level with(int newCount) {
			int needed = newCount * WIDTH;
			if (needed <= numbers.length) {
				return new Level(newCount, numbers);
			}
			// what is complete from the start gets no spare room
			return new Level(newCount, Arrays.copyOf(numbers, count == 0 ? needed : Math.max(needed, 2 * numbers.length)));
		}

		Level copy() {
			return new Level(count, numbers.clone());
		}

		double get(int block, int what) {
			return numbers[block * WIDTH + what];
		}

		int index(int block, int what) {
			return (int) numbers[block * WIDTH + what];
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
		put(level, b, y, low, high, above, xLow, xHigh, flawed);
	}

	private static void join(Level level, int b, Level parts, double[] y) {
		int low = -1;
		int high = -1;
		int above = -1;
		double xLow = Double.POSITIVE_INFINITY;
		double xHigh = Double.NEGATIVE_INFINITY;
		boolean flawed = false;
		for (int p = b << FAN_BITS; p < b + 1 << FAN_BITS; p++) {
			int partLow = parts.index(p, LOW);
			int partHigh = parts.index(p, HIGH);
			int partAbove = parts.index(p, LOW_ABOVE);
			flawed |= parts.get(p, FLAWED) != 0;
			low = partLow >= 0 && (low < 0 || y[partLow] < y[low]) ? partLow : low;
			high = partHigh >= 0 && (high < 0 || y[partHigh] > y[high]) ? partHigh : high;
			above = partAbove >= 0 && (above < 0 || y[partAbove] < y[above]) ? partAbove : above;
			xLow = Math.min(xLow, parts.get(p, X_LOW));
			xHigh = Math.max(xHigh, parts.get(p, X_HIGH));
		}
		put(level, b, y, low, high, above, xLow, xHigh, flawed);
	}

	private static void put(Level level, int b, double[] y, int low, int high, int above, double xLow, double xHigh, boolean flawed) {
		double[] n = level.numbers;
		int at = b * WIDTH;
		n[at + X_LOW] = xLow;
		n[at + X_HIGH] = xHigh;
		n[at + Y_LOW] = low < 0 ? Double.NaN : y[low];
		n[at + Y_HIGH] = high < 0 ? Double.NaN : y[high];
		n[at + LOW] = low;
		n[at + HIGH] = high;
		n[at + LOW_ABOVE] = above;
		n[at + FLAWED] = flawed ? 1 : 0;
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
		return levels[level].index(block, LOW);
	}

	/** First of the highest points of a block; -1 if none is finite. */
	public int high(int level, int block) {
		return levels[level].index(block, HIGH);
	}

	/** First of the lowest points above zero of a block; -1 if there is none. */
	public int lowAbove(int level, int block) {
		return levels[level].index(block, LOW_ABOVE);
	}

	/** Smallest x of the finite points of a block; {@code +Infinity} if there is none. */
	public double xLow(int level, int block) {
		return levels[level].get(block, X_LOW);
	}

	/** Largest x of the finite points of a block; {@code -Infinity} if there is none. */
	public double xHigh(int level, int block) {
		return levels[level].get(block, X_HIGH);
	}

	/** Smallest y of the finite points of a block; NaN if there is none. */
	public double yLow(int level, int block) {
		return levels[level].get(block, Y_LOW);
	}

	/** Largest y of the finite points of a block; NaN if there is none. */
	public double yHigh(int level, int block) {
		return levels[level].get(block, Y_HIGH);
	}

	/** Whether a point of the block is not finite in x or y. */
	public boolean flawed(int level, int block) {
		return levels[level].get(block, FLAWED) != 0;
	}
}
