package org.culet.plot.builder;

import java.util.Objects;

/**
 * Choices of the reader of a figure.
 *
 * @param temperature how R(T) shows its temperatures
 */
public record FigureOptions(Temperature temperature) {

	/** Temperature axes of R(T). */
	public enum Temperature {
		/** What suits a page: the low temperatures linear, beside them all of them logarithmic. */
		BOTH,
		/** Linear. */
		LINEAR,
		/** Logarithmic. */
		LOGARITHMIC
	}

	/** For a page. */
	public static final FigureOptions DEFAULT = new FigureOptions(Temperature.BOTH);

	/** Checks its parts. */
	public FigureOptions {
		Objects.requireNonNull(temperature, "temperature");
	}
}
