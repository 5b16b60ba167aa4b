package org.culet.physics.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;

/**
 * What is true of a stage of a synthetic campaign.
 *
 * @param sample name of the sample
 * @param pressureGPa pressure, GPa
 * @param branch whether the pressure was raised or lowered to it
 * @param effectivePressureGPa pressure on the way up that the stage resembles, GPa; the pressure itself on the way up
 * @param label true phase
 * @param resolvable whether a measurement down to the lowest temperature of the plan can show it
 * @param parameters all numbers of the film and of its state, by a name with the unit
 * @param criticalTemperatureK T_c at 90 % of the maximum, K; empty where there is none
 * @param crossings crossings with the neighbouring stages of the branch
 * @param coordinates place in the schematic phase diagram
 */
public record StageTruth(String sample, double pressureGPa, Branch branch, double effectivePressureGPa, Phase label,
		boolean resolvable, Map<String, Double> parameters, OptionalDouble criticalTemperatureK,
		List<NeighbourCrossing> crossings, TrueCoordinates coordinates) {

	/**
	 * A crossing with the curve of another stage.
	 *
	 * @param otherPressureGPa pressure of the other stage, GPa
	 * @param temperatureK T_x, K
	 * @param resistanceOhm R_x, ohm per square
	 */
	public record NeighbourCrossing(double otherPressureGPa, double temperatureK, double resistanceOhm) {
	}

	/** Copies list and map. */
	public StageTruth {
		Objects.requireNonNull(sample, "sample");
		Objects.requireNonNull(branch, "branch");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(criticalTemperatureK, "criticalTemperatureK");
		Objects.requireNonNull(coordinates, "coordinates");
		crossings = List.copyOf(crossings);
		parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
	}
}
