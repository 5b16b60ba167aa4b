package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.culet.data.CurveReader;
import org.culet.data.CurveReaders;
import org.culet.data.DataReadException;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** The readers that are registered as services, as they come and go; those of other bundles are asked first. */
public final class WhiteboardCurveReaders implements CurveReaders {

	private final List<CurveReader> registered = new CopyOnWriteArrayList<>();

	/** Called by declarative services. */
	public void add(CurveReader reader) {
		registered.add(reader);
	}

	/** Called by declarative services. */
	public void remove(CurveReader reader) {
		registered.remove(reader);
	}

	@Override
	public List<CurveReader> readers() {
		List<CurveReader> ordered = new ArrayList<>(registered);
		ordered.sort((a, b) -> Boolean.compare(isBuiltIn(a), isBuiltIn(b)));
		return List.copyOf(ordered);
	}

	private static boolean isBuiltIn(CurveReader reader) {
		return reader.getClass().getPackage() == WhiteboardCurveReaders.class.getPackage();
	}

	@Override
	public ReadResult read(Path file, ReadOptions options) throws DataReadException {
		return new FixedCurveReaders(readers()).read(file, options);
	}

	@Override
	public CurveReader readerFor(Path file) throws DataReadException {
		return new FixedCurveReaders(readers()).readerFor(file);
	}
}
