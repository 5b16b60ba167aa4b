package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.AdequateWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.fit.LowTemperatureScales;
import org.culet.physics.fit.WeakLocalizationWindow;
import org.culet.physics.fit.WindowSensitivity;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;

/** Proposals of windows on curves of the generator, whose truth is known. */
class WindowsTest {

	private static RtCurve film(String sample, double pressure, double low, double high, int points, long seed) {
		FilmState state = VirtualFilm.named(sample).at(pressure);
		return Curves.noisyInLn(Curves.geometric(low, high, points), t -> Math.log(state.sheetResistanceOhm(t)), 0.001,
				new SplittableRandom(seed));
	}

	@Test
	void anInsulatorRisesFromTheLowestTemperatureOn() {
		RtCurve curve = film("I", 0, 0.3, 300, 90, 1);
		HoppingWindow window = HoppingWindow.propose(curve);
		assertEquals(HoppingWindow.Status.OK, window.status(), window.reason());
		TemperatureWindow w = window.window().orElseThrow();
		assertEquals(0.3, w.lowK(), 1e-12);
		assertEquals(0, window.skippedBelow());
		// W = T_A/T + A/G falls below 0.5 between 2 T_A = 5.2 K, where the first term alone does, and 20 K
		assertTrue(w.highK() > 4 && w.highK() < 20, window.reason());
	}

	@Test
	void aFlatPieceBelowIsSkippedAndCounted() {
		// saturates below 0.5 K as through a leak, hops above
		double[] t = Curves.geometric(0.1, 10, 100);
		RtCurve curve = Curves.noisyInLn(t, k -> Math.log(5000) + Math.sqrt(40 / Math.hypot(k, 0.5)), 0.002,
				new SplittableRandom(2));
		HoppingWindow window = HoppingWindow.propose(curve);
		assertEquals(HoppingWindow.Status.OK, window.status(), window.reason());
		// W = (1/2)(40/s)^(1/2) (T/s)^2 with s = hypot(T, 0.5 K) reaches 0.5 at T = 0.18 K
		assertEquals(0.18, window.window().orElseThrow().lowK(), 0.03, window.reason());
		assertTrue(window.skippedBelow() > 5, window.reason());
	}

	@Test
	void metalsAndSmallRisesHaveNoHoppingWindow() {
		assertEquals(HoppingWindow.Status.NO_RISE, HoppingWindow.propose(film("S", 9, 0.3, 300, 90, 3)).status());
		double[] t = Curves.geometric(0.5, 1.5, 40);
		HoppingWindow small = HoppingWindow.propose(Curves.exact(t, k -> 5000 * Math.exp(Math.sqrt(6 / k)), 0.01));
		assertEquals(HoppingWindow.Status.CHANGE_TOO_SMALL, small.status());
		assertTrue(small.window().isEmpty());
		assertEquals(HoppingWindow.Status.NO_RISE, HoppingWindow.propose(RtCurve.of(new double[] {1}, new double[] {1})).status());
	}

	@Test
	void aMeterThatRunsOutShortensTheWindow() {
		RtCurve curve = film("I", 0, 0.3, 300, 90, 4);
		HoppingWindow window = HoppingWindow.propose(curve, FitOptions.defaults().withInputImpedance(1e9));
		double low = window.window().orElseThrow().lowK();
		assertTrue(curve.within(low, low).resistanceOhm(0) < 1e6, window.reason());
	}

	@Test
	void activationIsAdequateUpToWhereTheNormalStateCounts() {
		for (long seed = 1; seed <= 10; seed++) {
			RtCurve curve = film("I", 0, 0.3, 300, 120, seed);
			TemperatureWindow whole = HoppingWindow.propose(curve).window().orElseThrow();
			TemperatureWindow part = AdequateWindow.within(TransportModels.activated(), curve, whole, FitOptions.defaults()).orElseThrow();
			assertEquals(whole.lowK(), part.lowK());
			assertTrue(part.highK() < 0.5 * whole.highK(), part::toString);
			// T_A is 2.6 K; the slope of the normal state adds 2 % over the whole window, and what the runs test leaves of it 0.3 %
			assertEquals(2.6, t0(curve, part), 0.01);
			assertEquals(2.652, t0(curve, whole), 0.005);
		}
	}

