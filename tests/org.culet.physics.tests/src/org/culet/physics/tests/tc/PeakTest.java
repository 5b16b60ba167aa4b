package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
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
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The largest dR/dlnT of the generator's transitions, which are 2.2 % (S) and 3.9 % (I, T) wide at half height and lean to the side of
 * high temperatures.
 */
class PeakTest {

	private static final String[] STAGES = {"S 0", "S 4", "S 6.5", "I 2.5", "I 6", "I 7.3", "T 3", "T 6"};

	private static FilmState state(String stage) {
		String[] words = stage.split(" ");
		return VirtualFilm.named(words[0]).at(Double.parseDouble(words[1]));
	}

	/** Temperature of the largest dR/dlnT of the law itself: on a grid, then on a finer one around its best place. */
	private static double truth(FilmState state) {
		double low = Math.log(1);
		double high = Math.log(6);
		for (int round = 0; round < 3; round++) {
			double h = (high - low) / 1000;
			double best = low;
			for (int k = 0; k <= 1000; k++) {
				double x = low + k * h;
				best = slope(state, x, h) > slope(state, best, h) ? x : best;
			}
			low = best - 5 * h;
			high = best + 5 * h;
		}
		return Math.exp((low + high) / 2);
	}

	private static double slope(FilmState state, double x, double h) {
		return state.sheetResistanceOhm(Math.exp(x + h)) - state.sheetResistanceOhm(Math.exp(x - h));
	}

	private static RtCurve noisy(double[] t, FilmState state, double relative, SplittableRandom random) {
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			double exact = state.sheetResistanceOhm(t[i]);
			s[i] = Math.hypot(relative * exact, 2);
			r[i] = exact + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	@ParameterizedTest
	@ValueSource(strings = {"S 0", "S 2", "S 4", "S 5.5", "S 6.5", "I 2.5", "I 4", "I 6", "I 7.3", "T 2", "T 3", "T 6", "T 7.5"})
	void withoutNoiseThePeakIsWhereTheLawHasIt(String stage) {
		FilmState state = state(stage);
		double truth = truth(state);
		for (int points : new int[] {46, 90, 150, 400, 2000}) {
			double[] t = Curves.geometric(1, 12, points);
			double[] r = new double[points];
			for (int i = 0; i < points; i++) {
				r[i] = state.sheetResistanceOhm(t[i]);
			}
			TcResult result = CriticalTemperature.find(RtCurve.of(t, r), TcOptions.defaults().withCriterion(TcCriterion.PEAK));
			Estimate tc = result.tc().orElseThrow(() -> new AssertionError(result.reason()));
			// a uniform distribution ends at 1.73 of its standard errors
			assertEquals(truth, tc.value(), 1.75 * tc.sigma(), points + " points: " + result.reason());
			// the bracket is three steps between points at most
			assertTrue(tc.sigma() < 3.1 / Math.sqrt(12) * truth * Math.log(t[1] / t[0]), points + " points: " + tc);
		}
	}

	/** The intervals cover at least as often as they say; a bracket covers more often than a normal error, so there is no upper limit. */
	@ParameterizedTest
	@CsvSource({"46, 0.003", "60, 0.003", "120, 0.003", "400, 0.001", "400, 0.005", "1000, 0.02", "3000, 0.005"})
	void intervalsCover(int points, double noise) {
		int each = Cases.longRun() ? 100 : 8;
		SplittableRandom random = new SplittableRandom(points);
		int inside68 = 0;
		int inside95 = 0;
		double sigmas = 0;
		for (String stage : STAGES) {
			FilmState state = state(stage);
			double truth = truth(state);
			for (int k = 0; k < each; k++) {
				// where the points lie between the transition and its neighbours matters as much as the noise
				RtCurve curve = noisy(Curves.geometric(1 + 0.05 * random.nextDouble(), 12, points), state, noise, random);
				TcResult result = CriticalTemperature.find(curve,
						TcOptions.defaults().withCriterion(TcCriterion.PEAK).withSeed(k).withReplicas(Cases.longRun() ? 120 : 40));
				Estimate tc = result.tc().orElseThrow(() -> new AssertionError(result.reason()));
				double pull = Math.abs(tc.value() - truth) / tc.sigma();
				inside68 += pull <= 1 ? 1 : 0;
				inside95 += tc.lower95() <= truth && truth <= tc.upper95() ? 1 : 0;
				sigmas += tc.sigma() / truth;
			}
		}
		int count = each * STAGES.length;
		atLeast(inside68, count, 0.6827);
		atLeast(inside95, count, 0.95);
		double mean = sigmas / count;
		assertTrue(mean < Math.max(0.03, 3 / Math.sqrt(12) * Math.log(12) / (points - 1)), "relative error " + mean);
	}

	private static void atLeast(int inside, int count, double probability) {
		int low = new BinomialDistribution(count, probability).inverseCumulativeProbability(0.0005);
		assertTrue(inside >= low, inside + " of " + count + " intervals of " + probability + " cover, at least " + low + " should");
	}
}
