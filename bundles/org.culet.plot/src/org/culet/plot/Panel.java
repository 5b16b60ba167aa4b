package org.culet.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One pair of axes with what is drawn between them.
 *
 * @param title written above, may be empty
 * @param x bottom axis
 * @param y left axis
 * @param right right-hand axis with its own scale, for series that are {@link Series#right()}
 * @param topLabel if present, the top edge carries the untransformed values of x (temperatures above a 1/T axis) under this label
 * @param series in drawing order
 * @param marks bands first, then regions, rules, text
 * @param legend where the legend goes
 * @param insets small panels inside this one
 */
public record Panel(RichText title, Axis x, Axis y, Optional<Axis> right, Optional<RichText> topLabel, List<Series> series,
		List<Mark> marks, Legend legend, List<Inset> insets) {

	/** Where the names of the series are listed. */
	public enum Legend {
		/** Nowhere. */
		NONE,
		/** Inside, in the corner that covers the fewest points; outside if it fits nowhere. */
		INSIDE,
		/** To the right of the panel, or below a narrow one. */
		OUTSIDE
	}

	/**
	 * A panel within a panel; place and size as fractions of the area between the axes. Where that is too small to be read, it is left
	 * out.
	 *
	 * @param left from the left edge, 0 to 1
	 * @param top from the upper edge, 0 to 1
	 * @param width 0 to 1, its own axis labels included
	 * @param height 0 to 1, its own axis labels included
	 * @param panel what is drawn
	 */
	public record Inset(double left, double top, double width, double height, Panel panel) {
		/** Checks that it lies inside. */
		public Inset {
			Objects.requireNonNull(panel, "panel");
			if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1.0001 && top + height <= 1.0001)) {
				throw new IllegalArgumentException("inset outside its panel: " + left + ", " + top + ", " + width + ", " + height);
			}
		}
	}

	/** Copies the lists. */
	public Panel {
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(x, "x");
		Objects.requireNonNull(y, "y");
		Objects.requireNonNull(right, "right");
		Objects.requireNonNull(topLabel, "topLabel");
		Objects.requireNonNull(legend, "legend");
		series = List.copyOf(series);
		marks = List.copyOf(marks);
		insets = List.copyOf(insets);
	}

	/**
	 * Starts a panel.
	 *
	 * @param x bottom axis
	 * @param y left axis
	 * @return a builder
	 */
	public static Builder of(Axis x, Axis y) {
		return new Builder(x, y);
	}

	/** The same panel with other axes: zoom, pan, another scale. */
	public Panel withAxes(Axis newX, Axis newY) {
		return new Panel(title, newX, newY, right, topLabel, series, marks, legend, insets);
	}

	/** The same panel with another list of series: toggled curves. */
	public Panel withSeries(List<Series> newSeries) {
		return new Panel(title, x, y, right, topLabel, newSeries, marks, legend, insets);
	}

	/** The same panel with the bands of a key elsewhere: a window that is being dragged. */
	public Panel withBand(String key, double from, double to) {
		List<Mark> moved = marks.stream().map(m -> m instanceof Mark.Band band && band.key().equals(key) ? band.withEnds(from, to) : m)
				.toList();
		return new Panel(title, x, y, right, topLabel, series, moved, legend, insets);
	}

	/** Collects the parts of a panel. */
	public static final class Builder {
		private final Axis x;
		private final Axis y;
		private RichText title = RichText.EMPTY;
		private Optional<Axis> right = Optional.empty();
		private Optional<RichText> topLabel = Optional.empty();
		private final List<Series> series = new ArrayList<>();
		private final List<Mark> marks = new ArrayList<>();
		private Legend legend = Legend.NONE;
		private final List<Inset> insets = new ArrayList<>();

		private Builder(Axis x, Axis y) {
			this.x = x;
			this.y = y;
		}

		/** Sets the text above. */
		public Builder title(RichText text) {
			title = text;
			return this;
		}

		/** Adds a right-hand axis. */
		public Builder right(Axis axis) {
			right = Optional.of(axis);
			return this;
		}

		/** Adds untransformed values along the top, under a label in markup. */
		public Builder top(String markup) {
			topLabel = Optional.of(RichText.of(markup));
			return this;
		}

		/** Adds a series. */
		public Builder add(Series one) {
			series.add(one);
			return this;
		}

		/** Adds a mark. */
		public Builder add(Mark mark) {
			marks.add(mark);
			return this;
		}

		/** Adds an inset. */
		public Builder add(Inset inset) {
			insets.add(inset);
			return this;
		}

		/** Says where the legend goes. */
		public Builder legend(Legend where) {
			legend = where;
			return this;
		}

		/** The finished panel. */
		public Panel build() {
			return new Panel(title, x, y, right, topLabel, series, marks, legend, insets);
		}
	}
}
