package org.culet.plot.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.Rgb;

/**
 * A laid-out figure.
 *
 * @param width pt
 * @param height pt
 * @param background colour of the page
 * @param title plain text for the metadata of a file
 * @param primitives what to paint, in order
 * @param plots where the panels lie, insets after their panels
 * @param legend where the legend's entries lie, for clicks
 * @param leftOut how many labels and insets found no place on this page
 */
public record Drawing(double width, double height, Rgb background, String title, List<Primitive> primitives, List<Plot> plots,
		List<LegendEntry> legend, int leftOut) {

	/** Copies the lists. */
	public Drawing {
		primitives = List.copyOf(primitives);
		plots = List.copyOf(plots);
		legend = List.copyOf(legend);
	}

	/**
	 * One axis as laid out.
	 *
	 * @param scale transform
	 * @param range data values covered
	 * @param start page coordinate of the end with the smaller transformed value, pt
	 * @param end page coordinate of the other end, pt
	 */
	public record AxisMap(Scale scale, Range range, double start, double end) {

		/** Page coordinate of a data value that the scale accepts, pt. */
		public double toPage(double value) {
			double a = uStart();
			return start + (scale.transform(value) - a) / (uEnd() - a) * (end - start);
		}

		/** As {@link #toPage} for many values: what they share is worked out once. */
		public DoubleUnaryOperator toPages() {
			double a = uStart();
			double span = uEnd() - a;
			double length = end - start;
			return value -> start + (scale.transform(value) - a) / span * length;
		}

		/** Data value at a page coordinate. */
		public double toData(double page) {
			double a = uStart();
			return scale.inverse(a + (page - start) / (end - start) * (uEnd() - a));
		}

		/** Transformed value at {@code start}. */
		public double uStart() {
			return scale.transform(scale.rising() ? range.low() : range.high());
		}

		/** Transformed value at {@code end}. */
		public double uEnd() {
			return scale.transform(scale.rising() ? range.high() : range.low());
		}
	}

	/**
	 * Where a panel lies.
	 *
	 * @param panel index in the figure; for an inset that of its parent
	 * @param inset index of the inset, empty for the panel itself
	 * @param area between the axes
	 * @param x bottom axis
	 * @param y left axis
	 * @param right right-hand axis
	 */
	public record Plot(int panel, Optional<Integer> inset, Rect area, AxisMap x, AxisMap y, Optional<AxisMap> right) {
	}

	/**
	 * Where an entry of a legend lies.
	 *
	 * @param panel index in the figure
	 * @param series index in the panel
	 * @param area it covers
	 */
	public record LegendEntry(int panel, int series, Rect area) {
	}

	/**
	 * The panel or inset at a place, the innermost one.
	 *
	 * @param x page coordinate, pt
	 * @param y page coordinate, pt
	 * @return the plot, if the place lies between axes
	 */
	public Optional<Plot> plotAt(double x, double y) {
		return plots.stream().filter(p -> p.area().contains(x, y)).reduce((outer, inner) -> inner);
	}
}
