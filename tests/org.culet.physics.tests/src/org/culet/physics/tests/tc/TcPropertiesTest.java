package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.culet.physics.RtCurve;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tc.TcStatus;
import org.culet.physics.tc.TcUncertainty;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TcPropertiesTest {

	static RtCurve film(String sample, double pressureGPa, double lowK, double highK, int points, long seed) {
		FilmState state = VirtualFilm.named(sample).at(pressureGPa);
		SplittableRandom random = new SplittableRandom(seed);
		double[] t = Curves.geometric(lowK, highK, points);
		double[] r = new double[points];
		double[] s = new double[points];
		for (int i = 0; i < points; i++) {
			double exact = state.sheetResistanceOhm(t[i]);
			s[i] = Math.hypot(0.002 * exact, 1);
			r[i] = exact + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	/** A power of two changes no mantissa, so every digit must stay. */
	@ParameterizedTest
	@EnumSource(TcCriterion.class)
	void theUnitOfResistanceDoesNotMatter(TcCriterion criterion) {
		RtCurve curve = film("S", 3, 1, 30, 120, 1);
		TcOptions options = TcOptions.defaults().withCriterion(criterion).withReplicas(40);
		TcResult ohm = CriticalTemperature.find(curve, options);
		TcResult other = CriticalTemperature.find(curve.scaled(1.0 / 1024), options);
		assertEquals(ohm.status(), other.status());
		assertEquals(ohm.tc().isPresent(), other.tc().isPresent());
		// fits go through logarithms, whose rounding depends on the unit
		double tolerance = criterion == TcCriterion.BKT || criterion == TcCriterion.AL ? 1e-6 : 1e-12;
		ohm.tc().ifPresent(tc -> {
			assertEquals(tc.value(), other.tc().orElseThrow().value(), tolerance * tc.value());
			assertEquals(tc.sigma(), other.tc().orElseThrow().sigma(), 1e-3 * tc.sigma());
		});
	}

	@ParameterizedTest
	@EnumSource(TcCriterion.class)
	void theOrderOfThePointsDoesNotMatter(TcCriterion criterion) {
		RtCurve curve = film("S", 3, 1, 30, 120, 2);
		int[] order = new int[curve.size()];
		SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < order.length; i++) {
			int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		TcOptions options = TcOptions.defaults().withCriterion(criterion).withReplicas(40);
		assertEquals(CriticalTemperature.find(curve, options), CriticalTemperature.find(curve.select(order), options));
	}

	@Test
	void theSeedDecidesTheUncertaintyAndNothingElse() {
		RtCurve curve = film("T", 6, 1.8, 12, 100, 4);
		TcResult one = CriticalTemperature.find(curve, TcOptions.defaults());
		assertEquals(one, CriticalTemperature.find(curve, TcOptions.defaults()));
		TcResult two = CriticalTemperature.find(curve, TcOptions.defaults().withSeed(2));
		assertEquals(one.tc().orElseThrow().value(), two.tc().orElseThrow().value());
		assertNotEquals(one.tc().orElseThrow().sigma(), two.tc().orElseThrow().sigma());
	}

	@Test
	void calibrationAndThermometerNoiseEnterTheUncertainty() {
		RtCurve curve = film("S", 0, 2.5, 12, 120, 5);
		TcResult plain = CriticalTemperature.find(curve, TcOptions.defaults());
		TcUncertainty calibrated = CriticalTemperature.find(curve, TcOptions.defaults().withCalibrationSigma(0.01)).uncertainty()
				.orElseThrow();
		assertEquals(0.01 * plain.tc().orElseThrow().value(), calibrated.calibrationK(), 1e-12);
		TcUncertainty jitter = CriticalTemperature.find(curve, TcOptions.defaults().withTemperatureNoise(0.005)).uncertainty()
				.orElseThrow();
		assertTrue(jitter.statisticalK() > 1.2 * plain.uncertainty().orElseThrow().statisticalK(), jitter::toString);
	}

	/** One point on each side of a jump: the bootstrap sees nothing, the interval does. */
	@Test
	void sparseSamplingIsNotFreeOfError() {
		double[] t = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
		double[] r = {0, 0, 0, 0, 1000, 1005, 1000, 990, 980, 970, 960, 950};
		double[] s = new double[t.length];
		Arrays.fill(s, 0.1);
		TcResult result = CriticalTemperature.find(RtCurve.of(t, r, s), TcOptions.defaults());
		assertTrue(result.tc().orElseThrow().value() > 4 && result.tc().orElseThrow().value() < 5);
		assertTrue(result.uncertainty().orElseThrow().samplingK() > 0.05, () -> result.uncertainty().toString());
	}

	@Test
	void aMillionPointsAreAveragedAndSayso() {
		FilmState state = VirtualFilm.named("S").at(3);
		int n = 1_000_000;
		double[] t = Curves.geometric(1, 30, n);
		double[] r = new double[n];
		double[] s = new double[n];
		SplittableRandom random = new SplittableRandom(8);
		for (int i = 0; i < n; i++) {
			s[i] = Math.max(1, 0.01 * state.sheetResistanceOhm(t[i]));
			r[i] = state.sheetResistanceOhm(t[i]) + s[i] * random.nextGaussian();
		}
		TcResult result = CriticalTemperature.find(RtCurve.of(t, r, s), TcOptions.defaults().withReplicas(20));
		assertEquals(VirtualFilm.named("S").criticalTemperatureK(state).getAsDouble(), result.tc().orElseThrow().value(), 0.02);
		assertTrue(result.reason().contains("averaged"), result::reason);
	}

	@Test
	void combiningSaysWhereAValueComesFrom() {
		TcResult found = CriticalTemperature.find(film("S", 3, 1, 30, 120, 1), TcOptions.defaults().withReplicas(20));
		TcResult none = CriticalTemperature.find(film("I", 11, 1, 30, 120, 1), TcOptions.defaults().withReplicas(20));
		assertEquals(TcStatus.MAX_AT_LOWEST_T, none.status());
		TcResult warmingOnly = CriticalTemperature.combine(none, found);
		assertEquals(found.tc(), warmingOnly.tc());
		assertTrue(warmingOnly.reason().startsWith("from the warming sweep alone"), warmingOnly::reason);
		assertTrue(CriticalTemperature.combine(none, none).tc().isEmpty());
		TcResult half = CriticalTemperature.find(film("S", 3, 1, 30, 120, 1), TcOptions.defaults().withFraction(0.5).withReplicas(20));
		assertThrows(IllegalArgumentException.class, () -> CriticalTemperature.combine(found, half));
	}

	@Test
	void optionsOutsideTheirRangeAreRefused() {
		TcOptions options = TcOptions.defaults();
		assertThrows(IllegalArgumentException.class, () -> options.withFraction(0));
		assertThrows(IllegalArgumentException.class, () -> options.withFraction(1));
		assertThrows(IllegalArgumentException.class, () -> options.withFraction(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> options.withReplicas(5));
		assertThrows(IllegalArgumentException.class, () -> options.withSmoothingPoints(3));
		assertThrows(IllegalArgumentException.class, () -> options.withTemperatureNoise(-1));
		assertThrows(IllegalArgumentException.class, () -> options.withCalibrationSigma(Double.NaN));
	}
}
