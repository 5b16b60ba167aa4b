package org.culet.physics.tests.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

/** One hand-made curve for each branch of the procedure. */
class PhaseRulesTest {

	private static final double[] T = Curves.geometric(0.3, 300, 100);

	private static RtCurve curve(double[] t, DoubleUnaryOperator law, double relative, double absolute) {
		SplittableRandom random = new SplittableRandom(17);
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			double exact = law.applyAsDouble(t[i]);
			s[i] = Math.hypot(relative * exact, absolute);
			r[i] = exact + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	private static PhaseVerdict decide(DoubleUnaryOperator law, double relative, double absolute) {
		return PhaseDecision.decide(curve(T, law, relative, absolute), PhaseOptions.defaults());
	}

	private static double normal(double t) {
		return 5000 * (1 - 0.02 * Math.log(t));
	}

	/** A drop from the normal state at 3 K down to a part of it. */
	private static double drop(double t, double part) {
		return normal(t) * (part + (1 - part) / (1 + Math.pow(t / 3, -20)));
	}

	@Test
	void tooLittleIsNoVerdict() {
		PhaseVerdict few = PhaseDecision.decide(curve(Curves.geometric(0.3, 300, 19), t -> drop(t, 0), 1e-3, 1), PhaseOptions.defaults());
		PhaseVerdict narrow = PhaseDecision.decide(curve(Curves.geometric(1, 9.9, 100), t -> drop(t, 0), 1e-3, 1),
				PhaseOptions.defaults());
		for (PhaseVerdict verdict : List.of(few, narrow)) {
			assertEquals(Phase.UNDETERMINED, verdict.phase());
			assertEquals(Set.of(), verdict.candidates());
			assertEquals(Confidence.NONE, verdict.confidence());
			assertTrue(verdict.evidence().stream().anyMatch(e -> e.rule().equals("P0") && !e.passed()));
		}
	}

	@Test
	void zeroBelowAMaximumIsS() {
		PhaseVerdict verdict = decide(t -> drop(t, 0), 1e-3, 0.1);
		assertEquals(Phase.S, verdict.phase(), verdict.reason());
		assertEquals(Confidence.STRONG, verdict.confidence());
		double bound = verdict.measures().zeroBoundOhm().orElseThrow();
		assertTrue(bound > 0 && bound < 0.2, () -> "bound " + bound);
		assertTrue(verdict.reason().contains("M1 with a smaller resistance is not excluded"));
	}

	/** The noise does not let u fall below a thousandth of R_D. */
	@Test
	void zeroWithinLargeNoiseIsSOrM1() {
		PhaseVerdict verdict = decide(t -> drop(t, 0), 1e-3, 50);
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertEquals(EnumSet.of(Phase.S, Phase.M1), verdict.candidates());
	}

	/** An insulator whose low-temperature points the meter has lost must not be called a superconductor. */
	@Test
	void aLostInsulatorIsNotS() {
		double[] r = new double[T.length];
		double[] s = new double[T.length];
		SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < T.length; i++) {
			double exact = 5000 * Math.exp(3 / T[i]);
			boolean lost = exact > 1e6;
			s[i] = lost ? 1e7 : 1e-3 * exact;
			r[i] = (lost ? 0 : exact) + s[i] * random.nextGaussian();
		}
		PhaseVerdict verdict = PhaseDecision.decide(RtCurve.of(T, r, s), PhaseOptions.defaults());
		assertTrue(verdict.flags().contains(PhaseFlag.OUT_OF_RANGE_POINTS), verdict::toString);
		assertFalse(verdict.candidates().contains(Phase.S), verdict::toString);
	}

	@Test
	void saturatedAfterADropIsM1() {
		PhaseVerdict verdict = decide(t -> drop(t, 0.1), 1e-3, 0.1);
		assertEquals(Phase.M1, verdict.phase(), verdict.reason());
		assertEquals(Math.log(10), verdict.measures().drop().orElseThrow().value(), 0.05);
		assertTrue(verdict.flags().contains(PhaseFlag.HEATING_NOT_EXCLUDED));
		PhaseVerdict excluded = PhaseDecision.decide(curve(T, t -> drop(t, 0.1), 1e-3, 0.1), PhaseOptions.defaults().withHeatingExcluded(true));
		assertFalse(excluded.flags().contains(PhaseFlag.HEATING_NOT_EXCLUDED));
	}

