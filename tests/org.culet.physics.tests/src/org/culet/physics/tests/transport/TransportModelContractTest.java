package org.culet.physics.tests.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.culet.physics.tests.Curves;
import org.culet.physics.transport.LinearAxes;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.Prefactor;
import org.culet.physics.transport.Temperatures;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every transport law must keep: consistent derivatives, a usable first guess, names that never change. */
class TransportModelContractTest {

	/** A law with parameters of a film like those of the paper, over 1 to 10 K. */
	record Sample(TransportModel model, double... parameters) {

		@Override
		public String toString() {
			return model.formula();
		}
	}

	static Stream<Sample> samples() {
		return Stream.of(
				new Sample(TransportModels.activated(), 8000, 2.6),
				new Sample(TransportModels.efrosShklovskii(), 8000, 20),
				new Sample(TransportModels.efrosShklovskii(Prefactor.fixed(0.7)), 8000, 20),
				new Sample(TransportModels.mott2d(Prefactor.FREE), 8000, 200, -0.4),
				new Sample(TransportModels.mott3d(), 8000, 2000),
				new Sample(TransportModels.stretched(), 8000, 20, 0.6),
				new Sample(TransportModels.stretched(Prefactor.FREE), 8000, 20, 0.6, 0.3),
				new Sample(TransportModels.powerLaw(), 8000, -0.35),
				new Sample(TransportModels.saturation(), 8000, 1.7, -0.5),
				new Sample(TransportModels.weakLocalization(4), 8e-5, 1.1e-5),
				new Sample(TransportModels.drudeCrossover(), 1.4e-4, 1.1e-5, 6),
				new Sample(TransportModels.aslamazovLarkin(), 1e-4, 1.1e-5, 0.8, 1.5e-5),
				new Sample(TransportModels.bkt(), 8000, 0.3, 0.85));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void gradientIsTheDerivativeOfTheValue(Sample sample) {
		for (double t : Curves.geometric(1, 10, 7)) {
			double[] gradient = sample.model().gradient(t, sample.parameters());
			assertEquals(sample.model().parameters().size(), gradient.length);
			for (int j = 0; j < gradient.length; j++) {
				double h = 1e-5 * Math.abs(sample.parameters()[j]);
				double[] up = sample.parameters().clone();
				double[] down = sample.parameters().clone();
				up[j] += h;
				down[j] -= h;
				double numeric = (sample.model().value(t, up) - sample.model().value(t, down)) / (2 * h);
				// central differences with a relative step of 1e-5 are good to about 1e-8
				assertEquals(numeric, gradient[j], 1e-6 * Math.abs(numeric) + 1e-12, sample + " d/d" + j + " at " + t + " K");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void logSlopeIsTheDerivativeInLnT(Sample sample) {
		for (double t : Curves.geometric(1, 10, 7)) {
			double h = 1e-5;
			double numeric = (sample.model().value(t * Math.exp(h), sample.parameters())
					- sample.model().value(t * Math.exp(-h), sample.parameters())) / (2 * h);
			assertEquals(numeric, sample.model().logSlope(t, sample.parameters()), 1e-6 * Math.abs(numeric) + 1e-12);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void manyPointsAtOnceAreAsOneByOne(Sample sample) {
		double[] t = Curves.geometric(1, 10, 7);
		double[] values = new double[t.length];
		double[] alone = new double[t.length];
		double[][] gradients = new double[sample.parameters().length][t.length];
		sample.model().evaluate(Temperatures.of(t), sample.parameters(), values, gradients);
		sample.model().evaluate(Temperatures.of(t), sample.parameters(), alone, new double[0][]);
		assertArrayEquals(values, alone);
		for (int i = 0; i < t.length; i++) {
			double value = sample.model().value(t[i], sample.parameters());
			// other order of the same operations: rounding errors only
			assertEquals(value, values[i], 1e-14 * Math.abs(value), sample + " at " + t[i] + " K");
			double[] gradient = sample.model().gradient(t[i], sample.parameters());
			for (int j = 0; j < gradient.length; j++) {
				assertEquals(gradient[j], gradients[j][i], 1e-12 * Math.abs(gradient[j]), sample + " d/d" + j + " at " + t[i] + " K");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void firstGuessFollowsExactData(Sample sample) {
		double[] t = Curves.geometric(1, 10, 40);
		double[] y = Arrays.stream(t).map(k -> sample.model().value(k, sample.parameters())).toArray();
		double[] sigma = new double[t.length];
		Arrays.fill(sigma, 0.01 * (Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow()));
		double[] guess = sample.model().firstGuess(t, y, sigma).orElseThrow();
		double rms = 0;
		for (int i = 0; i < t.length; i++) {
			double r = (sample.model().value(t[i], guess) - y[i]) / sigma[i];
			rms += r * r / t.length;
		}
		// within a tenth of the range of the data everywhere on average: close enough for a search to start
		assertTrue(Math.sqrt(rms) < 10, sample + ": " + Arrays.toString(guess));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void isAStraightLineOnItsLinearAxes(Sample sample) {
		if (sample.model().linearAxes().isEmpty() || sample.model().parameters().size() > 2) {
			return;
		}
		LinearAxes axes = sample.model().linearAxes().get();
		assertEquals(sample.model().fitSpace(), axes.ordinate());
		double[] t = {1, 3, 10};
		double[] y = Arrays.stream(t).map(k -> sample.model().value(k, sample.parameters())).toArray();
		double first = (y[1] - y[0]) / (axes.x(t[1]) - axes.x(t[0]));
		double second = (y[2] - y[1]) / (axes.x(t[2]) - axes.x(t[1]));
		assertEquals(first, second, 1e-9 * Math.abs(first));
	}

	@Test
	void namesAreThoseOfTheCommandLineContract() {
		Map<String, List<String>> names = TransportModels.standard().stream().collect(Collectors.toMap(TransportModel::id,
				m -> m.parameters().stream().map(Parameter::name).toList()));
		List<String> hopping = List.of("R0_ohm", "T0_K");
		assertEquals(Map.ofEntries(
				Map.entry("activated", hopping), Map.entry("es-vrh", hopping), Map.entry("mott-2d-vrh", hopping),
				Map.entry("mott-3d-vrh", hopping), Map.entry("stretched", List.of("R0_ohm", "T0_K", "p")),
				Map.entry("power-law", List.of("R0_ohm", "m")),
				Map.entry("saturation", List.of("R_sat_ohm", "T_s_K", "m")),
				Map.entry("weak-localization", List.of("G0_S", "A_S")),
				Map.entry("drude-crossover", List.of("G_D_S", "A_S", "T0_K")),
				Map.entry("al", List.of("G0_S", "A_S", "Tc0_K", "g_S")),
				Map.entry("bkt", List.of("R_N_ohm", "b", "T_BKT_K"))), names);
		assertEquals(List.of("R0_ohm", "T0_K", "m"), TransportModels.activated(Prefactor.FREE).parameters().stream()
				.map(Parameter::name).toList());
	}

	@Test
	void lawsAreFoundByTheirId() {
		for (TransportModel model : TransportModels.standard()) {
			assertEquals(model.id(), TransportModels.byId(model.id()).orElseThrow().id());
			assertFalse(model.formula().isBlank() || model.displayName().isBlank());
		}
		assertTrue(TransportModels.byId("unknown").isEmpty());
	}
}
