package org.culet.ui.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.analysis.Version;
import org.culet.model.CuletFactory;
import org.culet.model.Session;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.store.StudyException;
import org.culet.model.store.StudyStore;
import org.culet.ui.tests.SmallStudy;

/**
 * A workbench of its own, with a person's edits played in it, is killed at random moments and started again: the study opens, what was
 * kept is offered and comes back, and nothing is missing but edits that are younger than the last autosave. An autosave every few seconds
 * stands for that of every minute.
 */
class KilledWorkbenchTest {

	private static final int KILLS = Boolean.getBoolean("culet.long") ? 50 : 5;
	private static final int AUTOSAVE_SECONDS = 2;
	private static final int MOST_WRITES = 3;
	/** Limits against a hang, no measures of speed. */
	private static final long PATIENCE_SECONDS = 200;
	private static final long LOOK_EVERY_MS = 20;
	/** With the usual interval of 50 s: a minute. */
	private static final long MOST_LATE_MS = 10_000;

	@TempDir
	private Path folder;

	private final StudyStore store = new StudyStore(Version.PROGRAM);
	private final Random random = new Random(20261126);
	private Path file;

	/** What a workbench told. */
	private record Event(String what, long count, long atMs) {
	}

	@Test
	void aKillAtAnyMomentLosesAtMostWhatIsYoungerThanTheLastAutosave() throws Exception {
		file = SmallStudy.in(folder.resolve("small")).saved();
		Study study = store.load(file);
		Session session = CuletFactory.eINSTANCE.createSession();
		session.setName("played");
		session.setCreatedAt(Instant.now());
		study.getSessions().add(session);
		Studies.stages(study).forEach(stage -> session.getSweeps().addAll(stage.getSweeps()));
		store.save(study, file);
		long before = 0;
		long oldestMissingMs = 0;
		int offered = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			boolean left = store.newerAutosave(file).isPresent();
			List<Event> events = playAndKill(kill);
			assertEquals(left, has(events, PlayedSession.OFFERED), "what was left is offered");
			offered += left ? 1 : 0;
			assertEquals(0, last(events, PlayedSession.EDITORS), "no editor without a study is left");
			assertEquals(before, last(events, PlayedSession.FOUND), "what was kept is there again");
			long found = PlayedSession.counted(left());
			assertTrue(found >= last(events, PlayedSession.KEPT), () -> found + " edits are there" + traces(events));
			assertTrue(found <= last(events, PlayedSession.EDIT), () -> found + " edits are there" + traces(events));
			long missingMs = oldestMissing(events, found);
			assertTrue(missingMs < TimeUnit.SECONDS.toMillis(AUTOSAVE_SECONDS) + MOST_LATE_MS, "an edit of " + missingMs + " ms ago is missing");
			oldestMissingMs = Math.max(oldestMissingMs, missingMs);
			before = found;
		}
		assertTrue(before > 0, "something was edited");
		assertTrue(offered > 0, "something was offered");
		System.getLogger(KilledWorkbenchTest.class.getName()).log(System.Logger.Level.INFO, KILLS + " kills, an autosave every " + AUTOSAVE_SECONDS
				+ " s: " + before + " edits are there, recovery was offered " + offered + " times, the oldest edit that was lost was "
				+ oldestMissingMs + " ms old");
	}

	/** The study as a person finds it who takes what is offered. */
	private Study left() throws StudyException {
		Optional<StudyStore.Autosave> autosave = store.newerAutosave(file);
		return store.load(autosave.isPresent() ? autosave.get().file() : file);
	}

	/** What was told last, and what lies beside the study. */
	private String traces(List<Event> events) {
		StringBuilder words = new StringBuilder();
		events.stream().filter(e -> !e.what().equals(PlayedSession.EDIT)).forEach(e -> words.append('\n').append(e));
		words.append('\n').append(events.getLast());
		try (Stream<Path> files = Files.list(file.getParent())) {
			for (Path each : files.filter(f -> f.getFileName().toString().contains(".culet")).sorted().toList()) {
				words.append('\n').append(each.getFileName()).append(", ").append(Files.getLastModifiedTime(each).toMillis()).append(", ").append(Files.size(each));
			}
			return words.toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean has(List<Event> events, String what) {
		return events.stream().anyMatch(e -> e.what().equals(what));
	}

	private static long last(List<Event> events, String what) {
		return events.stream().filter(e -> e.what().equals(what)).mapToLong(Event::count).max().orElseThrow(() -> new AssertionError(what + " in " + events));
	}

	private static long oldestMissing(List<Event> events, long found) {
		long end = events.getLast().atMs();
		return events.stream().filter(e -> e.what().equals(PlayedSession.EDIT) && e.count() > found).mapToLong(e -> end - e.atMs()).max().orElse(0);
	}

	private List<Event> playAndKill(int kill) throws IOException, InterruptedException {
		Path told = folder.resolve("events-" + kill);
		Path output = folder.resolve("output-" + kill);
		// who does not save has something to recover
		Process workbench = start(told, output, kill % 2 == 1);
		try {
			int writes = 1 + random.nextInt(MOST_WRITES);
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
			while (events(told).stream().filter(e -> e.what().equals(PlayedSession.KEPT)).count() < writes) {
				if (workbench.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
					throw new AssertionError("the workbench ended by itself or hangs: " + events(told) + "\n" + Files.readString(output));
				}
			}
			long moment = random.nextLong(TimeUnit.SECONDS.toMillis(2 * AUTOSAVE_SECONDS));
			assertTrue(!workbench.waitFor(moment, TimeUnit.MILLISECONDS), "the workbench is running");
			// on Unix, this is kill -9
			workbench.destroyForcibly().waitFor();
			return events(told);
		} finally {
			workbench.destroyForcibly();
		}
	}

	/** The lines that are whole. */
	private static List<Event> events(Path told) throws IOException {
		List<Event> events = new ArrayList<>();
		String text = Files.exists(told) ? Files.readString(told, StandardCharsets.US_ASCII) : "";
		text.substring(0, text.lastIndexOf('\n') + 1).lines().map(line -> line.split(" "))
				.forEach(words -> events.add(new Event(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]))));
		return events;
	}

	/** The workbench of these tests once more, in a process of its own, with the product's application. */
	private Process start(Path told, Path output, boolean saves) throws IOException {
		Path configuration = Files.createDirectories(folder.resolve("configuration"));
		Path original = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20"))).resolve("config.ini");
		if (!Files.exists(configuration.resolve("config.ini"))) {
			Files.copy(original, configuration.resolve("config.ini"));
		}
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-Dculet.autosave.seconds=" + AUTOSAVE_SECONDS, "-D" + PlayedSession.STUDY + "=" + file, "-D" + PlayedSession.EVENTS + "=" + told,
				"-D" + PlayedSession.SEED + "=" + random.nextLong(), "-D" + PlayedSession.SAVES + "=" + saves, "-jar", System.getProperty("java.class.path"), "-configuration",
				configuration.toString(), "-application", "org.culet.ui.workbench", "-product", "org.culet.ui.product", "-data",
				folder.resolve("workspace").toString(), "-nosplash", "-consoleLog");
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}
}
