package org.culet.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.culet.data.FileCauses;
import org.culet.data.WholeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

	@TempDir
	private Path folder;

	private List<String> left() throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			return paths.filter(p -> !p.equals(folder)).map(p -> folder.relativize(p).toString().replace('\\', '/')).sorted().toList();
		}
	}

	@Test
	void filesTakeTheirPlacesTogether() throws IOException {
		Path out = folder.resolve("a/b");
		Files.createDirectories(out);
		Files.writeString(out.resolve("old.txt"), "kept");
		Files.writeString(out.resolve("one.txt"), "old");
		try (WholeFiles files = WholeFiles.in(out)) {
			files.write("one.txt", "new");
			files.write("in/two.txt", "2");
			files.folder("empty");
			assertEquals("old", Files.readString(out.resolve("one.txt")), "not before the last is written");
			files.finish();
		}
		assertEquals(List.of("a", "a/b", "a/b/empty", "a/b/in", "a/b/in/two.txt", "a/b/old.txt", "a/b/one.txt"), left());
		assertEquals("new", Files.readString(out.resolve("one.txt")));
	}

	@Test
	void whatIsNotFinishedLeavesNothing() throws IOException {
		try (WholeFiles files = WholeFiles.in(folder.resolve("a/b"))) {
			files.write("one.txt", "1");
		}
		assertEquals(List.of(), left());
		Files.createDirectory(folder.resolve("a"));
		Files.writeString(folder.resolve("a/one.txt"), "old");
		try (WholeFiles files = WholeFiles.in(folder.resolve("a"))) {
			files.write("one.txt", "1");
		}
		assertEquals(List.of("a", "a/one.txt"), left());
		assertEquals("old", Files.readString(folder.resolve("a/one.txt")));
	}

	@Test
	void aFileThatFailsHalfwayIsAsItWas() throws IOException {
		Path file = Files.writeString(folder.resolve("one.txt"), "old");
		IOException full = assertThrows(IOException.class, () -> WholeFiles.write(file, part -> {
			Files.writeString(part, "half");
			throw new FileSystemException(part.toString(), null, "No space left on device");
		}));
		assertEquals("No space left on device", FileCauses.of(full));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("one.txt"), left());
		WholeFiles.write(file, part -> Files.writeString(part, "new"));
		assertEquals("new", Files.readString(file));
		assertEquals("it is a folder", FileCauses.of(assertThrows(IOException.class, () -> WholeFiles.write(folder, part -> Files.writeString(part, "new")))));
	}

	@Test
	void aFolderInThePlaceOfAFileIsNamed() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "1");
		IOException e = assertThrows(IOException.class, () -> WholeFiles.in(file));
		assertEquals(file + " is there already and is no folder", FileCauses.of(e));
		assertEquals(List.of("file"), left());
	}

	/** What is thrown holds no more than a path, and often that of a temporary file. */
	@Test
	void causesAreSentences() {
		Path gone = folder.resolve("gone");
		assertEquals("there is no " + gone, FileCauses.of(new NoSuchFileException(gone.toString())));
		assertEquals("there is no folder " + gone, FileCauses.of(new NoSuchFileException(gone.resolve(".x.tmp").toString())));
		assertEquals("access to " + folder + " is denied", FileCauses.of(new AccessDeniedException(folder.toString())));
		assertEquals("access to the folder " + folder + " is denied", FileCauses.of(new AccessDeniedException(folder.resolve(".x.tmp").toString())));
		assertEquals("it is no text in UTF-8", FileCauses.of(new MalformedInputException(1)));
		assertEquals("Is a directory", FileCauses.of(new FileSystemException("b", null, "Is a directory")));
		assertEquals("disk full", FileCauses.of(new IllegalStateException("Exception writing", new UncheckedIOException(new IOException("disk full")))));
		assertFalse(FileCauses.of(new IOException()).isBlank());
	}
}
