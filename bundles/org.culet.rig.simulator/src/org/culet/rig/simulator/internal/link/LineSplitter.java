package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a byte stream, ended by CR, LF or both; empty lines are passed over, and so is the rest of a line that is too long. */
public final class LineSplitter {

	/** Longest line, bytes. */
	public static final int LONGEST = 65_536;

	private final InputStream in;
	private final byte[] buffer = new byte[4096];
	private int from;
	private int to;

	/** Reads from a stream. */
	public LineSplitter(InputStream in) {
		this.in = in;
	}

	/**
	 * The next line.
	 *
	 * @return the line without its end; empty at the end of the stream
	 * @throws IOException when the stream breaks
	 */
	public Optional<String> next() throws IOException {
		StringBuilder line = new StringBuilder();
		while (true) {
			if (from == to) {
				int read = in.read(buffer);
				if (read < 0) {
					return Optional.empty();
				}
				from = 0;
				to = read;
				continue;
			}
			int begin = from;
			while (from < to && buffer[from] != '\n' && buffer[from] != '\r') {
				from++;
			}
			int fits = Math.min(from - begin, LONGEST - line.length());
			line.append(new String(buffer, begin, fits, StandardCharsets.ISO_8859_1));
			if (from < to) {
				from++;
				if (!line.isEmpty()) {
					return Optional.of(line.toString());
				}
			}
		}
	}
}
