package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.culet.data.RawFileStore;
import org.culet.data.RawFileStore.State;
import org.culet.data.RawFileStore.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFileStoreTest {

	/** SHA-256 of "abc": FIPS 180-2, appendix B.1. */
	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	Path folder;

	private List<Path> stored(RawFileStore store) throws IOException {
		try (Stream<Path> files = Files.list(store.directory())) {
			return files.toList();
		}
	}

	@Test
	void keepsTheBytesUnderTheirChecksum() throws IOException {
		RawFileStore store = RawFileStore.besides(folder.resolve("film.culet"));

		StoredFile file = store.store(Samples.write(folder, "abc"));

		assertEquals(ABC, file.sha256());
		assertEquals(3, file.size());
		assertFalse(file.duplicate());
		assertEquals(folder.resolve("film.data").resolve(ABC), file.path());
		assertArrayEquals("abc".getBytes(StandardCharsets.US_ASCII), Files.readAllBytes(file.path()));
		assertEquals(State.INTACT, store.check(ABC));
		assertEquals(List.of(file.path()), stored(store));
	}

	@Test
	void othersMayReadWhatTheyMayReadOfAnyNewFile() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Path plain = Files.createFile(folder.resolve("plain"));

		StoredFile file = new RawFileStore(folder.resolve("x.data")).store(Samples.write(folder, "abc"));

		assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file.path()));
	}

	@Test
	void noticesDuplicates() throws IOException {
		RawFileStore store = new RawFileStore(folder.resolve("x.data"));
		store.store(Samples.write(folder, "abc"));

		StoredFile again = store.store(Samples.write(folder, "abc"));

		assertTrue(again.duplicate());
		assertEquals(1, stored(store).size());
	}

	@Test
	void noticesChangedAndMissingFilesAndHealsThem() throws IOException {
		RawFileStore store = new RawFileStore(folder.resolve("x.data"));
		Path source = Samples.write(folder, "abc");
		StoredFile file = store.store(source);

		Files.writeString(file.path(), "abd");
		assertEquals(State.CHANGED, store.check(ABC));
		assertFalse(store.store(source).duplicate());
		assertEquals(State.INTACT, store.check(ABC));
		Files.delete(file.path());
		assertEquals(State.MISSING, store.check(ABC));
	}

	@Test
	void aFailedImportLeavesNothingBehind() throws IOException {
		RawFileStore store = new RawFileStore(folder.resolve("x.data"));
		store.store(Samples.write(folder, "abc"));

		assertThrows(IOException.class, () -> store.store(folder.resolve("missing")));

		assertEquals(1, stored(store).size());
	}

	@Test
	void givesNoPathOutsideItsFolder() {
		RawFileStore store = new RawFileStore(folder);

		assertThrows(IllegalArgumentException.class, () -> store.path("../" + ABC.substring(3)));
		assertThrows(IllegalArgumentException.class, () -> store.path(""));
	}
}
