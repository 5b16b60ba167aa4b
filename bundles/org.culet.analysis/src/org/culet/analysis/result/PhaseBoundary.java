package org.culet.analysis.result;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;

/**
 * The pressure at which a sample goes from one phase to the next.
 *
 * @param from phase on the side of lower pressure
 * @param to phase on the side of higher pressure
 * @param pressureGPa middle of the bracket in GPa, its sigma half the width over sqrt 3 joined with that of the pressures; empty
 *            without a bracket
 * @param lowGPa pressure of the last stage in {@code from}
 * @param highGPa pressure of the first stage in {@code to}
 * @param refinedGPa boundary by interpolation of the measured quantity that decides, in GPa
 * @param reason one sentence
 */
public record PhaseBoundary(Phase from, Phase to, Optional<Estimate> pressureGPa, OptionalDouble lowGPa, OptionalDouble highGPa,
		Optional<Estimate> refinedGPa, String reason) {

	/** No null. */
	public PhaseBoundary {
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(to, "to");
		Objects.requireNonNull(pressureGPa, "pressureGPa");
		Objects.requireNonNull(lowGPa, "lowGPa");
		Objects.requireNonNull(highGPa, "highGPa");
		Objects.requireNonNull(refinedGPa, "refinedGPa");
		Objects.requireNonNull(reason, "reason");
	}
}
