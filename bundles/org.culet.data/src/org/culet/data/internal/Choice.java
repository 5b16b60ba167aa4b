package org.culet.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

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
	 * @throws DataReadException if the file cannot be read, or nobody knows it
	 */
	static CurveReader surest(List<CurveReader> readers, Path file, long maxBytes) throws DataReadException {
		DataReadException noText = null;
		FileHead head;
		try (TextSource source = TextSource.open(file, maxBytes)) {
			head = textHead(source);
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be closed: " + e.getMessage(), e);
		} catch (DataReadException e) {
			if (e.problem() != Problem.BINARY) {
				throw e;
			}
			noText = e;
			head = binaryHead(file);
		}
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
			throw noText != null ? noText
					: new DataReadException(Problem.WRONG_CONTENT, file, "no reader knows this kind of file");
		}
		return best;
	}

	private static FileHead textHead(TextSource source) throws DataReadException {
		byte[] bytes = source.head(HEAD_BYTES);
		List<HeadLines.Line> lines = HeadLines.of(source, HEAD_BYTES).lines();
		String text = lines.isEmpty() ? Encodings.decode(bytes, 0, bytes.length)
				: lines.stream().map(HeadLines.Line::text).collect(Collectors.joining("\n", "", "\n"));
		return new FileHead(source.size(), bytes, text);
	}

	private static FileHead binaryHead(Path file) throws DataReadException {
		try (InputStream in = Files.newInputStream(file)) {
			return new FileHead(Files.size(file), in.readNBytes(HEAD_BYTES), "");
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be read: " + e.getMessage(), e);
		}
	}
}
