package org.culet.data.internal;

import java.nio.file.Path;

import org.culet.data.CurveReader;
import org.culet.data.DataReadException;
import org.culet.data.FileHead;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** Reads tables of numbers in text files of any kind: delimiters, decimal commas, headers and units are found out. */
public final class DelimitedTextReader implements CurveReader {

	@Override
	public String id() {
		return "text";
	}

	@Override
	public String description() {
		return "Delimited text (tabs, commas, semicolons, blanks)";
	}

	@Override
	public Recognition recognize(FileHead head) {
		return head.text().isEmpty() ? Recognition.NO : Recognition.POSSIBLE;
	}

	@Override
	public ReadResult read(Path file, ReadOptions options) throws DataReadException {
		return TextTableReading.read(file, id(), LayoutFinder::find, options);
	}
}
