package org.culet.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that belong to a study {@code name.culet}, all beside it.
 *
 * @param study the study's own file, absolute
 */
public record StudyFiles(Path study) {
	/**
	 * @param study the study's own file, made absolute and, where it is a symbolic link, followed to what it points at
	 */
	public StudyFiles {
		study = real(study.toAbsolutePath().normalize());
	}

	private static Path real(Path path) {
		try {
			return Files.isSymbolicLink(path) ? path.toRealPath() : path;
		} catch (IOException e) {
			// a link that leads nowhere: reading or writing it will say so with its name
			return path;
		}
	}

	/**
	 * @return the study's name: the file's name without its extension
	 */
	public String name() {
		String file = fileName();
		String end = "." + StudyFormat.EXTENSION;
		return file.endsWith(end) ? file.substring(0, file.length() - end.length()) : file;
	}

	/**
	 * @return {@code name.data}, the folder of raw files
	 */
	public Path dataFolder() {
		return study.resolveSibling(name() + ".data");
	}

	/**
	 * @return {@code name.culet.bak}, the version before the last save
	 */
	public Path backup() {
		return study.resolveSibling(fileName() + ".bak");
	}

	/**
	 * @param version an older version of the format
	 * @return {@code name.culet.vN.bak}, the study as it was before it was migrated from that version
	 */
	public Path backupOfVersion(int version) {
		return study.resolveSibling(fileName() + ".v" + version + ".bak");
	}

	/**
	 * @return {@code name.culet.autosave}
	 */
	public Path autosave() {
		return study.resolveSibling(fileName() + ".autosave");
	}

	/**
	 * @return {@code name.culet.lock}
	 */
	public Path lock() {
		return study.resolveSibling(fileName() + ".lock");
	}

	/**
	 * @return the folder that all of them are in
	 */
	public Path folder() {
		Path parent = study.getParent();
		return parent == null ? study : parent;
	}

	String fileName() {
		Path last = study.getFileName();
		return last == null ? "" : last.toString();
	}

	/** Start of the names of temporary files; only left over after a kill. */
	String temporaryPrefix() {
		return "." + fileName() + ".tmp-";
	}

	/** Start of the names under which lock files are written before they get their own; only left over after a kill. */
	String lockDraftPrefix() {
		return "." + fileName() + ".lock-draft-";
	}

	/** Exists while a process takes a dead lock over. */
	Path lockClaim() {
		return study.resolveSibling("." + fileName() + ".lock-claim");
	}
}
