package org.culet.ui.figure;

import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Control;

import org.culet.plot.Figure;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Theme;

/**
 * Draws a {@link Figure} on the screen. All methods belong to the user-interface thread.
 *
 * <p>The widget zooms with the wheel (about the pointer), with a dragged frame, pans with the middle button or Shift, goes back to
 * the figure's own ranges with a double click, and reports what is under the pointer. It never changes the figure it was given.
 */
public interface FigureWidget {

	/** The control to lay out in a view. */
	Control control();

	/**
	 * Shows a figure. A figure with the id of the one before keeps what was zoomed.
	 *
	 * @param figure what to show
	 */
	void show(Figure figure);

	/**
	 * Shows a sentence instead of a figure.
	 *
	 * @param message why there is none and what to do
	 */
	void showMessage(String message);

	/**
	 * Makes the series of some keys, and single points of others, stand out.
	 *
	 * @param keys keys of series ({@link org.culet.plot.Series#key()}); if none of them is shown, all series look alike
	 * @param points points to be ringed
	 */
	void highlight(Set<String> keys, Set<FigurePoint> points);

	/**
	 * Changes the colours.
	 *
	 * @param theme the colours
	 */
	void applyTheme(Theme theme);

	/**
	 * Moves the bands of a key without a new figure: what is dragged in one figure moves in all.
	 *
	 * @param key key of the band ({@link org.culet.plot.Mark.Band#key()})
	 * @param range where it is now, data values of the axis
	 */
	void moveBand(String key, Range range);

	/** Goes back to the ranges of the figure. */
	void autoscale();

	/**
	 * Zooms about the middle of the first panel.
	 *
	 * @param factor above 1 to come nearer
	 */
	void zoom(double factor);

	/** The figure over the ranges that are visible now, without the curves toggled off in the legend: what to print or copy. */
	Optional<Figure> visibleFigure();

	/**
	 * Adds a listener; a second time has no effect.
	 *
	 * @param listener told from the user-interface thread
	 */
	void addListener(FigureListener listener);
}
