package org.culet.model.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.culet.model.Study;

/**
 * A study that this process has open: the model, its file and the lock on it. Used by workbench and command line alike.
 * Like the model itself it belongs to one thread; what is written, though, is a {@link Content} that may be written by any.
 */
public final class OpenStudy implements AutoCloseable {
	private final StudyStore store;
	private final Study study;
	private volatile StudyFiles files;
	private StudyLock lock;
	/** What the file holds according to the last time it was read or written; empty: it did not exist. */
	private Optional<byte[]> onDisk;
	/** Whether the autosave beside the file is ours; one that a crash left is for a person to decide on. */
	private boolean autosaved;

	private OpenStudy(StudyStore store, StudyFiles files, StudyLock lock, Study study, Optional<byte[]> onDisk) {
		this.store = store;
		this.files = files;
		this.lock = lock;
		this.study = study;
		this.onDisk = onDisk;
	}

	/**
	 * Locks and reads a study.
	 *
	 * @param store   how studies are read
	 * @param file    the study
	 * @param program name and version of the program, for the lock
	 * @return the open study
	 * @throws StudyLockedException if somebody else has it open
	 * @throws StudyException       if it cannot be locked or read
	 */
	public static OpenStudy open(StudyStore store, Path file, String program) throws StudyException {
		StudyFiles files = new StudyFiles(file);
		if (!Files.exists(files.study())) {
			throw new StudyReadException(file, file + " does not exist.", null);
		}
		return underLock(StudyLock.acquire(file, program), lock -> {
			store.removeLeftovers(files);
			byte[] content = store.readAll(files.study());
			return new OpenStudy(store, files, lock, store.decode(files.study(), content), Optional.of(content));
		});
	}

	/**
	 * Locks the place of a new study. Nothing is written before the first save.
	 *
	 * @param store   how studies are written
	 * @param file    where it will be
	 * @param program name and version of the program, for the lock
	 * @return the open study, empty, named after the file
	 * @throws StudyLockedException if somebody else has a study there open
	 * @throws StudyWriteException  if there is a file already
	 */
	public static OpenStudy create(StudyStore store, Path file, String program) throws StudyException {
		StudyFiles files = new StudyFiles(file);
		return underLock(StudyLock.acquire(file, program), lock -> {
			if (Files.exists(files.study())) {
				throw new StudyWriteException(file, file + " exists already.", null);
			}
			return new OpenStudy(store, files, lock, store.create(files.name()), Optional.empty());
		});
	}

	private interface Opener {
		OpenStudy open(StudyLock lock) throws StudyException;
	}

	private static OpenStudy underLock(StudyLock lock, Opener opener) throws StudyException {
		boolean opened = false;
		try {
			OpenStudy open = opener.open(lock);
			opened = true;
			return open;
		} finally {
			if (!opened) {
				lock.close();
			}
		}
	}

	/**
	 * @return the model
	 */
	public Study study() {
		return study;
	}

	/**
	 * @return the study's files
	 */
	public StudyFiles files() {
		return files;
	}

	/**
	 * Saves to the study's own file and removes the autosave that this process wrote.
	 *
	 * @throws StudyChangedException if the file is not what this process read or wrote last
	 * @throws StudyLockedException  if the lock was taken over
	 * @throws StudyWriteException   if writing fails; the file is unchanged
	 */
	public void save() throws StudyException {
		content().save();
	}

	/**
	 * Saves even if another program has changed the file; what it wrote is kept as {@code name.culet.bak}.
	 *
	 * @throws StudyLockedException if the lock was taken over
	 * @throws StudyWriteException  if writing fails; the file is unchanged
	 */
	public void overwrite() throws StudyException {
		content().overwrite();
	}

	/**
	 * Saves under another name, which then is the study's own. The raw files are not moved: whoever calls this copies the data folder first.
	 *
	 * @param target  the new file; overwritten if it exists (the version before is kept as its {@code .bak})
	 * @param program name and version of the program, for the lock
	 * @throws StudyException if somebody has the target open, or writing fails; then this study stays what and where it was
	 */
	public void saveAs(Path target, String program) throws StudyException {
		content().saveAs(target, program);
	}

	/**
	 * Writes the present state beside the file, for recovery after a crash. It takes the place of an autosave that an earlier crash left: ask
	 * {@link StudyStore#newerAutosave} first.
	 *
	 * @throws StudyException if that fails
	 */
	public void autosave() throws StudyException {
		content().autosave();
	}

	/**
	 * The study as it is now, to be written by any thread while the model is edited on. To be called on the model's thread, which it holds
	 * up no longer than copying the model takes; turning the copy into bytes is left to the thread that writes.
	 *
	 * @return its content
	 */
	public Content content() {
		return new Content(store.copyForSaving(study));
	}

