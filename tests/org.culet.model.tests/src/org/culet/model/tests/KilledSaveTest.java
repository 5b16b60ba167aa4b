package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.Study;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyLock;

/**
 * A process is killed at random moments of its saving; the study is then the old or the new one, whole, and can be opened and saved again.
 */
class KilledSaveTest {
	private static final int KILLS = Boolean.getBoolean("culet.long") ? 50 : 5;
	private static final long MOST_WAIT_MICROS = 20_000;

	@TempDir
	Path folder;

	@Test
	void aKillAtAnyMomentLeavesTheOldOrTheNewStudy() throws IOException, InterruptedException, URISyntaxException {
		Path file = folder.resolve("a.culet");
		Study study = new StudyBuilder("a").sample("I", 20).sample("T", 10).session("s").build();
		study.setNotes("0");
		STORE.save(study, file);
		Random random = new Random(4711);
		int interrupted = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			long told = saveAndKill(file, random);
			interrupted += leftovers() > 0 ? 1 : 0;
			Study left = STORE.load(file);
			long found = SaveLoop.counted(left);
			assertTrue(found >= told, "what was told as saved (" + told + ") is there (" + found + ")");
			left.getSamples().forEach(sample -> assertEquals(sample.getNotes(), left.getNotes(), "no mixture of two versions"));
			long previous = SaveLoop.counted(STORE.load(folder.resolve("a.culet.bak")));
			assertTrue(previous == found || previous == found - 1, "the version before is kept: " + previous + " before " + found);
			reopen(file, found);
		}
		System.getLogger(KilledSaveTest.class.getName()).log(System.Logger.Level.INFO, interrupted + " of " + KILLS + " kills hit a save half-way");
	}

	/** The lock of the killed process is taken over, its half-written files go, and the next save works. */
	private void reopen(Path file, long found) throws IOException {
		assertTrue(StudyLock.holderOf(file).isPresent());
		try (OpenStudy open = OpenStudy.open(STORE, file, "test")) {
			assertEquals(0, leftovers());
			open.save();
		}
		assertEquals(found, SaveLoop.counted(STORE.load(file)));
		assertEquals(Optional.empty(), StudyLock.holderOf(file));
	}

	private long leftovers() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(path -> path.getFileName().toString().startsWith(".a.culet.tmp-")).count();
		}
	}

	/** Returns the count that the process told as saved last. */
	private long saveAndKill(Path file, Random random) throws IOException, InterruptedException, URISyntaxException {
		Path errors = folder.resolve("errors.txt");
		Process process = JavaProcess.start(SaveLoop.class, errors, file.toString());
		try (BufferedReader told = process.inputReader(StandardCharsets.US_ASCII)) {
			long last = 0;
			for (int saves = 1 + random.nextInt(8); saves > 0; saves--) {
				String line = told.readLine();
				assertTrue(line != null, () -> "the saving process ended by itself: " + text(errors));
				last = Long.parseLong(line.substring(SaveLoop.SAVED.length()));
			}
			// a moment within the save that follows, whichever it hits
			assertFalse(process.waitFor(random.nextLong(MOST_WAIT_MICROS), TimeUnit.MICROSECONDS));
			process.destroyForcibly().waitFor();
			return last;
		} finally {
			process.destroyForcibly();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "its errors cannot be read: " + e;
		}
	}
}
