package org.culet.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/** Why a file could not be read or written, in words for people: what Java throws often holds no more than a path. */
public final class FileCauses {

	private FileCauses() {
	}

	/**
	 * The cause.
	 *
	 * @param thrown what was thrown; of other exceptions than {@link IOException} the one below them counts
	 * @return the end of a sentence, without a full stop
	 */
	public static String of(Throwable thrown) {
		Objects.requireNonNull(thrown, "thrown");
		return switch (thrown) {
			case AccessDeniedException denied -> denied(denied.getFile());
			case NoSuchFileException missing -> missing(missing.getFile());
			case FileAlreadyExistsException exists -> exists.getFile() + " is there already" + (Files.isDirectory(Path.of(exists.getFile())) ? "" : " and is no folder");
			case NotDirectoryException file -> file.getFile() + " is no folder";
			case CharacterCodingException coding -> "it is no text in UTF-8";
			case FileSystemException system when system.getReason() != null -> system.getReason();
			case IOException io when io.getMessage() != null && !(io instanceof FileSystemException) -> io.getMessage();
			default -> below(thrown);
		};
	}

	/** A file that is not there could not be made in its folder; the names of temporary files say nothing to anybody. */
	private static String denied(String file) {
		Path path = Path.of(file);
		return Files.exists(path) ? "access to " + path + " is denied" : "access to the folder " + folder(path) + " is denied";
	}

	private static String missing(String file) {
		Path path = Path.of(file);
		return Files.exists(folder(path)) ? "there is no " + path : "there is no folder " + folder(path);
	}

	private static Path folder(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		return folder == null ? file : folder;
	}

	private static String below(Throwable thrown) {
		if (thrown.getCause() != null) {
			return of(thrown.getCause());
		}
		return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
	}
}
