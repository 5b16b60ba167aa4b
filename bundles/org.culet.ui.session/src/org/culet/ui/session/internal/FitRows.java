package org.culet.ui.session.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.culet.analysis.SessionTable;

/** The rows of the table of fits as they are shown: filtered, then sorted. */
final class FitRows {

	private final FitHeads heads;
	private SessionTable table = new SessionTable(List.of(), List.of());
	private List<SessionTable.Row> shown = List.of();
	private final Map<Integer, String> filters = new TreeMap<>();
	private int sorted = -1;
	private boolean falling;

	FitRows(FitHeads heads) {
		this.heads = heads;
	}

	FitHeads heads() {
		return heads;
	}

	SessionTable table() {
		return table;
	}

	List<SessionTable.Row> shown() {
		return shown;
	}

	void take(SessionTable now) {
		if (!now.columns().equals(table.columns())) {
			filters.clear();
			sorted = -1;
		}
		table = now;
		arrange();
	}

	/**
	 * Sorts.
	 *
	 * @param column the column; -1 for the order of the session
	 * @param down whether from large to small
	 */
	void sort(int column, boolean down) {
		sorted = column;
		falling = down;
		arrange();
	}

	int sorted() {
		return sorted;
	}

	boolean falling() {
		return falling;
	}

	/**
	 * Shows only some rows.
	 *
	 * @param texts by column: a part of a text as it is shown or exported, or {@code > < >= <= =} and a number
	 */
	void filter(Map<Integer, String> texts) {
		filters.clear();
		texts.forEach((column, text) -> {
			if (!text.isBlank()) {
				filters.put(column, text.strip());
			}
		});
		arrange();
	}

	private void arrange() {
		Comparator<SessionTable.Cell> cells = falling ? Comparator.reverseOrder() : Comparator.naturalOrder();
		// what is not known comes last either way
		Comparator<SessionTable.Row> order = Comparator.<SessionTable.Row, Boolean>comparing(r -> r.cells().get(sorted).text().isEmpty())
				.thenComparing(r -> r.cells().get(sorted), cells);
		shown = table.rows().stream().filter(row -> filters.entrySet().stream().allMatch(f -> passes(row, f.getKey(), f.getValue())))
				.sorted(sorted < 0 ? (a, b) -> 0 : order).toList();
	}

	private boolean passes(SessionTable.Row row, int column, String filter) {
		SessionTable.Cell cell = row.cells().get(column);
		String sign = filter.startsWith(">=") || filter.startsWith("<=") ? filter.substring(0, 2)
				: filter.matches("[<>=].*") ? filter.substring(0, 1) : "";
		OptionalDouble bound = sign.isEmpty() ? OptionalDouble.empty() : number(filter.substring(sign.length()));
		if (bound.isEmpty()) {
			String part = filter.toLowerCase(Locale.ROOT);
			return cell.text().toLowerCase(Locale.ROOT).contains(part)
					|| heads.shown(table.columns().get(column), cell).toLowerCase(Locale.ROOT).contains(part);
		}
		if (cell.number().isEmpty()) {
			return false;
		}
		int compared = Double.compare(cell.number().getAsDouble(), bound.getAsDouble());
		return switch (sign) {
			case ">" -> compared > 0;
			case "<" -> compared < 0;
			case ">=" -> compared >= 0;
			case "<=" -> compared <= 0;
			default -> compared == 0;
		};
	}

	private static OptionalDouble number(String text) {
		try {
			return Numbers.parse(text).map(OptionalDouble::of).orElse(OptionalDouble.empty());
		} catch (IllegalArgumentException e) {
			return OptionalDouble.empty();
		}
	}
}
