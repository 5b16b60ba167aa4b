package org.culet.model.store;

import java.nio.file.Path;

/**
 * A study could not be read: missing, truncated, damaged, not a study, or holding what a study may not hold.
 */
public final class StudyReadException extends StudyException {
	private static final long serialVersionUID = 1L;

	/**
	 * @param file    the file
	 * @param message what happened, a sentence
	 * @param cause   why, or {@code null} if the message says it all
	 */
	public StudyReadException(Path file, String message, Throwable cause) {
		super(file, message, cause);
	}
}