	@Test
	void m1MaySaturateAboveItsHighTemperatureResistance() {
		PhaseVerdict verdict = decide(t -> 5000 * (2 - 0.2 * Math.log(Math.hypot(t, 3))) * (0.8 + 0.2 / (1 + Math.pow(t / 3, -20))), 1e-3, 0.1);
		assertEquals(Phase.M1, verdict.phase(), verdict.reason());
		assertTrue(verdict.flags().contains(PhaseFlag.SATURATES_ABOVE_R_D));
	}

	@Test
	void saturatedAfterARiseIsM2() {
		PhaseVerdict verdict = decide(t -> 5000 * (1.6 - 0.1 * Math.log(Math.hypot(t, 3))), 1e-3, 0.1);
		assertEquals(Phase.M2, verdict.phase(), verdict.reason());
		assertTrue(verdict.flags().contains(PhaseFlag.HEATING_NOT_EXCLUDED));
		assertEquals(0, verdict.measures().drop().orElseThrow().value(), 0.02);
	}

	@Test
	void betweenDropAndRiseIsEitherMetal() {
		PhaseVerdict verdict = decide(t -> drop(t, 0.95), 1e-3, 0.1);
		assertEquals(EnumSet.of(Phase.M1, Phase.M2), verdict.candidates(), verdict.reason());
	}

	@Test
	void aMetalWithResidualResistanceHasNoPhase() {
		PhaseVerdict verdict = decide(t -> 100 + 5 * t, 1e-3, 0);
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertEquals(Set.of(), verdict.candidates(), verdict.reason());
		assertTrue(verdict.reason().contains("metal, no transition"), verdict.reason());
		PhaseVerdict falling = decide(t -> Math.pow(t, 0.5), 1e-3, 0);
		assertTrue(falling.reason().contains("metal, no transition"), falling.reason());
		assertEquals(Set.of(), falling.candidates());
	}

	/** Where the normal state is metallic the drop counts from it, not from 300 K. */
	@Test
	void metallicNormalStates() {
		DoubleUnaryOperator metal = t -> 1 + t / 30;
		PhaseVerdict saturated = decide(t -> metal.applyAsDouble(t) * (0.1 + 0.9 / (1 + Math.pow(t / 5, -40))), 1e-3, 0);
		assertEquals(Phase.M1, saturated.phase(), saturated.reason());
		assertEquals(Math.log(10), saturated.measures().drop().orElseThrow().value(), 0.2);
		PhaseVerdict zero = decide(t -> metal.applyAsDouble(t) / (1 + Math.pow(t / 5, -80)), 1e-3, 1e-4);
		assertEquals(Phase.S, zero.phase(), zero.reason());
		PhaseVerdict falling = decide(t -> metal.applyAsDouble(t) * (0.1 * Math.sqrt(t) + 0.7 / (1 + Math.pow(t / 5, -40))), 1e-3, 0);
		assertEquals(EnumSet.of(Phase.S, Phase.M1), falling.candidates(), falling.reason());
	}

	@Test
	void stillFallingIsSOrM1() {
		PhaseVerdict verdict = decide(t -> drop(t, 0.2 * Math.sqrt(t / 3)), 1e-3, 0.1);
		assertEquals(EnumSet.of(Phase.S, Phase.M1), verdict.candidates(), verdict.reason());
		assertTrue(verdict.measures().slopeLow().orElseThrow().upper95() < 0);
	}

	/** Absence of a slope within large errors is not saturation. */
	@Test
	void anUnresolvedSlopeIsNotSaturation() {
		double[] t = Curves.geometric(0.3, 300, 60);
		PhaseVerdict verdict = PhaseDecision.decide(curve(t, x -> drop(x, 0.1), 1e-3, 150), PhaseOptions.defaults());
		assertEquals(Phase.UNDETERMINED, verdict.phase(), verdict.reason());
		assertTrue(verdict.candidates().contains(Phase.M1));
	}

