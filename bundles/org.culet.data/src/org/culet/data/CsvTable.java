package org.culet.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A table in comma-separated values: one line of names, then rows; numbers in full precision, an empty cell for what is not known; texts
 * in quotes where they need them (RFC 4180, lines end with a line feed).
 */
public final class CsvTable {

	private final StringBuilder text = new StringBuilder();
	private final int columns;

	/**
	 * A table without rows.
	 *
	 * @param names names of the columns, with their units
	 */
	public CsvTable(List<String> names) {
		columns = names.size();
		row(new ArrayList<>(names));
	}

	/**
	 * Adds a row.
	 *
	 * @param cells texts, numbers, optional numbers or booleans, as many as there are columns; a number that is not finite leaves its cell empty
	 * @throws IllegalArgumentException for another number of cells
	 */
	public void row(List<?> cells) {
		if (cells.size() != columns) {
			throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
		}
		for (int i = 0; i < cells.size(); i++) {
			text.append(i > 0 ? "," : "").append(cell(cells.get(i)));
		}
		text.append('\n');
	}

	private static String cell(Object value) {
		return switch (value) {
		case OptionalDouble d -> d.isPresent() ? number(d.getAsDouble()) : "";
		case Optional<?> o -> o.isPresent() ? cell(o.get()) : "";
		case Double d -> number(d);
		default -> quoted(value.toString());
		};
	}

	private static String number(double value) {
		return Double.isFinite(value) ? Double.toString(value) : "";
	}

	private static String quoted(String value) {
		boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
	}

	/** The table as text. */
	@Override
	public String toString() {
		return text.toString();
	}
}
