package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IErrorBar;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;

import org.culet.plot.Marker;
import org.culet.plot.Points;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Reduction;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigurePoint;

/** One series of a figure as line series of SWTChart: one for each unbroken part of its line, one for its symbols. */
final class ChartSeries {

	/** A point that lies so near to the line through its neighbours is not seen, pixels. */
	private static final double STRAIGHT = 0.45;
	/** Distance of a ring from its symbol, pixels. */
	private static final int RING = 4;

	private final Series source;
	private final AxisMap x;
	private final AxisMap y;
	private final List<ILineSeries<?>> lines = new ArrayList<>();
	private Optional<ILineSeries<?>> symbols = Optional.empty();
	private Rgb color = Rgb.of(0);
	private int width = 1;
	private int radius = 3;
	/** Points that can be seen, found at the first question. */
	private int[] visible;

	private ChartSeries(Series source, AxisMap x, AxisMap y) {
		this.source = source;
		this.x = x;
		this.y = y;
	}

	/**
	 * Adds a series to a chart.
	 *
	 * @param chart where to
	 * @param tag unique id
	 * @param source the series as the figure has it
	 * @param series the series as shown (toggled off or not)
	 * @param plot the panel as laid out
	 * @param groups what the layout made of the series
	 * @param right axis of SWTChart for series on the right
	 */
	static ChartSeries create(Chart chart, String tag, Series source, Series series, Drawing.Plot plot, List<Primitive.Group> groups,
			IAxis right) {
		AxisMap y = series.right() ? plot.right().orElse(plot.y()) : plot.y();
		ChartSeries out = new ChartSeries(source, plot.x(), y);
		int axis = series.right() ? right.getId() : 0;
		for (Primitive.Group group : groups) {
			for (Primitive child : group.children()) {
				if (child instanceof Primitive.Lines l && series.line().visible() && child == group.children().getLast()) {
					out.addLine(chart, tag, l, axis, series);
				} else if (child instanceof Primitive.Symbols s) {
					out.addSymbols(chart, tag, s, axis, series);
				}
			}
		}
		return out;
	}

	/** Symbols that SWTChart has not got: outlines, strokes and upper bounds. */
	static boolean paintedByHand(Primitive.Group group) {
		return group.children().stream().anyMatch(c -> c instanceof Primitive.Symbols s && type(s).isEmpty());
	}

	private static Optional<PlotSymbolType> type(Primitive.Symbols s) {
		if (s.open()) {
			return Optional.empty();
		}
		return switch (s.shape()) {
			case CIRCLE -> Optional.of(PlotSymbolType.CIRCLE);
			case SQUARE -> Optional.of(PlotSymbolType.SQUARE);
			case DIAMOND -> Optional.of(PlotSymbolType.DIAMOND);
			case UP -> Optional.of(PlotSymbolType.TRIANGLE);
			case DOWN -> Optional.of(PlotSymbolType.INVERTED_TRIANGLE);
			default -> Optional.empty();
		};
	}

	private void addLine(Chart chart, String tag, Primitive.Lines drawn, int axis, Series series) {
		color = drawn.stroke().color();
		width = (int) Math.max(1, Math.round(drawn.stroke().width()));
		int part = 0;
		for (double[] page : drawn.parts()) {
			ILineSeries<?> line = series(chart, tag + "/line" + part++, axis);
			setPage(line, Straightened.of(page, STRAIGHT));
			line.setSymbolType(PlotSymbolType.NONE);
			line.setLineStyle(switch (series.line().dash()) {
				case SOLID -> LineStyle.SOLID;
				case DASHED -> LineStyle.DASH;
				case DOTTED -> LineStyle.DOT;
				case DASH_DOT -> LineStyle.DASHDOT;
			});
			lines.add(line);
		}
	}

	private void addSymbols(Chart chart, String tag, Primitive.Symbols drawn, int axis, Series series) {
		color = drawn.color();
		radius = (int) Math.max(2, Math.round(drawn.diameter() / 2));
		ILineSeries<?> all = series(chart, tag + "/symbols", axis);
		setPage(all, drawn.at());
		all.setLineStyle(LineStyle.NONE);
		all.setSymbolType(type(drawn).orElse(PlotSymbolType.NONE));
		all.setSymbolSize(radius);
		addErrors(all, series.points(), drawn);
		symbols = Optional.of(all);
	}

	private void addErrors(ILineSeries<?> to, Points points, Primitive.Symbols drawn) {
		int count = drawn.at().length / 2;
		int[] indices = Reduction.symbols(points, x, y, Math.max(0.5, drawn.diameter() / 6));
		if (indices.length != count || drawn.shape() == Marker.Shape.UPPER_BOUND) {
			return;
		}
		if (points.hasSigmaY()) {
			double[] plus = new double[count];
			double[] minus = new double[count];
			for (int k = 0; k < count; k++) {
				plus[k] = reach(y, points.y(indices[k]), points.sigmaY(indices[k]));
				minus[k] = -reach(y, points.y(indices[k]), -points.sigmaY(indices[k]));
			}
			show(to.getYErrorBar(), plus, minus);
		}
		if (points.hasSigmaX()) {
			double[] plus = new double[count];
			double[] minus = new double[count];
			for (int k = 0; k < count; k++) {
				plus[k] = reach(x, points.x(indices[k]), points.sigmaX(indices[k]));
				minus[k] = -reach(x, points.x(indices[k]), -points.sigmaX(indices[k]));
			}
			show(to.getXErrorBar(), plus, minus);
		}
	}