	/**
	 * What a study was at one moment. Its methods may be called from any thread and wait for each other; they keep all promises of a save.
	 */
	public final class Content {
		private final Study copy;

		private Content(Study copy) {
			this.copy = copy;
		}

		private byte[] bytes(Path target) throws StudyWriteException {
			return store.encodeForSaving(copy, target);
		}

		/**
		 * As {@link OpenStudy#save()}.
		 *
		 * @throws StudyException as there
		 */
		public void save() throws StudyException {
			synchronized (OpenStudy.this) {
				if (!unchangedOnDisk()) {
					throw new StudyChangedException(files.study());
				}
				overwrite();
			}
		}

		/**
		 * As {@link OpenStudy#overwrite()}.
		 *
		 * @throws StudyException as there
		 */
		public void overwrite() throws StudyException {
			synchronized (OpenStudy.this) {
				requireLock();
				store.save(bytes(files.study()), files.study());
				onDisk = Optional.of(store.readAll(files.study()));
				discardOwnAutosave(files);
			}
		}

		/**
		 * As {@link OpenStudy#saveAs(Path, String)}.
		 *
		 * @param target  the new file
		 * @param program name and version of the program, for the lock
		 * @throws StudyException as there
		 */
		public void saveAs(Path target, String program) throws StudyException {
			synchronized (OpenStudy.this) {
				StudyFiles to = new StudyFiles(target);
				if (to.equals(files)) {
					overwrite();
				} else {
					moveTo(to, StudyLock.acquire(target, program));
				}
			}
		}

		private void moveTo(StudyFiles to, StudyLock newLock) throws StudyException {
			boolean saved = false;
			try {
				store.save(bytes(to.study()), to.study());
				saved = true;
			} finally {
				if (!saved) {
					newLock.close();
				}
			}
			StudyLock oldLock = lock;
			StudyFiles old = files;
			lock = newLock;
			files = to;
			onDisk = Optional.of(store.readAll(to.study()));
			discardOwnAutosave(old);
			oldLock.close();
		}

		/**
		 * As {@link OpenStudy#autosave()}.
		 *
		 * @throws StudyException as there
		 */
		public void autosave() throws StudyException {
			synchronized (OpenStudy.this) {
				requireLock();
				store.autosave(bytes(files.autosave()), files.study());
				autosaved = true;
			}
		}
	}

	private void discardOwnAutosave(StudyFiles of) throws StudyException {
		if (autosaved) {
			store.discardAutosave(of.study());
			autosaved = false;
		}
	}

	/**
	 * Takes over the autosave that a crash left, after its edits were recovered: the next save, or closing, removes it.
	 */
	public void adoptAutosave() {
		autosaved = true;
	}

	/**
	 * @return whether the file is still what this process read or wrote last
	 * @throws StudyReadException if it cannot be read
	 */
	public synchronized boolean unchangedOnDisk() throws StudyException {
		boolean exists = Files.exists(files.study());
		if (!exists || onDisk.isEmpty()) {
			return exists == onDisk.isPresent();
		}
		return Arrays.equals(onDisk.get(), store.readAll(files.study()));
	}

	/**
	 * What a study's file holds, read again.
	 *
	 * @param study the study in it
	 * @param bytes its bytes, not to be changed
	 */
	public record DiskContent(Study study, byte[] bytes) {
	}

	/**
	 * Reads a file again, on any thread.
	 *
	 * @param store how studies are read
	 * @param file  the study
	 * @return what it holds now
	 * @throws StudyException if it cannot be read
	 */
	public static DiskContent readAgain(StudyStore store, Path file) throws StudyException {
		byte[] bytes = store.readAll(new StudyFiles(file).study());
		return new DiskContent(store.decode(file, bytes), bytes);
	}

	/**
	 * @param content what the file holds
	 * @return whether this process read or wrote exactly that last
	 */
	public synchronized boolean knows(DiskContent content) {
		return onDisk.filter(known -> Arrays.equals(known, content.bytes())).isPresent();
	}

	/**
	 * Notes that this process knows what another program has written: the next save does not refuse it. The model is not changed.
	 *
	 * @param content what the file holds
	 */
	public synchronized void accept(DiskContent content) {
		onDisk = Optional.of(content.bytes());
	}

	private void requireLock() throws StudyException {
		if (!lock.isHeld()) {
			throw new StudyLockedException(files.study(), StudyLock.holderOf(files.study()).orElse(lock.holder()));
		}
	}

	/**
	 * Releases the lock. Unsaved edits are the caller's business; the autosave that this process wrote is removed, since closing is no crash.
	 *
	 * @throws StudyException if autosave or lock cannot be removed
	 */
	@Override
	public synchronized void close() throws StudyException {
		if (lock.isHeld()) {
			discardOwnAutosave(files);
		}
		lock.close();
	}
}
