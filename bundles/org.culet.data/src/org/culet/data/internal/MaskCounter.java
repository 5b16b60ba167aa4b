package org.culet.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.data.MaskReason;
import org.culet.data.MaskedRows;

/** Counts masked rows by reason. */
final class MaskCounter {

	private final int[] counts = new int[MaskReason.values().length];
	private final long[] firstLines = new long[counts.length];

	/**
	 * One more row.
	 *
	 * @param reason why
	 * @param line its 1-based line
	 */
	void add(MaskReason reason, long line) {
		int i = reason.ordinal();
		if (counts[i]++ == 0) {
			firstLines[i] = line;
		}
	}

	/**
	 * All of another counter, whose lines count from a later point of the file.
	 *
	 * @param later the other
	 * @param linesBefore lines of the file before those it counted
	 */
	void addAll(MaskCounter later, long linesBefore) {
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] == 0 && later.counts[i] > 0) {
				firstLines[i] = later.firstLines[i] + linesBefore;
			}
			counts[i] += later.counts[i];
		}
	}

	/**
	 * Moves the first lines down.
	 *
	 * @param lines lines before those that were counted
	 */
	void shift(long lines) {
		for (int i = 0; i < counts.length; i++) {
			firstLines[i] += lines;
		}
	}

	/** Rows masked so far. */
	int rows() {
		int rows = 0;
		for (int c : counts) {
			rows += c;
		}
		return rows;
	}

	/** What was counted. */
	MaskedRows toMaskedRows() {
		List<MaskedRows.Entry> entries = new ArrayList<>();
		for (MaskReason reason : MaskReason.values()) {
			int i = reason.ordinal();
			if (counts[i] > 0) {
				entries.add(new MaskedRows.Entry(reason, counts[i], firstLines[i]));
			}
		}
		return new MaskedRows(rows(), entries);
	}
}
