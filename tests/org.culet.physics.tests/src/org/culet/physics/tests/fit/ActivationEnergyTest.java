package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.ActivationEnergy;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.Coverage;
import org.culet.physics.tests.Curves;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Case F13, and the errors of W and of the line through ln W. */
class ActivationEnergyTest {

	@Test
	void exactHoppingGivesItsExponent() {
		JsonNode in = Cases.input("F13a");
		double p = in.get("p").asDouble();
		double t0 = in.get("T0").asDouble();
		double[] t = Curves.geometric(in.get("T_min").asDouble(), in.get("T_max").asDouble(), in.get("n").asInt());
		RtCurve curve = Curves.exact(t, k -> in.get("R0").asDouble() * Math.exp(Math.pow(t0 / k, p)), 0.01);
		ActivationEnergy energy = ActivationEnergy.of(curve);
		assertEquals(t.length - 8, energy.size());
		ActivationEnergy.Line line = energy.line().orElseThrow();
		assertEquals(Cases.expected("F13a").get("p_from_slope").asDouble(), line.p().value(), 0.002);
		assertEquals(t0, line.t0K().value(), 0.02 * t0);
		ActivationEnergy.Point first = energy.point(0);
		// a straight line over nine points of a curve smears W by about (p width)^2/40 of itself
		assertEquals(p * Math.pow(t0 / first.temperatureK(), p), first.w(), 0.005 * first.w());
	}

	@Test
	void errorsOfTheLineCoverAlthoughNeighboursSharePoints() {
		SplittableRandom random = new SplittableRandom(4);
		double[] t = Curves.geometric(0.3, 3, 41);
		Coverage p = new Coverage("p of the line through ln W");
		for (int replica = 0; replica < 300; replica++) {
			RtCurve curve = Curves.noisyInLn(t, k -> 8.5 + Math.sqrt(12 / k), 0.002, random);
			ActivationEnergy.Line line = ActivationEnergy.of(curve).line().orElseThrow();
			double v = line.p().value();
			p.add(0.5, v - line.p().sigma(), v + line.p().sigma(), line.p().lower95(), line.p().upper95());
		}
		p.assertNominal();
	}

	@Test
	void aMetalHasNoLine() {
		RtCurve metal = Curves.exact(Curves.geometric(1, 10, 40), k -> 100 * Math.pow(k, 0.2), 0.001);
		ActivationEnergy energy = ActivationEnergy.of(metal);
		assertEquals(-0.2, energy.point(10).w(), 1e-9);
		assertTrue(energy.line().isEmpty());
	}

	@Test
	void aDenseCurveIsAveragedFirst() {
		SplittableRandom random = new SplittableRandom(5);
		double[] t = Curves.geometric(0.3, 3, 20000);
		ActivationEnergy energy = ActivationEnergy.of(Curves.noisyInLn(t, k -> 8.5 + 2.6 / k, 0.01, random));
		assertTrue(energy.size() < 130, "bins of 0.02 in ln T: " + energy.size());
		ActivationEnergy.Line line = energy.line().orElseThrow();
		assertEquals(1, line.p().value(), 4 * line.p().sigma() + 0.01);
	}
}
