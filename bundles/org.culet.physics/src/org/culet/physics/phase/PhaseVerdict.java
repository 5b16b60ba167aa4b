package org.culet.physics.phase;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The phase of one curve with its evidence.
 *
 * @param phase the verdict
 * @param candidates phases that remain possible: exactly the verdict where it is definite; empty where the curve says nothing
 * @param confidence how clearly; {@link Confidence#NONE} exactly where undetermined
 * @param evidence every test done, in order
 * @param reason one sentence that says why; never blank
 * @param flags what must be known beside the verdict
 * @param measures the numbers behind it
 */
public record PhaseVerdict(Phase phase, Set<Phase> candidates, Confidence confidence, List<Evidence> evidence, String reason,
		Set<PhaseFlag> flags, PhaseMeasures measures) {

	/** Copies the collections and checks that they agree with the verdict. */
	public PhaseVerdict {
		Objects.requireNonNull(measures, "measures");
		candidates = Collections.unmodifiableSet(candidates.isEmpty() ? EnumSet.noneOf(Phase.class) : EnumSet.copyOf(candidates));
		flags = Collections.unmodifiableSet(flags.isEmpty() ? EnumSet.noneOf(PhaseFlag.class) : EnumSet.copyOf(flags));
		evidence = List.copyOf(evidence);
		if (phase.definite() != (confidence != Confidence.NONE)) {
			throw new IllegalArgumentException("phase " + phase.id() + " with confidence " + confidence);
		}
		if (phase.definite() && !candidates.equals(EnumSet.of(phase))) {
			throw new IllegalArgumentException("phase " + phase.id() + " with candidates " + candidates);
		}
		if (reason.isBlank()) {
			throw new IllegalArgumentException("a verdict needs a reason");
		}
	}
}
