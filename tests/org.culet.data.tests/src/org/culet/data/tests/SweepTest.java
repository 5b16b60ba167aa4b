package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

import org.culet.data.Curve;
import org.culet.data.Direction;
import org.culet.data.Quantity;
import org.culet.data.SweepRange;
import org.junit.jupiter.api.Test;

/** Where a measurement is split into sweeps. */
class SweepTest {

	private static List<SweepRange> split(int n, IntToDoubleFunction temperature) {
		double[] t = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = temperature.applyAsDouble(i);
		}
		return split(t);
	}

	private static List<SweepRange> split(double... t) {
		List<SweepRange> sweeps = Curve.of(Quantity.RESISTANCE, t, new double[t.length], new double[0]).sweeps();
		int at = 0;
		for (SweepRange s : sweeps) {
			assertEquals(at, s.start());
			assertTrue(s.end() > s.start());
			for (int i = s.start(); i < s.end(); i++) {
				assertTrue(t[i] >= s.lowK() && t[i] <= s.highK());
			}
			at = s.end();
		}
		assertEquals(t.length, at);
		return sweeps;
	}

	private static List<Direction> directions(List<SweepRange> sweeps) {
		return sweeps.stream().map(SweepRange::direction).toList();
	}

	@Test
	void oneWay() {
		assertEquals(List.of(Direction.WARMING), directions(split(50, i -> 2 + i)));
		assertEquals(List.of(Direction.COOLING), directions(split(50, i -> 300 * Math.exp(-0.1 * i))));
	}

	@Test
	void coolingAndWarmingInOneFile() {
		List<SweepRange> sweeps = split(100, i -> i < 40 ? 300 * Math.exp(-0.1 * i) : 300 * Math.exp(-0.1 * 39 + 0.06 * (i - 39)));

		assertEquals(List.of(Direction.COOLING, Direction.WARMING), directions(sweeps));
		assertEquals(40, sweeps.getFirst().size());
	}

	@Test
	void hysteresisLoopOverASmallRange() {
		List<SweepRange> sweeps = split(201, i -> 330 - 40 * Math.cos(2 * Math.PI * i / 200));

		assertEquals(List.of(Direction.WARMING, Direction.COOLING), directions(sweeps));
		assertEquals(101, sweeps.getFirst().size());
	}

	@Test
	void loopWithOvershootAtItsEnd() {
		assertEquals(List.of(Direction.COOLING, Direction.WARMING),
				directions(split(240, i -> i < 100 ? 370 - 0.8 * i : i < 200 ? 290 + 0.8 * (i - 100) : 370 - 0.01 * (i - 200))));
	}

	@Test
	void noiseHasNoDirection() {
		SplittableRandom random = new SplittableRandom(3);

		List<SweepRange> sweeps = split(200, i -> 4.2 + 0.02 * random.nextDouble());

		assertEquals(List.of(Direction.NONE), directions(sweeps));
	}

	@Test
	void wanderingAndOneStepHaveNoDirection() {
		// a controller that settles: down, up and down by a few hundredths of a kelvin, then a step at the end
		assertEquals(List.of(Direction.NONE),
				directions(split(7.45, 7.44, 7.42, 7.41, 7.415, 7.406, 7.417, 7.42, 7.407, 7.408, 7.416, 7.95, 8.04)));
	}

	@Test
	void noiseOnASweepDoesNotSplitIt() {
		SplittableRandom random = new SplittableRandom(5);

		assertEquals(List.of(Direction.WARMING), directions(split(500, i -> (0.3 + 0.01 * i) * (1 + 0.01 * random.nextGaussian()))));
	}

	@Test
	void stepsThatOverlapALittleAreOneSweep() {
		assertEquals(List.of(Direction.WARMING), directions(split(20, 25, 30, 35, 40, 39.8, 45, 50, 55, 60, 59.5, 70, 80, 90)));
	}

	@Test
	void stepsThatOverlapFarAreSweepsOfTheirOwn() {
		List<SweepRange> sweeps = split(60, i -> i < 20 ? 20 + i : i < 40 ? 30 + (i - 20) : 40 + (i - 40));

		assertEquals(List.of(Direction.WARMING, Direction.WARMING, Direction.WARMING), directions(sweeps));
		assertEquals(List.of(20, 20, 20), sweeps.stream().map(SweepRange::size).toList());
	}

	@Test
	void threeCycles() {
		assertEquals(6, split(600, i -> 50 + 40 * Math.cos(Math.PI * i / 100)).size());
	}

	@Test
	void noPointsNoSweep() {
		assertEquals(List.of(), split());
		assertEquals(List.of(Direction.NONE), directions(split(4.2)));
		assertEquals(List.of(Direction.NONE), directions(split(4.2, 4.2, 4.2)));
	}
}