	private static double t0(RtCurve curve, TemperatureWindow window) {
		return Fitter.fit(TransportModels.activated(), curve, FitOptions.defaults().withWindow(window)).parameter("T0_K").orElseThrow().value();
	}

	@Test
	void aLawThatHoldsKeepsItsWindowAndOneThatNeverDoesHasNone() {
		double[] t = Curves.geometric(0.3, 3, 80);
		RtCurve curve = Curves.noisyInLn(t, k -> 9 + Math.sqrt(20 / k), 0.002, new SplittableRandom(3));
		TemperatureWindow whole = new TemperatureWindow(0.3, 3);
		TransportModel hopping = TransportModels.byId("es-vrh").orElseThrow();
		assertEquals(whole, AdequateWindow.within(hopping, curve, whole, FitOptions.defaults()).orElseThrow());
		assertTrue(AdequateWindow.within(TransportModels.activated(), curve, whole, FitOptions.defaults()).isEmpty());
		assertTrue(AdequateWindow.within(hopping, curve, new TemperatureWindow(10, 20), FitOptions.defaults()).isEmpty());
	}

	@Test
	void aDenseCurveGivesTheSameWindow() {
		TemperatureWindow sparse = HoppingWindow.propose(film("I", 0, 0.3, 300, 120, 5)).window().orElseThrow();
		TemperatureWindow dense = HoppingWindow.propose(film("I", 0, 0.3, 300, 12_000, 5)).window().orElseThrow();
		assertEquals(sparse.lowK(), dense.lowK(), 0.1 * sparse.lowK());
		assertEquals(sparse.highK(), dense.highK(), 0.2 * sparse.highK());
	}

	@Test
	void oneLawThroughoutDoesNotDependOnTheWindow() {
		RtCurve curve = Curves.noisyInLn(Curves.geometric(0.3, 4, 60), t -> 9 + Math.sqrt(20 / t), 0.01, new SplittableRandom(6));
		WindowSensitivity sensitivity = WindowSensitivity.of(curve, new TemperatureWindow(0.4, 3), FitOptions.defaults());
		assertEquals(4, sensitivity.moved().size());
		assertFalse(sensitivity.windowDependent(), sensitivity.reason());
	}

	@Test
	void aCrossoverInsideTheWindowIsFlagged() {
		// activated below 1 K, hopping with p = 1/2 above
		RtCurve curve = Curves.noisyInLn(Curves.geometric(0.3, 4, 80), t -> t < 1 ? 2 / t + 8 : 4 * Math.sqrt(1 / t) + 6, 0.003,
				new SplittableRandom(7));
		WindowSensitivity sensitivity = WindowSensitivity.of(curve, new TemperatureWindow(0.5, 2), FitOptions.defaults());
		assertTrue(sensitivity.windowDependent(), sensitivity.reason());
		assertTrue(sensitivity.reason().contains("window_dependent"));
	}

	@Test
	void saturationMovesTheLocalisationWindowUp() {
		FilmState state = VirtualFilm.named("T").at(9.4);
		RtCurve curve = film("T", 9.4, 0.3, 300, 90, 8);
		double saturation = state.asMap().get("T_s_K");
		WeakLocalizationWindow window = WeakLocalizationWindow.propose(curve,
				LowTemperatureScales.none().withSaturation(saturation).withDrude(100));
		assertEquals(WeakLocalizationWindow.Status.OK, window.status(), window.reason());
		assertEquals("3 T_sat", window.lowerLimit());
		TemperatureWindow w = window.window().orElseThrow();
		assertTrue(w.lowK() >= 3 * saturation && w.highK() <= 100 / 3.0, window.reason());
		double slope = Fitter.fit(TransportModels.weakLocalization(), curve, FitOptions.defaults().withWindow(w)).values()[1];
		double fixed = Fitter.fit(TransportModels.weakLocalization(), curve, FitOptions.defaults().withWindow(1, 10)).values()[1];
		// the proposal stays within 10 % of the true slope, where the fixed window of 1-10 K loses a quarter
		assertEquals(state.slopeS(), slope, 0.1 * state.slopeS());
		assertTrue(fixed < 0.76 * state.slopeS());
	}

