package org.culet.plot;

import java.util.Objects;

/**
 * The symbol at each point of a series.
 *
 * @param shape its outline
 * @param open drawn as an outline only: depressurisation, or "not measured"
 * @param size diameter as a multiple of the theme's symbol size
 */
public record Marker(Shape shape, boolean open, double size) {

	/** Outlines. */
	public enum Shape {
		/** No symbol. */
		NONE,
		/** A disc. */
		CIRCLE,
		/** A square. */
		SQUARE,
		/** A square on its corner. */
		DIAMOND,
		/** A triangle that points up. */
		UP,
		/** A triangle that points down. */
		DOWN,
		/** Two strokes, a plus. */
		PLUS,
		/** Two strokes, a cross. */
		CROSS,
		/** A bar with an arrow downwards: an upper bound. */
		UPPER_BOUND
	}

	/** No symbol. */
	public static final Marker NONE = new Marker(Shape.NONE, false, 1);
	/** A filled disc. */
	public static final Marker DISC = new Marker(Shape.CIRCLE, false, 1);
	/** A circle. */
	public static final Marker RING = new Marker(Shape.CIRCLE, true, 1);
	/** An upper bound. */
	public static final Marker UPPER_BOUND = new Marker(Shape.UPPER_BOUND, false, 1);

	/** Checks its parts. */
	public Marker {
		Objects.requireNonNull(shape, "shape");
		if (!(size > 0)) {
			throw new IllegalArgumentException("size " + size);
		}
	}

	/**
	 * A symbol of usual size.
	 *
	 * @param shape its outline
	 * @param open outline only
	 * @return the marker
	 */
	public static Marker of(Shape shape, boolean open) {
		return new Marker(shape, open, 1);
	}

	/**
	 * The same symbol in another size.
	 *
	 * @param factor multiple of the theme's symbol size
	 * @return the marker
	 */
	public Marker sized(double factor) {
		return new Marker(shape, open, factor);
	}
}
