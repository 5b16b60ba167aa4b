package org.culet.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.data.DataReadException;

/**
 * The first lines of a text with their positions.
 *
 * @param lines the lines, each whole unless the file ends in it
 * @param eol the byte that ends lines: LF (a CR before it is dropped), or CR where there is no LF
 * @param complete whether this is the whole file
 */
record HeadLines(List<Line> lines, byte eol, boolean complete) {

	/**
	 * A line.
	 *
	 * @param offset position of its first byte
	 * @param number 1-based
	 * @param text without its end
	 */
	record Line(long offset, long number, String text) {
	}

	/**
	 * Reads the first lines.
	 *
	 * @param source the text
	 * @param bytes how many bytes to look at
	 * @return the lines that end within them
	 * @throws DataReadException if reading fails
	 */
	static HeadLines of(TextSource source, int bytes) throws DataReadException {
		byte[] head = source.head(bytes);
		boolean complete = head.length == source.size();
		byte eol = eol(head);
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < head.length; i++) {
			if (head[i] == eol) {
				lines.add(line(head, start, i, lines.size()));
				start = i + 1;
			}
		}
		if (complete && start < head.length) {
			lines.add(line(head, start, head.length, lines.size()));
		}
		return new HeadLines(List.copyOf(lines), eol, complete);
	}

	private static byte eol(byte[] head) {
		for (byte b : head) {
			if (b == '\n') {
				return '\n';
			}
		}
		return '\r';
	}

	private static Line line(byte[] head, int from, int to, int before) {
		int end = to > from && head[to - 1] == '\r' ? to - 1 : to;
		return new Line(from, before + 1L, Encodings.decode(head, from, end));
	}

	/** The texts alone. */
	List<String> texts() {
		return lines.stream().map(Line::text).toList();
	}
}
