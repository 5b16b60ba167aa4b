package org.culet.physics.tests.phase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tests.Cases;
import org.culet.physics.tests.tc.CurveFuzzer;
import org.junit.jupiter.api.Test;

class PhaseFuzzTest {

	/** Records check themselves; here it counts that nothing is thrown, nothing hangs, and no sentence holds a number that is none. */
	@Test
	void anyCurveGivesAVerdictWithAReason() {
		int curves = Cases.longRun() ? 1_000_000 : 10_000;
		CurveFuzzer fuzzer = new CurveFuzzer(93);
		EnumSet<Phase> seen = EnumSet.noneOf(Phase.class);
		for (int k = 0; k < curves; k++) {
			PhaseVerdict verdict = PhaseDecision.decide(fuzzer.next(), PhaseOptions.defaults());
			seen.add(verdict.phase());
			assertFalse(verdict.toString().contains("NaN"), verdict::toString);
		}
		assertTrue(seen.size() >= 4, () -> "the curves must reach the rules, or nothing was tested: " + seen);
	}
}
