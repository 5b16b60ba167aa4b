package org.culet.analysis.result;

import java.util.Objects;

import org.culet.physics.Estimate;

/**
 * The crossing of the curves of two stages.
 *
 * @param stageA id of the stage of lower pressure
 * @param stageB id of the other
 * @param temperatureK T_x in kelvin
 * @param resistanceOhm R_x in the unit of the curves
 */
public record CrossingResult(String stageA, String stageB, Estimate temperatureK, Estimate resistanceOhm) {

	/** No null. */
	public CrossingResult {
		Objects.requireNonNull(stageA, "stageA");
		Objects.requireNonNull(stageB, "stageB");
		Objects.requireNonNull(temperatureK, "temperatureK");
		Objects.requireNonNull(resistanceOhm, "resistanceOhm");
	}
}
