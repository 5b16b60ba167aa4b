package org.culet.physics.tests.fit;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.SheetGeometry;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.fit.ReferenceTrend;
import org.culet.physics.fit.WeakLocalization;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Cases F08, F09, F10 and F14: lines in ln T, their windows and conventions. */
class WeakLocalizationTest {

	private static RtCurve curve(String id) {
		JsonNode in = Cases.input(id);
		return Curves.fromConductance(Cases.doubles(in.get("T_K")), Cases.doubles(in.get("G_S")),
				Cases.doubles(in.get("sigma_G")));
	}

	@Test
	void lineMatchesTheReferenceCase() {
		JsonNode expected = Cases.expected("F08a");
		FitResult fit = Fitter.fit(TransportModels.weakLocalization(), curve("F08a"));
		assertClose(expected.get("G0_1K").asDouble(), fit.values()[0], 1e-6, "G0");
		assertClose(expected.get("A").asDouble(), fit.values()[1], 1e-6, "A");
		assertClose(expected.get("sigma_G0_1K").asDouble(), fit.parameters().get(0).sigma(), 1e-6, "sigma G0");
		assertClose(expected.get("sigma_A").asDouble(), fit.parameters().get(1).sigma(), 1e-6, "sigma A");
		assertClose(expected.get("cov_G0_A_1K").asDouble(), fit.covariance().get(0).get(1), 1e-6, "covariance");
		assertClose(expected.get("chi2").asDouble(), fit.chi2().getAsDouble(), 1e-6, "chi2");
		assertEquals(expected.get("dof").asInt(), fit.dof());
	}

	@Test
	void conventionsOfTheLineMatchTheReferenceCase() {
		JsonNode expected = Cases.expected("F08a");
		FitResult fit = Fitter.fit(TransportModels.weakLocalization(), curve("F08a"));
		WeakLocalization line = WeakLocalization.of(fit, Optional.empty()).orElseThrow();
		assertClose(expected.get("G0_4K").asDouble(), line.conductanceAt(4).value(), 1e-6, "G0 at 4 K");
		assertClose(expected.get("sigma_G0_4K").asDouble(), line.conductanceAt(4).sigma(), 1e-6, "sigma at 4 K");
		assertClose(expected.get("T_decorrelated").asDouble(), line.decorrelatingTemperatureK(), 1e-6, "T*");
		assertClose(expected.get("p_implied").asDouble(), line.impliedExponent().value(), 1e-6, "p");
		assertClose(expected.get("sigma_p").asDouble(), line.impliedExponent().sigma(), 1e-6, "sigma p");
		assertEquals(0, line.covarianceAt(line.decorrelatingTemperatureK()), 1e-25);
		FitResult at4 = Fitter.fit(TransportModels.weakLocalization(4), curve("F08a"));
		assertClose(line.conductanceAt(4).value(), at4.values()[0], 1e-9, "fit with T_ref 4 K");
		assertClose(line.conductanceAt(4).sigma(), at4.parameters().get(0).sigma(), 1e-6, "its error");
		assertEquals(4, at4.derived().get(0).estimate().value());
	}

	@Test
	void widthAndLengthEnterTheImpliedExponentOnly() {
		FitResult fit = Fitter.fit(TransportModels.weakLocalization(), curve("F08a"));
		SheetGeometry geometry = new SheetGeometry(1e-4, 1e-4, 3e-6, 0);
		WeakLocalization line = WeakLocalization.of(fit, Optional.of(geometry)).orElseThrow();
		double p = line.impliedExponent().value();
		assertClose(Math.hypot(0.03 * p, Cases.expected("F08a").get("sigma_p").asDouble()), line.impliedExponent().sigma(),
				1e-9, "sigma of p");
		assertClose(fit.parameters().get(1).sigma(), line.slope().sigma(), 1e-12, "sigma of A");
	}

	@Test
	void givenConductanceSetsTheUpperCutOff() {
		WeakLocalization line = WeakLocalization.exact(1, 8e-5, 1e-5);
		Estimate t0 = line.temperatureAt(Estimate.normal(8e-5 + 1e-5 * Math.log(60), 1e-7)).orElseThrow();
		assertClose(60, t0.value(), 1e-12, "T0");
		assertClose(60 * 1e-7 / 1e-5, t0.sigma(), 1e-9, "its error");
	}

