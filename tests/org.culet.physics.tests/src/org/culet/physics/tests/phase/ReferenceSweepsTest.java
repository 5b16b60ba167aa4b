package org.culet.physics.tests.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tests.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference case F25: fixed noisy sweeps of every phase. */
class ReferenceSweepsTest {

	static IntStream sweeps() {
		return IntStream.range(0, Cases.input("F25a").get("curves").size());
	}

	@ParameterizedTest
	@MethodSource("sweeps")
	void theVerdictIsAcceptable(int index) {
		JsonNode input = Cases.input("F25a").get("curves").get(index);
		JsonNode row = Cases.expected("F25a").get("table").get(index);
		RtCurve curve = RtCurve.of(Cases.doubles(input.get("T_K")), Cases.doubles(input.get("R_ohm")),
				Cases.doubles(input.get("sigma_R")));
		PhaseVerdict verdict = PhaseDecision.decide(curve, PhaseOptions.defaults());
		List<String> acceptable = new ArrayList<>();
		row.get("acceptable").forEach(node -> acceptable.add(node.asText()));
		assertTrue(acceptable.contains(verdict.phase().id()), () -> row + " but " + verdict.reason());
		assertEquals(row.get("reference_verdict").asText(), verdict.phase().id(), verdict.reason());
		if (!row.get("W_low").isNull() && verdict.phase() != Phase.I1) {
			// the same weighted line on the same points, which the file rounds to 1e-7 in T and 1e-5 in R; for I1 the reference also
			// leaves out points above R_D in error that are significant, which the written rule keeps
			double expected = row.get("W_low").asDouble();
			assertEquals(expected, verdict.measures().slopeLow().orElseThrow().value(), 1e-4 * expected);
		}
		if (verdict.phase() == Phase.UNDETERMINED) {
			assertEquals(Confidence.NONE, verdict.confidence());
		}
	}
}
