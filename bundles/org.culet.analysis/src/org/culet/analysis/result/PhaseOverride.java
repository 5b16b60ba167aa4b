package org.culet.analysis.result;

import java.util.Objects;

import org.culet.physics.phase.Phase;

/**
 * A phase set by a person, which wins over the computed one.
 *
 * @param phase the phase
 * @param reason why, in the person's words
 */
public record PhaseOverride(Phase phase, String reason) {

	/** No null. */
	public PhaseOverride {
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(reason, "reason");
	}
}
