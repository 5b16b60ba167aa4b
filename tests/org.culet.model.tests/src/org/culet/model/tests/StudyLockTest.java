package org.culet.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.store.LockHolder;
import org.culet.model.store.Processes;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyLock;
import org.culet.model.store.StudyLockedException;
import org.culet.model.store.StudyWriteException;

class StudyLockTest {
	@TempDir
	Path folder;
	private Path study;

	@BeforeEach
	void name() {
		study = folder.resolve("a.culet");
	}

	/** A computer with processes of our choice. */
	private record Computer(String host, long currentId, Map<Long, String> living) implements Processes {
		@Override
		public Optional<String> identityOf(long processId) {
			return Optional.ofNullable(living.get(processId));
		}
	}

	private static Computer computer(String host, long current, Map<Long, String> living) {
		return new Computer(host, current, living);
	}

	@Test
	void theHolderIsNamedInTheRefusal() throws StudyException {
		try (StudyLock lock = StudyLock.acquire(study, "Culet 1")) {
			StudyLockedException refusal = assertThrows(StudyLockedException.class, () -> StudyLock.acquire(study, "culet import"));
			assertEquals(lock.holder(), refusal.holder());
			assertEquals(ProcessHandle.current().pid(), refusal.holder().processId());
			assertTrue(refusal.getMessage().contains("a.culet is open in Culet 1 of user "), refusal.getMessage());
			assertTrue(refusal.getMessage().contains("process " + ProcessHandle.current().pid() + ", since "), refusal.getMessage());
			assertTrue(lock.isHeld());
		}
		assertFalse(Files.exists(folder.resolve("a.culet.lock")));
		StudyLock.acquire(study, "again").close();
	}

	@Test
	void closingTwiceIsHarmless() throws StudyException {
		StudyLock lock = StudyLock.acquire(study, "Culet");
		lock.close();
		StudyLock next = StudyLock.acquire(study, "Culet");
		lock.close();
		assertTrue(next.isHeld(), "a closed lock does not take away the next one");
		next.close();
	}

	@Test
	void theLockOfADeadProcessOfThisHostIsTakenOver() throws IOException {
		StudyLock.acquire(study, "Culet", computer("cryo", 10, Map.of(10L, "boot/1")));
		Computer later = computer("cryo", 11, Map.of(11L, "boot/2"));
		try (StudyLock lock = StudyLock.acquire(study, "Culet", later)) {
			assertEquals(11, lock.holder().processId());
			assertEquals(Optional.of(lock.holder()), StudyLock.holderOf(study));
		}
		assertEquals(List.of(), list());
	}

	@Test
	void aNewProcessWithTheOldNumberIsNotTheHolder() throws StudyException {
		StudyLock.acquire(study, "Culet", computer("cryo", 10, Map.of(10L, "boot/1")));
		Computer rebooted = computer("cryo", 11, Map.of(10L, "other boot/1", 11L, "other boot/2"));
		StudyLock.acquire(study, "Culet", rebooted).close();
	}

	@Test
	void theLockOfALivingProcessIsRespected() throws StudyException {
		StudyLock.acquire(study, "Culet", computer("cryo", 10, Map.of(10L, "boot/1")));
		Computer other = computer("cryo", 11, Map.of(10L, "boot/1", 11L, "boot/2"));
		assertThrows(StudyLockedException.class, () -> StudyLock.acquire(study, "Culet", other));
		Computer untold = computer("cryo", 11, Map.of(10L, "", 11L, ""));
		assertThrows(StudyLockedException.class, () -> StudyLock.acquire(study, "Culet", untold), "in doubt it lives");
	}

	@Test
	void theLockOfAnotherHostIsRespectedUntilAPersonSaysOtherwise() throws StudyException {
		StudyLock.acquire(study, "Culet", computer("cryo", 10, Map.of(10L, "boot/1")));
		StudyLockedException refusal = assertThrows(StudyLockedException.class,
				() -> StudyLock.acquire(study, "Culet", computer("desk", 11, Map.of(11L, "boot/2"))));
		assertTrue(refusal.getMessage().contains("computer cryo"), refusal.getMessage());
		StudyLock mine = StudyLock.takeOver(study, "Culet", refusal.holder());
		assertTrue(mine.isHeld());
		LockHolder gone = refusal.holder();
		assertThrows(StudyLockedException.class, () -> StudyLock.takeOver(study, "Culet", gone), "by now somebody else holds it");
		mine.close();
	}

	@Test
	void aDamagedLockFileIsNotTakenForNobody() throws IOException {
		Path lock = folder.resolve("a.culet.lock");
		for (String damaged : List.of("", "host: cryo\nproc")) {
			Files.writeString(lock, damaged);
			StudyLockedException refusal = assertThrows(StudyLockedException.class, () -> StudyLock.acquire(study, "Culet"));
			assertEquals(study + " may be open elsewhere: its lock file " + lock
					+ " is damaged and does not say where. If nobody has the study open, remove that file.", refusal.getMessage());
			assertEquals("an unknown program (the lock file is damaged)", refusal.holder().describe());
			StudyLock.takeOver(study, "Culet", refusal.holder()).close();
			assertFalse(Files.exists(lock), "a person may say so in the workbench too");
		}
	}

	@Test
	void aFolderThatCannotBeWrittenIsSaid() {
		Path none = folder.resolve("none");
		StudyWriteException refusal = assertThrows(StudyWriteException.class, () -> StudyLock.acquire(none.resolve("a.culet"), "Culet"));
		assertEquals(none.resolve("a.culet") + " cannot be locked: there is no folder " + none + ".", refusal.getMessage());
	}

	@Test
	void ofManyThatTakeOverADeadLockOneGetsIt() throws IOException, InterruptedException, ExecutionException {
		int contenders = 8;
		for (int round = 0; round < 10; round++) {
			StudyLock.acquire(study, "Culet", computer("cryo", 999, Map.of(999L, "boot/0")));
			List<StudyLock> winners = race(contenders);
			assertEquals(1, winners.size(), "round " + round);
			winners.get(0).close();
			assertEquals(List.of(), list());
		}
	}

	private List<StudyLock> race(int contenders) throws InterruptedException, ExecutionException {
		CountDownLatch start = new CountDownLatch(1);
		List<StudyLock> winners = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(contenders);
		try {
			List<Future<Optional<StudyLock>>> attempts = new ArrayList<>();
			for (long id = 1; id <= contenders; id++) {
				Computer self = computer("cryo", id, Map.of(1L, "b/1", 2L, "b/2", 3L, "b/3", 4L, "b/4", 5L, "b/5", 6L, "b/6", 7L, "b/7", 8L, "b/8"));
				attempts.add(threads.submit(() -> {
					start.await();
					try {
						return Optional.of(StudyLock.acquire(study, "Culet", self));
					} catch (StudyLockedException e) {
						return Optional.empty();
					}
				}));
			}
			start.countDown();
			for (Future<Optional<StudyLock>> attempt : attempts) {
				attempt.get().ifPresent(winners::add);
			}
		} finally {
			threads.shutdown();
		}
		return winners;
	}

	private List<Path> list() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}
