package org.culet.model.store;

import java.nio.file.Path;

/**
 * The study's file is no longer the one that was opened or saved last: something else has written it, and saving would lose that.
 */
public final class StudyChangedException extends StudyException {
	private static final long serialVersionUID = 1L;

	/**
	 * @param file the study
	 */
	public StudyChangedException(Path file) {
		super(file, file + " was changed by another program since it was opened. Save under another name, or overwrite it on purpose.", null);
	}
}
