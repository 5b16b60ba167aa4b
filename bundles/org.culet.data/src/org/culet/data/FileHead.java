package org.culet.data;

import java.util.List;
import java.util.Objects;

/**
 * The beginning of a file, for recognition by content.
 *
 * @param size size of the whole file in bytes
 * @param text the beginning as text, whatever its encoding; empty for a binary file
 * @param complete whether {@code text} is all of the file
 */
public record FileHead(long size, String text, boolean complete) {

	/** No null. */
	public FileHead {
		Objects.requireNonNull(text, "text");
	}

	/** The lines of the text without their ends. */
	public List<String> lines() {
		return text.lines().toList();
	}
}
