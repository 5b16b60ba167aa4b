package org.culet.plot;

import java.util.Objects;

/**
 * Points that belong together and how they are shown.
 *
 * @param key what it stands for (the id of a stage or sweep), for selection shared between views; empty if nothing
 * @param name text in the legend; empty: not in the legend
 * @param points the numbers, untransformed
 * @param line the line through them
 * @param marker the symbol at each
 * @param ink colour
 * @param right drawn against the right-hand axis of its panel
 * @param endLabel written at the point of lowest x (a curve's cold end); empty for none
 */
public record Series(String key, RichText name, Points points, Line line, Marker marker, Ink ink, boolean right,
		RichText endLabel) {

	/** Checks its parts. */
	public Series {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(points, "points");
		Objects.requireNonNull(line, "line");
		Objects.requireNonNull(marker, "marker");
		Objects.requireNonNull(ink, "ink");
		Objects.requireNonNull(endLabel, "endLabel");
	}

	/**
	 * A solid line without symbols or name.
	 *
	 * @param points the numbers
	 * @param ink colour
	 * @return the series
	 */
	public static Series line(Points points, Ink ink) {
		return new Series("", RichText.EMPTY, points, Line.SOLID, Marker.NONE, ink, false, RichText.EMPTY);
	}

	/**
	 * Symbols without a line or name.
	 *
	 * @param points the numbers
	 * @param marker symbol
	 * @param ink colour
	 * @return the series
	 */
	public static Series symbols(Points points, Marker marker, Ink ink) {
		return new Series("", RichText.EMPTY, points, Line.NONE, marker, ink, false, RichText.EMPTY);
	}

	/** The same with a key. */
	public Series withKey(String newKey) {
		return new Series(newKey, name, points, line, marker, ink, right, endLabel);
	}

	/** The same with other points: a curve that is being measured. */
	public Series withPoints(Points newPoints) {
		return new Series(key, name, newPoints, line, marker, ink, right, endLabel);
	}

	/** The same with a name in the legend. */
	public Series withName(RichText newName) {
		return new Series(key, newName, points, line, marker, ink, right, endLabel);
	}

	/** The same with another line. */
	public Series withLine(Line newLine) {
		return new Series(key, name, points, newLine, marker, ink, right, endLabel);
	}

	/** The same with another symbol. */
	public Series withMarker(Marker newMarker) {
		return new Series(key, name, points, line, newMarker, ink, right, endLabel);
	}

	/** The same in another colour. */
	public Series withInk(Ink newInk) {
		return new Series(key, name, points, line, marker, newInk, right, endLabel);
	}

	/** The same against the right-hand axis. */
	public Series onRight() {
		return new Series(key, name, points, line, marker, ink, true, endLabel);
	}

	/** The same with a text at its end of lowest x. */
	public Series withEndLabel(RichText newLabel) {
		return new Series(key, name, points, line, marker, ink, right, newLabel);
	}
}
