package org.culet.ui.figure;

import java.util.Optional;

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
}
