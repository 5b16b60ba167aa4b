package org.culet.physics.tests.fit;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.ModelComparison;
import org.culet.physics.fit.RSquared;
import org.culet.physics.fit.Verdict;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.Prefactor;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Cases F11 and F12, and what hopping fits say about data that do not hop. */
class HoppingFitTest {

	private static final Map<String, TransportModel> FIXED = Map.of("p=1.0000", TransportModels.activated(), "p=0.5000",
			TransportModels.efrosShklovskii(), "p=0.3333", TransportModels.mott2d(), "p=0.2500", TransportModels.mott3d());

	private static RtCurve curve(String id) {
		JsonNode in = Cases.input(id);
		double[] r = Cases.doubles(in.get("R_ohm"));
		double sigma = in.get("sigma_lnR").asDouble();
		return RtCurve.of(Cases.doubles(in.get("T_K")), r, Arrays.stream(r).map(v -> v * sigma).toArray());
	}

	@Test
	void fixedExponentsMatchTheReferenceCase() {
		FIXED.forEach((key, model) -> {
			JsonNode expected = Cases.expected("F11a").get(key);
			FitResult fit = Fitter.fit(model, curve("F11a"));
			assertEquals(FitStatus.OK, fit.status(), key);
			assertClose(expected.get("lnR0").asDouble(), Math.log(fit.values()[0]), 1e-5, key + " ln R0");
			assertClose(expected.get("T0").asDouble(), fit.values()[1], 1e-5, key + " T0");
			assertClose(expected.get("sigma_T0").asDouble(), fit.parameters().get(1).sigma(), 1e-3, key + " sigma T0");
			assertEquals(expected.get("chi2").asDouble(), fit.chi2().getAsDouble(), 1e-4, key + " chi2");
			assertEquals(expected.get("AICc").asDouble(), fit.aicc().getAsDouble(), 1e-4, key + " AICc");
			assertEquals(expected.get("BIC").asDouble(), fit.bic().getAsDouble(), 1e-4, key + " BIC");
			assertClose(expected.get("R2_linearised").asDouble(), RSquared.of(fit), 1e-5, key + " R2");
			assertEquals(expected.get("runs").asInt(), fit.residualTests().runs(), key + " runs");
			assertClose(expected.get("runs_z").asDouble(), fit.residualTests().runsZ().getAsDouble(), 1e-5, key + " runs z");
			assertClose(expected.get("durbin_watson").asDouble(), fit.residualTests().durbinWatson().getAsDouble(), 1e-5,
					key + " Durbin-Watson");
		});
	}

	@Test
	void freeExponentMatchesTheReferenceCase() {
		JsonNode expected = Cases.expected("F11a").get("free");
		FitResult fit = Fitter.fit(TransportModels.stretched(), curve("F11a"),
				FitOptions.defaults().withIntervals(IntervalMethod.PROFILE));
		FittedParameter p = fit.parameter("p").orElseThrow();
		assertClose(expected.get("lnR0").asDouble(), Math.log(fit.values()[0]), 1e-5, "ln R0");
		assertClose(expected.get("T0").asDouble(), fit.values()[1], 1e-5, "T0");
		assertClose(expected.get("p").asDouble(), p.value(), 1e-5, "p");
		assertEquals(expected.get("chi2").asDouble(), fit.chi2().getAsDouble(), 1e-4);
		assertEquals(expected.get("AICc").asDouble(), fit.aicc().getAsDouble(), 1e-4);
		assertEquals(expected.get("BIC").asDouble(), fit.bic().getAsDouble(), 1e-4);
		assertEquals(expected.get("p68").get(0).asDouble(), p.lower68(), 1e-4);
		assertEquals(expected.get("p68").get(1).asDouble(), p.upper68(), 1e-4);
		assertEquals(expected.get("p95").get(0).asDouble(), p.estimate().lower95(), 1e-4);
		assertEquals(expected.get("p95").get(1).asDouble(), p.estimate().upper95(), 1e-4);
	}

	@Test
	void freeExponentErrorsMatchTheReferenceCase() {
		JsonNode expected = Cases.expected("F11a").get("free");
		FitResult fit = Fitter.fit(TransportModels.stretched(), curve("F11a"));
		assertClose(expected.get("sigma_p").asDouble(), fit.parameter("p").orElseThrow().sigma(), 1e-3, "sigma p");
		FittedParameter t0 = fit.parameter("T0_K").orElseThrow();
		assertClose(expected.get("sigma_lnT0").asDouble(), t0.sigma() / t0.value(), 1e-3, "sigma ln T0");
		// the interval of T0 is made in its logarithm
		assertClose(t0.value() * t0.value(), t0.estimate().lower95() * t0.estimate().upper95(), 1e-9, "ends of T0");
	}

