package org.culet.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Something about a study's file went wrong. The message is a whole sentence for people and names the file; the study on disk is unchanged.
 */
public class StudyException extends IOException {
	private static final long serialVersionUID = 1L;

	private final transient Path file;

	/**
	 * @param file    the file
	 * @param message what happened, a sentence
	 * @param cause   why, or {@code null} if the message says it all
	 */
	public StudyException(Path file, String message, Throwable cause) {
		super(message, cause);
		this.file = Objects.requireNonNull(file);
	}

	/**
	 * @return the file that it is about
	 */
	public Path file() {
		return file;
	}
}
