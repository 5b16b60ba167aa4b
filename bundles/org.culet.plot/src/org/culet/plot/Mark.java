package org.culet.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Something drawn in a panel beside its series, placed in data values of the left and bottom axes. */
public sealed interface Mark {

	/**
	 * A shaded interval: a fit window.
	 *
	 * @param vertical true: an interval of x over the full height; false: an interval of y over the full width
	 * @param from one end, data value
	 * @param to other end, data value
	 * @param label written inside, may be empty
	 * @param ink colour; drawn translucent
	 * @param key what a person moves by dragging it (the id of a stage whose fit window it is); empty if it stays where it is
	 */
	record Band(boolean vertical, double from, double to, RichText label, Ink ink, String key) implements Mark {

		/** No null. */
		public Band {
			Objects.requireNonNull(label, "label");
			Objects.requireNonNull(ink, "ink");
			Objects.requireNonNull(key, "key");
		}

		/** One that stays where it is. */
		public Band(boolean vertical, double from, double to, RichText label, Ink ink) {
			this(vertical, from, to, label, ink, "");
		}

		/** The same at another place. */
		public Band withEnds(double newFrom, double newTo) {
			return new Band(vertical, newFrom, newTo, label, ink, key);
		}
	}

	/**
	 * A straight line across the panel at one value.
	 *
	 * @param vertical true: at an x; false: at a y
	 * @param at data value
	 * @param label written at its end, may be empty
	 * @param dash how it is broken
	 * @param ink colour
	 * @param right for a horizontal rule: {@code at} is a value of the right-hand axis
	 */
	record Rule(boolean vertical, double at, RichText label, Dash dash, Ink ink, boolean right) implements Mark {
	}

	/**
	 * Text at a point. The layout moves it a little where it would cover another text.
	 *
	 * @param x data value
	 * @param y data value
	 * @param text what is written
	 * @param side where the text lies, seen from the point
	 * @param ink colour
	 */
	record Text(double x, double y, RichText text, Side side, Ink ink) implements Mark {
	}

	/**
	 * Text in a corner of the panel: fitted numbers with their errors.
	 *
	 * @param lines one or more lines
	 * @param corner preferred corner
	 * @param ink colour
	 */
	record Box(List<RichText> lines, Corner corner, Ink ink) implements Mark {
		/** Copies the lines. */
		public Box {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * An arrow, or a line when it has no head.
	 *
	 * @param path the points it runs through, x and y in turn, data values; at least two points
	 * @param head whether it ends in an arrow head
	 * @param dash how it is broken
	 * @param width multiple of the theme's line width
	 * @param ink colour
	 */
	record Arrow(double[] path, boolean head, Dash dash, double width, Ink ink) implements Mark {
		/** Copies the path. */
		public Arrow {
			if (path.length < 4 || path.length % 2 != 0) {
				throw new IllegalArgumentException("a path of " + path.length + " numbers");
			}
			path = path.clone();
		}

		@Override
		public double[] path() {
			return path.clone();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Arrow a && Arrays.equals(path, a.path) && head == a.head && dash == a.dash
					&& width == a.width && ink.equals(a.ink);
		}

		@Override
		public int hashCode() {
			return Objects.hash(Arrays.hashCode(path), head, dash, width, ink);
		}
	}

	/**
	 * A filled polygon: a region of a phase diagram.
	 *
	 * @param corners x and y in turn, data values; at least three corners
	 * @param label written at its middle, may be empty
	 * @param ink colour
	 * @param opacity 0 to 1
	 */
	record Region(double[] corners, RichText label, Ink ink, double opacity) implements Mark {
		/** Copies the corners. */
		public Region {
			if (corners.length < 6 || corners.length % 2 != 0) {
				throw new IllegalArgumentException("a polygon of " + corners.length + " numbers");
			}
			corners = corners.clone();
		}

		@Override
		public double[] corners() {
			return corners.clone();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Region r && Arrays.equals(corners, r.corners) && label.equals(r.label)
					&& ink.equals(r.ink) && opacity == r.opacity;
		}

		@Override
		public int hashCode() {
			return Objects.hash(Arrays.hashCode(corners), label, ink, opacity);
		}
	}

	/**
	 * An error ellipse (68 % of each coordinate along its axes).
	 *
	 * @param x centre, data value
	 * @param y centre, data value
	 * @param sigmaX standard error of x
	 * @param sigmaY standard error of y
	 * @param correlation of the two, -1 to 1
	 * @param ink colour
	 */
	record Ellipse(double x, double y, double sigmaX, double sigmaY, double correlation, Ink ink) implements Mark {
	}

	/** Where a text lies, seen from its point. */
	enum Side {
		/** Centred on the point. */
		CENTRE,
		/** Above, centred. */
		ABOVE,
		/** Below, centred. */
		BELOW,
		/** To the left. */
		LEFT,
		/** To the right. */
		RIGHT
	}

	/** Corners of a panel. */
	enum Corner {
		/** Whichever corner covers the fewest points. */
		BEST,
		/** Top left. */
		TOP_LEFT,
		/** Top right. */
		TOP_RIGHT,
		/** Bottom left. */
		BOTTOM_LEFT,
		/** Bottom right. */
		BOTTOM_RIGHT
	}
}
