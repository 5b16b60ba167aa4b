package org.culet.instrument.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.NoAnswerException;

/** Cuts a stream of bytes into lines. */
final class Lines {

	/** No answer is longer; more without an end is garbage. */
	private static final int LONGEST = 1 << 20;
	private static final int SHOWN = 80;

	/** Where bytes come from. */
	interface Source {
		/** Reads at most {@code length} bytes, waiting until the deadline; 0 if none came, -1 at the end. */
		int read(byte[] to, int offset, int length, Deadline deadline) throws IOException;
	}

	private final char end;
	private byte[] bytes = new byte[4096];
	private int from;
	private int to;

	Lines(char end) {
		this.end = end;
	}

	/** The next line without its end; a CR before a LF, or a LF left over from the line before, is not part of it. */
	String next(Source source, Deadline deadline) throws IOException {
		int scanned = 0;
		while (true) {
			for (; scanned < to - from; scanned++) {
				if (bytes[from + scanned] == end) {
					return cut(from + scanned);
				}
			}
			if (to - from >= LONGEST || !more(source, deadline)) {
				throw noEnd();
			}
		}
	}

	/** Whether bytes lie here that are more than line ends. */
	boolean pending() {
		for (int i = from; i < to; i++) {
			if (bytes[i] != '\r' && bytes[i] != '\n') {
				return true;
			}
		}
		return false;
	}

	/** Reads what is there without waiting for it. */
	void fill(Source source) throws IOException {
		more(source, new Deadline(System.nanoTime()));
	}

	void clear() {
		from = 0;
		to = 0;
	}

	private boolean more(Source source, Deadline deadline) throws IOException {
		if (from > 0) {
			System.arraycopy(bytes, from, bytes, 0, to - from);
			to -= from;
			from = 0;
		}
		if (to == bytes.length) {
			bytes = Arrays.copyOf(bytes, 2 * bytes.length);
		}
		int read = source.read(bytes, to, bytes.length - to, deadline);
		if (read < 0) {
			throw new IOException("the other side closed the connection");
		}
		to += read;
		return read > 0;
	}

	private String cut(int at) {
		int first = from;
		int last = at;
		while (first < last && end == '\r' && bytes[first] == '\n') {
			first++;
		}
		while (last > first && bytes[last - 1] == '\r') {
			last--;
		}
		from = at + 1;
		return new String(bytes, first, last - first, StandardCharsets.ISO_8859_1);
	}

	private NoAnswerException noEnd() {
		String part = new String(bytes, from, Math.min(to - from, SHOWN), StandardCharsets.ISO_8859_1).strip();
		clear();
		return new NoAnswerException(part);
	}
}
