package org.culet.analysis.input;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A raw file that an analysis reads.
 *
 * @param path where it lies now
 * @param name its name for people: as it was imported, or as the manifest has it
 * @param sha256 checksum it must have, where one was stored; a file that differs is not used
 */
public record RawFile(Path path, String name, Optional<String> sha256) {

	/** No null. */
	public RawFile {
		Objects.requireNonNull(path, "path");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(sha256, "sha256");
	}

	/** Name and checksum: where the file lies now is no property of the data. */
	@Override
	public String toString() {
		return "RawFile[" + name + ", " + sha256.orElse("") + "]";
	}

	/** A file outside of a study, whose checksum is computed when it is read. */
	public static RawFile loose(Path path) {
		return new RawFile(path, path.toString(), Optional.empty());
	}
}
