package org.culet.physics.tests.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.culet.physics.RtCurve;
import org.culet.physics.curve.LocalQuadratic;
import org.culet.physics.curve.SweepMaximum;
import org.culet.physics.curve.SweepPoints;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

class SweepMaximumTest {

	/** Skewed, so that no cubic follows it over a wide top; its maximum is 1000 at 5 K. */
	private static final DoubleUnaryOperator SKEWED = t -> 1000 * Math.exp(-Math.pow(Math.expm1(Math.log(t / 5)), 2));

	private static SweepMaximum of(RtCurve curve, boolean refine) {
		SweepPoints points = SweepPoints.of(curve);
		double[] r = points.resistancesOhm();
		return SweepMaximum.of(points, r, LocalQuadratic.over(points).apply(r), refine);
	}

	@Test
	void anExactCurveGivesItsExactMaximum() {
		SweepMaximum maximum = of(Curves.exact(Curves.geometric(1, 30, 2000), SKEWED, 1e-7), true);
		assertEquals(1000, maximum.ohm(), 1e-4);
		assertEquals(5, maximum.temperatureK(), 1e-3);
		assertTrue(maximum.top() > 0.975, "the cubic must have been seen not to follow");
	}

	/** With noise a cubic over the whole top follows, and the mean of many is unbiased. */
	@Test
	void aNoisyCurveIsFittedOverItsWholeTop() {
		SplittableRandom random = new SplittableRandom(1);
		double[] t = Curves.geometric(1, 30, 150);
		double bias = 0;
		int whole = 0;
		for (int k = 0; k < 300; k++) {
			double[] r = Arrays.stream(t).map(SKEWED).map(x -> x + 5 * random.nextGaussian()).toArray();
			double[] s = new double[r.length];
			Arrays.fill(s, 5);
			SweepMaximum maximum = of(RtCurve.of(t, r, s), true);
			bias += maximum.ohm() - 1000;
			whole += maximum.top() == 0.975 ? 1 : 0;
		}
		// the height scatters by some 2 ohm, the mean of 300 by 0.12
		assertEquals(0, bias / 300, 0.8);
		assertTrue(whole > 290, "whole top in " + whole + " of 300");
	}

	@Test
	void fewPointsAroundTheTopGiveAParabola() {
		double[] t = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
		double[] r = {0, 100, 500, 900, 1000, 900, 500, 100, 0, 0};
		double[] s = new double[r.length];
		Arrays.fill(s, 1);
		SweepMaximum maximum = of(RtCurve.of(t, r, s), true);
		assertEquals(4, maximum.index(), 1);
		assertEquals(1000, maximum.ohm(), 10);
		assertTrue(maximum.temperatureK() > 4.5 && maximum.temperatureK() < 5.5);
	}

	@Test
	void aPlateauIsItsMiddle() {
		SweepMaximum maximum = of(Curves.exact(Curves.geometric(1, 100, 101), t -> 7, 1e-3), true);
		assertEquals(7, maximum.ohm(), 1e-9);
		assertEquals(50, maximum.index());
		assertEquals(10, maximum.temperatureK(), 1e-6);
	}

	@Test
	void withoutRefinementTheLargestSmoothedValueCounts() {
		SweepPoints points = SweepPoints.of(RtCurve.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 9, 3, 1}));
		double[] r = points.resistancesOhm();
		SweepMaximum maximum = SweepMaximum.of(points, r, LocalQuadratic.over(points.lnTs(), points.sigmasOhm(), 1).apply(r), false);
		assertEquals(9, maximum.ohm());
		assertEquals(3, maximum.temperatureK(), 1e-12);
	}
}
