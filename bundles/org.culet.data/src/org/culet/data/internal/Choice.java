package org.culet.data.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.culet.data.CurveReader;
import org.culet.data.CurveReader.Recognition;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.FileHead;

/** Picks the reader of a file by its content. */
final class Choice {

	private static final int HEAD_BYTES = 1 << 16;

	private Choice() {
	}

	/**
	 * The surest reader.
	 *
	 * @param readers readers in the order in which they are asked
	 * @param file the file
	 * @param maxBytes largest size
	 * @return the first of those that answer highest
	 * @throws DataReadException if the file cannot be read as text, or nobody knows it
	 */
	static CurveReader surest(List<CurveReader> readers, Path file, long maxBytes) throws DataReadException {
		FileHead head = head(file, maxBytes);
		CurveReader best = null;
		Recognition how = Recognition.NO;
		for (CurveReader reader : readers) {
			Recognition answer = reader.recognize(head);
			if (answer.compareTo(how) > 0) {
				best = reader;
				how = answer;
			}
		}
		if (best == null) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, "no reader knows this kind of file");
		}
		return best;
	}

	private static FileHead head(Path file, long maxBytes) throws DataReadException {
		try (TextSource source = TextSource.open(file, maxBytes)) {
			byte[] bytes = source.head(HEAD_BYTES);
			return new FileHead(source.size(), Encodings.decode(bytes, 0, bytes.length), bytes.length == source.size());
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be closed: " + e.getMessage(), e);
		}
	}
}
