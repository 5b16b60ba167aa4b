package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.culet.physics.RtCurve;
import org.culet.physics.simulation.CampaignPlan;
import org.culet.physics.simulation.SyntheticCampaign;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.HysteresisResult.Status;
import org.culet.physics.tc.StepHysteresis;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop whose answer is known, and curves that have none. */
class StepHysteresisTest {

	private static final double NOISE = 1e-3;

	/** ln R falls from ln 1e5 to ln 10 in a logistic step, the same on both sides of its centre. */
	private static double step(double t, double centre) {
		return 1000 * Math.exp(-Math.log(100) * Math.tanh((t - centre) / 1.5));
	}

	private static RtCurve sweep(double low, double high, int n, double centre, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] t = new double[n];
		double[] r = new double[n];
		double[] s = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = low + (high - low) * i / (n - 1);
			s[i] = NOISE * step(t[i], centre);
			r[i] = step(t[i], centre) + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	private static HysteresisResult loop(RtCurve cooling, RtCurve warming) {
		return StepHysteresis.between(cooling, warming, TcOptions.defaults());
	}

	/** 200 loops: the intervals cover within binomial bounds (99.9 %: 0.57 to 0.79 and above 0.89), sparse sampling made them no smaller. */
	@Test
	void middlesAndWidthAreFoundWithinTheirErrors() {
		int cooling = 0;
		int width = 0;
		int width95 = 0;
		int loops = 200;
		TcOptions noSampling = TcOptions.defaults();
		for (int i = 0; i < loops; i++) {
			HysteresisResult result = StepHysteresis.between(sweep(290, 370, 1601, 335, 2L * i), sweep(291, 372, 1603, 341, 2L * i + 1), noSampling);
			assertEquals(Status.OK, result.status(), result.reason());
			cooling += Math.abs(result.coolingK().orElseThrow().value() - 335) < result.coolingK().orElseThrow().sigma() ? 1 : 0;
			width += Math.abs(result.widthK().orElseThrow().value() - 6) < result.widthK().orElseThrow().sigma() ? 1 : 0;
			width95 += Math.abs(result.widthK().orElseThrow().value() - 6) < 1.96 * result.widthK().orElseThrow().sigma() ? 1 : 0;
			assertEquals(1000, result.levelOhm().orElseThrow(), 2);
		}
		// the part for sparse sampling is in the errors too, so they are rather too large than too small
		assertTrue(cooling > 0.57 * loops, cooling + " of " + loops);
		assertTrue(width > 0.57 * loops, width + " of " + loops);
		assertTrue(width95 > 0.89 * loops, width95 + " of " + loops);
	}

	@Test
	void neitherTheUnitOfRNorTheOrderOfPointsMatters() {
		RtCurve cooling = sweep(290, 370, 160, 335, 1);
		RtCurve warming = sweep(290, 370, 160, 341, 2);
		HysteresisResult one = loop(cooling, warming);
		int[] backwards = new int[cooling.size()];
		java.util.Arrays.setAll(backwards, i -> backwards.length - 1 - i);
		HysteresisResult other = loop(cooling.select(backwards).scaled(1e-6), warming.scaled(1e-6));
		assertEquals(one.widthK().orElseThrow().value(), other.widthK().orElseThrow().value(), 1e-9);
		assertEquals(one.widthK().orElseThrow().sigma(), other.widthK().orElseThrow().sigma(), 1e-9);
		assertEquals(one.levelOhm().orElseThrow() * 1e-6, other.levelOhm().orElseThrow(), 1e-12);
	}

	@Test
	void exchangedDirectionsGiveANegativeWidth() {
		HysteresisResult result = loop(sweep(290, 370, 160, 341, 1), sweep(290, 370, 160, 335, 2));
		assertEquals(-6, result.widthK().orElseThrow().value(), 0.1);
	}

	@Test
	void calibrationIsInTheTemperaturesAndNotInTheWidth() {
		RtCurve cooling = sweep(290, 370, 160, 335, 1);
		RtCurve warming = sweep(290, 370, 160, 341, 2);
		HysteresisResult with = StepHysteresis.between(cooling, warming, TcOptions.defaults().withCalibrationSigma(0.01));
		assertEquals(3.35, with.coolingK().orElseThrow().sigma(), 0.01);
		assertEquals(loop(cooling, warming).widthK(), with.widthK());
	}

	@Test
	void whatIsNoStepGetsNoNumber() {
		double[] t = Curves.geometric(0.3, 30, 100);
		RtCurve activated = RtCurve.of(t, java.util.Arrays.stream(t).map(x -> 5000 * Math.exp(3 / x)).toArray());
		assertEquals(Status.NO_STEP, loop(activated, activated).status());
		RtCurve power = RtCurve.of(t, java.util.Arrays.stream(t).map(x -> 5000 / x).toArray());
		assertEquals(Status.NO_STEP, loop(power, power).status());
		RtCurve flat = RtCurve.of(t, java.util.Arrays.stream(t).map(x -> 5000 + x).toArray());
		assertEquals(Status.NO_STEP, loop(flat, flat).status());
		// only one direction crosses its step
		assertEquals(Status.NO_STEP, loop(sweep(290, 370, 160, 335, 1), sweep(290, 370, 160, 400, 2)).status());
		assertEquals(Status.NO_OVERLAP, loop(sweep(290, 320, 160, 300, 1), sweep(330, 370, 160, 341, 2)).status());
		assertEquals(Status.NO_OVERLAP, loop(sweep(290, 370, 9, 335, 1), sweep(290, 370, 160, 341, 2)).status());
		RtCurve noisy = sweep(290, 370, 160, 335, 1);
		double[] sigma = new double[noisy.size()];
		java.util.Arrays.fill(sigma, 100);
		assertEquals(Status.BELOW_NOISE, loop(noisy.withSigma(sigma), sweep(290, 370, 160, 341, 2)).status());
	}

	/** Thermal lag between the sweeps of a film without such a step is not called hysteresis of one. */
	@ParameterizedTest
	@ValueSource(strings = { "I", "T", "S" })
	void virtualFilmsHaveNone(String film) {
		SyntheticCampaign
				.run(CampaignPlan.of(List.of(new CampaignPlan.FilmPlan(VirtualFilm.named(film), List.of(0.0, 1.0, 4.0, 6.5, 8.0, 9.4, 12.0, 15.0),
						List.of()))))
				.stages().forEach(stage -> assertTrue(
						loop(stage.sweeps().get(0).curve(), stage.sweeps().get(1).curve()).status() != Status.OK, stage::toString));
	}
}