	@Test
	void activationIsI1AndHoppingIsI2() {
		PhaseVerdict activated = decide(t -> 5000 * Math.exp(3 / t), 0.01, 0);
		assertEquals(Phase.I1, activated.phase(), activated.reason());
		assertEquals(1, activated.measures().freeExponent().orElseThrow().value(), 0.05);
		assertEquals(Confidence.STRONG, activated.confidence(), activated::toString);
		for (double p : new double[] {0.5, 1.0 / 3, 0.25}) {
			double t0 = Math.pow(6, 1 / p) * 0.3;
			PhaseVerdict hopping = decide(t -> 5000 * Math.exp(Math.pow(t0 / t, p)), 0.01, 0);
			assertEquals(Phase.I2, hopping.phase(), hopping.reason());
			assertEquals(p, hopping.measures().freeExponent().orElseThrow().value(), 0.05);
		}
	}

	/** Between activation and hopping neither is claimed. */
	@Test
	void anExponentInBetweenIsEitherInsulator() {
		PhaseVerdict verdict = decide(t -> 5000 * Math.exp(Math.pow(1.5 / t, 0.74)), 0.05, 0);
		assertEquals(Phase.UNDETERMINED, verdict.phase(), verdict.reason());
		assertEquals(EnumSet.of(Phase.I1, Phase.I2), verdict.candidates(), verdict.reason());
	}

	/** A rise that bends over is described better by saturation, though it still rises at the lowest temperature. */
	@Test
	void aRiseThatBendsOverIsNotCalledAnInsulator() {
		PhaseVerdict verdict = decide(t -> 5000 * Math.pow(1 + Math.pow(t / 0.35, 2), -0.6), 0.005, 0);
		assertEquals(Phase.UNDETERMINED, verdict.phase(), verdict.reason());
		assertEquals(EnumSet.of(Phase.M2, Phase.I1, Phase.I2), verdict.candidates(), verdict.reason());
	}

	/**
	 * Two channels, as on the measured film of the Hall system: a band activated with 410 K beside impurities that conduct at low T. Its
	 * kink in ln R against T is nothing that a stretched exponential can follow, and that is the cause, not a lack of points.
	 */
	@Test
	void aRiseThatNoLawDescribesIsSaidToBeThat() {
		DoubleUnaryOperator law = t -> 1 / (3 * Math.exp(-410 / t) + 2e-4 * Math.exp(-40 / t));
		RtCurve curve = curve(Curves.geometric(23.5, 320, 100), law, 0.01, 0);
		for (RtCurve given : List.of(curve, RtCurve.of(curve.temperaturesK(), curve.resistancesOhm()))) {
			PhaseVerdict verdict = PhaseDecision.decide(given, PhaseOptions.defaults());
			assertEquals(Phase.UNDETERMINED, verdict.phase());
			assertEquals(EnumSet.of(Phase.I1, Phase.I2), verdict.candidates(), verdict.reason());
			assertTrue(verdict.reason().startsWith("no law of activation or hopping describes the rise"), verdict.reason());
			assertTrue(verdict.flags().contains(PhaseFlag.MODEL_NOT_ADEQUATE), verdict.flags().toString());
		}
	}

	@Test
	void aSmallRiseHasNoMechanism() {
		PhaseVerdict verdict = decide(t -> 5000 * Math.pow(t, -0.3), 1e-3, 0);
		assertEquals(EnumSet.of(Phase.M2, Phase.I1, Phase.I2), verdict.candidates(), verdict.reason());
		assertTrue(verdict.reason().contains("mechanism undetermined"), verdict.reason());
	}

	@Test
	void reentrance() {
		PhaseVerdict verdict = decide(t -> drop(t, 0.3) * Math.exp(1 / t), 1e-3, 0);
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertTrue(verdict.reason().startsWith("re-entrant"), verdict.reason());
	}

	/** The user's R_D replaces the mean of the highest temperatures. */
	@Test
	void normalResistanceCanBeGiven() {
		DoubleUnaryOperator rise = t -> 5000 * (1.6 - 0.1 * Math.log(Math.hypot(t, 3)));
		PhaseVerdict verdict = PhaseDecision.decide(curve(T, rise, 1e-3, 0.1), PhaseOptions.defaults().withNormalResistanceOhm(20_000));
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertEquals(20_000, verdict.measures().rNormalOhm().orElseThrow().value());
	}

