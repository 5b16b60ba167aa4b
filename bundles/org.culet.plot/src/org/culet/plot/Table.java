package org.culet.plot;

import java.util.List;
import java.util.Objects;

/**
 * Rows of text: the table of stages.
 *
 * @param columns heads, from left to right
 * @param rows cells, each row as long as {@code columns}
 */
public record Table(List<Column> columns, List<List<RichText>> rows) {

	/**
	 * One column.
	 *
	 * @param head quantity and unit
	 * @param numeric aligned to the right
	 */
	public record Column(RichText head, boolean numeric) {
		/** Checks its parts. */
		public Column {
			Objects.requireNonNull(head, "head");
		}
	}

	/** Copies the lists and checks the shape. */
	public Table {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		for (List<RichText> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
			}
		}
	}
}
