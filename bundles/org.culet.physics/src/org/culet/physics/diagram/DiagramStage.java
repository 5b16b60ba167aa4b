package org.culet.physics.diagram;

import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;

/**
 * What the phase diagram needs of a stage.
 *
 * @param pressureGPa pressure, GPa
 * @param phase verdict
 * @param tcK T_c, K; empty without one
 * @param activationK T_A of an activated insulator, K; empty without one
 */
public record DiagramStage(double pressureGPa, Phase phase, Optional<Estimate> tcK, Optional<Estimate> activationK) {

	/** Checks that nothing is missing. */
	public DiagramStage {
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(tcK, "tcK");
		Objects.requireNonNull(activationK, "activationK");
		if (!Double.isFinite(pressureGPa)) {
			throw new IllegalArgumentException("pressure " + pressureGPa + " GPa");
		}
	}
}
