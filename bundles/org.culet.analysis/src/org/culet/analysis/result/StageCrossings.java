package org.culet.analysis.result;

import java.util.Objects;

import org.culet.physics.series.CrossingResult;

/**
 * The crossings of the curves of two stages.
 *
 * @param stageA id of the stage of lower pressure
 * @param stageB id of the other
 * @param sweeps which sweeps were compared, in words
 * @param result what was found; there may be none
 */
public record StageCrossings(String stageA, String stageB, String sweeps, CrossingResult result) {

	/** No null. */
	public StageCrossings {
		Objects.requireNonNull(stageA, "stageA");
		Objects.requireNonNull(stageB, "stageB");
		Objects.requireNonNull(sweeps, "sweeps");
		Objects.requireNonNull(result, "result");
	}
}
