package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.FitSpace;
import org.culet.physics.transport.LinearAxes;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModel;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law of somebody else, which knows nothing of arrays, coefficients or shapes, is fitted to the same numbers as ours. */
class ForeignLawTest {

	/** One of our laws seen only through what every law must have; its guess is far off. */
	private record Foreign(TransportModel law, double... guess) implements TransportModel {

		@Override
		public String id() {
			return "foreign-" + law.id();
		}

		@Override
		public String displayName() {
			return law.displayName();
		}

		@Override
		public String formula() {
			return law.formula();
		}

		@Override
		public List<Parameter> parameters() {
			return law.parameters();
		}

		@Override
		public FitSpace fitSpace() {
			return law.fitSpace();
		}

		@Override
		public Optional<LinearAxes> linearAxes() {
			return law.linearAxes();
		}

		@Override
		public double value(double temperatureK, double[] parameters) {
			return law.value(temperatureK, parameters);
		}

		@Override
		public double[] gradient(double temperatureK, double[] parameters) {
			return law.gradient(temperatureK, parameters);
		}

		@Override
		public Optional<double[]> firstGuess(double[] temperatureK, double[] values, double[] sigma) {
			return Optional.of(guess);
		}
	}

	static Stream<Foreign> laws() {
		return Stream.of(
				new Foreign(TransportModels.activated(), 3000, 8),
				new Foreign(TransportModels.efrosShklovskii(), 3000, 50),
				new Foreign(TransportModels.mott2d(), 3000, 500),
				new Foreign(TransportModels.stretched(), 3000, 60, 0.3),
				new Foreign(TransportModels.powerLaw(), 500, 0.4),
				new Foreign(TransportModels.weakLocalization(), 1e-3, -1e-5));
	}

	@ParameterizedTest
	@MethodSource("laws")
	void isFittedToTheSameNumbers(Foreign foreign) {
		for (int points : new int[] {40, 700}) {
			RtCurve curve = Curves.noisyInLn(Curves.geometric(0.3, 3, points), t -> 9 + Math.sqrt(20 / t), 0.01,
					new SplittableRandom(points));
			FitResult ours = Fitter.fit(foreign.law(), curve);
			FitResult theirs = Fitter.fit(foreign, curve);
			assertEquals(ours.status(), theirs.status(), foreign.id());
			// both searches end within 1e-7 standard errors of the minimum; noise of a law that does not fit is larger by chi2/dof
			double scale = Math.sqrt(Math.max(1, ours.chi2PerDof().getAsDouble()));
			for (int i = 0; i < ours.parameters().size(); i++) {
				double sigma = ours.parameters().get(i).sigma();
				assertEquals(ours.values()[i], theirs.values()[i], 1e-6 * scale * sigma, foreign.id() + " " + i);
				assertEquals(sigma, theirs.parameters().get(i).sigma(), 1e-5 * sigma, foreign.id() + " sigma " + i);
			}
			assertEquals(ours.chi2().getAsDouble(), theirs.chi2().getAsDouble(), 1e-9 * ours.chi2().getAsDouble(), foreign.id());
		}
	}
}
