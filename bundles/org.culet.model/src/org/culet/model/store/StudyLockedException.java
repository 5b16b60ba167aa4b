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

	private StudyLockedException(Path file, LockHolder holder, String message) {
		super(file, message, null);
		this.holder = Objects.requireNonNull(holder);
	}

	/**
	 * The lock file names nobody, so nobody can be asked.
	 *
	 * @param file   the study
	 * @param lock   its lock file
	 * @param holder stands for whoever made it
	 * @return the refusal, with what a person can do
	 */
	static StudyLockedException unreadable(Path file, Path lock, LockHolder holder) {
		return new StudyLockedException(file, holder, file + " may be open elsewhere: its lock file " + lock
				+ " is damaged and does not say where. If nobody has the study open, remove that file.");
	}

	/**
	 * @return who has the study open
	 */
	public LockHolder holder() {
		return holder;
	}
}
