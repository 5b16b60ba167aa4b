package org.culet.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An immutable set of row numbers of a sweep, counted from 0 in the order of the sweep's points.
 * Its text form lists single rows and ranges, ascending: {@code "3 7-12 40"}.
 */
public final class RowSet {
	/** Largest number of rows that a text may name: a guard against {@code "0-2000000000"} in a damaged file. */
	public static final int MAX_ROWS = 50_000_000;

	private static final RowSet EMPTY = new RowSet(new int[0]);

	private final int[] rows;

	private RowSet(int[] sortedDistinct) {
		this.rows = sortedDistinct;
	}

	/**
	 * @param rows row numbers, at least 0, in any order, repeated or not
	 * @return the set of them
	 * @throws IllegalArgumentException if a row is negative
	 */
	public static RowSet of(int... rows) {
		int[] sorted = IntStream.of(rows).sorted().distinct().toArray();
		if (sorted.length == 0) {
			return EMPTY;
		}
		if (sorted[0] < 0) {
			throw new IllegalArgumentException("Row numbers count from 0; " + sorted[0] + " is negative");
		}
		return new RowSet(sorted);
	}

	/**
	 * @param text rows and ranges separated by blanks, as {@link #toString()} writes them
	 * @return the set
	 * @throws IllegalArgumentException if the text is anything else, or names more than {@link #MAX_ROWS} rows
	 */
	public static RowSet parse(String text) {
		IntStream.Builder found = IntStream.builder();
		long count = 0;
		for (String part : text.trim().split("\\s+")) {
			if (part.isEmpty()) {
				continue;
			}
			int dash = part.indexOf('-', 1);
			int first = number(dash < 0 ? part : part.substring(0, dash), text);
			int last = dash < 0 ? first : number(part.substring(dash + 1), text);
			count += (long) last - first + 1;
			if (last < first || count > MAX_ROWS) {
				throw new IllegalArgumentException("'" + part + "' is no range of rows in '" + abbreviated(text) + "'");
			}
			for (int row = first; row <= last; row++) {
				found.add(row);
			}
		}
		return of(found.build().toArray());
	}

	private static int number(String digits, String text) {
		try {
			return Integer.parseUnsignedInt(digits) & Integer.MAX_VALUE;
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + digits + "' is no row number in '" + abbreviated(text) + "'", e);
		}
	}

	private static String abbreviated(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "...";
	}

	/**
	 * @return the rows, ascending, each once; a new array
	 */
	public int[] toArray() {
		return rows.clone();
	}

	/**
	 * @return how many rows
	 */
	public int size() {
		return rows.length;
	}

	/**
	 * @param row a row number
	 * @return whether it is in the set
	 */
	public boolean contains(int row) {
		return Arrays.binarySearch(rows, row) >= 0;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RowSet set && Arrays.equals(rows, set.rows);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(rows);
	}

	@Override
	public String toString() {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < rows.length;) {
			int end = i;
			while (end + 1 < rows.length && rows[end + 1] == rows[end] + 1) {
				end++;
			}
			parts.add(end == i ? String.valueOf(rows[i]) : rows[i] + "-" + rows[end]);
			i = end + 1;
		}
		return String.join(" ", parts);
	}
}
