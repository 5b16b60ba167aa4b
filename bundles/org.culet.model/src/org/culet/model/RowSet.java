package org.culet.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An immutable set of row numbers of a sweep, counted from 0 in the order of the sweep's points.
 * Its text form lists single rows and ranges, ascending: {@code "3 7-12 40"}. It is held as ranges too, so that a file that names
 * two thousand million rows costs no memory.
 */
public final class RowSet {
	private record Range(int first, int last) {
		@Override
		public String toString() {
			return first == last ? Integer.toString(first) : first + "-" + last;
		}
	}

	/** Ascending, with a gap between any two. */
	private final List<Range> ranges;

	private RowSet(List<Range> found) {
		List<Range> sorted = new ArrayList<>(found);
		sorted.sort(Comparator.comparingInt(Range::first));
		List<Range> merged = new ArrayList<>();
		for (Range range : sorted) {
			Range before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (before == null || range.first > before.last + 1L) {
				merged.add(range);
			} else {
				merged.set(merged.size() - 1, new Range(before.first, Math.max(before.last, range.last)));
			}
		}
		this.ranges = List.copyOf(merged);
	}

	/**
	 * @param rows row numbers, at least 0, in any order, repeated or not
	 * @return the set of them
	 * @throws IllegalArgumentException if a row is negative
	 */
	public static RowSet of(int... rows) {
		for (int row : rows) {
			if (row < 0) {
				throw new IllegalArgumentException("Row numbers count from 0; " + row + " is negative");
			}
		}
		return new RowSet(Arrays.stream(rows).mapToObj(row -> new Range(row, row)).toList());
	}

	/**
	 * @param text rows and ranges separated by blanks, as {@link #toString()} writes them
	 * @return the set
	 * @throws IllegalArgumentException if the text is anything else
	 */
	public static RowSet parse(String text) {
		List<Range> found = new ArrayList<>();
		for (String part : text.trim().split("\\s+")) {
			if (part.isEmpty()) {
				continue;
			}
			String[] ends = part.split("-", -1);
			int first = number(ends[0], text);
			int last = number(ends[ends.length - 1], text);
			if (ends.length > 2 || last < first) {
				throw new IllegalArgumentException("'" + part + "' is no range of rows in '" + abbreviated(text) + "'");
			}
			found.add(new Range(first, last));
		}
		return new RowSet(found);
	}

	private static int number(String digits, String text) {
		if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("'" + digits + "' is no row number in '" + abbreviated(text) + "'");
		}
		return Integer.parseInt(digits);
	}

	private static String abbreviated(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "...";
	}

	/**
	 * @param limit number of rows that there are
	 * @return the rows of the set below the limit, ascending
	 */
	public IntStream below(int limit) {
		return ranges.stream().takeWhile(range -> range.first < limit)
				.flatMapToInt(range -> IntStream.rangeClosed(range.first, Math.min(range.last, limit - 1)));
	}

	/**
	 * @return how many rows
	 */
	public long size() {
		return ranges.stream().mapToLong(range -> range.last - (long) range.first + 1).sum();
	}

	/**
	 * @param row a row number
	 * @return whether it is in the set
	 */
	public boolean contains(int row) {
		int low = 0;
		int high = ranges.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			Range range = ranges.get(middle);
			if (row < range.first) {
				high = middle - 1;
			} else if (row > range.last) {
				low = middle + 1;
			} else {
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RowSet set && ranges.equals(set.ranges);
	}

	@Override
	public int hashCode() {
		return ranges.hashCode();
	}

	@Override
	public String toString() {
		return ranges.stream().map(Range::toString).collect(Collectors.joining(" "));
	}
}
