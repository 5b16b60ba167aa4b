package org.culet.data;

import java.util.List;

/**
 * The rows of a file that give no point, counted by reason. Nothing else is left out in silence.
 *
 * @param rows number of rows masked; each counts once, for the first reason found
 * @param reasons the reasons in the order of {@link MaskReason}
 */
public record MaskedRows(int rows, List<Entry> reasons) {

	/** No row was masked. */
	public static final MaskedRows NONE = new MaskedRows(0, List.of());

	/** Keeps an unmodifiable copy of the list. */
	public MaskedRows {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Rows masked for one reason.
	 *
	 * @param reason the reason
	 * @param rows how many, above zero
	 * @param firstLine 1-based line of the first of them in the file
	 */
	public record Entry(MaskReason reason, int rows, long firstLine) {
	}

	/**
	 * Rows masked for a reason.
	 *
	 * @param reason the reason
	 * @return how many rows, 0 if none
	 */
	public int count(MaskReason reason) {
		return reasons.stream().filter(e -> e.reason() == reason).mapToInt(Entry::rows).sum();
	}
}
