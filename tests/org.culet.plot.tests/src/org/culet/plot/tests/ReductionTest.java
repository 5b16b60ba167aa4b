package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

import org.culet.plot.Points;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Reduction;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.junit.jupiter.api.Test;

class ReductionTest {

	private static final Scale[] SCALES = { Scale.LINEAR, Scale.LOG10, Scale.LN, Scale.RECIPROCAL, Scale.INVERSE_SQRT,
			Scale.inversePower(0.25) };

	private static final int ROUNDS = Boolean.getBoolean("culet.long") ? 20_000 : 600;

	/**
	 * A curve with noise, spikes, gaps and values below zero; x rising, falling, without order, creeping with noise, or to and fro as in
	 * sweeps.
	 */
	private static Points curve(Random random, int n) {
		int kind = random.nextInt(5);
		boolean gaps = random.nextBoolean();
		boolean below = random.nextBoolean();
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			double along = switch (kind) {
				case 2 -> random.nextDouble();
				case 3 -> (double) i / n + 0.01 * random.nextGaussian();
				case 4 -> Math.abs(5.0 * i / n % 2 - 1);
				default -> (i + random.nextDouble() * 0.9) / n;
			};
			x[i] = 0.3 * Math.pow(1000, kind == 1 ? 1 - along : along);
			y[i] = Math.exp(random.nextGaussian()) * (random.nextInt(200) == 0 ? 100 : 1) - (below && random.nextInt(4) == 0 ? 0.5 : 0);
			if (gaps && random.nextInt(300) == 0) {
				y[i] = random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
			}
			if (gaps && random.nextInt(3000) == 0) {
				x[i] = random.nextBoolean() ? Double.NaN : -x[i];
			}
		}
		if (kind == 0 && !gaps) {
			Arrays.sort(x);
		}
		return Points.of(x, y);
	}

	private static int column(AxisMap map, double x, int columns) {
		double c = (map.scale().transform(x) - map.uStart()) / (map.uEnd() - map.uStart()) * columns;
		return c < 0 ? -1 : c >= columns ? columns : (int) c;
	}

	@Test
	void everyExtremeOfEveryColumnStays() {
		Random random = new Random(21);
		for (int round = 0; round < ROUNDS; round++) {
			Points points = curve(random, 50 + random.nextInt(round % 20 == 0 ? 60_000 : 4000));
			AxisMap x = xMap(random);
			AxisMap y = yMap(random);
			int[] kept = Reduction.line(points, x, y, 1);
			// of what leaves too many entries by wandering or by gaps, only pixels stay
			if (points.size() < 1000 || points.order() != 0 && Arrays.stream(kept).noneMatch(k -> k == Reduction.BREAK)) {
				check(points, x, y, kept);
			}
			sameColumns(points, x, y, kept);
		}
	}

	private static AxisMap xMap(Random random) {
		double zoom = random.nextDouble();
		return new AxisMap(SCALES[random.nextInt(SCALES.length)], new Range(0.3 + 5 * zoom, 300 - 200 * zoom), 20, 50 + random.nextInt(400));
	}

	private static AxisMap yMap(Random random) {
		return new AxisMap(SCALES[random.nextInt(SCALES.length)], new Range(1e-3, 1e3), 300, 10);
	}

	/** Drawn with all points or with those that were kept, the line is as high and as low in every column of pixels. */
	private static void sameColumns(Points points, AxisMap x, AxisMap y, int[] kept) {
		int columns = (int) Math.ceil(x.end() - x.start());
		double[][] all = new double[2][columns];
		double[][] reduced = new double[2][columns];
		draw(points, x, y, entries(points, x, y), all);
		draw(points, x, y, kept, reduced);
		// strokes over covered pixels are left out of what wanders: there the pixel is the measure
		double tolerance = points.order() == 0 || !y.scale().rising() ? 1.001 : 1e-6;
		assertArrayEquals(all[0], reduced[0], tolerance);
		assertArrayEquals(all[1], reduced[1], tolerance);
	}

	/** All points as {@link Reduction#line} would write them if it left none out. */
	private static int[] entries(Points points, AxisMap x, AxisMap y) {
		int[] out = new int[points.size()];
		for (int i = 0; i < out.length; i++) {
			boolean dives = points.y(i) <= 0 && x.scale().accepts(points.x(i)) && y.scale().needsPositive() && y.scale().rising();
			boolean drawable = x.scale().accepts(points.x(i)) && y.scale().accepts(points.y(i));
			out[i] = dives ? Reduction.dive(i) : drawable ? i : Reduction.BREAK;
		}
		return out;
	}

	/** Lowest and highest page coordinate of a line in each column; what is beyond the panel counts as its edge. */
	private static void draw(Points points, AxisMap x, AxisMap y, int[] entries, double[][] extremes) {
		// the panel is from 10 to 300
		Arrays.fill(extremes[0], 301);
		Arrays.fill(extremes[1], 9);
		double px = Double.NaN;
		double py = Double.NaN;
		for (int entry : entries) {
			if (entry == Reduction.BREAK) {
				px = Double.NaN;
				continue;
			}
			boolean dive = entry < Reduction.BREAK;
			double nx = x.toPage(points.x(dive ? Reduction.dive(entry) : entry)) - x.start();
			double ny = dive ? 350 : y.toPage(points.y(entry));
			if (!Double.isNaN(px)) {
				segment(px, py, nx, ny, extremes);
			}
			px = nx;
			py = ny;
		}
	}

	private static void segment(double x1, double y1, double x2, double y2, double[][] extremes) {
		double left = Math.min(x1, x2);
		double right = Math.max(x1, x2);
		int columns = extremes[0].length;
		for (int c = (int) Math.max(0, Math.floor(left)); c < columns && c <= right; c++) {
			double from = Math.max(left, c);
			double to = Math.min(right, c + 1.0);
			double a = x1 == x2 ? y1 : y1 + (from - x1) / (x2 - x1) * (y2 - y1);
			double b = x1 == x2 ? y2 : y1 + (to - x1) / (x2 - x1) * (y2 - y1);
			if (Math.max(a, b) < 10 || Math.min(a, b) > 300) {
				// not seen in this column
				continue;
			}
			extremes[0][c] = Math.max(10, Math.min(extremes[0][c], Math.min(a, b)));
			extremes[1][c] = Math.min(300, Math.max(extremes[1][c], Math.max(a, b)));
		}
	}

	@Test
	void aCurveThatGrewIsReducedLikeOneThatCameWhole() {
		Random random = new Random(25);
		for (int round = 0; round < ROUNDS / 6; round++) {
			Points whole = curve(random, 50 + random.nextInt(9000));
			Points grown = part(whole, 0, random.nextInt(whole.size()));
			while (grown.size() < whole.size()) {
				int before = grown.size();
				Points older = grown;
				grown = grown.plus(part(whole, before, Math.min(whole.size(), before + 1 + random.nextInt(700))));
				assertEquals(before, older.size());
				if (random.nextInt(4) == 0) {
					// another one that grows out of the same points must not disturb it
					older.plus(Points.of(new double[] { 1, -2, 3 }, new double[] { -1e9, 1e9, 0 }));
				}
			}
			AxisMap x = xMap(random);
			AxisMap y = yMap(random);
			assertEquals(whole.order(), grown.order());
			assertArrayEquals(Reduction.line(whole, x, y, 1), Reduction.line(grown, x, y, 1));
			assertEquals(Reduction.undrawable(whole, x.scale(), y.scale()), Reduction.undrawable(grown, x.scale(), y.scale()));
			assertArrayEquals(Reduction.symbols(whole, x, y, 2), Reduction.symbols(grown, x, y, 2));
		}
	}

	private static Points part(Points of, int from, int to) {
		double[] x = new double[to - from];
		double[] y = new double[to - from];
		Arrays.setAll(x, i -> of.x(from + i));
		Arrays.setAll(y, i -> of.y(from + i));
		return Points.of(x, y);
	}

	@Test
	void growingCostsTheNewPointsOnly() {
		int n = 400_000;
		double[] x = new double[n];
		Arrays.setAll(x, i -> i);
		Points points = Points.of(x, x).plus(Points.of(new double[] { n }, new double[] { 1 }));
		long before = allocated();
		for (int k = 1; k <= 1000; k++) {
			points = points.plus(Points.of(new double[] { n + k }, new double[] { k }, new double[0], new double[0]));
		}
		long each = (allocated() - before) / 1000;
		assertTrue(each < 5000, each + " bytes for a point after " + n);
		assertEquals(n + 1001, points.size());
		assertEquals(1, points.order());
	}

	private static long allocated() {
		return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}

	@Test
	void errorsOfAGrowingCurveStayWithTheirPoints() {
		Points points = Points.of(new double[] { 1 }, new double[] { 2 }).plus(Points.of(new double[] { 2 }, new double[] { 3 }, new double[0],
				new double[] { 0.5 })).plus(Points.of(new double[] { 3 }, new double[] { 4 }));
		assertEquals(0, points.sigmaY(0));
		assertEquals(0.5, points.sigmaY(1));
		assertEquals(0, points.sigmaY(2));
		assertFalse(points.hasSigmaX());
	}

	private static void check(Points points, AxisMap x, AxisMap y, int[] kept) {
		int columns = (int) Math.ceil(x.end() - x.start());
		double[] low = new double[columns + 2];
		double[] high = new double[columns + 2];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (int i = 0; i < points.size(); i++) {
			if (x.scale().accepts(points.x(i)) && y.scale().accepts(points.y(i))) {
				int c = column(x, points.x(i), columns) + 1;
				low[c] = Math.min(low[c], points.y(i));
				high[c] = Math.max(high[c], points.y(i));
			}
		}
		double[] keptLow = new double[columns + 2];
		double[] keptHigh = new double[columns + 2];
		Arrays.fill(keptLow, Double.POSITIVE_INFINITY);
		Arrays.fill(keptHigh, Double.NEGATIVE_INFINITY);
		int previous = -1;
		for (int index : kept) {
			if (index >= 0) {
				assertTrue(index > previous, "in their own order");
				previous = index;
				int c = column(x, points.x(index), columns) + 1;
				keptLow[c] = Math.min(keptLow[c], points.y(index));
				keptHigh[c] = Math.max(keptHigh[c], points.y(index));
			}
		}
		assertArrayEquals(low, keptLow);
		assertArrayEquals(high, keptHigh);
	}

	@Test
	void aMillionPointsBecomeAFewPerPixel() {
		Random random = new Random(22);
		int n = 1_000_000;
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = 1 + i * 1e-4;
			y[i] = Math.sin(i * 1e-5) + 0.1 * random.nextGaussian();
		}
		AxisMap xMap = new AxisMap(Scale.LOG10, new Range(1, 101), 0, 800);
		AxisMap yMap = new AxisMap(Scale.LINEAR, new Range(-2, 2), 400, 0);
		int[] kept = Reduction.line(Points.of(x, y), xMap, yMap, 1);
		assertTrue(kept.length <= 4 * 802, kept.length + " kept");
		check(Points.of(x, y), xMap, yMap, kept);
	}

	@Test
	void aSeriesThatWandersIsBoundedByThePixels() {
		Random random = new Random(23);
		int n = 400_000;
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			// a slow ramp whose thermometer noise reaches over several pixels
			x[i] = 1 + 9.0 * i / n + 0.05 * random.nextGaussian();
			y[i] = x[i] + 0.01 * random.nextGaussian();
		}
		AxisMap xMap = new AxisMap(Scale.LINEAR, new Range(0.5, 10.5), 0, 200);
		AxisMap yMap = new AxisMap(Scale.LINEAR, new Range(0, 11), 100, 0);
		Points points = Points.of(x, y);
		int[] kept = Reduction.line(points, xMap, yMap, 1);
		assertTrue(kept.length < 200 * 100, kept.length + " kept on 200 x 100 pixels");
		sameColumns(points, xMap, yMap, kept);
		assertEquals(strokes(points, xMap, yMap, allIndices(n)), strokes(points, xMap, yMap, kept), "the same pixels are touched");
	}

	private static int[] allIndices(int n) {
		int[] all = new int[n];
		Arrays.setAll(all, i -> i);
		return all;
	}

	/** The pixels that strokes between points of a list touch. */
	private static BitSet strokes(Points points, AxisMap x, AxisMap y, int[] kept) {
		BitSet out = new BitSet();
		for (int k = 1; k < kept.length; k++) {
			if (kept[k] < 0 || kept[k - 1] < 0) {
				continue;
			}
			double x1 = x.toPage(points.x(kept[k - 1]));
			double y1 = y.start() - y.toPage(points.y(kept[k - 1]));
			double x2 = x.toPage(points.x(kept[k]));
			double y2 = y.start() - y.toPage(points.y(kept[k]));
			double slope = x1 == x2 ? 0 : (y2 - y1) / (x2 - x1);
			double right = Math.min(199.5, Math.max(x1, x2));
			for (int c = (int) Math.max(0, Math.min(x1, x2)); c <= right; c++) {
				double a = x1 == x2 ? y1 : y1 + (Math.max(Math.min(x1, x2), c) - x1) * slope;
				double b = x1 == x2 ? y2 : y1 + (Math.min(Math.max(x1, x2), c + 1.0) - x1) * slope;
				int from = (int) Math.max(0, Math.floor(Math.min(a, b)));
				int to = (int) Math.min(99, Math.floor(Math.max(a, b)));
				out.set(c * 100 + from, c * 100 + Math.max(from, to + 1));
			}
		}
		return out;
	}

	@Test
	void missingPointsBreakTheLine() {
		Points points = Points.of(new double[] { 1, 2, 3, 4, 5 }, new double[] { 1, Double.NaN, 3, 4, Double.NaN });
		AxisMap x = new AxisMap(Scale.LINEAR, new Range(0, 10), 0, 1000);
		AxisMap y = new AxisMap(Scale.LINEAR, new Range(0, 10), 100, 0);
		assertArrayEquals(new int[] { 0, Reduction.BREAK, 2, 3 }, Reduction.line(points, x, y, 1));
	}

	@Test
	void curvesThatVanishLeaveThroughTheLowerEdge() {
		Points points = Points.of(new double[] { 1, 2, 3, 4, 5, 6 }, new double[] { 5, -1, 0, -2, 7, 8 });
		AxisMap x = new AxisMap(Scale.LINEAR, new Range(0, 10), 0, 1000);
		AxisMap y = new AxisMap(Scale.LOG10, new Range(1, 10), 100, 0);
		int[] kept = Reduction.line(points, x, y, 1);
		assertArrayEquals(new int[] { 0, Reduction.dive(1), Reduction.dive(3), 4, 5 }, kept);
		assertEquals(3, Reduction.dive(Reduction.dive(3)));
		assertEquals(3, Reduction.undrawable(points, Scale.LINEAR, Scale.LOG10));
		assertEquals(0, Reduction.undrawable(points, Scale.LINEAR, Scale.LINEAR));
	}

	@Test
	void symbolsOnOneCellAreDrawnOnce() {
		Random random = new Random(24);
		int n = 100_000;
		double[] x = random.doubles(n, 0, 10).toArray();
		double[] y = random.doubles(n, 0, 10).toArray();
		AxisMap xMap = new AxisMap(Scale.LINEAR, new Range(2, 8), 0, 60);
		AxisMap yMap = new AxisMap(Scale.LINEAR, new Range(2, 8), 60, 0);
		int[] kept = Reduction.symbols(Points.of(x, y), xMap, yMap, 1);
		assertEquals(3600, kept.length, 5, "one a cell");
		for (int index : kept) {
			assertTrue(x[index] >= 2 && x[index] <= 8 && y[index] >= 2 && y[index] <= 8);
		}
	}

	@Test
	void anEmptySeriesNeedsNothing() {
		AxisMap x = new AxisMap(Scale.LINEAR, new Range(0, 1), 0, 10);
		Points none = Points.of(new double[0], new double[0]);
		assertEquals(0, Reduction.line(none, x, x, 1).length);
		assertEquals(0, Reduction.symbols(none, x, x, 1).length);
		assertFalse(none.hasSigmaX());
	}
}
