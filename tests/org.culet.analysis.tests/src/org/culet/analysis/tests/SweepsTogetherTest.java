package org.culet.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.culet.analysis.SweepsTogether;
import org.culet.data.Direction;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.phase.PhaseVerdict;
import org.junit.jupiter.api.Test;

class SweepsTogetherTest {

	private static final List<Direction> BOTH = List.of(Direction.COOLING, Direction.WARMING);

	private static PhaseVerdict definite(Phase phase, Confidence confidence) {
		return new PhaseVerdict(phase, EnumSet.of(phase), confidence, List.of(), "shown", Set.of(), PhaseMeasures.none());
	}

	private static PhaseVerdict open(Phase... candidates) {
		return new PhaseVerdict(Phase.UNDETERMINED, Set.of(candidates), Confidence.NONE, List.of(), "open", Set.of(), PhaseMeasures.none());
	}

	private static PhaseVerdict together(PhaseVerdict a, PhaseVerdict b) {
		return SweepsTogether.phase(BOTH, List.of(a, b));
	}

	@Test
	void sweepsThatAgreeAreOne() {
		PhaseVerdict both = together(definite(Phase.M1, Confidence.STRONG), definite(Phase.M1, Confidence.STRONG));
		assertEquals(Phase.M1, both.phase());
		assertEquals(Confidence.STRONG, both.confidence());
		assertEquals(Confidence.FAIR,
				together(definite(Phase.M1, Confidence.STRONG), definite(Phase.M1, Confidence.FAIR)).confidence());
	}

	@Test
	void undecidedSweepLeavesRoomOrNot() {
		PhaseVerdict room = together(definite(Phase.I1, Confidence.STRONG), open(Phase.I1, Phase.I2));
		assertEquals(Phase.I1, room.phase());
		assertEquals(Confidence.FAIR, room.confidence());
		assertEquals(Phase.I1, together(definite(Phase.I1, Confidence.STRONG), open()).phase(), "one that says nothing is in nobody's way");
		PhaseVerdict none = together(definite(Phase.I1, Confidence.STRONG), open(Phase.M1, Phase.M2));
		assertEquals(Phase.UNDETERMINED, none.phase());
		assertEquals(Set.of(Phase.I1, Phase.M1, Phase.M2), none.candidates());
	}

	@Test
	void contradictionIsUndetermined() {
		PhaseVerdict verdict = together(definite(Phase.S, Confidence.STRONG), definite(Phase.M1, Confidence.STRONG));
		assertEquals(Phase.UNDETERMINED, verdict.phase());
		assertEquals(Set.of(Phase.S, Phase.M1), verdict.candidates());
		assertTrue(verdict.reason().contains("contradict"), verdict.reason());
	}

	@Test
	void undecidedSweepsKeepAllCandidates() {
		PhaseVerdict verdict = together(open(), open(Phase.S, Phase.M1));
		assertEquals(Set.of(Phase.S, Phase.M1), verdict.candidates());
		assertEquals("open", verdict.reason());
		assertEquals(2, verdict.evidence().size());
	}

	@Test
	void noSweepHasAReason() {
		assertEquals(Phase.UNDETERMINED, SweepsTogether.phase(List.of(), List.of()).phase());
		assertTrue(SweepsTogether.tc(List.of(), List.of()).isEmpty());
	}
}
