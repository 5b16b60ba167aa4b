package org.culet.data;

import java.util.Optional;

/**
 * The columns a curve was read from.
 *
 * @param temperature abscissa
 * @param resistance ordinate: resistance, sheet resistance or resistivity
 * @param sigma where the standard errors came from, if there are any
 * @param count number of single readings behind a point, where a standard deviation was divided by its root
 * @param field magnetic field, where the file has one
 */
public record ChosenColumns(Column temperature, Column resistance, Optional<Column> sigma, Optional<Column> count,
		Optional<Column> field) {
}
