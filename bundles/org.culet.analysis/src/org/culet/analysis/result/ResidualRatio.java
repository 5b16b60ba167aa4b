package org.culet.analysis.result;

import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;

/**
 * R at a low over R at a high temperature, by default R(350 mK)/R(300 K).
 *
 * @param low resistance at the low temperature, empty where the curve does not reach it
 * @param high resistance at the high temperature, empty where the curve does not reach it
 * @param ratio the ratio, empty unless both are there; an upper bound where {@code low} is one
 * @param reason one sentence: how it was obtained, or why there is none
 */
public record ResidualRatio(Optional<ResistanceAt> low, Optional<ResistanceAt> high, Optional<Estimate> ratio, String reason) {

	/** No null. */
	public ResidualRatio {
		Objects.requireNonNull(low, "low");
		Objects.requireNonNull(high, "high");
		Objects.requireNonNull(ratio, "ratio");
		Objects.requireNonNull(reason, "reason");
	}

	/** Whether the ratio is an upper bound (a superconductor without resistance above the noise). */
	public boolean upperBound() {
		return low.map(ResistanceAt::upperBound).orElse(false);
	}
}
