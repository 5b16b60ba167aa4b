package org.culet.physics.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.culet.physics.Elementary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast logarithm and exponential against those of {@link StrictMath}, which are within one unit in the last place. */
class ElementaryTest {

	private static final int NUMBERS = 200_000;
	/** Units in the last place, as promised, and one of the reference. */
	private static final double ULPS = 3;

	@ParameterizedTest
	@ValueSource(doubles = {1e-12, 1e-6, 1e-3, 0.3, 3, 100, 700})
	void logarithmIsExactToRounding(double range) {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < NUMBERS; i++) {
			double x = Math.exp(random.nextDouble(-range, range));
			double expected = StrictMath.log(x);
			assertEquals(expected, Elementary.ln(x), ULPS * Math.ulp(expected), () -> "ln " + x);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = {1e-12, 1e-3, 1, 30, 699.9, 745})
	void exponentialIsExactToRounding(double range) {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < NUMBERS; i++) {
			double x = random.nextDouble(-range, range);
			double expected = StrictMath.exp(x);
			assertEquals(expected, Elementary.exp(x), ULPS * Math.ulp(expected), () -> "exp " + x);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = {1e-12, 1e-3, 1, 30, 699.9, 745, 1e6})
	void exponentialsOfAnArrayAreThoseOfItsNumbers(double range) {
		double[] x = new SplittableRandom(1).doubles(1000, -range, range).toArray();
		double[] expected = Arrays.stream(x).map(Elementary::exp).toArray();
		Elementary.exp(x, new double[x.length], new double[x.length]);
		assertArrayEquals(expected, x);
		double[] edges = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
		Elementary.exp(edges, new double[4], new double[4]);
		assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, 1}, edges);
	}

	@Test
	void logarithmsOfOneToTwoAreExactToAnAbsoluteRoundingError() {
		double[] x = new SplittableRandom(1).doubles(NUMBERS).toArray();
		x[0] = 0;
		x[1] = 1;
		x[2] = Double.MIN_VALUE;
		double[] expected = Arrays.stream(x).map(StrictMath::log1p).toArray();
		Elementary.lnOnePlus(x);
		assertArrayEquals(expected, x, ULPS * Math.ulp(0.5));
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e-310})
	void edgesAreThoseOfMath(double x) {
		assertEquals(Math.log(x), Elementary.ln(x));
		assertEquals(Math.exp(Math.copySign(1e4, x)), Elementary.exp(Math.copySign(1e4, x)));
		assertEquals(Math.log(Math.abs(x)), Elementary.ln(Math.abs(x)));
	}

	@ParameterizedTest
	@ValueSource(doubles = {Double.MIN_NORMAL, Double.MAX_VALUE, 0.70710678118654752, 1 - 0x1p-53, 1 + 0x1p-52, 2})
	void endsOfTheTableFit(double x) {
		assertEquals(Math.log(x), Elementary.ln(x), ULPS * Math.ulp(Math.log(x)));
	}

	@Test
	void oneAndZeroAreExact() {
		assertEquals(0.0, Elementary.ln(1));
		assertEquals(1.0, Elementary.exp(0));
		assertEquals(Double.NaN, Elementary.exp(Double.NaN));
	}
}
