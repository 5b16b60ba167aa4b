package org.culet.physics.simulation;

import java.util.List;
import java.util.Objects;

/**
 * One stage of a synthetic campaign.
 *
 * @param truth what is true of it, with sample, pressure and branch
 * @param ruby ruby readings before the cool-down
 * @param sweeps the cooling and the warming sweep
 */
public record SyntheticStage(StageTruth truth, SyntheticRuby ruby, List<SyntheticSweep> sweeps) {

	/** Copies the list. */
	public SyntheticStage {
		Objects.requireNonNull(truth, "truth");
		Objects.requireNonNull(ruby, "ruby");
		sweeps = List.copyOf(sweeps);
	}
}
