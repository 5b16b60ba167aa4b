package org.culet.physics.tests.tc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.simulation.FilmState;
import org.culet.physics.simulation.VirtualFilm;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protocols Q6 (coverage of the bootstrap) and Q7 (bias of the maximum). */
class TcCoverageTest {

	static IntStream rows() {
		return IntStream.range(0, Cases.protocol("Q6").get("parameters").size());
	}

	/**
	 * Full size: the limits of the protocol at its 400 replicas. Every day 100, with limits wider by three binomial standard errors of the
	 * difference in size.
	 */
	@ParameterizedTest
	@MethodSource("rows")
	void q6IntervalsCover(int row) {
		JsonNode protocol = Cases.protocol("Q6");
		JsonNode parameters = protocol.get("parameters").get(row);
		int replicas = Cases.longRun() ? protocol.get("replicas").asInt() : 100;
		double slack = Cases.longRun() ? 0 : 3 * Math.sqrt(0.68 * 0.32 * (1.0 / replicas - 1.0 / protocol.get("replicas").asInt()));
		VirtualFilm film = VirtualFilm.named(parameters.get("sample").asText());
		FilmState state = film.at(parameters.get("P_GPa").asDouble());
		double truth = film.criticalTemperatureK(state).getAsDouble();
		double[] t = Curves.geometric(parameters.get("T_lo").asDouble(), parameters.get("T_hi").asDouble(),
				parameters.get("points").asInt());
		SplittableRandom random = new SplittableRandom(60 + row);
		int inside68 = 0;
		int inside95 = 0;
		double sum = 0;
		double squares = 0;
		for (int k = 0; k < replicas; k++) {
			RtCurve curve = noisy(t, state, parameters.get("relative_noise").asDouble(), parameters.get("absolute_noise_ohm").asDouble(),
					random);
			TcResult result = CriticalTemperature.find(curve, TcOptions.defaults().withSeed(k));
			Estimate tc = result.tc().orElseThrow(() -> new AssertionError(result.reason()));
			inside68 += Math.abs(tc.value() - truth) <= tc.sigma() ? 1 : 0;
			inside95 += tc.lower95() <= truth && truth <= tc.upper95() ? 1 : 0;
			sum += tc.value() - truth;
			squares += Math.pow(tc.value() - truth, 2);
		}
		double bias = sum / replicas;
		double sd = Math.sqrt(squares / replicas - bias * bias);
		double share68 = inside68 / (double) replicas;
		double share95 = inside95 / (double) replicas;
		JsonNode limits = protocol.get("limits");
		assertTrue(share68 >= limits.get("68").get(0).asDouble() - slack && share68 <= limits.get("68").get(1).asDouble() + slack,
				() -> "68 % covers " + share68);
		assertTrue(share95 >= limits.get("95").get(0).asDouble() - slack, () -> "95 % covers " + share95);
		// a mean of n replicas scatters by 1/sqrt(n) of their standard deviation
		double biasLimit = 0.4 + (Cases.longRun() ? 0 : 3 / Math.sqrt(replicas));
		assertTrue(Math.abs(bias) < biasLimit * sd, () -> "bias " + bias / sd + " sd");
	}

	private static RtCurve noisy(double[] t, FilmState state, double relative, double absolute, SplittableRandom random) {
		double[] r = new double[t.length];
		double[] s = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			double exact = state.sheetResistanceOhm(t[i]);
			s[i] = Math.hypot(relative * exact, absolute);
			r[i] = exact + s[i] * random.nextGaussian();
		}
		return RtCurve.of(t, r, s);
	}

	/** The mean over 1,000 replicas is known to 0.004 % (300 every day: 0.007 %), so 0.1 % is many standard errors away. */
	@Test
	void q7TheMaximumIsNotTheLuckiestPoint() {
		JsonNode protocol = Cases.protocol("Q7");
		JsonNode parameters = protocol.get("parameters");
		FilmState state = VirtualFilm.named(parameters.get("sample").asText()).at(parameters.get("P_GPa").asDouble());
		double[] t = Curves.geometric(parameters.get("T_lo").asDouble(), parameters.get("T_hi").asDouble(),
				parameters.get("points").asInt());
		double truth = Cases.expected("F17a").get("table").get(0).get("Rmax").asDouble();
		int replicas = Cases.longRun() ? protocol.get("replicas").asInt() : 300;
		SplittableRandom random = new SplittableRandom(70);
		double bias = 0;
		double raw = 0;
		for (int k = 0; k < replicas; k++) {
			RtCurve curve = noisy(t, state, parameters.get("relative_noise").asDouble(), 0.05, random);
			bias += CriticalTemperature.find(curve, TcOptions.defaults().withReplicas(0)).rMaxOhm().orElseThrow() / truth - 1;
			double largest = 0;
			for (int i = 0; i < curve.size(); i++) {
				largest = Math.max(largest, curve.resistanceOhm(i));
			}
			raw += largest / truth - 1;
		}
		assertEquals(0, bias / replicas, 1e-3);
		assertTrue(raw / replicas > 5e-3, "the test has to be able to fail: the largest raw point is biased");
	}
}
