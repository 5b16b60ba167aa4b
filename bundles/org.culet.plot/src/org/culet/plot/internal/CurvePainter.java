package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

import org.culet.plot.Dash;
import org.culet.plot.Marker;
import org.culet.plot.Points;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.draw.Reduction;
import org.culet.plot.style.Rgb;

/** Paints the series of a panel: error bars, lines, symbols. */
final class CurvePainter {

	/** Columns in which it is noted what a curve covers; about twice what the placing of texts looks at. */
	private static final int COARSE = 200;
	/** Of longer series it is noted block by block. */
	private static final int LONG = 1000;

	private final Canvas canvas;
	private final Rect area;
	private final AxisMap x;
	private final Placer placer;

	CurvePainter(Canvas canvas, Rect area, AxisMap x, Placer placer) {
		this.canvas = canvas;
		this.area = area;
		this.x = x;
		this.placer = placer;
	}

	void paint(Series series, AxisMap y) {
		canvas.out().addAll(groups(series, y, canvas.format().pixel()));
	}

	/** Notes what a series covers, and leaves an empty group in its place. */
	void outline(Series series, AxisMap y) {
		double cell = area.width() / COARSE;
		if (series.points().size() > LONG) {
			double[] strokes = Reduction.outline(series.points(), x, y, cell);
			for (int i = 0; i < strokes.length; i += 3) {
				placer.cover(strokes[i], Math.max(area.y(), Math.min(area.bottom(), strokes[i + 1])), strokes[i],
						Math.max(area.y(), Math.min(area.bottom(), strokes[i + 2])));
			}
		} else {
			groups(series, y, Math.max(canvas.format().pixel(), cell));
		}
		canvas.out().add(new Primitive.Group(series.key(), area, List.of()));
	}

	/** What shows a series: a group for error bars and line, one for symbols, which may reach beyond the area. */
	List<Primitive.Group> groups(Series series, AxisMap y, double pixel) {
		Points points = series.points();
		Rgb color = canvas.color(series.ink());
		List<Primitive> lines = new ArrayList<>();
		boolean symbols = series.marker().shape() != Marker.Shape.NONE;
		double diameter = canvas.symbol() * series.marker().size();
		int[] marked = symbols ? Reduction.symbols(points, x, y, Math.max(pixel, diameter / 6)) : new int[0];
		if (points.hasSigmaX() || points.hasSigmaY()) {
			List<double[]> bars = errorBars(points, symbols ? marked : all(points), y, diameter);
			if (!bars.isEmpty()) {
				lines.add(new Primitive.Lines(bars, canvas.stroke(color, 0.7 * canvas.lineWidth(), Dash.SOLID)));
			}
		}
		if (series.line().visible()) {
			List<double[]> parts = parts(points, Reduction.line(points, x, y, pixel), y);
			if (!parts.isEmpty()) {
				double width = series.line().width() * canvas.lineWidth();
				lines.add(new Primitive.Lines(parts, canvas.stroke(color, width, series.line().dash())));
			}
		}
		List<Primitive.Group> out = new ArrayList<>();
		if (!lines.isEmpty()) {
			out.add(new Primitive.Group(series.key(), area, lines));
		}
		if (marksLost(series)) {
			lost(series, y, color, diameter);
		}
		if (marked.length > 0) {
			double[] at = pages(points, marked, y);
			Primitive symbol = new Primitive.Symbols(series.marker().shape(), diameter, color, canvas.theme().background(),
					series.marker().open(), 0.8 * canvas.lineWidth(), at);
			out.add(new Primitive.Group(series.key(), area.grown(diameter), List.of(symbol)));
		}
		return out;
	}

	/** Whether points without a place on a logarithmic axis are marked at its end: a line shows by itself where it leaves. */
	static boolean marksLost(Series series) {
		return series.marker().shape() != Marker.Shape.NONE && !series.line().visible();
	}

	/** Open triangles at the lower end of a logarithmic axis, one for all points that fall together. */
	private void lost(Series series, AxisMap y, Rgb color, double diameter) {
		Points p = series.points();
		TreeSet<Integer> places = new TreeSet<>();
		for (int i = 0; i < p.size() && y.scale().needsPositive(); i++) {
			double page = p.y(i) <= 0 && x.scale().accepts(p.x(i)) ? x.toPage(p.x(i)) : Double.NaN;
			if (page >= area.x() && page <= area.right()) {
				places.add((int) Math.round(2 * (page - area.x()) / diameter));
			}
		}
		if (!places.isEmpty()) {
			double[] at = new double[2 * places.size()];
			int n = 0;
			for (int place : places) {
				at[n++] = area.x() + 0.5 * diameter * place;
				at[n++] = area.bottom() - 0.8 * diameter;
				placer.cover(at[n - 2], at[n - 1]);
			}
			canvas.out().add(new Primitive.Group(series.key(), area, List.of(new Primitive.Symbols(Marker.Shape.DOWN, 0.9 * diameter, color,
					canvas.theme().background(), true, 0.8 * canvas.lineWidth(), at))));
		}
	}

	private static int[] all(Points points) {
		int[] out = new int[Math.min(points.size(), 2000)];
		Arrays.setAll(out, i -> (int) ((long) i * points.size() / out.length));
		return out;
	}

