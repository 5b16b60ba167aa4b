package org.culet.physics.tests.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseDecision;
import org.culet.physics.phase.PhaseOptions;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tests.tc.MeasuredCurves;
import org.junit.jupiter.api.Test;

/** Controls on measured curves. */
class MeasuredPhaseTest {

	/** R still falls at 1.8 K on warming; the cooling sweep starts at 10 K, less than a decade above. */
	@Test
	void theSuperconductingFilmIsNotDecided() throws IOException {
		PhaseVerdict warming = PhaseDecision.decide(MeasuredCurves.fourProbeFilm().get(1), PhaseOptions.defaults());
		assertEquals(Phase.UNDETERMINED, warming.phase());
		assertEquals(EnumSet.of(Phase.S, Phase.M1), warming.candidates(), warming.reason());
		PhaseVerdict cooling = PhaseDecision.decide(MeasuredCurves.fourProbeFilm().get(0), PhaseOptions.defaults());
		assertEquals(Phase.UNDETERMINED, cooling.phase());
		assertTrue(cooling.reason().contains("factor"), cooling.reason());
	}

	@Test
	void copperHasNoPhase() throws IOException {
		PhaseVerdict verdict = PhaseDecision.decide(MeasuredCurves.copper(), PhaseOptions.defaults());
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertEquals(Set.of(), verdict.candidates(), verdict.reason());
	}
}
