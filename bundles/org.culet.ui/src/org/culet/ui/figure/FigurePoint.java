package org.culet.ui.figure;

import java.util.Objects;

/**
 * One point of a series.
 *
 * @param key key of the series ({@link org.culet.plot.Series#key()})
 * @param x abscissa of the point in the unit of the axis, exactly as the series has it
 */
public record FigurePoint(String key, double x) {

	/** No null. */
	public FigurePoint {
		Objects.requireNonNull(key, "key");
	}
}
