package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;

import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;
import org.culet.ui.figure.FigurePoint;

/** One panel: an SWTChart without axes of its own, laid exactly over the area that the figure's layout gives it. */
final class PanelChart {

	private final Chart chart;
	private final FigureNavigator navigator;
	/** Id of SWTChart's axis for series on the right. */
	private final int right;
	private final List<ChartSeries> curves = new ArrayList<>();
	private Optional<State> state = Optional.empty();
	private Set<FigurePoint> ringed = Set.of();

	/** What the chart shows. */
	private record State(SwtChartFigureWidget owner, SwtChartFigureWidget.Shown shown, Drawing.Plot plot, Map<Integer, Primitive.Group> groups,
			Rectangle bounds, List<Primitive> behind, List<Primitive> front) {

		static State of(SwtChartFigureWidget owner, SwtChartFigureWidget.Shown shown, Drawing.Plot plot, Rectangle bounds) {
			Map<Integer, Primitive.Group> groups = SwtChartFigureWidget.curves(shown.drawing(), plot);
			int first = groups.keySet().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
			Rect seen = new Rect(bounds.x, bounds.y, bounds.width, bounds.height);
			List<Primitive> behind = new ArrayList<>();
			List<Primitive> front = new ArrayList<>();
			List<Primitive> all = shown.drawing().primitives();
			for (int i = 0; i < all.size(); i++) {
				boolean painted = !groups.containsKey(i) || ChartSeries.paintedByHand(groups.get(i));
				if (painted && Extents.of(all.get(i)).overlaps(seen)) {
					(i < first ? behind : front).add(all.get(i));
				}
			}
			return new State(owner, shown, plot, groups, bounds, behind, front);
		}
	}

	/** The chart's own layout is for its own axes; here the plot area is all there is. */
	private static final class PlotOnly extends Layout {
		@Override
		protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
			return new Point(Math.max(0, wHint), Math.max(0, hHint));
		}

		@Override
		protected void layout(Composite composite, boolean flushCache) {
			Chart chart = (Chart) composite;
			for (Control child : chart.getChildren()) {
				child.setBounds(child == chart.getPlotArea().getControl() ? chart.getClientArea() : new Rectangle(0, 0, 0, 0));
			}
		}
	}

	PanelChart(Composite parent, FigureNavigator.Target target) {
		chart = new Chart(parent, SWT.NONE);
		chart.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		chart.getPlotArea().getControl().setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		// SWTChart repaints everything when the mouse moves, for position markers that are not shown here
		Control area = chart.getPlotArea().getControl();
		for (Listener listener : area.getListeners(SWT.MouseMove)) {
			area.removeListener(SWT.MouseMove, listener);
		}
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		// points are reduced to pixels before they come here
		chart.enableCompress(false);
		// both axes are made while the chart's own layout is there: an axis needs to have been laid out once
		right = chart.getAxisSet().createYAxis();
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			quiet(axis);
		}
		chart.setLayout(new PlotOnly());
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(PaintEvent e) {
				paintBehind(e);
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		chart.getPlotArea().addCustomPaintListener(this::paintInFront);
		navigator = new FigureNavigator(chart.getPlotArea().getControl(), target);
	}

	private static void quiet(IAxis axis) {
		axis.getTitle().setVisible(false);
		axis.getTick().setVisible(false);
		axis.getGrid().setVisible(false);
		axis.setDrawAxisLine(false);
	}

	Control control() {
		return chart;
	}

	/** What takes the mouse. */
	Control plotArea() {
		return chart.getPlotArea().getControl();
	}

	Chart chart() {
		return chart;
	}

	void show(SwtChartFigureWidget owner, SwtChartFigureWidget.Shown shown, Drawing.Plot plot, SwtChartFigureWidget.Highlight highlight) {
		Rectangle bounds = pixels(plot);
		state = Optional.of(State.of(owner, shown, plot, bounds));
		chart.suspendUpdate(true);
		try {
			chart.setBounds(bounds);
			Rgb ground = owner.theme().background();
			Color background = new Color(ground.red(), ground.green(), ground.blue());
			chart.setBackground(background);
			chart.getPlotArea().setBackground(background);
			fill(axes(plot, bounds));
		} finally {
			chart.suspendUpdate(false);
		}
		navigator.show(shown.tagged().figure().panels().get(plot.panel()), plot, bounds, curves);
		highlight(highlight);
	}

	private static Rectangle pixels(Drawing.Plot plot) {
		int x = (int) Math.round(plot.area().x());
		int y = (int) Math.round(plot.area().y());
		return new Rectangle(x, y, Math.max(1, (int) Math.round(plot.area().right()) - x),
				Math.max(1, (int) Math.round(plot.area().bottom()) - y));
	}

	/** Gives SWTChart's axes the transformed values at the edges of the pixels; returns the axis for series on the right. */
	private IAxis axes(Drawing.Plot plot, Rectangle bounds) {
		AxisSpan.of(plot.x(), bounds.x, bounds.x + bounds.width).applyTo(chart.getAxisSet().getXAxis(0));
		AxisSpan.of(plot.y(), bounds.y + bounds.height, bounds.y).applyTo(chart.getAxisSet().getYAxis(0));
		if (plot.right().isEmpty()) {
			return chart.getAxisSet().getYAxis(0);
		}
		IAxis axis = chart.getAxisSet().getYAxis(right);
		AxisSpan.of(plot.right().get(), bounds.y + bounds.height, bounds.y).applyTo(axis);
		return axis;
	}

	private void fill(IAxis rightAxis) {
		State now = state.orElseThrow();
		curves.forEach(c -> c.removeFrom(chart));
		curves.clear();
		Set<String> tags = new TreeSet<>(java.util.Comparator.comparingInt(PanelChart::order));
		now.groups().values().forEach(g -> tags.add(g.key()));
		for (String tag : tags) {
			Series series = now.shown().tagged().figure().panels().get(now.plot().panel()).series().get(order(tag));
			Series source = now.shown().tagged().series().get(tag);
			List<Primitive.Group> groups = now.groups().values().stream().filter(g -> g.key().equals(tag)).toList();
			curves.add(ChartSeries.create(chart, tag, source, series, now.plot(), groups, rightAxis));
		}
	}

	private static int order(String tag) {
		return Integer.parseInt(tag.substring(tag.indexOf('/') + 1));
	}

	void highlight(SwtChartFigureWidget.Highlight what) {
		ringed = what.points();
		state.ifPresent(now -> {
			boolean any = curves.stream().anyMatch(c -> what.keys().contains(c.source().key()));
			for (ChartSeries curve : curves) {
				boolean on = any && what.keys().contains(curve.source().key());
				curve.emphasise(any && !on, on, now.owner().theme());
				if (on) {
					curve.bringToFront(chart);
				}
			}
			chart.redraw();
		});
	}

	void zoomAboutMiddle(double factor) {
		navigator.zoom(factor, chart.getSize().x / 2, chart.getSize().y / 2, false, false);
	}

	private void paintBehind(PaintEvent e) {
		state.ifPresent(now -> painter(e, now).paintAll(now.behind()));
	}

	private void paintInFront(PaintEvent e) {
		state.ifPresent(now -> {
			painter(e, now).paintAll(now.front());
			curves.forEach(curve -> curve.ring(e.gc, ringed, now.owner().theme(), now.bounds()));
			navigator.paint(e.gc, now.owner().theme());
		});
	}

	private static GcPainter painter(PaintEvent e, State now) {
		return new GcPainter(e.gc, now.owner().font(), -now.bounds().x, -now.bounds().y);
	}
}