	@Test
	void theLocalisationWindowEndsWhereTheLineBends() {
		double[] t = Curves.geometric(1, 300, 120);
		RtCurve curve = Curves.noisyInLn(t, k -> -Math.log(8e-5 + 1.1e-5 * Math.log(k) + (k > 20 ? 2e-5 * Math.log(k / 20) : 0)),
				0.0005, new SplittableRandom(9));
		WeakLocalizationWindow window = WeakLocalizationWindow.propose(curve);
		assertEquals("1 K", window.lowerLimit());
		assertTrue(window.window().orElseThrow().highK() < 30, window.reason());
	}

	@Test
	void lowConductanceAndShortRangesHaveNoLocalisationWindow() {
		RtCurve insulating = Curves.exact(Curves.geometric(1, 30, 40), k -> 1e6, 0.001);
		assertEquals(WeakLocalizationWindow.Status.TOO_FEW_POINTS, WeakLocalizationWindow.propose(insulating).status());
		RtCurve cold = film("T", 9.4, 0.3, 2, 60, 10);
		assertEquals(WeakLocalizationWindow.Status.TOO_FEW_POINTS, WeakLocalizationWindow.propose(cold).status());
		RtCurve bent = Curves.exact(Curves.geometric(1, 30, 60), k -> 1 / (8e-5 + 1e-6 * k), 0.001);
		assertEquals(WeakLocalizationWindow.Status.CURVED, WeakLocalizationWindow.propose(bent).status());
		assertEquals(WeakLocalizationWindow.Status.TOO_FEW_POINTS,
				WeakLocalizationWindow.propose(bent, LowTemperatureScales.none().withCritical(4).withDrude(20)).status());
	}

	@Test
	void valuesTooFarApartForAParabolaAreNotCalledStraight() {
		// errors of 1 % of values 14 decades apart: two points carry all the weight, and two points determine no parabola
		double[] t = Curves.geometric(1, 30, 40);
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			r[i] = i == 3 || i == 7 ? 1e5 : 1e-9;
			s[i] = 0.01 * r[i];
		}
		assertEquals(WeakLocalizationWindow.Status.CURVED, WeakLocalizationWindow.propose(RtCurve.of(t, r, s)).status());
	}

	@Test
	void resistancesOverManyDecadesEndInAStatus() {
		SplittableRandom random = new SplittableRandom(1);
		double[] decades = {1e-150, 1e-9, 1e-3, 1e3, 1e5, 2e5, 1e9};
		for (int round = 0; round < 500; round++) {
			double[] t = Curves.geometric(1, 30, 10 + random.nextInt(80));
			double[] r = new double[t.length];
			double[] s = new double[t.length];
			double low = decades[random.nextInt(decades.length)];
			double high = decades[random.nextInt(decades.length)];
			double share = random.nextDouble();
			for (int i = 0; i < t.length; i++) {
				r[i] = random.nextDouble() < share ? low : high;
				s[i] = 0.01 * r[i];
			}
			RtCurve curve = random.nextBoolean() ? RtCurve.of(t, r, s) : RtCurve.of(t, r);
			WeakLocalizationWindow window = WeakLocalizationWindow.propose(curve);
			assertEquals(window.status() == WeakLocalizationWindow.Status.OK, window.window().isPresent(), window.reason());
		}
	}
}
