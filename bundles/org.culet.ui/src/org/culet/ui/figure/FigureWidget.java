package org.culet.ui.figure;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.widgets.Control;

import org.culet.plot.Figure;
import org.culet.plot.Points;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Theme;

/**
 * Draws a {@link Figure} on the screen. All methods belong to the user-interface thread.
 *
 * <p>The widget zooms with the wheel (about the pointer), with a dragged frame, pans with the middle button or Shift, goes back to
 * the figure's own ranges with a double click, takes changes of the view back with Alt+Left or Backspace, drags bands that have a key,
 * and reports what is under the pointer. Ctrl with the arrow keys walks the points of a curve. Where points are to be marked, a rubber band
 * marks those within it, dragged with the mouse or stretched with the keys: Space begins it at the point of the cursor and ends it, Escape
 * gives it up. It never changes the figure it was given.
 *
 * <p>A view of long series is shown at once from the picture of the view before, the exact picture follows.
 */
public interface FigureWidget {

	/** How points are marked, which the listeners are told ({@link FigureListener#marked}). */
	enum Marking {
		/** Not at all. */
		OFF,
		/** By dragging with Ctrl and Shift held, and with the keys. */
		WITH_KEYS,
		/** By every drag and click without Ctrl or Shift as well, and Enter marks the point of the cursor. */
		ON
	}

	/** The control to lay out in a view. */
	Control control();

	/**
	 * Shows a figure. A figure with the id of the one before keeps what was zoomed.
	 *
	 * @param figure what to show
	 */
	void show(Figure figure);

	/**
	 * Lets the series of a key grow by points that have just been measured. Costs the new points and a picture, however many points there
	 * are; nothing else of the figure changes.
	 *
	 * @param key key of the series ({@link org.culet.plot.Series#key()}); unknown keys are ignored
	 * @param more what follows the last point
	 */
	void append(String key, Points more);

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
	 * Says what people call what stands behind a point, for the read-out.
	 *
	 * @param names given a point of a series with a key; the empty text where the name of the series says it
	 */
	void nameSeries(Function<FigurePoint, String> names);

	/**
	 * Says whether points are to be marked; at first they are not.
	 *
	 * @param how how a person marks them
	 */
	void marking(Marking how);

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

	/** Goes back to the ranges before the last change of the view; nothing happens if there are none. */
	void undoView();

	/** Takes the last {@link #undoView()} back; nothing happens if there is none. */
	void redoView();

	/** Whether there are ranges to go back to. */
	boolean canUndoView();

	/** Whether there is something to redo. */
	boolean canRedoView();

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