	@Test
	void errorsThatAreEstimatedAreSaid() {
		RtCurve known = curve(T, t -> drop(t, 0.1), 1e-3, 0);
		PhaseVerdict verdict = PhaseDecision.decide(Curves.withoutSigma(known), PhaseOptions.defaults());
		assertEquals(Phase.M1, verdict.phase(), verdict.reason());
		assertTrue(verdict.flags().contains(PhaseFlag.NOISE_ESTIMATED));
		PhaseVerdict zero = PhaseDecision.decide(Curves.withoutSigma(curve(T, t -> drop(t, 0), 1e-3, 0.1)), PhaseOptions.defaults());
		assertEquals(Phase.S, zero.phase(), zero.reason());
	}

	/** Thermometer noise on a steep law: with it in the errors the exponent is not called more certain than it is. */
	@Test
	void thermometerNoiseEntersTheErrors() {
		RtCurve exact = curve(T, t -> 5000 * Math.exp(3 / t), 1e-4, 0);
		PhaseVerdict plain = PhaseDecision.decide(exact, PhaseOptions.defaults());
		PhaseVerdict noisy = PhaseDecision.decide(exact, PhaseOptions.defaults().withTemperatureNoise(0.01));
		assertTrue(noisy.measures().freeExponent().orElseThrow().sigma() > 5 * plain.measures().freeExponent().orElseThrow().sigma());
	}

	/** Scaling by a power of two and shuffling change nothing but the numbers in ohm. */
	@Test
	void unitAndOrderDoNotMatter() {
		SplittableRandom random = new SplittableRandom(5);
		for (String sample : List.of("I", "T", "S")) {
			for (double pressure : new double[] {0, 3, 6.5, 9, 12.5, 16}) {
				RtCurve curve = ConfusionTest.measured(VirtualFilm.named(sample).at(pressure), 0.3, random);
				Integer[] order = new Integer[curve.size()];
				Arrays.setAll(order, i -> i);
				Collections.shuffle(Arrays.asList(order), new Random(1));
				PhaseVerdict one = PhaseDecision.decide(curve, PhaseOptions.defaults());
				PhaseVerdict shuffled = PhaseDecision.decide(curve.select(Arrays.stream(order).mapToInt(i -> i).toArray()),
						PhaseOptions.defaults());
				assertEquals(one, shuffled);
				PhaseVerdict scaled = PhaseDecision.decide(curve.scaled(1.0 / 4096), PhaseOptions.defaults());
				assertEquals(one.phase(), scaled.phase());
				assertEquals(one.candidates(), scaled.candidates());
				assertEquals(one.confidence(), scaled.confidence());
			}
		}
	}

	@Test
	void verdictsThatContradictThemselvesCannotBeMade() {
		assertThrows(IllegalArgumentException.class, () -> new PhaseVerdict(Phase.S, Set.of(Phase.S), Confidence.NONE, List.of(), "x",
				Set.of(), PhaseMeasures.none()));
		assertThrows(IllegalArgumentException.class, () -> new PhaseVerdict(Phase.S, Set.of(Phase.M1), Confidence.FAIR, List.of(), "x",
				Set.of(), PhaseMeasures.none()));
		assertThrows(IllegalArgumentException.class, () -> new PhaseVerdict(Phase.UNDETERMINED, Set.of(), Confidence.NONE, List.of(), " ",
				Set.of(), PhaseMeasures.none()));
		assertThrows(IllegalArgumentException.class, () -> PhaseOptions.defaults().withNormalResistanceOhm(0));
		assertThrows(IllegalArgumentException.class, () -> PhaseOptions.defaults().withTemperatureNoise(-1));
	}

	@Test
	void evidenceCarriesNumbers() {
		for (Evidence evidence : decide(t -> drop(t, 0.1), 1e-3, 0.1).evidence()) {
			assertFalse(evidence.statement().isBlank());
			assertTrue(List.of("P0", "P1", "S1", "L2", "M", "I", "R_D").contains(evidence.rule()), evidence::rule);
		}
	}
}
