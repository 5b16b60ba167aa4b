package org.culet.plot.style;

import java.util.List;
import java.util.Objects;

/**
 * The size of a drawing and of what is in it. Lengths in points (1/72 inch); on screen one point is one pixel at 100 %.
 *
 * @param name journal-single, journal-double, screen...
 * @param width of the whole, pt
 * @param height of the whole, pt; 0: from the figure's aspect
 * @param fontSize of axis labels and numbers, pt
 * @param lineWidth of a data line, pt
 * @param symbolSize diameter of a symbol, pt
 * @param pixel smallest length that a reader can see, pt: long series are reduced to it
 * @param showTitle whether the title is drawn (journals put it in the caption)
 */
public record PageFormat(String name, double width, double height, double fontSize, double lineWidth, double symbolSize,
		double pixel, boolean showTitle) {

	private static final double MM = 72 / 25.4;

	/** One column of a journal: 86 mm, 8 pt. */
	public static final PageFormat JOURNAL_SINGLE = new PageFormat("journal-single", 86 * MM, 0, 8, 1.0, 3.6, 0.24, false);
	/** Two columns of a journal: 178 mm, 8 pt. */
	public static final PageFormat JOURNAL_DOUBLE = new PageFormat("journal-double", 178 * MM, 0, 8, 1.0, 3.6, 0.24, false);
	/** A report page: 160 mm, 9 pt, with titles. */
	public static final PageFormat REPORT = new PageFormat("report", 160 * MM, 0, 9, 1.2, 4.2, 0.24, true);

	/** Checks the sizes. */
	public PageFormat {
		Objects.requireNonNull(name, "name");
		if (!(width > 0 && height >= 0 && fontSize > 0 && lineWidth > 0 && symbolSize > 0 && pixel > 0)) {
			throw new IllegalArgumentException("page " + width + " x " + height + ", font " + fontSize + ", line " + lineWidth
					+ ", symbol " + symbolSize + ", pixel " + pixel);
		}
	}

	/**
	 * A screen area.
	 *
	 * @param width in points (pixels at 100 %)
	 * @param height in points
	 * @param fontSize in points as drawn on that area
	 * @return the format, with a title
	 */
	public static PageFormat screen(double width, double height, double fontSize) {
		return new PageFormat("screen", width, height, fontSize, fontSize * 0.14, fontSize * 0.5, 0.5, true);
	}

	/** The formats of pages, for a reader to choose from. */
	public static List<PageFormat> presets() {
		return List.of(JOURNAL_SINGLE, JOURNAL_DOUBLE, REPORT);
	}

	/**
	 * The same with text of another size.
	 *
	 * @param points size of labels and numbers, pt
	 */
	public PageFormat withFontSize(double points) {
		return new PageFormat(name, width, height, points, lineWidth, symbolSize, pixel, showTitle);
	}

	/** The same with or without title. */
	public PageFormat withTitle(boolean show) {
		return new PageFormat(name, width, height, fontSize, lineWidth, symbolSize, pixel, show);
	}

	/** The same with a fixed size. */
	public PageFormat withSize(double newWidth, double newHeight) {
		return new PageFormat(name, newWidth, newHeight, fontSize, lineWidth, symbolSize, pixel, showTitle);
	}
}
