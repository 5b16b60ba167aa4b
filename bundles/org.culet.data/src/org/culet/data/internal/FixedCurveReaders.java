package org.culet.data.internal;

import java.nio.file.Path;
import java.util.List;

import org.culet.data.CurveReader;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** An unchanging collection of readers. */
public final class FixedCurveReaders implements CurveReaders {

	private final List<CurveReader> readers;

	/**
	 * Readers in the order in which they are asked.
	 *
	 * @param readers the readers
	 */
	public FixedCurveReaders(List<CurveReader> readers) {
		this.readers = List.copyOf(readers);
	}

	/** The readers of this bundle. */
	public static CurveReaders standard() {
		return new FixedCurveReaders(List.of(new PpmsReader(), new HallSystemReader(), new DelimitedTextReader()));
	}

	@Override
	public List<CurveReader> readers() {
		return readers;
	}

	@Override
	public ReadResult read(Path file, ReadOptions options) throws DataReadException {
		return Choice.surest(readers, file, options.maxBytes()).read(file, options);
	}

	@Override
	public CurveReader readerFor(Path file) throws DataReadException {
		return Choice.surest(readers, file, ReadOptions.DEFAULT_MAX_BYTES);
	}
}
