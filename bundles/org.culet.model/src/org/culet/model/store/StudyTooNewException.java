package org.culet.model.store;

import java.nio.file.Path;

/**
 * A study was saved by a newer version of Culet and is therefore not opened.
 */
public final class StudyTooNewException extends StudyException {
	private static final long serialVersionUID = 1L;

	private final int version;

	/**
	 * @param file      the study
	 * @param version   version of its format
	 * @param supported newest version that this program reads
	 * @param savedBy   program that wrote it, empty if the file does not say
	 */
	public StudyTooNewException(Path file, int version, int supported, String savedBy) {
		super(file, file + " was saved " + (savedBy.isEmpty() ? "by a newer version of Culet" : "by " + savedBy) + " in study format " + version
				+ "; this version of Culet reads formats up to " + supported + ". Open it with a newer Culet.", null);
		this.version = version;
	}

	/**
	 * @return version of the file's format
	 */
	public int version() {
		return version;
	}
}
