package org.culet.physics.series;

import java.util.Objects;
import java.util.OptionalDouble;

import org.culet.physics.phase.Phase;

/**
 * What the comparison of two branches needs of a stage.
 *
 * @param pressureGPa pressure, GPa
 * @param phase verdict
 * @param lnRoom ln of R at 300 K in ohm; empty if not measured
 * @param lnCold ln of R at 350 mK in ohm; empty if not measured or zero
 */
public record BranchStage(double pressureGPa, Phase phase, OptionalDouble lnRoom, OptionalDouble lnCold) {

	/** Checks that nothing is missing. */
	public BranchStage {
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(lnRoom, "lnRoom");
		Objects.requireNonNull(lnCold, "lnCold");
		if (!Double.isFinite(pressureGPa)) {
			throw new IllegalArgumentException("pressure " + pressureGPa + " GPa");
		}
	}
}
