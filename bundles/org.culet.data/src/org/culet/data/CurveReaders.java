package org.culet.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.culet.data.internal.FixedCurveReaders;

/**
 * All known readers together: asks each whether it knows a file by its content and lets the surest read it. In the
 * product it is an OSGi service that collects all {@link CurveReader} services; in plain Java take {@link #standard()}.
 */
public interface CurveReaders {

	/** The readers, in the order in which they are asked; with equal answers the first wins. */
	List<CurveReader> readers();

	/**
	 * Reads a curve from a file of any known format.
	 *
	 * @param file the file
	 * @param options what the user says; {@link ReadOptions#automatic()} for nothing
	 * @return the curve with everything that was found out
	 * @throws DataReadException if no reader knows the file or the one that knows it refuses it
	 */
	ReadResult read(Path file, ReadOptions options) throws DataReadException;

	/**
	 * The reader that would get a file.
	 *
	 * @param file the file
	 * @return the surest reader
	 * @throws DataReadException if the file cannot be opened, is empty or binary, or nobody knows it
	 */
	CurveReader readerFor(Path file) throws DataReadException;

	/**
	 * These readers and one more, which is asked first.
	 *
	 * @param reader another format
	 * @return a new collection
	 */
	default CurveReaders with(CurveReader reader) {
		ArrayList<CurveReader> more = new ArrayList<>();
		more.add(reader);
		more.addAll(readers());
		return new FixedCurveReaders(more);
	}

	/** The readers of this bundle: PPMS/MultiVu, Hall system, delimited text. */
	static CurveReaders standard() {
		return FixedCurveReaders.standard();
	}
}