	private double[] pages(Points points, int[] indices, AxisMap y) {
		double[] at = new double[2 * indices.length];
		DoubleUnaryOperator pageX = x.toPages();
		DoubleUnaryOperator pageY = y.toPages();
		for (int k = 0; k < indices.length; k++) {
			at[2 * k] = pageX.applyAsDouble(points.x(indices[k]));
			at[2 * k + 1] = pageY.applyAsDouble(points.y(indices[k]));
			placer.cover(at[2 * k], at[2 * k + 1]);
		}
		return at;
	}

	/** The kept points as page coordinates, cut at the edge of the area; what lies below a logarithmic axis leaves through its edge. */
	private List<double[]> parts(Points points, int[] kept, AxisMap y) {
		Cutter cutter = new Cutter(area.grown(2 * canvas.lineWidth()));
		DoubleUnaryOperator pageX = x.toPages();
		DoubleUnaryOperator pageY = y.toPages();
		double below = area.bottom() + 4 * canvas.em();
		boolean down = false;
		double px = 0;
		double py = 0;
		for (int index : kept) {
			if (index == Reduction.BREAK) {
				down = false;
				cutter.lift();
				continue;
			}
			boolean dive = index < Reduction.BREAK;
			double nx = pageX.applyAsDouble(points.x(dive ? Reduction.dive(index) : index));
			double ny = dive ? below : pageY.applyAsDouble(points.y(index));
			if (down && !(dive && py == below)) {
				cutter.segment(px, py, nx, ny);
			} else {
				cutter.lift();
			}
			px = nx;
			py = ny;
			down = true;
		}
		cutter.lift();
		return cutter.parts;
	}

	private List<double[]> errorBars(Points p, int[] indices, AxisMap y, double diameter) {
		List<double[]> bars = new ArrayList<>();
		double cap = 0.35 * diameter;
		Rect reach = area.grown(2 * canvas.em());
		for (int i : indices) {
			if (!x.scale().accepts(p.x(i)) || !y.scale().accepts(p.y(i))) {
				continue;
			}
			double px = x.toPage(p.x(i));
			double py = y.toPage(p.y(i));
			if (p.sigmaY(i) > 0) {
				double a = end(y, p.y(i) - p.sigmaY(i), reach.bottom(), reach);
				double b = end(y, p.y(i) + p.sigmaY(i), reach.y(), reach);
				addBar(bars, new double[] { px, a, px, b }, Math.abs(a - b) > diameter, cap);
			}
			if (p.sigmaX(i) > 0) {
				double a = endX(p.x(i) - p.sigmaX(i), reach);
				double b = endX(p.x(i) + p.sigmaX(i), reach);
				addBar(bars, new double[] { a, py, b, py }, Math.abs(a - b) > diameter, cap);
			}
		}
		return bars;
	}

	private void addBar(List<double[]> bars, double[] bar, boolean longer, double cap) {
		if (!longer) {
			return;
		}
		bars.add(bar);
		placer.cover(bar[0], bar[1], bar[2], bar[3]);
		boolean upright = bar[0] == bar[2];
		for (int k = 0; k < 4; k += 2) {
			double cx = upright ? cap : 0;
			double cy = upright ? 0 : cap;
			bars.add(new double[] { bar[k] - cx, bar[k + 1] - cy, bar[k] + cx, bar[k + 1] + cy });
		}
	}

	/** End of a bar in y; a value that has no place on the axis lies beyond its lower end. */
	private static double end(AxisMap y, double value, double beyond, Rect reach) {
		double page = y.scale().accepts(value) ? y.toPage(value) : beyond;
		return Math.max(reach.y(), Math.min(reach.bottom(), page));
	}

	private double endX(double value, Rect reach) {
		double beyond = x.scale().rising() ? reach.x() : reach.right();
		double page = x.scale().accepts(value) ? x.toPage(value) : beyond;
		return Math.max(reach.x(), Math.min(reach.right(), page));
	}

	/** Cuts connected segments at a rectangle (Liang and Barsky, ACM Trans. Graphics 3, 1 (1984)). */
	private final class Cutter {
		private final Rect frame;
		private final List<double[]> parts = new ArrayList<>();
		private double[] part = new double[256];
		private int size;

		Cutter(Rect frame) {
			this.frame = frame;
		}

		void lift() {
			if (size >= 4) {
				parts.add(Arrays.copyOf(part, size));
			}
			size = 0;
		}

		void segment(double x1, double y1, double x2, double y2) {
			double[] t = { 0, 1 };
			double dx = x2 - x1;
			double dy = y2 - y1;
			boolean visible = cut(-dx, x1 - frame.x(), t) && cut(dx, frame.right() - x1, t) && cut(-dy, y1 - frame.y(), t)
					&& cut(dy, frame.bottom() - y1, t);
			if (!visible) {
				lift();
				return;
			}
			double ax = x1 + t[0] * dx;
			double ay = y1 + t[0] * dy;
			double bx = x1 + t[1] * dx;
			double by = y1 + t[1] * dy;
			if (size == 0 || t[0] > 0) {
				lift();
				point(ax, ay);
			}
			point(bx, by);
			placer.cover(ax, ay, bx, by);
			if (t[1] < 1) {
				lift();
			}
		}

		private boolean cut(double p, double q, double[] t) {
			if (p == 0) {
				return q >= 0;
			}
			double r = q / p;
			if (p < 0) {
				t[0] = Math.max(t[0], r);
			} else {
				t[1] = Math.min(t[1], r);
			}
			return t[0] <= t[1];
		}

		private void point(double px, double py) {
			if (size + 2 > part.length) {
				part = Arrays.copyOf(part, 2 * part.length);
			}
			part[size++] = px;
			part[size++] = py;
		}
	}
}
