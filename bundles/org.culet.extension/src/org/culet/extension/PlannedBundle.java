package org.culet.extension;

import java.util.Objects;
import java.util.Optional;

/**
 * One file that an installation would bring.
 *
 * @param id id of the bundle or feature
 * @param version its version
 * @param sha256 checksum that its repository states, against which the file is held; empty if it states none
 */
public record PlannedBundle(String id, String version, Optional<String> sha256) {

	/** No null. */
	public PlannedBundle {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(version, "version");
		Objects.requireNonNull(sha256, "sha256");
	}
}
