package org.culet.plot;

import java.util.Objects;

/**
 * The line through the points of a series.
 *
 * @param width as a multiple of the theme's line width; 0 for no line
 * @param dash how it is broken
 */
public record Line(double width, Dash dash) {

	/** No line. */
	public static final Line NONE = new Line(0, Dash.SOLID);
	/** An unbroken line. */
	public static final Line SOLID = new Line(1, Dash.SOLID);
	/** A dashed line. */
	public static final Line DASHED = new Line(1, Dash.DASHED);
	/** A dotted line. */
	public static final Line DOTTED = new Line(1, Dash.DOTTED);

	/** Checks its parts. */
	public Line {
		Objects.requireNonNull(dash, "dash");
		if (!(width >= 0)) {
			throw new IllegalArgumentException("width " + width);
		}
	}

	/** Whether anything is drawn. */
	public boolean visible() {
		return width > 0;
	}
}
