package org.culet.data;

import java.nio.file.Path;

/**
 * A file format that holds R(T) curves. Register one as an OSGi service and Culet reads it; in plain Java add it with
 * {@link CurveReaders#with(CurveReader)}. Implementations have no state and may be called from several threads.
 */
public interface CurveReader {

	/** Short id, unique among readers: lower-case letters, digits and hyphens. */
	String id();

	/** The format in a few words, for a user. */
	String description();

	/**
	 * Judges by content whether a file is of this format; names and extensions do not matter.
	 *
	 * @param head the beginning of the file
	 * @return how sure; the reader with the highest answer gets the file
	 */
	Recognition recognize(FileHead head);

	/**
	 * Reads a curve.
	 *
	 * @param file the file
	 * @param options what the user says
	 * @return the curve with everything that was found out
	 * @throws DataReadException if the file is refused; no other exception comes out of a file's content
	 */
	ReadResult read(Path file, ReadOptions options) throws DataReadException;

	/** How sure a reader is that a file is of its format. */
	enum Recognition {
		/** Not this format. */
		NO,
		/** Could be: for readers that take anything of a wide kind. */
		POSSIBLE,
		/** It looks like it. */
		LIKELY,
		/** The file names the format. */
		CERTAIN
	}
}
