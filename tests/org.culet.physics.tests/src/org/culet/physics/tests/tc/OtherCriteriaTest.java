package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.culet.physics.Estimate;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tc.TcStatus;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each criterion on a law whose answer is known. */
class OtherCriteriaTest {

	private static RtCurve noisy(double[] t, DoubleUnaryOperator law, double relative, double absolute, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			double exact = law.applyAsDouble(t[i]);
			s[i] = Math.hypot(relative * exact, absolute);
			r[i] = exact + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	private static TcResult find(RtCurve curve, TcCriterion criterion) {
		return CriticalTemperature.find(curve, TcOptions.defaults().withCriterion(criterion));
	}

	/** A smooth step in ln T centred at 5 K, of known width, on an insulating normal state. */
	private static double step(double t) {
		return (6000 - 300 * Math.log(t)) / (1 + Math.pow(t / 5, -60));
	}

	/** dR/dlnT of a logistic step of steepness k peaks at its centre with a full width of 3.525 centre/k. */
	@Test
	void peakIsTheCentreOfASmoothStep() {
		RtCurve curve = noisy(Curves.geometric(2, 50, 500), OtherCriteriaTest::step, 1e-3, 1, 1);
		TcResult result = find(curve, TcCriterion.PEAK);
		Estimate tc = result.tc().orElseThrow();
		assertEquals(5, tc.value(), Math.max(3 * tc.sigma(), 0.005));
		double width = 5 * 2 * Math.log(3 + 2 * Math.sqrt(2)) / 60;
		assertEquals(width, result.detail("width_K").orElseThrow().value(), 0.15 * width);
	}

	/** The tangent at the centre of the step meets the normal state 2/k above it in ln T. */
	@Test
	void onsetIsWhereTheTangentMeetsTheNormalState() {
		DoubleUnaryOperator law = t -> 1 / (1.5e-4 + 1e-5 * Math.log(t)) / (1 + Math.pow(t / 5, -60));
		TcResult result = find(noisy(Curves.geometric(2, 50, 400), law, 1e-3, 1, 2), TcCriterion.ONSET);
		assertEquals(5 * Math.exp(2.0 / 60), result.tc().orElseThrow().value(), 0.03, result.reason());
		assertTrue(result.detail("T_max_K").isPresent());
	}

	@Test
	void onsetIsTheMaximumWhereTheNormalStateIsNotSeen() {
		TcResult result = find(noisy(Curves.geometric(2, 9, 150), OtherCriteriaTest::step, 1e-3, 1, 2), TcCriterion.ONSET);
		assertEquals(result.tMaxK().orElseThrow(), result.tc().orElseThrow().value());
		assertTrue(result.reason().startsWith("temperature of the maximum"), result::reason);
	}

	@Test
	void zeroIsTheLastPointInTheNoise() {
		DoubleUnaryOperator law = t -> t < 4 ? 0 : 5000 * (1 - Math.exp(-(t - 4))) - 100 * Math.log(t);
		double[] t = Curves.geometric(1, 40, 200);
		TcResult result = find(noisy(t, law, 1e-3, 0.1, 3), TcCriterion.ZERO);
		double spacing = 4 * Math.log(t[1] / t[0]);
		assertEquals(4, result.tc().orElseThrow().value(), 1.01 * spacing, result.reason());
		TcResult metal = find(noisy(t, x -> 100 + law.applyAsDouble(x), 1e-3, 0.1, 3), TcCriterion.ZERO);
		assertEquals(TcStatus.NO_ZERO, metal.status());
	}

	/** A clean superconductor with a residual-resistance ratio of 10: largest at 300 K, no maximum above the transition. */
	private static double lead(double t) {
		double normal = 1 + 9 * Math.pow(t / 300, 1.5);
		return normal / (1 + Math.pow(t / 7.2, -80));
	}

	@Test
	void normalStateOfACleanMetal() {
		RtCurve curve = noisy(Curves.geometric(2, 300, 400), OtherCriteriaTest::lead, 2e-3, 1e-4, 4);
		TcResult half = CriticalTemperature.find(curve, TcOptions.defaults().withCriterion(TcCriterion.NORMAL_STATE).withFraction(0.5));
		Estimate tc = half.tc().orElseThrow();
		assertEquals(7.2, tc.value(), Math.max(3 * tc.sigma(), 0.01), half.reason());
		TcResult fraction = CriticalTemperature.find(curve, TcOptions.defaults());
		assertEquals(TcStatus.NO_MAX_IN_RANGE, fraction.status());
		assertTrue(fraction.reason().contains("normal-state"), fraction::reason);
	}

	/** Gruneisen-like: the phonon law is steep, and no transition. */
	@ParameterizedTest
	@ValueSource(doubles = {1e-3, 2e-2})
	void aCleanMetalWithoutTransitionHasNone(double noise) {
		DoubleUnaryOperator law = t -> 1e-3 + Math.pow(t / 300, 5) / (Math.pow(t / 300, 4) + 2e-3);
		for (TcCriterion criterion : TcCriterion.values()) {
			TcResult result = find(noisy(Curves.geometric(2, 300, 300), law, noise, 0, 5), criterion);
			assertTrue(result.tc().isEmpty(), () -> criterion + " " + result);
		}
	}

	/** Noise on a metal, and a step of up to 3 % near room temperature, must not make a transition. */
	@Test
	void noisyMetalsWithAJumpHaveNoTransition() {
		int found = 0;
		for (int seed = 0; seed < 100; seed++) {
			double jump = 0.001 * (seed - 50);
			DoubleUnaryOperator law = t -> 1 + t / 200 + (t > 273 ? jump : 0);
			RtCurve curve = noisy(Curves.geometric(2, 300, 120), law, 0.003 * (1 + seed % 5), 0, seed);
			found += CriticalTemperature.find(curve, TcOptions.defaults().withReplicas(0)).tc().isPresent() ? 1 : 0;
		}
		assertEquals(0, found);
	}

	@Test
	void bktOfTheHalperinNelsonForm() {
		DoubleUnaryOperator law = t -> {
			double x = t / 2 - 1;
			return x <= 0 ? 0 : 5000 / Math.pow(Math.cosh(0.4 / Math.sqrt(x)), 2);
		};
		// a slow fall at high temperature gives the curve a maximum, far above the points that matter
		RtCurve curve = noisy(Curves.geometric(1.5, 60, 400), t -> law.applyAsDouble(t) * (1 - 0.02 * Math.pow(Math.log(t / 10), 2)), 2e-3,
				0.02, 6);
		TcResult result = find(curve, TcCriterion.BKT);
		assertEquals(2, result.tc().orElseThrow().value(), 0.03, result.reason());
		assertTrue(result.detail("b").isPresent() && result.detail("R_N_ohm").isPresent());
	}

	@Test
	void aslamazovLarkinGivesBackItsTcAndStrength() {
		double g = 0.9 * PhysicalConstants.E2_PER_16_HBAR;
		DoubleUnaryOperator law = t -> t <= 2 ? 0 : 1 / (1e-4 + 1e-5 * Math.log(t) + g / (t / 2 - 1));
		TcResult result = find(noisy(Curves.geometric(1.5, 30, 300), law, 1e-3, 0.1, 7), TcCriterion.AL);
		Estimate tc = result.tc().orElseThrow(() -> new AssertionError(result.reason()));
		assertEquals(2, tc.value(), 4 * tc.sigma());
		Estimate ratio = result.detail("g_over_theory").orElseThrow();
		assertEquals(0.9, ratio.value(), 4 * ratio.sigma());
	}

	@Test
	void everyIdComesBack() {
		for (TcCriterion criterion : TcCriterion.values()) {
			assertEquals(criterion, TcCriterion.ofId(criterion.id()).orElseThrow());
		}
		assertTrue(TcCriterion.ofId("nonsense").isEmpty());
	}
}
