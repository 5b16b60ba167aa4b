package org.culet.rig;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Something wrong in a rig file.
 *
 * @param file the file
 * @param line 1-based; 0 if it belongs to no line
 * @param key the key, with its table, e.g. {@code instrument.address}; empty if it belongs to none
 * @param sentence the cause, with the value that was wrong
 */
public record RigProblem(Path file, int line, String key, String sentence) {

	/** No null. */
	public RigProblem {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(sentence, "sentence");
	}

	/** One line: file, line, key, cause. */
	public String inWords() {
		return file + (line > 0 ? ", line " + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + sentence;
	}
}
