package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.culet.model.store.OpenStudy;
import org.culet.model.store.StudyChangedException;
import org.culet.model.store.StudyLock;
import org.culet.model.store.StudyLockedException;
import org.culet.model.store.StudyReadException;
import org.culet.model.store.StudyStore.Autosave;
import org.culet.model.store.StudyWriteException;

class OpenStudyTest {
	private static final String PROGRAM = "Culet test";

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void save() throws IOException {
		file = folder.resolve("a.culet");
		STORE.save(new StudyBuilder("a").sample("I", 2).build(), file);
	}

	@Test
	void aStudyIsOpenOnce() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			assertThrows(StudyLockedException.class, () -> OpenStudy.open(STORE, file, PROGRAM));
			assertEquals(folder.resolve("a.data"), open.files().dataFolder());
		}
		OpenStudy.open(STORE, file, PROGRAM).close();
	}

	@Test
	void aStudyThatCannotBeReadLeavesNoLock() throws IOException {
		Files.writeString(file, "garbage");
		assertThrows(StudyReadException.class, () -> OpenStudy.open(STORE, file, PROGRAM));
		assertThrows(StudyReadException.class, () -> OpenStudy.open(STORE, folder.resolve("none.culet"), PROGRAM));
		assertEquals(Optional.empty(), StudyLock.holderOf(file));
	}

	@Test
	void aNewStudyIsWrittenWithItsFirstSave() throws IOException {
		Path fresh = folder.resolve("new study.culet");
		try (OpenStudy open = OpenStudy.create(STORE, fresh, PROGRAM)) {
			assertEquals("new study", open.study().getName());
			assertFalse(Files.exists(fresh));
			open.save();
		}
		assertEquals("new study", STORE.load(fresh).getName());
		assertThrows(StudyWriteException.class, () -> OpenStudy.create(STORE, fresh, PROGRAM));
		assertEquals(Optional.empty(), StudyLock.holderOf(fresh));
	}

	@Test
	void whatAnotherProgramWroteIsNotLostInSilence() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			open.study().setNotes("mine");
			open.save();
			Files.writeString(file, Files.readString(file).replace("mine", "theirs"));
			assertThrows(StudyChangedException.class, open::save);
			assertTrue(Files.readString(file).contains("theirs"));
			open.overwrite();
			assertEquals("mine", STORE.load(file).getNotes());
			assertTrue(Files.readString(open.files().backup()).contains("theirs"));
		}
	}

	@Test
	void whatAnotherProgramWroteCanBeReadAgainAndIsThenKnown() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			assertTrue(open.knows(OpenStudy.readAgain(STORE, file)), "nothing changed");
			STORE.save(new StudyBuilder("b").sample("T", 1).build(), file);
			OpenStudy.DiskContent content = OpenStudy.readAgain(STORE, file);
			assertFalse(open.knows(content));
			assertEquals("b", content.study().getName());
			assertEquals("a", open.study().getName(), "the model is not changed by reading");
			open.accept(content);
			assertTrue(open.knows(content));
			open.save();
			assertEquals("a", STORE.load(file).getName());
		}
	}

	@Test
	void aStudyThatWasRemovedMeanwhileIsNoticed() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			Files.delete(file);
			assertThrows(StudyChangedException.class, open::save);
			open.overwrite();
			open.save();
		}
	}

	@Test
	void whoLostTheLockDoesNotSave() throws IOException {
		OpenStudy open = OpenStudy.open(STORE, file, PROGRAM);
		StudyLock other = StudyLock.takeOver(file, "other", StudyLock.holderOf(file).orElseThrow());
		assertEquals("other", assertThrows(StudyLockedException.class, open::save).holder().program());
		assertThrows(StudyLockedException.class, open::autosave);
		open.close();
		assertTrue(other.isHeld(), "closing what was taken over leaves the new holder alone");
		other.close();
	}

	@Test
	void saveAsMovesTheLock() throws IOException {
		Path target = folder.resolve("b.culet");
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			open.study().setNotes("copy");
			open.autosave();
			open.saveAs(target, PROGRAM);
			assertEquals(target, open.files().study());
			assertEquals(Optional.empty(), StudyLock.holderOf(file));
			assertTrue(StudyLock.holderOf(target).isPresent());
			assertFalse(Files.exists(folder.resolve("a.culet.autosave")));
		}
		assertEquals("copy", STORE.load(target).getNotes());
		assertFalse(STORE.load(file).getNotes().equals("copy"));
	}

	@Test
	void saveAsOntoAnOpenStudyIsRefusedAndChangesNothing() throws IOException {
		Path target = folder.resolve("b.culet");
		try (OpenStudy other = OpenStudy.create(STORE, target, PROGRAM); OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			assertThrows(StudyLockedException.class, () -> open.saveAs(target, PROGRAM));
			assertEquals(file, open.files().study());
			open.save();
		}
	}

	@Test
	void anAutosaveIsOfferedAfterACrashOnly() throws IOException {
		OpenStudy open = OpenStudy.open(STORE, file, PROGRAM);
		open.study().setNotes("typed before the crash");
		open.autosave();
		Autosave offered = STORE.newerAutosave(file).orElseThrow();
		assertEquals("typed before the crash", STORE.load(offered.file()).getNotes());
		assertFalse(STORE.load(file).getNotes().equals("typed before the crash"), "the study itself is as saved");
		open.save();
		assertEquals(Optional.empty(), STORE.newerAutosave(file), "a save makes it needless");
		open.study().setNotes("typed and given up");
		open.autosave();
		open.close();
		assertEquals(Optional.empty(), STORE.newerAutosave(file), "closing is no crash");
	}

	@Test
	void anAutosaveOlderThanTheStudyOrEqualToItIsNotOffered() throws IOException {
		STORE.autosave(STORE.load(file), file);
		assertEquals(Optional.empty(), STORE.newerAutosave(file), "it says the same");
		STORE.autosave(new StudyBuilder("other").build(), file);
		assertTrue(STORE.newerAutosave(file).isPresent());
		Files.setLastModifiedTime(folder.resolve("a.culet.autosave"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		assertEquals(Optional.empty(), STORE.newerAutosave(file), "it is older");
		STORE.discardAutosave(file);
		assertFalse(Files.exists(folder.resolve("a.culet.autosave")));
	}

	@Test
	void theAutosaveOfACrashOutlivesAnotherOpening() throws IOException {
		STORE.autosave(new StudyBuilder("other").build(), file);
		OpenStudy.open(STORE, file, PROGRAM).close();
		assertTrue(STORE.newerAutosave(file).isPresent(), "only a person, or its own writer, discards it");
	}

	@Test
	void aRecoveredAutosaveGoesWithTheNextSave() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			Files.writeString(open.files().autosave(), "left by a crash");
			open.save();
			assertTrue(Files.exists(open.files().autosave()), "not ours yet");
			open.adoptAutosave();
			open.save();
			assertFalse(Files.exists(open.files().autosave()));
		}
	}

	@Test
	void whatAKilledSaveLeftBehindIsRemoved() throws IOException {
		Path litter = folder.resolve(".a.culet.tmp-4711");
		Files.writeString(litter, "half");
		Path draft = folder.resolve(".a.culet.lock-draft-4711");
		Files.writeString(draft, "half");
		Path neighbour = folder.resolve(".b.culet.tmp-4711");
		Files.writeString(neighbour, "half");
		OpenStudy.open(STORE, file, PROGRAM).close();
		assertFalse(Files.exists(litter));
		assertFalse(Files.exists(draft));
		assertTrue(Files.exists(neighbour));
	}

	@Test
	void contentIsWrittenByAnotherThreadAsItWasWhenItWasTaken() throws Exception {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			open.study().setNotes("taken");
			OpenStudy.Content content = open.content();
			open.study().setNotes("edited meanwhile");
			Thread writer = new Thread(() -> {
				try {
					content.save();
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			});
			writer.start();
			writer.join();
			assertEquals("taken", STORE.load(file).getNotes());
			assertTrue(open.unchangedOnDisk());
			open.save();
			assertEquals("edited meanwhile", STORE.load(file).getNotes());
		}
	}

	@Test
	void contentDoesNotOverwriteWhatAnotherProgramWrote() throws IOException {
		try (OpenStudy open = OpenStudy.open(STORE, file, PROGRAM)) {
			open.study().setNotes("mine");
			OpenStudy.Content content = open.content();
			STORE.save(new StudyBuilder("theirs").build(), file);
			assertThrows(StudyChangedException.class, content::save);
			assertEquals("theirs", STORE.load(file).getName());
			content.overwrite();
			assertEquals("mine", STORE.load(file).getNotes());
		}
	}
}
