package org.culet.plot.draw;

import java.util.List;

import org.culet.plot.Marker;
import org.culet.plot.style.Rgb;

/**
 * What a back end has to paint, in order. Coordinates in points from the upper left corner of the page, y downwards.
 */
public sealed interface Primitive {

	/**
	 * A pen.
	 *
	 * @param color colour
	 * @param width pt
	 * @param dash lengths of dashes and gaps in turn, pt; empty: unbroken
	 */
	record Stroke(Rgb color, double width, List<Double> dash) {
	}

	/**
	 * Connected lines in one pen, round joins.
	 *
	 * @param parts each part: x and y in turn, at least two points; shared and not to be changed
	 * @param stroke the pen
	 */
	record Lines(List<double[]> parts, Stroke stroke) implements Primitive {
	}

	/**
	 * A filled polygon without outline.
	 *
	 * @param corners x and y in turn; shared and not to be changed
	 * @param fill colour
	 */
	record Fill(double[] corners, Rgb fill) implements Primitive {
	}

	/**
	 * The same symbol at many places.
	 *
	 * @param shape outline, not NONE
	 * @param diameter pt
	 * @param color of the outline, and of the inside unless open
	 * @param inside of an open symbol (the background)
	 * @param open outline only
	 * @param width of the outline, pt
	 * @param at x and y in turn; shared and not to be changed
	 */
	record Symbols(Marker.Shape shape, double diameter, Rgb color, Rgb inside, boolean open, double width, double[] at)
			implements Primitive {
	}

	/**
	 * One line of text.
	 *
	 * @param x of the start of the base line
	 * @param y of the start of the base line
	 * @param rotation degrees anticlockwise about (x, y): 0 or 90
	 * @param pieces styled parts
	 * @param color colour
	 * @param bounds the area it covers, after rotation
	 */
	record Text(double x, double y, double rotation, List<Piece> pieces, Rgb color, Rect bounds) implements Primitive {
		/** The characters. */
		public String string() {
			StringBuilder out = new StringBuilder();
			pieces.forEach(p -> out.append(p.text()));
			return out.toString();
		}
	}

	/**
	 * Part of a line of text.
	 *
	 * @param text characters
	 * @param dx start along the base line from the start of the line, pt
	 * @param rise above the base line, pt (below: negative)
	 * @param size font size, pt
	 * @param italic slanted
	 */
	record Piece(String text, double dx, double rise, double size, boolean italic) {
	}

	/**
	 * Primitives that belong together.
	 *
	 * @param key the series they show ({@link org.culet.plot.Series#key()}), or empty
	 * @param clip nothing is painted outside; a rectangle of the whole page where nothing is to be cut
	 * @param children in drawing order
	 */
	record Group(String key, Rect clip, List<Primitive> children) implements Primitive {
		/** Copies the list. */
		public Group {
			children = List.copyOf(children);
		}
	}
}
