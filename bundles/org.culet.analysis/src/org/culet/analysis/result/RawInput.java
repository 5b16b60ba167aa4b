package org.culet.analysis.result;

import java.util.Objects;

/**
 * A raw file that a result was computed from.
 *
 * @param fileName name of the file as it was given or imported
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record RawInput(String fileName, String sha256) {

	/** No null. */
	public RawInput {
		Objects.requireNonNull(fileName, "fileName");
		Objects.requireNonNull(sha256, "sha256");
	}
}
