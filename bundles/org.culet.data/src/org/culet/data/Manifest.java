package org.culet.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.culet.data.internal.ManifestReader;

/**
 * A CSV file that says what a folder of curve files is.
 *
 * @param file the manifest
 * @param rows its rows, in its order; the curve files need not exist
 * @param notes sentences a user should see, e.g. about columns that are not known
 */
public record Manifest(Path file, List<ManifestRow> rows, List<String> notes) {

	/** Keeps unmodifiable copies. */
	public Manifest {
		Objects.requireNonNull(file, "file");
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a manifest: comma-separated (or semicolons or tabs, then also decimal commas), UTF-8 with or without byte
	 * order mark, column names in the first line, lines starting with # are comments.
	 *
	 * @param file the manifest
	 * @return its rows
	 * @throws DataReadException if it is refused: names file, line, column and the wrong value
	 */
	public static Manifest read(Path file) throws DataReadException {
		return ManifestReader.read(file);
	}
}