	@Test
	void slopeDependsOnTheWindowWhenTheCurveSaturates() {
		JsonNode in = Cases.input("F09a");
		for (JsonNode row : Cases.expected("F09a").get("table")) {
			VirtualFilm film = VirtualFilm.named(row.get("sample").asText());
			for (JsonNode window : in.get("windows_K")) {
				double low = window.get(0).asDouble();
				double high = window.get(1).asDouble();
				double[] t = Curves.geometric(low, high, in.get("points").asInt());
				double[] g = Arrays.stream(t).map(k -> 1 / film.sheetResistanceOhm(k, row.get("P").asDouble())).toArray();
				double[] equal = new double[t.length];
				Arrays.fill(equal, 1e-9);
				FitResult fit = Fitter.fit(TransportModels.weakLocalization(), Curves.fromConductance(t, g, equal));
				String name = "A_" + (int) low + "_" + (int) high + "K";
				assertClose(row.get(name).asDouble(), fit.values()[1], 1e-8, row.get("sample") + " " + row.get("P") + " " + name);
			}
		}
	}

	@Test
	void trendOfG0DependsOnTheConvention() {
		JsonNode in = Cases.input("F10a");
		List<WeakLocalization> stages = new ArrayList<>();
		for (JsonNode line : in.get("lines")) {
			stages.add(WeakLocalization.exact(100, line.get("G_at_100K").asDouble(), line.get("A").asDouble()));
		}
		double[] references = Cases.doubles(in.get("Tref"));
		ReferenceTrend trend = ReferenceTrend.of(stages, references);
		JsonNode expected = Cases.expected("F10a");
		for (int i = 0; i < references.length; i++) {
			int kelvin = (int) references[i];
			double[] g0 = Cases.doubles(expected.get("G0_at_" + kelvin + "K"));
			ReferenceTrend.Column column = trend.columns().get(i);
			for (int stage = 0; stage < g0.length; stage++) {
				assertClose(g0[stage], column.g0S().get(stage).value(), 1e-9, "G0 at " + kelvin + " K");
			}
			assertEquals(expected.get("monotonic_decreasing_" + kelvin + "K").asBoolean(),
					column.trend() == ReferenceTrend.Trend.FALLING);
		}
		assertFalse(trend.survives());
		assertTrue(ReferenceTrend.of(stages, 10, 100).survives());
	}

	@Test
	void drudeLimitMatchesTheReferenceCase() {
		JsonNode expected = Cases.expected("F14a");
		FitResult fit = Fitter.fit(TransportModels.drudeCrossover(), curve("F14a"));
		assertClose(expected.get("G_D").asDouble(), fit.values()[0], 1e-5, "G_D");
		assertClose(expected.get("A").asDouble(), fit.values()[1], 1e-5, "A");
		assertClose(expected.get("T0").asDouble(), fit.values()[2], 1e-5, "T0");
		assertClose(expected.get("chi2").asDouble(), fit.chi2().getAsDouble(), 1e-5, "chi2");
		assertClose(expected.get("sigma_G_D").asDouble(), fit.parameters().get(0).sigma(), 1e-3, "sigma G_D");
		assertClose(expected.get("sigma_A").asDouble(), fit.parameters().get(1).sigma(), 1e-3, "sigma A");
		assertClose(expected.get("sigma_lnT0").asDouble(), fit.parameters().get(2).sigma() / fit.values()[2], 1e-3, "sigma ln T0");
		assertClose(expected.get("corr_GD_lnT0").asDouble(), fit.correlation(0, 2).getAsDouble(), 1e-3, "correlation");
	}

	@Test
	void unknownNoiseIsEstimatedFromTheScatter() {
		RtCurve curve = curve("F08a");
		FitResult known = Fitter.fit(TransportModels.weakLocalization(), curve);
		FitResult scaled = Fitter.fit(TransportModels.weakLocalization(), curve,
				FitOptions.defaults().withNoise(NoiseModel.ESTIMATED));
		double factor = Math.sqrt(known.chi2().getAsDouble() / known.dof());
		assertClose(factor * known.parameters().get(1).sigma(), scaled.parameters().get(1).sigma(), 1e-9, "sigma A");
		Estimate a = scaled.parameters().get(1).estimate();
		// two-sided 95 % quantile of Student's t with 28 degrees of freedom, from tables: 2.0484
		assertClose(2.0484, (a.upper95() - a.value()) / a.sigma(), 1e-4, "Student quantile");
		assertFalse(scaled.noiseKnown());
		assertTrue(known.noiseKnown());
	}
}
