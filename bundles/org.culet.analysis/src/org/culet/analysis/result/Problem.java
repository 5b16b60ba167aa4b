package org.culet.analysis.result;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Something that could not be read or analysed; the rest went on without it.
 *
 * @param file the file, as it was named
 * @param line 1-based line, where the cause belongs to one
 * @param cause one sentence
 */
public record Problem(String file, OptionalLong line, String cause) {

	/** No null. */
	public Problem {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(line, "line");
		Objects.requireNonNull(cause, "cause");
	}

	/** One line: file, line where there is one, cause. */
	public String message() {
		return file + (line.isPresent() ? ", line " + line.getAsLong() : "") + ": " + cause;
	}
}