	/** Distance along the axis, in transformed values, from a value to the value and its error; to the axis' end where that has no place. */
	private static double reach(AxisMap map, double value, double error) {
		double at = map.scale().transform(value);
		double end = value + error;
		if (map.scale().accepts(end)) {
			return map.scale().transform(end) - at;
		}
		return map.scale().transform(map.scale().rising() ? map.range().low() : map.range().high()) - at;
	}

	private static void show(IErrorBar bar, double[] plus, double[] minus) {
		bar.setType(IErrorBar.ErrorBarType.BOTH);
		bar.setPlusErrors(plus);
		bar.setMinusErrors(minus);
		bar.setLineWidth(1);
		bar.setVisible(true);
	}

	private static ILineSeries<?> series(Chart chart, String id, int axis) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, id);
		line.setAntialias(SWT.ON);
		line.setYAxisId(axis);
		return line;
	}

	/** Page coordinates, reduced to pixels and cut at the frame, as transformed values for SWTChart's axes. */
	private void setPage(ILineSeries<?> to, double[] page) {
		int n = page.length / 2;
		double[] u = new double[n];
		double[] v = new double[n];
		for (int i = 0; i < n; i++) {
			u[i] = AxisSpan.u(x, page[2 * i]);
			v[i] = AxisSpan.u(y, page[2 * i + 1]);
		}
		to.setXSeries(u);
		to.setYSeries(v);
	}

	/** The series as the figure has it. */
	Series source() {
		return source;
	}

	/**
	 * A point near a place.
	 *
	 * @param point index in the series, -1 for none
	 * @param distance squared, pixels
	 */
	record Hit(int point, double distance) {
	}

	/** The point nearest to a place of the page, of those that are visible. */
	Hit nearest(double pageX, double pageY) {
		Points points = source.points();
		if (visible == null) {
			visible = lines.isEmpty() && symbols.isEmpty() ? new int[0] : Reduction.symbols(points, x, y, 1);
		}
		Hit best = new Hit(-1, Double.POSITIVE_INFINITY);
		for (int i : visible) {
			double dx = x.toPage(points.x(i)) - pageX;
			double dy = y.toPage(points.y(i)) - pageY;
			if (dx * dx + dy * dy < best.distance()) {
				best = new Hit(i, dx * dx + dy * dy);
			}
		}
		return best;
	}

	/** Dims it, or makes it stand out, or neither. */
	void emphasise(boolean dim, boolean strong, Theme theme) {
		Rgb shown = dim ? color.mix(theme.background(), 0.72) : color;
		Color c = new Color(shown.red(), shown.green(), shown.blue());
		for (ILineSeries<?> line : lines) {
			line.setLineColor(c);
			line.setLineWidth(strong ? width + 2 : width);
		}
		symbols.ifPresent(s -> {
			s.setSymbolColor(c);
			s.setSymbolSize(strong ? radius + 2 : radius);
			s.getXErrorBar().setColor(c);
			s.getYErrorBar().setColor(c);
		});
	}

	/** Draws a ring about those of the points that belong to it. */
	void ring(GC gc, Set<FigurePoint> which, Theme theme, Rectangle bounds) {
		Points points = source.points();
		for (FigurePoint point : which) {
			for (int i = 0; point.key().equals(source.key()) && i < points.size(); i++) {
				if (points.x(i) == point.x() && x.scale().accepts(points.x(i)) && y.scale().accepts(points.y(i))) {
					int px = (int) Math.round(x.toPage(points.x(i))) - bounds.x;
					int py = (int) Math.round(y.toPage(points.y(i))) - bounds.y;
					int r = radius + RING;
					Rgb accent = theme.accent();
					gc.setForeground(new Color(accent.red(), accent.green(), accent.blue()));
					gc.setLineWidth(2);
					gc.drawOval(px - r, py - r, 2 * r, 2 * r);
				}
			}
		}
	}

	void bringToFront(Chart chart) {
		lines.forEach(l -> chart.getSeriesSet().bringToFront(l.getId()));
		symbols.ifPresent(s -> chart.getSeriesSet().bringToFront(s.getId()));
	}

	void removeFrom(Chart chart) {
		lines.forEach(l -> chart.getSeriesSet().deleteSeries(l.getId()));
		symbols.ifPresent(s -> chart.getSeriesSet().deleteSeries(s.getId()));
	}
}
