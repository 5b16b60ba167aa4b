package org.culet.physics.tests.fit;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.WeakLocalizationWindow;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any curve: order and units do not matter, and no curve makes a fit throw or claim nonsense. */
class FitPropertiesTest {

	private static final int FUZZ_SHORT = 500;
	private static final int FUZZ_LONG = 30_000;

	static Stream<TransportModel> models() {
		return TransportModels.standard().stream();
	}

	/** A curve that every law can at least be tried on. */
	private static RtCurve curve() {
		return Curves.noisyInLn(Curves.geometric(1, 10, 40), t -> -Math.log(8e-5 + 1.1e-5 * Math.log(t)), 0.002,
				new SplittableRandom(21));
	}

	@ParameterizedTest
	@MethodSource("models")
	void orderOfPointsDoesNotMatter(TransportModel model) {
		RtCurve curve = curve();
		int[] order = IntStream.range(0, curve.size()).toArray();
		SplittableRandom random = new SplittableRandom(22);
		for (int i = order.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int swap = order[i];
			order[i] = order[j];
			order[j] = swap;
		}
		FitResult sorted = Fitter.fit(model, curve);
		FitResult shuffled = Fitter.fit(model, curve.select(order));
		assertEquals(sorted.parameters(), shuffled.parameters());
		assertEquals(sorted.chi2(), shuffled.chi2());
		assertEquals(sorted.residualTests(), shuffled.residualTests());
	}

