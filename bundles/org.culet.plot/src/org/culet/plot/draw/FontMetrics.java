package org.culet.plot.draw;

/** Sizes of text in the one font of a figure. All lengths in points for a font size in points. */
public interface FontMetrics {

	/**
	 * How far a text moves the pen.
	 *
	 * @param text characters
	 * @param size font size in pt
	 * @return advance in pt
	 */
	double advance(String text, double size);

	/**
	 * Height of letters above the base line.
	 *
	 * @param size font size in pt
	 * @return in pt, above zero
	 */
	double ascent(double size);

	/**
	 * Depth of letters below the base line.
	 *
	 * @param size font size in pt
	 * @return in pt, above zero
	 */
	double descent(double size);

	/**
	 * Height of a digit or capital.
	 *
	 * @param size font size in pt
	 * @return in pt
	 */
	double capHeight(double size);
}