	@Test
	void coefficientOfDeterminationIsNoEvidence() {
		JsonNode expected = Cases.expected("F12a");
		ModelComparison comparison = ModelComparison.compare(TransportModels.hoppingLaws(), curve("F12a"),
				FitOptions.defaults());
		FitResult activated = comparison.entry("activated").orElseThrow().fit();
		FitResult hopping = comparison.entry("es-vrh").orElseThrow().fit();
		assertEquals(expected.get("R2_activated").asDouble(), RSquared.of(activated), 1e-6);
		assertEquals(expected.get("R2_ES").asDouble(), RSquared.of(hopping), 1e-6);
		double delta = activated.aicc().getAsDouble() - hopping.aicc().getAsDouble();
		assertClose(expected.get("delta_AICc_activated_minus_ES").asDouble(), delta, 1e-4, "delta AICc");
		assertClose(expected.get("log10_evidence_ratio").asDouble(), delta / 2 / Math.log(10), 1e-4, "evidence");
		assertEquals(expected.get("runs_p_activated").asDouble(), activated.residualTests().runsP().getAsDouble(), 1e-6);
		assertEquals(expected.get("runs_p_ES").asDouble(), hopping.residualTests().runsP().getAsDouble(), 1e-6);
		assertEquals("es-vrh", comparison.best().orElseThrow().model().id());
		assertEquals(Verdict.DECIDED, comparison.verdict().orElseThrow());
		assertTrue(comparison.adequate());
	}

	@Test
	void weightsOfAComparisonAddUpToOne() {
		ModelComparison comparison = ModelComparison.compare(TransportModels.standard(), curve("F12a"), FitOptions.defaults());
		double sum = comparison.entries().stream().mapToDouble(e -> e.weight().orElse(0)).sum();
		assertEquals(1, sum, 1e-12);
		assertEquals(0, comparison.best().orElseThrow().deltaAicc().getAsDouble());
		comparison.entries().forEach(e -> assertEquals(comparison.points(), e.fit().points()));
	}

	@Test
	void aFallingCurveHasNoActivationTemperatureButALimit() {
		double[] t = Curves.geometric(1, 10, 30);
		RtCurve metal = Curves.exact(t, k -> 100 * Math.pow(k, 0.3), 0.01);
		FitResult fit = Fitter.fit(TransportModels.activated(), metal);
		FittedParameter t0 = fit.parameter("T0_K").orElseThrow();
		assertEquals(FitStatus.AT_BOUND, fit.status());
		assertEquals(FittedParameter.State.AT_LOWER_BOUND, t0.state());
		assertEquals(0, t0.value());
		assertEquals(Double.NEGATIVE_INFINITY, t0.estimate().lower95());
		assertTrue(t0.estimate().upper95() > 0 && t0.estimate().upper95() < 1, () -> "limit " + t0.estimate());
	}

	@Test
	void theLimitOfAFlatCurveIsThatOfItsSlope() {
		// for a constant R the slope b of ln R against 1/T is 0 +- s, so T0 is below 1.645 s with 95 %
		double[] t = Curves.geometric(1, 10, 30);
		FitResult fit = Fitter.fit(TransportModels.activated(), Curves.exact(t, k -> 100, 0.01));
		double mean = Arrays.stream(t).map(k -> 1 / k).average().orElseThrow();
		double s = 0.01 / Math.sqrt(Arrays.stream(t).map(k -> (1 / k - mean) * (1 / k - mean)).sum());
		assertClose(1.6448536 * s, fit.parameter("T0_K").orElseThrow().estimate().upper95(), 1e-3, "limit of T0");
	}

	@Test
	void aFreePowerOfTIsReportedAsNearlyDegenerate() {
		FitResult fit = Fitter.fit(TransportModels.efrosShklovskii(Prefactor.FREE), curve("F11a"));
		assertEquals(FitStatus.OK, fit.status());
		assertTrue(fit.reason().contains("degenerate"), fit.reason());
		double m = fit.parameter("m").orElseThrow().value();
		assertTrue(Math.abs(m) < 4 * fit.parameter("m").orElseThrow().sigma(), "m = " + m);
	}

	@Test
	void aFixedParameterStaysAndIsNotCounted() {
		FitResult fit = Fitter.fit(TransportModels.stretched(), curve("F11a"), FitOptions.defaults().withFixed("p", 0.5));
		FitResult line = Fitter.fit(TransportModels.efrosShklovskii(), curve("F11a"));
		assertClose(line.values()[1], fit.values()[1], 1e-8, "T0");
		assertEquals(line.aicc().getAsDouble(), fit.aicc().getAsDouble(), 1e-7);
		assertEquals(FittedParameter.State.FIXED, fit.parameter("p").orElseThrow().state());
		assertEquals(0.5, fit.parameter("p").orElseThrow().value());
	}

	@Test
	void pointsThatCannotBeUsedAreCounted() {
		double[] t = {1, 2, 3, 4, 5, 6, 7};
		RtCurve curve = RtCurve.of(t, new double[] {5e9, -3, 900, 800, 700, 650, 600}, new double[] {1e7, 1, 1, 1, 1, 300, 1});
		FitResult fit = Fitter.fit(TransportModels.activated(), curve, FitOptions.defaults().withInputImpedance(1e12));
		assertEquals(Map.of(FitResult.LeftOut.BEYOND_IMPEDANCE, 1, FitResult.LeftOut.NOT_POSITIVE, 1,
				FitResult.LeftOut.TOO_NOISY, 1), fit.leftOut());
		assertEquals(4, fit.points());
	}

	@Test
	void tooFewPointsAreAStatus() {
		RtCurve two = RtCurve.of(new double[] {1, 2}, new double[] {200, 100}, new double[] {1, 1});
		FitResult fit = Fitter.fit(TransportModels.activated(), two);
		assertEquals(FitStatus.TOO_FEW_POINTS, fit.status());
		assertTrue(fit.parameters().isEmpty() && fit.chi2().isEmpty() && !fit.reason().isEmpty());
	}
}
