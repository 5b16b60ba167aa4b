package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.ParameterLimits;
import org.culet.physics.fit.QuickFit;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quick fits while a window moves, and parameters held within limits. */
class QuickFitTest {

	/** R = 5 kohm exp[(9 K/T)^1/2] with 1 % noise. */
	private static RtCurve hopping(int points, boolean sigma) {
		SplittableRandom random = new SplittableRandom(3);
		double[] t = new double[points];
		double[] r = new double[points];
		double[] s = new double[sigma ? points : 0];
		for (int i = 0; i < points; i++) {
			t[i] = 0.3 * Math.pow(100, i / (points - 1.0));
			double law = 5000 * Math.exp(Math.sqrt(9 / t[i]));
			r[i] = law * (1 + 0.01 * random.nextGaussian());
			if (sigma) {
				s[i] = 0.01 * law;
			}
		}
		return RtCurve.of(t, r, s);
	}

	@ParameterizedTest
	@ValueSource(strings = { "activated", "es-vrh", "stretched", "saturation", "weak-localization" })
	void manyPointsGiveTheValuesOfTheFullFit(String id) {
		TransportModel model = TransportModels.byId(id).orElseThrow();
		for (boolean sigma : new boolean[] { true, false }) {
			RtCurve curve = hopping(20_000, sigma);
			QuickFit quick = QuickFit.of(model, curve, FitOptions.defaults());
			assertTrue(quick.averages().size() <= 1200, quick.averages().size() + " averages");
			TemperatureWindow window = new TemperatureWindow(0.61, 7.3);
			FitResult fast = quick.fit(window);
			FitResult exact = Fitter.fit(model, curve, FitOptions.defaults().withWindow(window));
			for (FittedParameter p : exact.parameters()) {
				double tolerance = id.equals("es-vrh") || id.equals("stretched") ? 0.3 * p.sigma() : 0.02 * Math.abs(p.value());
				assertEquals(p.value(), fast.parameter(p.name()).orElseThrow().value(), tolerance, id + " " + p.name());
			}
		}
	}

	@Test
	void fewPointsAreFittedAsTheyAre() {
		RtCurve curve = hopping(300, true);
		TransportModel model = TransportModels.byId("es-vrh").orElseThrow();
		TemperatureWindow window = new TemperatureWindow(0.5, 5);
		assertEquals(Fitter.fit(model, curve, FitOptions.defaults().withWindow(window)).parameters(),
				QuickFit.of(model, curve, FitOptions.defaults()).fit(window).parameters());
	}

	@Test
	void limitsHoldAndThoseThatDoNotBindChangeNothing() {
		TransportModel model = TransportModels.byId("stretched").orElseThrow();
		RtCurve curve = hopping(200, true);
		FitResult free = Fitter.fit(model, curve);
		double p = free.parameter("p").orElseThrow().value();
		FitResult wide = Fitter.fit(model, curve, FitOptions.defaults().withLimits("p", new ParameterLimits(0.1, 1.5, OptionalDouble.of(1.2))));
		assertEquals(p, wide.parameter("p").orElseThrow().value(), 1e-6);
		FitResult narrow = Fitter.fit(model, curve, FitOptions.defaults().withLimits("p", new ParameterLimits(0.7, 1.5, OptionalDouble.empty())));
		assertEquals(0.7, narrow.parameter("p").orElseThrow().value(), 1e-12);
		assertEquals(FittedParameter.State.AT_LOWER_BOUND, narrow.parameter("p").orElseThrow().state());
		assertTrue(narrow.chi2().getAsDouble() > free.chi2().getAsDouble());
	}

	@Test
	void limitsThatCannotBeAreRefused() {
		TransportModel model = TransportModels.byId("stretched").orElseThrow();
		assertThrows(IllegalArgumentException.class, () -> new ParameterLimits(2, 1, OptionalDouble.empty()));
		assertThrows(IllegalArgumentException.class, () -> new ParameterLimits(0, 1, OptionalDouble.of(2)));
		FitOptions outside = FitOptions.defaults().withLimits("p", new ParameterLimits(-3, -1, OptionalDouble.empty()));
		assertThrows(IllegalArgumentException.class, () -> Fitter.check(model, outside));
		FitOptions unknown = FitOptions.defaults().withLimits("q", new ParameterLimits(0, 1, OptionalDouble.empty()));
		assertThrows(IllegalArgumentException.class, () -> Fitter.fit(model, hopping(50, true), unknown));
	}
}
