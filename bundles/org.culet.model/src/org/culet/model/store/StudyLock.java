package org.culet.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The lock file {@code name.culet.lock} of an open study: it names host, process and time, and is obeyed by workbench and command line alike.
 * The lock of a process of this host that lives no more is taken over; any other is respected and named in the refusal.
 */
public final class StudyLock implements AutoCloseable {
	private static final int ATTEMPTS = 1000;
	/** Between attempts while another process is taking over the same lock, which takes it a few milliseconds. */
	private static final long PAUSE_NANOS = 2_000_000;

	private final Path file;
	private final LockHolder holder;
	private boolean held = true;

	private StudyLock(Path file, LockHolder holder) {
		this.file = file;
		this.holder = holder;
	}

	/**
	 * @param study   a study's own file; it need not exist yet, its folder does
	 * @param program name and version of the program that asks
	 * @return the lock, held until closed
	 * @throws StudyLockedException if somebody else, or this process, has the study open
	 * @throws StudyWriteException  if a lock file cannot be written there
	 */
	public static StudyLock acquire(Path study, String program) throws StudyException {
		return acquire(study, program, Processes.ofThisComputer());
	}

	/**
	 * As {@link #acquire(Path, String)}, with given processes.
	 *
	 * @param study     a study's own file
	 * @param program   name and version of the program that asks
	 * @param processes who lives on this computer
	 * @return the lock, held until closed
	 * @throws StudyLockedException if somebody else, or this process, has the study open
	 * @throws StudyWriteException  if a lock file cannot be written there
	 */
	public static StudyLock acquire(Path study, String program, Processes processes) throws StudyException {
		StudyFiles names = new StudyFiles(study);
		LockHolder self = self(program, processes);
		try {
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				if (create(names, names.lock(), self)) {
					return new StudyLock(names.lock(), self);
				}
				Optional<String> found = content(names.lock());
				if (found.isPresent()) {
					requireDead(names, found.get(), processes);
					if (exchange(names, found.get(), self, processes)) {
						return new StudyLock(names.lock(), self);
					}
				}
			}
		} catch (IOException e) {
			if (e instanceof StudyException known) {
				throw known;
			}
			throw new StudyWriteException(names.study(), names.study() + " cannot be locked: " + StudyStore.reason(e) + ".", e);
		}
		throw new StudyWriteException(names.study(), names.study() + " cannot be locked: others open and close it all the time, or "
				+ names.lockClaim() + " was left behind on another computer.", null);
	}

	/**
	 * Takes the lock from a holder whom the caller knows to be gone, after a person has said so (a computer that died, for example).
	 *
	 * @param study   a study's own file
	 * @param program name and version of the program that asks
	 * @param from    the holder that a {@link StudyLockedException} named
	 * @return the lock, held until closed
	 * @throws StudyLockedException if by now somebody else holds it
	 * @throws StudyWriteException  if the lock file cannot be written
	 */
	public static StudyLock takeOver(Path study, String program, LockHolder from) throws StudyException {
		StudyFiles names = new StudyFiles(study);
		Processes processes = Processes.ofThisComputer();
		LockHolder self = self(program, processes);
		try {
			Optional<String> found = content(names.lock());
			if (found.isPresent() && named(found.get()).equals(from) && exchange(names, found.get(), self, processes)) {
				return new StudyLock(names.lock(), self);
			}
		} catch (IOException e) {
			throw new StudyWriteException(names.study(), names.study() + " cannot be locked: " + StudyStore.reason(e) + ".", e);
		}
		return acquire(study, program);
	}

	/**
	 * @param study a study's own file
	 * @return who has it open according to the lock file, whether alive or not; empty if nobody
	 * @throws StudyReadException if there is a lock file that cannot be read
	 */
	public static Optional<LockHolder> holderOf(Path study) throws StudyException {
		StudyFiles names = new StudyFiles(study);
		try {
			return content(names.lock()).map(StudyLock::named);
		} catch (IOException e) {
			throw new StudyReadException(names.lock(), names.lock() + " cannot be read: " + StudyStore.reason(e) + ".", e);
		}
	}

	private static LockHolder self(String program, Processes processes) {
		long id = processes.currentId();
		String user = System.getProperty("user.name", "?");
		return new LockHolder(processes.host(), id, processes.identityOf(id).orElse(""), user, program,
				Instant.now().truncatedTo(ChronoUnit.SECONDS));
	}

	private static LockHolder named(String content) {
		return LockHolder.parse(content).orElse(new LockHolder("unknown", 0, "", "unknown", "an unknown program (the lock file is damaged)", Instant.EPOCH));
	}

	private static void requireDead(StudyFiles names, String content, Processes processes) throws StudyLockedException {
		if (LockHolder.parse(content).isEmpty()) {
			throw StudyLockedException.unreadable(names.study(), names.lock(), named(content));
		}
		if (mayLive(content, processes)) {
			throw new StudyLockedException(names.study(), named(content));
		}
	}

	/** Everybody may live of whom we do not know that he is dead: on another host, or unnamed. */
	private static boolean mayLive(String content, Processes processes) {
		Optional<LockHolder> found = LockHolder.parse(content);
		if (found.isEmpty() || !found.get().host().equals(processes.host())) {
			return true;
		}
		Optional<String> living = processes.identityOf(found.get().processId());
		String then = found.get().process();
		return living.isPresent() && (living.get().isEmpty() || then.isEmpty() || living.get().equals(then));
	}

	private static Optional<String> content(Path lock) throws IOException {
		try {
			return Optional.of(Files.readString(lock, StandardCharsets.UTF_8));
		} catch (NoSuchFileException e) {
			// released between our attempt to create it and now
			return Optional.empty();
		}
	}

	/** A link appears in one step with its whole content, and only if the name is free. */
	private static boolean create(StudyFiles names, Path target, LockHolder self) throws IOException {
		Path draft = draft(names, self);
		try {
			Files.createLink(target, draft);
			return true;
		} catch (FileAlreadyExistsException e) {
			return false;
		} catch (UnsupportedOperationException | FileSystemException e) {
			return createWithoutLink(target, self);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private static boolean createWithoutLink(Path target, LockHolder self) throws IOException {
		OutputStream out;
		try {
			out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
		} catch (FileAlreadyExistsException e) {
			return false;
		}
		try (out) {
			out.write(self.toText().getBytes(StandardCharsets.UTF_8));
			return true;
		} catch (IOException e) {
			// a lock that names nobody would keep everybody out
			Files.deleteIfExists(target);
			throw e;
		}
	}

	private static Path draft(StudyFiles names, LockHolder self) throws IOException {
		Path draft = names.folder().resolve(names.lockDraftPrefix() + UUID.randomUUID());
		try {
			// synced, so that after a power failure the lock still says who held it
			Files.writeString(draft, self.toText(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			return draft;
		} catch (IOException e) {
			Files.deleteIfExists(draft);
			throw e;
		}
	}

	/**
	 * Puts our lock in the place of one that was judged dead. Several processes may judge so at the same time: whoever creates the claim file first,
	 * and then still finds the old content in the lock file, may replace it; nobody else touches it meanwhile.
	 */
	private static boolean exchange(StudyFiles names, String old, LockHolder self, Processes processes) throws IOException {
		Path claim = names.lockClaim();
		if (!create(names, claim, self)) {
			removeIfDead(claim, processes);
			LockSupport.parkNanos(PAUSE_NANOS);
			return false;
		}
		try {
			if (!content(names.lock()).equals(Optional.of(old))) {
				return false;
			}
			Path draft = draft(names, self);
			try {
				Files.move(draft, names.lock(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(draft);
			}
			return true;
		} finally {
			Files.deleteIfExists(claim);
		}
	}

	/** Left behind by a process that was killed within the instant of taking over. */
	private static void removeIfDead(Path claim, Processes processes) throws IOException {
		Optional<String> claimer = content(claim);
		if (claimer.isPresent() && !mayLive(claimer.get(), processes)) {
			Files.deleteIfExists(claim);
		}
	}

	/**
	 * @return who holds it: this process
	 */
	public LockHolder holder() {
		return holder;
	}

	/**
	 * @return whether the lock file still names this holder; false after a person let another process take it over
	 * @throws StudyReadException if the lock file cannot be read
	 */
	public boolean isHeld() throws StudyException {
		try {
			return held && content(file).equals(Optional.of(holder.toText()));
		} catch (IOException e) {
			throw new StudyReadException(file, file + " cannot be read: " + StudyStore.reason(e) + ".", e);
		}
	}

	/**
	 * Releases the lock. Closing twice does nothing.
	 *
	 * @throws StudyWriteException if the lock file cannot be removed
	 */
	@Override
	public void close() throws StudyException {
		try {
			if (isHeld()) {
				Files.deleteIfExists(file);
			}
			held = false;
		} catch (IOException e) {
			throw new StudyWriteException(file, file + " cannot be removed: " + StudyStore.reason(e) + ".", e);
		}
	}
}
