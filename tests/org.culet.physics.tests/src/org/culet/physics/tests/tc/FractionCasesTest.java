package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference cases F17, F18, F19 and F28. */
class FractionCasesTest {

	/**
	 * Once the root of the law itself, once from 6001 exact points of it: the tolerance of the case holds for both, but for 50 % and 10 %,
	 * where R loses a tenth from one point to the next and the cubic between them is good to 2e-5.
	 */
	@Test
	void f17GeneratorTruthAndItsSampledCurve() {
		for (JsonNode row : Cases.expected("F17a").get("table")) {
			VirtualFilm film = VirtualFilm.named(row.get("sample").asText());
			FilmState state = film.at(row.get("P").asDouble());
			boolean has = !row.get("Tc_90").isNull();
			assertEquals(has, film.criticalTemperatureK(state).isPresent(), row::toString);
			if (has) {
				Cases.assertClose(row.get("Tc_90").asDouble(), film.criticalTemperatureK(state).getAsDouble(), 1e-6, row.toString());
			}
			RtCurve curve = sampled(state);
			for (String percent : new String[] {"90", "50", "10"}) {
				TcResult result = CriticalTemperature.find(curve,
						TcOptions.defaults().withFraction(Double.parseDouble(percent) / 100).withReplicas(0));
				assertEquals(row.get("status_" + percent).asText(), result.status().code(), row + result.reason());
				if (!row.get("Tc_" + percent).isNull()) {
					Cases.assertClose(row.get("Tc_" + percent).asDouble(), result.tc().orElseThrow().value(),
							percent.equals("90") ? 1e-6 : 2e-5, percent + " % of " + row);
				}
			}
			if (has) {
				TcResult result = CriticalTemperature.find(curve, TcOptions.defaults().withReplicas(0));
				Cases.assertClose(row.get("Rmax").asDouble(), result.rMaxOhm().orElseThrow(), 1e-6, row.toString());
			}
		}
	}

