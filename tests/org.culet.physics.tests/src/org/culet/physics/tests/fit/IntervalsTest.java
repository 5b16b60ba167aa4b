package org.culet.physics.tests.fit;

import static org.culet.physics.tests.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.Fitter;
import org.culet.physics.fit.FittedParameter;
import org.culet.physics.fit.IntervalMethod;
import org.culet.physics.fit.NoiseModel;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Coverage;
import org.culet.physics.tests.Curves;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;

/** The three kinds of interval agree where theory says so, and differ where they must. */
class IntervalsTest {

	private static final FitOptions BOOTSTRAP = FitOptions.defaults().withIntervals(IntervalMethod.BOOTSTRAP);

	private final RtCurve curve = Curves.noisyInLn(Curves.geometric(0.3, 3, 40), t -> 9 + Math.sqrt(20 / t), 0.01,
			new SplittableRandom(11));

	@Test
	void profileOfALinearLawIsItsCovariance() {
		FitResult covariance = Fitter.fit(TransportModels.powerLaw(), curve);
		FitResult profile = Fitter.fit(TransportModels.powerLaw(), curve,
				FitOptions.defaults().withIntervals(IntervalMethod.PROFILE));
		for (int i = 0; i < 2; i++) {
			FittedParameter a = covariance.parameters().get(i);
			FittedParameter b = profile.parameters().get(i);
			assertClose(a.sigma(), b.sigma(), 1e-6, a.name());
			assertClose(a.estimate().lower95(), b.estimate().lower95(), 1e-6, a.name());
			assertClose(a.estimate().upper95(), b.estimate().upper95(), 1e-6, a.name());
		}
	}

	@Test
	void profileOfEstimatedNoiseUsesStudentsT() {
		FitOptions estimated = FitOptions.defaults().withNoise(NoiseModel.ESTIMATED);
		FitResult covariance = Fitter.fit(TransportModels.efrosShklovskii(), curve, estimated);
		FitResult profile = Fitter.fit(TransportModels.efrosShklovskii(), curve,
				estimated.withIntervals(IntervalMethod.PROFILE));
		assertClose(covariance.parameters().get(0).estimate().upper95(), profile.parameters().get(0).estimate().upper95(), 1e-4,
				"upper end of R0");
	}

	@Test
	void bootstrapAgreesWithTheCovariance() {
		FitResult covariance = Fitter.fit(TransportModels.stretched(), curve);
		FitResult bootstrap = Fitter.fit(TransportModels.stretched(), curve, BOOTSTRAP.withBootstrap(600, 3));
		for (int i = 0; i < 3; i++) {
			// the spread of 600 replicas is known to 1/sqrt(1200) = 3 %; four times that
			assertClose(covariance.parameters().get(i).sigma(), bootstrap.parameters().get(i).sigma(), 0.12,
					covariance.parameters().get(i).name());
		}
	}

	@Test
	void bootstrapOfUnknownNoiseCovers() {
		double[] t = Curves.geometric(1, 10, 30);
		SplittableRandom random = new SplittableRandom(12);
		Coverage a = new Coverage("A by bootstrap of residuals");
		for (int i = 0; i < 150; i++) {
			RtCurve noisy = Curves.withoutSigma(Curves.noisyInLn(t, k -> -Math.log(8e-5 + 1.1e-5 * Math.log(k)), 0.001, random));
			FittedParameter p = Fitter.fit(TransportModels.weakLocalization(), noisy, BOOTSTRAP.withBootstrap(200, i)).parameters()
					.get(1);
			a.add(1.1e-5, p.lower68(), p.upper68(), p.estimate().lower95(), p.estimate().upper95());
		}
		a.assertNominal();
	}

	@Test
	void bootstrapDependsOnTheSeedAlone() {
		FitResult first = Fitter.fit(TransportModels.stretched(), curve, BOOTSTRAP.withBootstrap(50, 3));
		FitResult again = Fitter.fit(TransportModels.stretched(), curve, BOOTSTRAP.withBootstrap(50, 3));
		FitResult other = Fitter.fit(TransportModels.stretched(), curve, BOOTSTRAP.withBootstrap(50, 4));
		assertEquals(first.parameters(), again.parameters());
		assertNotEquals(first.parameters(), other.parameters());
	}

	@Test
	void inflationMultipliesErrors() {
		FitResult plain = Fitter.fit(TransportModels.activated(), curve);
		FitResult inflated = Fitter.fit(TransportModels.activated(), curve, FitOptions.defaults().withInflation(true));
		assertTrue(plain.residualTests().inflation() > 2, "the wrong law leaves correlated residuals");
		assertClose(plain.parameters().get(1).sigma() * plain.residualTests().inflation(),
				inflated.parameters().get(1).sigma(), 1e-9, "sigma of T0");
	}

	@Test
	void anExponentOnItsBoundHasAOneSidedLimit() {
		// steeper than p = 2 allows
		RtCurve steep = Curves.noisyInLn(Curves.geometric(1, 4, 40), t -> 5 + Math.pow(3 / t, 3), 0.01, new SplittableRandom(13));
		FitResult fit = Fitter.fit(TransportModels.stretched(), steep);
		FittedParameter p = fit.parameter("p").orElseThrow();
		assertEquals(FitStatus.AT_BOUND, fit.status());
		assertEquals(FittedParameter.State.AT_UPPER_BOUND, p.state());
		assertEquals(2, p.value());
		assertEquals(Double.POSITIVE_INFINITY, p.estimate().upper95());
		assertTrue(p.estimate().lower95() < 2 && p.estimate().lower95() > 1.9, () -> "limit " + p.estimate());
		assertTrue(fit.reason().contains("one-sided"), fit.reason());
	}

	@Test
	void aProfileThatNeverRisesLeavesTheEndOpen() {
		// a logarithm without any sign of an upper cut-off: T0 has a lower limit only
		RtCurve line = Curves.noisyInLn(Curves.geometric(1, 6, 40), t -> -Math.log(8e-5 + 1.1e-5 * Math.log(t)), 0.001,
				new SplittableRandom(14));
		FitResult fit = Fitter.fit(TransportModels.drudeCrossover(), line,
				FitOptions.defaults().withIntervals(IntervalMethod.PROFILE));
		FittedParameter t0 = fit.parameter("T0_K").orElseThrow();
		assertEquals(Double.POSITIVE_INFINITY, t0.estimate().upper95(), fit.toString());
		assertTrue(t0.estimate().lower95() > 6, () -> "limit " + t0.estimate());
	}

	@Test
	void misfitIsSaid() {
		FitResult wrong = Fitter.fit(TransportModels.powerLaw(), curve);
		assertTrue(wrong.reason().contains("chi2/dof") && wrong.reason().contains("runs test"), wrong.reason());
		assertEquals("", Fitter.fit(TransportModels.efrosShklovskii(), curve).reason());
	}

	@Test
	void derivedNumbersCarryPropagatedErrors() {
		RtCurve line = Curves.fromConductance(Cases.doubles(Cases.input("F08a").get("T_K")),
				Cases.doubles(Cases.input("F08a").get("G_S")), Cases.doubles(Cases.input("F08a").get("sigma_G")));
		FitResult fit = Fitter.fit(TransportModels.weakLocalization(), line);
		assertEquals("p_implied", fit.derived().get(1).name());
		assertClose(Cases.expected("F08a").get("p_implied").asDouble(), fit.derived().get(1).estimate().value(), 1e-6, "p");
		assertClose(Cases.expected("F08a").get("sigma_p").asDouble(), fit.derived().get(1).estimate().sigma(), 1e-6, "sigma p");
	}
}
