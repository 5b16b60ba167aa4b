package org.culet.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files of one folder that take their places together, each whole: they are written into a hidden folder inside it and moved when the
 * last one is there. When one cannot be written, because the disk is full for example, the folder is as it was, and one that was made for
 * them is gone again.
 */
public final class WholeFiles implements AutoCloseable {

	/** Writes one file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes it.
		 *
		 * @param file where to, for the time being
		 * @throws IOException if that fails
		 */
		void writeTo(Path file) throws IOException;
	}

	private final Path folder;
	private final Path draft;
	/** Folders that were not there, the inner ones first. */
	private final List<Path> made;
	private boolean finished;

	private WholeFiles(Path folder, Path draft, List<Path> made) {
		this.folder = folder;
		this.draft = draft;
		this.made = made;
	}

	/**
	 * Begins to write files.
	 *
	 * @param folder where they will be; made if it is missing
	 * @return to be finished, and closed in any case
	 * @throws IOException if nothing can be written there
	 */
	public static WholeFiles in(Path folder) throws IOException {
		List<Path> made = new ArrayList<>();
		for (Path p = folder.toAbsolutePath().normalize(); p != null && Files.notExists(p); p = p.getParent()) {
			made.add(p);
		}
		try {
			Files.createDirectories(folder);
			return new WholeFiles(folder, Files.createDirectory(folder.resolve(".culet-" + UUID.randomUUID() + ".tmp")), made);
		} catch (IOException e) {
			removeEmpty(made);
			throw e;
		}
	}

	/**
	 * Writes one file that takes its place when it is whole; what is no regular file, such as {@code /dev/stdout}, is written as it is.
	 *
	 * @param file where to; replaced if it is there
	 * @param content writes it
	 * @throws IOException if it cannot be written; the file is then as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException("it is a folder");
		}
		if (Files.exists(file) && !Files.isRegularFile(file)) {
			content.writeTo(file);
			return;
		}
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		// not createTempFile: its files are for their owner alone
		Path temporary = Files.createFile(target.resolveSibling("." + UUID.randomUUID() + ".tmp"));
		try {
			content.writeTo(temporary);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * Writes a text in UTF-8.
	 *
	 * @param name name of the file, below the folder
	 * @param text its content
	 * @throws IOException if it cannot be written
	 */
	public void write(String name, String text) throws IOException {
		Files.writeString(path(name), text, StandardCharsets.UTF_8);
	}

	/**
	 * Where a file is to be written for the time being.
	 *
	 * @param name name of the file, below the folder
	 * @return its path; the folder that it is in exists
	 * @throws IOException if a folder cannot be made
	 */
	public Path path(String name) throws IOException {
		Path file = draft.resolve(Objects.requireNonNull(name, "name"));
		Files.createDirectories(file.getParent());
		return file;
	}

	/**
	 * Makes a folder, also if nothing comes into it.
	 *
	 * @param name its name
	 * @throws IOException if it cannot be made
	 */
	public void folder(String name) throws IOException {
		Files.createDirectories(draft.resolve(name));
	}

	/**
	 * Moves all files to their places; files of the same names are replaced.
	 *
	 * @throws IOException if that is refused
	 */
	public void finish() throws IOException {
		List<Path> all = inside();
		for (Path path : all) {
			if (Files.isDirectory(path)) {
				Files.createDirectories(folder.resolve(draft.relativize(path)));
			}
		}
		for (Path path : all) {
			if (!Files.isDirectory(path)) {
				Files.move(path, folder.resolve(draft.relativize(path)), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		finished = true;
	}

	/** Everything in the draft, outer folders first. */
	private List<Path> inside() throws IOException {
		try (Stream<Path> paths = Files.walk(draft)) {
			return paths.sorted().toList();
		}
	}

	/** Takes away what is not finished. */
	@Override
	public void close() throws IOException {
		for (Path path : inside().reversed()) {
			Files.delete(path);
		}
		if (!finished) {
			removeEmpty(made);
		}
	}

	private static void removeEmpty(List<Path> folders) throws IOException {
		for (Path path : folders) {
			if (Files.isDirectory(path) && isEmpty(path)) {
				Files.delete(path);
			}
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.findAny().isEmpty();
		}
	}
}
