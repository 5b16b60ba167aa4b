package org.culet.data.internal;

import java.util.Arrays;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;

/** Hands out the lines of a part of a text as bytes, through one buffer. */
final class LineScanner {

	private static final int BUFFER = 1 << 20;
	/** Longest line in bytes. */
	private static final int LONGEST_LINE = 1 << 24;

	/** Takes lines. */
	interface Sink {

		/**
		 * A line.
		 *
		 * @param b buffer, which may be changed within the line
		 * @param from index of its first byte
		 * @param to index after its last, line end (also CR) excluded
		 * @param number 1-based, counted from the start of the part
		 * @throws DataReadException if the line is refused
		 */
		void line(byte[] b, int from, int to, long number) throws DataReadException;
	}

	private LineScanner() {
	}

	/**
	 * Scans.
	 *
	 * @param source the text
	 * @param from position of the first byte, the beginning of a line
	 * @param to position after the last byte
	 * @param eol byte that ends lines
	 * @param sink takes the lines
	 * @return number of lines
	 * @throws DataReadException if reading fails, a line is too long or refused
	 */
	static long scan(TextSource source, long from, long to, byte eol, Sink sink) throws DataReadException {
		byte[] b = new byte[(int) Math.min(BUFFER, Math.max(16, to - from))];
		long position = from;
		int have = 0;
		long number = 0;
		while (true) {
			int n = source.read(position, b, have, (int) Math.min(b.length - have, to - position));
			position += n;
			have += n;
			int start = 0;
			for (int i = 0; i < have; i++) {
				if (b[i] == eol) {
					sink.line(b, start, withoutReturn(b, start, i), ++number);
					start = i + 1;
				}
			}
			if (position >= to || n == 0 && have < b.length) {
				if (start < have) {
					sink.line(b, start, withoutReturn(b, start, have), ++number);
				}
				return number;
			}
			if (start == 0 && have == b.length) {
				if (b.length >= LONGEST_LINE) {
					throw new DataReadException(Problem.TOO_LARGE, source.file(), "a line is longer than the limit of "
							+ LONGEST_LINE + " bytes");
				}
				b = Arrays.copyOf(b, b.length * 2);
			} else {
				System.arraycopy(b, start, b, 0, have - start);
				have -= start;
			}
		}
	}

	private static int withoutReturn(byte[] b, int from, int to) {
		return to > from && b[to - 1] == '\r' ? to - 1 : to;
	}

	/**
	 * The beginning of the first line that starts at or after a position.
	 *
	 * @param source the text
	 * @param position where to begin looking, above zero
	 * @param eol byte that ends lines
	 * @return its position; the size of the text if there is none
	 * @throws DataReadException if reading fails
	 */
	static long lineStart(TextSource source, long position, byte eol) throws DataReadException {
		byte[] b = new byte[1 << 16];
		for (long at = position - 1; at < source.size();) {
			int n = source.read(at, b, 0, b.length);
			for (int i = 0; i < n; i++) {
				if (b[i] == eol) {
					return at + i + 1;
				}
			}
			at += Math.max(1, n);
		}
		return source.size();
	}
}
