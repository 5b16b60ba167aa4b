package org.culet.model.store;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Somebody else has the study open.
 */
public final class StudyLockedException extends StudyException {
	private static final long serialVersionUID = 1L;

	private final transient LockHolder holder;

	/**
	 * @param file   the study
	 * @param holder who has it open
	 */
	public StudyLockedException(Path file, LockHolder holder) {
		super(file, file + " is open in " + holder.describe() + ".", null);
		this.holder = Objects.requireNonNull(holder);
	}

	/**
	 * @return who has the study open
	 */
	public LockHolder holder() {
		return holder;
	}
}
