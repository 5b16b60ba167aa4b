package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.Study;
import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyStore;

/**
 * A process is killed at random moments of an editing session; the study opens again, and with what was autosaved at most the edits of the
 * last minute, and those made while it was being written, are missing.
 */
class KilledEditingTest {
	private static final int KILLS = Boolean.getBoolean("culet.long") ? 50 : 5;
	private static final long MOST_WAIT_MICROS = 30_000;

	@TempDir
	Path folder;

	@Test
	void aKillAtAnyMomentLosesAtMostTheLastMinute() throws IOException, InterruptedException, URISyntaxException {
		Path file = folder.resolve("a.culet");
		STORE.save(new StudyBuilder("a").sample("I", 14).session("s").build(), file);
		Random random = new Random(1234);
		for (int kill = 0; kill < KILLS; kill++) {
			long told = editAndKill(file, random);
			try (OpenStudy open = OpenStudy.open(STORE, file, "test")) {
				Optional<StudyStore.Autosave> left = STORE.newerAutosave(file);
				Study study = left.isPresent() ? STORE.load(left.get().file()) : open.study();
				long found = EditLoop.counted(study);
				assertTrue(found >= told, "what was told as kept (" + told + ") is there (" + found + ")");
				assertTrue(found - told <= EditLoop.MINUTE, found + " edits are there, " + told + " were told");
				study.getSessions().get(0).getWindows().forEach(window -> assertTrue(window.getLowK() < window.getHighK()));
				// a person recovers it and goes on
				STORE.save(study, file);
				STORE.discardAutosave(file);
			}
		}
	}

	/** Returns the number of edits that the process told as kept last. */
	private long editAndKill(Path file, Random random) throws IOException, InterruptedException, URISyntaxException {
		Path errors = folder.resolve("errors.txt");
		Process process = JavaProcess.start(EditLoop.class, errors, file.toString(), Long.toString(random.nextLong()));
		try (BufferedReader told = process.inputReader(StandardCharsets.US_ASCII)) {
			long last = 0;
			for (int minutes = 1 + random.nextInt(6); minutes > 0; minutes--) {
				String line = told.readLine();
				if (line == null) {
					throw new AssertionError("the editing process ended by itself: " + Files.readString(errors));
				}
				last = Long.parseLong(line.substring(EditLoop.KEPT.length()));
			}
			assertFalse(process.waitFor(random.nextLong(MOST_WAIT_MICROS), TimeUnit.MICROSECONDS));
			process.destroyForcibly().waitFor();
			return last;
		} finally {
			process.destroyForcibly();
		}
	}
}
