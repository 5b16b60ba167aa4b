package org.culet.model.tests;

import static org.culet.model.tests.StudyBuilder.STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.culet.model.Study;
import org.culet.model.store.StudyStore;
import org.culet.model.store.StudyWriteException;

class AtomicSaveTest {
	@TempDir
	Path folder;
	private Path file;
	private Study study;
	private byte[] first;

	@BeforeEach
	void saveOnce() throws IOException {
		file = folder.resolve("a.culet");
		study = new StudyBuilder("a").sample("I", 3).build();
		STORE.save(study, file);
		first = Files.readAllBytes(file);
	}

	private Set<String> names() throws IOException {
		try (Stream<Path> list = Files.list(folder)) {
			return new TreeSet<>(list.map(path -> path.getFileName().toString()).toList());
		}
	}

	@Test
	void thePreviousVersionIsKept() throws IOException {
		assertEquals(Set.of("a.culet"), names());
		study.setNotes("second");
		STORE.save(study, file);
		byte[] second = Files.readAllBytes(file);
		assertEquals(Set.of("a.culet", "a.culet.bak"), names());
		assertArrayEquals(first, Files.readAllBytes(folder.resolve("a.culet.bak")));
		study.setNotes("third");
		STORE.save(study, file);
		assertArrayEquals(second, Files.readAllBytes(folder.resolve("a.culet.bak")));
		assertEquals("third", STORE.load(file).getNotes());
		assertEquals(Set.of("a.culet", "a.culet.bak"), names());
	}

	@Test
	void aSaveReplacesTheFileAndDoesNotWriteIntoIt() throws IOException {
		study.setNotes("second");
		STORE.save(study, file);
		byte[] second = Files.readAllBytes(file);
		study.setNotes("third");
		try (InputStream old = Files.newInputStream(file); InputStream oldBackup = Files.newInputStream(folder.resolve("a.culet.bak"))) {
			STORE.save(study, file);
			assertArrayEquals(second, old.readAllBytes(), "who has the old file open goes on reading the old file");
			assertArrayEquals(first, oldBackup.readAllBytes());
		}
	}

	@Test
	void anyFailureLeavesTheOldStudyAndNoLitter() throws IOException {
		FailingFiles counting = FailingFiles.at(Integer.MAX_VALUE);
		STORE.withFiles(counting).save(study, folder.resolve("a.culet"));
		int operations = counting.operations();
		assertTrue(operations >= 8, "a save takes " + operations + " operations");
		byte[] before = Files.readAllBytes(file);
		study.setNotes("never written");
		byte[] after = STORE.toBytes(study);
		for (int at = 1; at <= operations; at++) {
			StudyStore failing = STORE.withFiles(FailingFiles.at(at));
			boolean replaced = at == operations;
			if (isTolerated(failing)) {
				Files.write(file, before);
				continue;
			}
			assertArrayEquals(replaced ? after : before, Files.readAllBytes(file), "failure of operation " + at);
			assertEquals(Set.of("a.culet", "a.culet.bak"), names(), "failure of operation " + at);
			Files.write(file, before);
		}
	}

	/** One operation may fail without harm: reading the version of what is overwritten, which need not be a study at all. */
	private boolean isTolerated(StudyStore failing) throws IOException {
		try {
			failing.save(study, file);
			return true;
		} catch (StudyWriteException e) {
			assertTrue(e.getMessage().contains("a.culet was not saved: the test lets"), e.getMessage());
			return false;
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 1000 })
	void aFullDiskIsSaidAndCostsNothing(long room) throws IOException {
		study.setNotes("never written");
		StudyStore full = STORE.withFiles(FailingFiles.full(room));
		StudyWriteException failure = assertThrows(StudyWriteException.class, () -> full.save(study, file));
		assertTrue(failure.getMessage().contains("No space left on device"), failure.getMessage());
		assertEquals(file, failure.file());
		assertArrayEquals(first, Files.readAllBytes(file));
		assertEquals(Set.of("a.culet"), names());
		STORE.save(study, file);
		assertEquals("never written", STORE.load(file).getNotes(), "the same study can be saved once there is room");
	}

	@Test
	void whatTheDiskStoresWronglyIsNoticedBeforeItCounts() throws IOException {
		study.setNotes("never written");
		StudyWriteException failure = assertThrows(StudyWriteException.class, () -> STORE.withFiles(FailingFiles.garbling()).save(study, file));
		assertTrue(failure.getMessage().contains("reads back differently"), failure.getMessage());
		assertArrayEquals(first, Files.readAllBytes(file));
		assertEquals(Set.of("a.culet"), names());
	}

	@Test
	void aMissingFolderIsSaid() {
		Path nowhere = folder.resolve("none").resolve("a.culet");
		assertTrue(assertThrows(StudyWriteException.class, () -> STORE.save(study, nowhere)).getMessage().contains("none"));
	}

	@Test
	void permissionsOfTheStudyStayAsTheyWere() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
		STORE.save(study, file);
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void aSymbolicLinkStaysOneAndItsTargetIsSaved() throws IOException {
		Path link = folder.resolve("link.culet");
		try {
			Files.createSymbolicLink(link, file);
		} catch (UnsupportedOperationException | IOException e) {
			assumeTrue(false, "no symbolic links here: " + e);
		}
		study.setNotes("through the link");
		STORE.save(study, link);
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("through the link", STORE.load(file).getNotes());
	}

	@Test
	void aDamagedFileCanBeOverwrittenAndIsKept() throws IOException {
		Files.writeString(file, "garbage");
		STORE.save(study, file);
		assertEquals("garbage", Files.readString(folder.resolve("a.culet.bak")));
		assertEquals(List.of("I"), STORE.load(file).getSamples().stream().map(sample -> sample.getName()).toList());
	}
}