	/** Fewer temperatures than parameters, however many points: no law is determined, and none gets a number. */
	@ParameterizedTest
	@MethodSource("models")
	void fewTemperaturesDetermineNoLaw(TransportModel model) {
		SplittableRandom random = new SplittableRandom(23);
		for (int different = 1; different < model.parameters().size(); different++) {
			double[] t = new double[50];
			for (int i = 0; i < t.length; i++) {
				t[i] = 4.2 + i % different;
			}
			RtCurve curve = Curves.noisyInLn(t, k -> Math.log(1e4 / k), 0.3, random);
			for (RtCurve given : List.of(curve, Curves.withoutSigma(curve))) {
				FitResult fit = Fitter.fit(model, given);
				assertEquals(FitStatus.DEGENERATE, fit.status(), fit.reason());
				assertEquals(List.of(), fit.parameters());
				assertTrue(fit.reason().contains(different + " ") && fit.reason().contains("temperature"), fit.reason());
			}
			assertTrue(ModelComparison.compare(List.of(model), curve, FitOptions.defaults()).entries().stream()
					.allMatch(e -> e.weight().isEmpty()), "no weight for a law without numbers");
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void unitOfResistanceDoesNotMatter(TransportModel model) {
		FitResult ohm = Fitter.fit(model, curve());
		FitResult kiloohm = Fitter.fit(model, curve().scaled(1e-3));
		assertEquals(ohm.status(), kiloohm.status());
		// chi2 is a pure number; laws whose best parameters lie on a bound or in a flat valley agree to the valley's flatness
		assertClose(ohm.chi2().getAsDouble(), kiloohm.chi2().getAsDouble(), 1e-6, model.id());
		for (int i = 0; i < ohm.parameters().size(); i++) {
			double factor = switch (ohm.parameters().get(i).unit()) {
				case "ohm" -> 1e-3;
				case "S" -> 1e3;
				default -> 1;
			};
			double slack = Double.isFinite(ohm.parameters().get(i).sigma()) ? 1e-3 * ohm.parameters().get(i).sigma() * factor : 1e300;
			assertEquals(ohm.values()[i] * factor, kiloohm.values()[i], slack + 1e-9 * Math.abs(kiloohm.values()[i]),
					model.id() + " " + ohm.parameters().get(i).name());
		}
	}

	@Test
	void scaleOfTemperatureMovesTemperaturesAlone() {
		RtCurve curve = Curves.noisyInLn(Curves.geometric(0.3, 3, 40), t -> 9 + Math.sqrt(20 / t), 0.01, new SplittableRandom(23));
		RtCurve millikelvin = RtCurve.of(Arrays.stream(curve.temperaturesK()).map(t -> t * 1000).toArray(),
				curve.resistancesOhm(), curve.sigmasOhm());
		FitResult a = Fitter.fit(TransportModels.stretched(), curve);
		FitResult b = Fitter.fit(TransportModels.stretched(), millikelvin);
		assertClose(a.values()[2], b.values()[2], 1e-7, "p");
		assertClose(a.values()[1] * 1000, b.values()[1], 1e-6, "T0");
		assertClose(a.chi2().getAsDouble(), b.chi2().getAsDouble(), 1e-9, "chi2");
	}

	@Test
	void theSameLawInAnotherSpaceAgreesWithinItsError() {
		FitResult conductance = Fitter.fit(TransportModels.weakLocalization(), curve());
		FitResult logarithm = Fitter.fit(TransportModels.weakLocalization(), curve(),
				FitOptions.defaults().withSpace(FitSpace.LN_R));
		assertEquals(conductance.values()[1], logarithm.values()[1], 0.1 * conductance.parameters().get(1).sigma());
		assertClose(conductance.parameters().get(1).sigma(), logarithm.parameters().get(1).sigma(), 0.01, "sigma of A");
	}

	@ParameterizedTest
	@MethodSource("models")
	void exactDataGiveTheParametersBack(TransportModel model) {
		double[] truth = switch (model.id()) {
			case "stretched" -> new double[] {8000, 20, 0.6};
			case "power-law" -> new double[] {8000, -0.35};
			case "saturation" -> new double[] {8000, 1.7, -0.5};
			case "weak-localization" -> new double[] {8e-5, 1.1e-5};
			case "drude-crossover" -> new double[] {1.4e-4, 1.1e-5, 6};
			case "al" -> new double[] {1e-4, 1.1e-5, 0.8, 1.5e-5};
			case "bkt" -> new double[] {8000, 0.3, 0.85};
			default -> new double[] {8000, 20};
		};
		RtCurve exact = Curves.exact(Curves.geometric(1, 10, 40), t -> model.resistanceOhm(t, truth), 0.001);
		FitResult fit = Fitter.fit(model, exact);
		assertTrue(fit.converged(), fit.reason());
		for (int i = 0; i < truth.length; i++) {
			assertEquals(truth[i], fit.values()[i], 1e-4 * fit.parameters().get(i).sigma(), model.id() + " "
					+ fit.parameters().get(i).name());
		}
	}

	@Test
	void aMillionthPointDoesNotChangeTheMethod() {
		// far more points than the start is looked for on
		RtCurve dense = Curves.noisyInLn(Curves.geometric(0.3, 3, 30_000), t -> 9 + Math.sqrt(20 / t), 0.01,
				new SplittableRandom(24));
		FitResult fit = Fitter.fit(TransportModels.stretched(), dense);
		assertEquals(30_000, fit.points());
		assertEquals(0.5, fit.values()[2], 4 * fit.parameters().get(2).sigma());
	}

	@Test
	void impossibleChoicesAreRefused() {
		FitOptions o = FitOptions.defaults();
		assertThrows(IllegalArgumentException.class, () -> o.withWindow(3, 1));
		assertThrows(IllegalArgumentException.class, () -> o.withTemperatureSigma(-1));
		assertThrows(IllegalArgumentException.class, () -> o.withBootstrap(19, 1));
		assertThrows(IllegalArgumentException.class, () -> o.withInputImpedance(0));
		assertThrows(IllegalArgumentException.class,
				() -> Fitter.fit(TransportModels.activated(), curve(), o.withFixed("p", 0.5)));
		assertThrows(IllegalArgumentException.class,
				() -> Fitter.fit(TransportModels.stretched(), curve(), o.withFixed("p", 5)));
		assertThrows(IllegalArgumentException.class, () -> ModelComparison.compare(List.of(), curve(), o));
	}

	@Test
	void noCurveMakesAFitThrow() {
		int rounds = Cases.longRun() ? FUZZ_LONG : FUZZ_SHORT;
		List<TransportModel> models = TransportModels.standard();
		for (int round = 0; round < rounds; round++) {
			SplittableRandom random = new SplittableRandom(1000 + round);
			RtCurve curve = fuzzed(random);
			FitOptions options = fuzzed(random, random.nextInt(3));
			TransportModel model = models.get(random.nextInt(models.size()));
			String where = "round " + round + ", " + model.id() + ", " + curve.size() + " points";
			sound(Fitter.fit(model, curve, options), where);
			if (round % 10 == 0) {
				ModelComparison comparison = ModelComparison.compare(models, curve, options.withIntervals(IntervalMethod.COVARIANCE));
				comparison.entries().forEach(e -> sound(e.fit(), where + " comparing " + e.model().id()));
			}
			HoppingWindow.propose(curve).window().ifPresent(w -> assertTrue(w.ratio() >= 2, where));
			WeakLocalizationWindow.propose(curve).window().ifPresent(w -> assertTrue(w.ratio() >= 2.5, where));
		}
	}

	/** No NaN, intervals around the value, a reason where there is no fit. */
	private static void sound(FitResult fit, String where) {
		if (!fit.hasFit()) {
			assertTrue(!fit.reason().isEmpty(), where);
			return;
		}
		fit.parameters().forEach(p -> {
			String what = where + ": " + p;
			assertTrue(Double.isFinite(p.value()), what);
			assertTrue(p.sigma() >= 0, what);
			assertTrue(p.estimate().lower95() <= p.estimate().upper95(), what);
		});
		assertTrue(fit.chi2().getAsDouble() >= 0, where);
		fit.aicc().ifPresent(v -> assertTrue(Double.isFinite(v), where));
	}

	private static FitOptions fuzzed(SplittableRandom random, int kind) {
		FitOptions options = FitOptions.defaults().withIntervals(IntervalMethod.values()[kind]).withBootstrap(FitOptions.LEAST_REPLICAS, 1);
		if (random.nextInt(4) == 0) {
			options = options.withTemperatureSigma(0.003);
		}
		return random.nextInt(4) == 0 ? options.withWindow(0.5, 20) : options;
	}

	private static RtCurve fuzzed(SplittableRandom random) {
		int n = random.nextInt(60);
		double[] t = new double[n];
		double[] r = new double[n];
		double[] s = new double[n];
		int kind = random.nextInt(8);
		double scale = Math.pow(10, random.nextInt(-6, 13));
		for (int i = 0; i < n; i++) {
			t[i] = random.nextInt(12) == 0 && i > 0 ? t[i - 1] : Math.exp(random.nextDouble(-3, 6));
			r[i] = scale * switch (kind) {
				case 0 -> 1;
				case 1 -> random.nextGaussian();
				case 2 -> Math.exp(30 * random.nextDouble());
				case 3 -> Math.exp(Math.min(600, 5 / t[i]));
				case 4 -> t[i] < 5 ? 0 : 1 + 0.01 * random.nextGaussian();
				case 5 -> 1 / (1 + 0.1 * Math.log(t[i] + 1)) * (1 + 1e-3 * random.nextGaussian());
				case 6 -> Math.exp(-20 / t[i]);
				default -> Math.pow(t[i], random.nextDouble(-3, 3));
			};
			s[i] = Math.max(Math.abs(r[i]) * Math.pow(10, random.nextDouble(-6, 0)), 1e-300);
		}
		return random.nextBoolean() ? RtCurve.of(t, r, s) : RtCurve.of(t, r);
	}
}