	private static RtCurve sampled(FilmState state) {
		double[] t = Curves.geometric(0.01, 300, 6001);
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			double exact = state.sheetResistanceOhm(t[i]);
			r[i] = Double.isInfinite(exact) ? Double.MAX_VALUE / 1e10 : exact;
			s[i] = Math.max(1e-6 * r[i], 1e-3);
		}
		return RtCurve.of(t, r, s);
	}

	@ParameterizedTest
	@ValueSource(strings = {"F18ia", "F18iia", "F18iiia"})
	void f18EdgeCases(String id) {
		JsonNode input = Cases.input(id);
		RtCurve curve = RtCurve.of(Cases.doubles(input.get("T_K")), Cases.doubles(input.get("R_ohm")));
		TcResult result = CriticalTemperature.find(curve, TcOptions.defaults().withSmoothingPoints(1).withRefineMaximum(false));
		JsonNode expected = Cases.expected(id);
		assertEquals(expected.get("status").asText(), result.status().code(), result.reason());
		if (expected.has("Tc_first_from_high")) {
			double tolerance = Cases.get(id).get("tolerance").get("Tc_abs_K").asDouble();
			assertEquals(expected.get("Tc_first_from_high").asDouble(), result.tc().orElseThrow().value(), tolerance);
			assertEquals(expected.get("n_crossings_downward").asInt(), result.crossingsK().size());
			// the monotone cubic is the same construction as in the reference, so much closer than the tolerance
			assertEquals(expected.get("Tc_first_from_high").asDouble(), result.tc().orElseThrow().value(), 1e-9);
		}
	}

	/** With the smoother and the refined maximum the same answers come out, within the tolerance of the case. */
	@ParameterizedTest
	@ValueSource(strings = {"F18ia", "F18iia", "F18iiia"})
	void f18EdgeCasesWithEverydayOptions(String id) {
		JsonNode input = Cases.input(id);
		RtCurve curve = RtCurve.of(Cases.doubles(input.get("T_K")), Cases.doubles(input.get("R_ohm")));
		TcResult result = CriticalTemperature.find(curve, TcOptions.defaults());
		JsonNode expected = Cases.expected(id);
		assertEquals(expected.get("status").asText(), result.status().code(), result.reason());
		if (expected.has("Tc_first_from_high")) {
			double tolerance = Cases.get(id).get("tolerance").get("Tc_abs_K").asDouble();
			assertEquals(expected.get("Tc_first_from_high").asDouble(), result.tc().orElseThrow().value(), tolerance);
		}
	}

	@Test
	void f19FixedNoisySweep() {
		JsonNode input = Cases.input("F19a");
		RtCurve curve = RtCurve.of(Cases.doubles(input.get("T_K")), Cases.doubles(input.get("R_ohm")),
				Cases.doubles(input.get("sigma_R")));
		TcResult result = CriticalTemperature.find(curve, TcOptions.defaults());
		JsonNode expected = Cases.expected("F19a");
		double sigma = expected.get("sigma_Tc").asDouble();
		Estimate tc = result.tc().orElseThrow();
		assertEquals(expected.get("Tc").asDouble(), tc.value(), 0.5 * sigma);
		assertEquals(sigma, tc.sigma(), 0.3 * sigma);
		assertEquals(expected.get("true_Tc").asDouble(), tc.value(), 3 * tc.sigma());
		Cases.assertClose(expected.get("R_max").asDouble(), result.rMaxOhm().orElseThrow(), 1e-3, "R_max");
	}

	/** The film lags behind by a relative kappa; each sweep is exact, so their mean is too. */
	@Test
	void f28MeanOfCoolingAndWarming() {
		JsonNode input = Cases.input("F28a");
		JsonNode expected = Cases.expected("F28a");
		double kappa = input.get("kappa").asDouble();
		VirtualFilm film = VirtualFilm.named(input.get("sample").asText());
		FilmState state = film.at(input.get("P_GPa").asDouble());
		double read = input.get("T_read").asDouble();
		Cases.assertClose(expected.get("R_cooling").asDouble(), state.sheetResistanceOhm(read * (1 + kappa)), 1e-6, "R cooling");
		Cases.assertClose(expected.get("R_warming").asDouble(), state.sheetResistanceOhm(read * (1 - kappa)), 1e-6, "R warming");
		double truth = film.criticalTemperatureK(state).getAsDouble();
		double[] t = Curves.geometric(1, 100, 6001);
		TcOptions options = TcOptions.defaults().withReplicas(0);
		TcResult cooling = CriticalTemperature.find(lagging(t, state, kappa), options);
		TcResult warming = CriticalTemperature.find(lagging(t, state, -kappa), options);
		TcResult mean = CriticalTemperature.combine(cooling, warming);
		Cases.assertClose(expected.get("Tc90_true").asDouble(), truth, 1e-6, "true");
		Cases.assertClose(expected.get("Tc90_cooling").asDouble(), cooling.tc().orElseThrow().value(), 1e-6, "cooling");
		Cases.assertClose(expected.get("Tc90_warming").asDouble(), warming.tc().orElseThrow().value(), 1e-6, "warming");
		Cases.assertClose(expected.get("Tc90_mean").asDouble(), mean.tc().orElseThrow().value(), 1e-6, "mean");
		double half = (expected.get("Tc90_warming").asDouble() - expected.get("Tc90_cooling").asDouble()) / 2;
		assertEquals(half, mean.uncertainty().orElseThrow().lagK(), 1e-4 * half);
		assertTrue(mean.tc().orElseThrow().sigma() >= mean.uncertainty().orElseThrow().lagK());
	}

	private static RtCurve lagging(double[] t, FilmState state, double lag) {
		return Curves.exact(t, x -> Math.max(1e-3, state.sheetResistanceOhm(x * (1 + lag))), 1e-6);
	}

	@ParameterizedTest
	@CsvSource({"0.9, fraction", "0.5, midpoint"})
	void theMidpointIsTheFractionOneHalf(double fraction, String criterion) {
		RtCurve curve = sampled(VirtualFilm.named("S").at(3));
		TcOptions half = TcOptions.defaults().withReplicas(0).withFraction(fraction);
		TcResult a = CriticalTemperature.find(curve, half);
		TcResult b = CriticalTemperature.find(curve, TcOptions.defaults().withReplicas(0)
				.withCriterion(TcCriterion.ofId(criterion).orElseThrow()));
		assertEquals(a.tc().orElseThrow().value(), b.tc().orElseThrow().value());
		assertEquals(fraction, b.fraction().orElseThrow());
	}
}
