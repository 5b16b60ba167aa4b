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

	/** A curve with noise, spikes, gaps and values below zero; x rising, falling or wandering. */
	private static Points curve(Random random, int n) {
		int kind = random.nextInt(3);
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			double along = kind == 2 ? random.nextDouble() : (i + random.nextDouble() * 0.9) / n;
			x[i] = 0.3 * Math.pow(1000, kind == 1 ? 1 - along : along);
			y[i] = Math.exp(random.nextGaussian()) * (random.nextInt(200) == 0 ? 100 : 1) - (random.nextInt(4) == 0 ? 0.5 : 0);
			if (random.nextInt(300) == 0) {
				y[i] = Double.NaN;
			}
		}
		if (kind == 0) {
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
		for (int round = 0; round < 400; round++) {
			Points points = curve(random, 50 + random.nextInt(4000));
			double zoom = random.nextDouble();
			AxisMap x = new AxisMap(SCALES[random.nextInt(SCALES.length)], new Range(0.3 + 5 * zoom, 300 - 200 * zoom), 20, 20 + 30
					+ random.nextInt(400));
			AxisMap y = new AxisMap(SCALES[random.nextInt(2)], new Range(1e-3, 1e3), 300, 10);
			int[] kept = Reduction.line(points, x, y, 1);
			check(points, x, y, kept);
		}
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
		check(points, xMap, yMap, kept);
		assertEquals(strokes(points, xMap, yMap, allIndices(n)), strokes(points, xMap, yMap, kept), "the same pixels are touched");
	}

	private static int[] allIndices(int n) {
		int[] all = new int[n];
		Arrays.setAll(all, i -> i);
		return all;
	}

	/** The pixels in which points of a list lie. */
	private static BitSet strokes(Points points, AxisMap x, AxisMap y, int[] kept) {
		BitSet out = new BitSet();
		for (int index : kept) {
			if (index >= 0 && x.range().contains(points.x(index))) {
				int c = column(x, points.x(index), 200);
				int r = column(y, points.y(index), 100);
				out.set((c + 1) * 1000 + r + 1);
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
