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
	 * A series was clicked.
	 *
	 * @param key its key, never empty
	 * @param add whether it is added to what is selected (Ctrl held)
	 */
	void picked(String key, boolean add);
}
