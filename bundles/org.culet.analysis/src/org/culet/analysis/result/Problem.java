package org.culet.analysis.result;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that could not be read or analysed; the rest went on without it.
 *
 * @param file the file, as it was named
 * @param line 1-based line, where the cause belongs to one
 * @param cause one sentence
 * @param listed where a manifest names the file, where one does
 */
public record Problem(String file, OptionalLong line, String cause, Optional<Listed> listed) {

	/**
	 * A line of a manifest.
	 *
	 * @param manifest the manifest, as it was named
	 * @param line 1-based line
	 */
	public record Listed(String manifest, long line) {

		@Override
		public String toString() {
			return manifest + ", line " + line;
		}
	}

	/** No null. */
	public Problem {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(line, "line");
		Objects.requireNonNull(cause, "cause");
		Objects.requireNonNull(listed, "listed");
	}

	/** A problem with a file that no manifest names. */
	public Problem(String file, OptionalLong line, String cause) {
		this(file, line, cause, Optional.empty());
	}

	/** The same, with the line of the manifest that names the file. */
	public Problem listedIn(Listed where) {
		return new Problem(file, line, cause, Optional.of(where));
	}

	/** One line: where the manifest names the file, file, line where there is one, cause. */
	public String message() {
		return listed.map(l -> l + ": ").orElse("") + file + (line.isPresent() ? ", line " + line.getAsLong() : "") + ": " + cause;
	}
}
