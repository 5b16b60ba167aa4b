package org.culet.model.store;

import java.nio.file.Path;

/**
 * A study could not be written; what was on disk before is still there.
 */
public final class StudyWriteException extends StudyException {
	private static final long serialVersionUID = 1L;

	/**
	 * @param file    the file
	 * @param message what happened, a sentence
	 * @param cause   why, or {@code null} if the message says it all
	 */
	public StudyWriteException(Path file, String message, Throwable cause) {
		super(file, message, cause);
	}
}
