package org.culet.physics.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.FitOptions;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.Fitter;
import org.culet.physics.tests.Cases;
import org.culet.physics.transport.TransportModels;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Case F26: AICc of a constant, a power law and a saturating law on three kinds of curve. */
class SaturationTest {

	@Test
	void criteriaMatchTheReferenceCase() {
		JsonNode curves = Cases.input("F26a").get("curves");
		double sigma = Cases.input("F26a").get("sigma_lnR").asDouble();
		for (int i = 0; i < curves.size(); i++) {
			double[] r = Arrays.stream(Cases.doubles(curves.get(i).get("lnR"))).map(Math::exp).toArray();
			RtCurve curve = RtCurve.of(Cases.doubles(curves.get(i).get("T_K")), r,
					Arrays.stream(r).map(v -> v * sigma).toArray());
			JsonNode expected = Cases.expected("F26a").get("table").get(i).get("AICc");
			String kind = curves.get(i).get("kind").asText();
			FitResult constant = Fitter.fit(TransportModels.powerLaw(), curve, FitOptions.defaults().withFixed("m", 0));
			assertEquals(expected.get("constant").asDouble(), constant.aicc().getAsDouble(), 0.02, kind + ": constant");
			assertEquals(expected.get("power_law").asDouble(),
					Fitter.fit(TransportModels.powerLaw(), curve).aicc().getAsDouble(), 0.02, kind + ": power law");
			assertEquals(expected.get("saturating").asDouble(),
					Fitter.fit(TransportModels.saturation(), curve).aicc().getAsDouble(), 0.02, kind + ": saturating");
		}
	}
}
