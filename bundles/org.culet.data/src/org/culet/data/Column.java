package org.culet.data;

import java.util.Optional;

/**
 * A column of a data file.
 *
 * @param number 1-based number in its table, as a user would count
 * @param name name as written in the file, unit included; {@code column N} where the file has no names
 * @param unit the unit that was found or was told, if any
 */
public record Column(int number, String name, Optional<String> unit) {

	@Override
	public String toString() {
		return "\"" + name + "\" (column " + number + ")";
	}
}
