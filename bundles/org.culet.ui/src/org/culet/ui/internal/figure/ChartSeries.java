package org.culet.ui.internal.figure;

import java.util.Set;
import java.util.stream.IntStream;

import org.culet.plot.Marker;
import org.culet.plot.PointBlocks;
import org.culet.plot.Points;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Rect;
import org.culet.plot.scale.Range;
import org.culet.plot.style.PageFormat;
import org.culet.ui.figure.FigurePoint;

/**
 * One series of a panel as laid out: answers which of its points is where.
 *
 * @param source the series as the figure has it
 * @param x bottom axis
 * @param y axis of its ordinates
 * @param radius of its symbols, pixels
 * @param shown false if it was toggled off
 */
record ChartSeries(Series source, AxisMap x, AxisMap y, double radius, boolean shown) {

	/** Points about the pointer that are looked at before all others. */
	private static final int FIRST = 32;
	private static final double SMALLEST = 2;

	static ChartSeries of(Series source, Drawing.Plot plot, PageFormat format, boolean shown) {
		AxisMap y = source.right() ? plot.right().orElse(plot.y()) : plot.y();
		double symbol = source.marker().shape() == Marker.Shape.NONE ? format.lineWidth() : format.symbolSize() * source.marker().size();
		return new ChartSeries(source, plot.x(), y, Math.max(SMALLEST, symbol / 2), shown);
	}

	/**
	 * A point near a place.
	 *
	 * @param point index in the series, -1 for none
	 * @param distance squared, pixels
	 */
	record Hit(int point, double distance) {
	}

	/**
	 * The visible point nearest to a place of the page.
	 *
	 * @param pageX page coordinate
	 * @param pageY page coordinate
	 * @param reach how far it may lie, pixels
	 */
	Hit nearest(double pageX, double pageY, double reach) {
		Points points = source.points();
		Nearest nearest = new Nearest(this, pageX, pageY, reach);
		if (shown) {
			if (points.order() != 0) {
				int at = position(points, x.toData(pageX));
				for (int i = Math.max(0, at - FIRST); i < Math.min(points.size(), at + FIRST); i++) {
					nearest.point(i);
				}
			}
			points.blocks().walk(0, nearest);
		}
		return new Hit(nearest.best, nearest.distance);
	}

	/** Where a value belongs in a series that is ordered. */
	private static int position(Points points, double value) {
		int from = 0;
		int to = points.size();
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (points.order() > 0 ? points.x(middle) < value : points.x(middle) > value) {
				from = middle + 1;
			} else {
				to = middle;
			}
		}
		return from;
	}

	/**
	 * The visible points within a part of the page.
	 *
	 * @param area the part, its edges included
	 * @return their indices, ascending
	 */
	int[] within(Rect area) {
		IntStream.Builder found = IntStream.builder();
		if (shown) {
			source.points().blocks().walk(0, new Within(this, area, found));
		}
		return found.build().sorted().toArray();
	}

	/** Whether a point has a place that can be seen. */
	boolean visible(int i) {
		Points points = source.points();
		return x.scale().accepts(points.x(i)) && y.scale().accepts(points.y(i)) && x.range().contains(points.x(i))
				&& y.range().contains(points.y(i));
	}

	double pageX(int i) {
		return x.toPage(source.points().x(i));
	}

	double pageY(int i) {
		return y.toPage(source.points().y(i));
	}

	/** The visible points that are among those named, one of each x. */
	int[] named(Set<FigurePoint> which) {
		return which.stream().filter(p -> p.key().equals(source.key())).mapToInt(p -> find(p.x())).filter(i -> i >= 0).toArray();
	}

	/** A visible point by its x, -1 if there is none. */
	private int find(double value) {
		Points points = source.points();
		PointBlocks blocks = points.blocks();
		int[] found = { -1 };
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				return found[0] >= 0 || blocks.xLow(level, block) > value || blocks.xHigh(level, block) < value;
			}

			@Override
			public void point(int i) {
				found[0] = found[0] < 0 && points.x(i) == value && visible(i) ? i : found[0];
			}
		});
		return found[0];
	}

	/** Gathers the points within a part of the page. */
	private static final class Within implements PointBlocks.Visitor {
		private final ChartSeries series;
		private final Rect area;
		private final IntStream.Builder found;
		private final Range xs;
		private final Range ys;

		Within(ChartSeries series, Rect area, IntStream.Builder found) {
			this.series = series;
			this.area = area;
			this.found = found;
			this.xs = between(series.x.toData(area.x()), series.x.toData(area.right()));
			this.ys = between(series.y.toData(area.y()), series.y.toData(area.bottom()));
		}

		private static Range between(double a, double b) {
			return new Range(Math.min(a, b), Math.max(a, b));
		}

		@Override
		public boolean block(int level, int block, int from, int end) {
			PointBlocks blocks = series.source.points().blocks();
			return !(blocks.xLow(level, block) <= xs.high() && blocks.xHigh(level, block) >= xs.low() && blocks.yLow(level, block) <= ys.high()
					&& blocks.yHigh(level, block) >= ys.low());
		}

		@Override
		public void point(int i) {
			if (series.visible(i) && area.contains(series.pageX(i), series.pageY(i))) {
				found.add(i);
			}
		}
	}

	/** Looks for the nearest point; what lies beyond the nearest found so far is not looked at. */
	private static final class Nearest implements PointBlocks.Visitor {
		private final ChartSeries series;
		private final Points points;
		private final PointBlocks blocks;
		private final double pageX;
		private final double pageY;
		private int best = -1;
		private double distance;
		private double xLow;
		private double xHigh;
		private double yLow;
		private double yHigh;

		Nearest(ChartSeries series, double pageX, double pageY, double reach) {
			this.series = series;
			this.points = series.source.points();
			this.blocks = points.blocks();
			this.pageX = pageX;
			this.pageY = pageY;
			this.distance = reach * reach;
			close();
		}

		/** Narrows the values that can still be nearer. */
		private void close() {
			double d = Math.sqrt(distance);
			double a = series.x.toData(pageX - d);
			double b = series.x.toData(pageX + d);
			xLow = Math.min(a, b);
			xHigh = Math.max(a, b);
			a = series.y.toData(pageY - d);
			b = series.y.toData(pageY + d);
			yLow = Math.min(a, b);
			yHigh = Math.max(a, b);
		}

		@Override
		public boolean block(int level, int block, int from, int end) {
			return !(blocks.xLow(level, block) <= xHigh && blocks.xHigh(level, block) >= xLow && blocks.yLow(level, block) <= yHigh
					&& blocks.yHigh(level, block) >= yLow);
		}

		@Override
		public void point(int i) {
			if (points.x(i) < xLow || points.x(i) > xHigh || !(points.y(i) >= yLow && points.y(i) <= yHigh) || !series.visible(i)) {
				return;
			}
			double dx = series.pageX(i) - pageX;
			double dy = series.pageY(i) - pageY;
			if (dx * dx + dy * dy < distance) {
				best = i;
				distance = dx * dx + dy * dy;
				close();
			}
		}
	}
}
