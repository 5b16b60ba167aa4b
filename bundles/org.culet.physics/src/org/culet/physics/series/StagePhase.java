package org.culet.physics.series;

import java.util.Objects;
import java.util.OptionalDouble;

import org.culet.physics.phase.Phase;

/**
 * What the boundaries of a series need of a stage.
 *
 * @param pressureGPa pressure, GPa
 * @param sigmaPressureGPa its standard error, GPa, without what is common to all stages
 * @param phase verdict of the stage
 * @param dropLn D = ln(R_max/R_low), the relative drop below the maximum (0 without one); empty where it is unknown or R
 *        drops to zero
 */
public record StagePhase(double pressureGPa, double sigmaPressureGPa, Phase phase, OptionalDouble dropLn) {

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for a pressure that is not finite or a negative error
	 */
	public StagePhase {
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(dropLn, "dropLn");
		if (!Double.isFinite(pressureGPa) || !(sigmaPressureGPa >= 0)) {
			throw new IllegalArgumentException("pressure " + pressureGPa + " +- " + sigmaPressureGPa + " GPa");
		}
	}
}
