package org.culet.analysis.result;

import java.util.Objects;
import java.util.Optional;

import org.culet.physics.Estimate;

/**
 * The maximum of Tc against pressure.
 *
 * @param pressureGPa where it lies, in GPa; empty where none is bracketed
 * @param tcK its height in kelvin
 * @param status status code, {@code ok} where there is one
 * @param reason one sentence
 */
public record TcMaximum(Optional<Estimate> pressureGPa, Optional<Estimate> tcK, String status, String reason) {

	/** No null. */
	public TcMaximum {
		Objects.requireNonNull(pressureGPa, "pressureGPa");
		Objects.requireNonNull(tcK, "tcK");
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(reason, "reason");
	}
}
