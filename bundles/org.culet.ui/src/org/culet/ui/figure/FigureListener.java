package org.culet.ui.figure;

import java.util.Map;
import java.util.Optional;

import org.culet.model.RowSet;
import org.culet.plot.scale.Range;

/** Told what a person does with a figure. */
public interface FigureListener {

	/**
	 * The pointer moved.
	 *
	 * @param readOut values under the pointer with their units, and the nearest curve; empty outside the axes
	 */
	void hovered(Optional<String> readOut);

	/**
	 * A point of a series was clicked.
	 *
	 * @param point the point; the key of its series is never empty
	 * @param add whether it is added to what is selected (Ctrl held)
	 */
	void picked(FigurePoint point, boolean add);

	/**
	 * A band, or one of its ends, is being dragged or moved by keys. All bands of that key in the figure have moved already. When a
	 * person gives up, the range from before comes once more, as the end.
	 *
	 * @param key key of the band ({@link org.culet.plot.Mark.Band#key()}), never empty
	 * @param range where it is now, data values of the axis
	 * @param ended true once when the person let go; false while it moves
	 */
	default void dragged(String key, Range range, boolean ended) {
	}

	/**
	 * Points were marked: with a rubber band, a click or the keys ({@link FigureWidget#marking}).
	 *
	 * @param points by key of their series, never empty: their places in the (first) series of that key, counted from 0; at least one point
	 */
	default void marked(Map<String, RowSet> points) {
	}

	/** The ranges of the axes, or what can be undone of them, have changed. */
	default void viewChanged() {
	}
}
