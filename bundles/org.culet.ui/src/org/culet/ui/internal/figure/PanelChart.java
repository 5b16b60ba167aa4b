package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;

import org.culet.plot.Figure;
import org.culet.plot.Marker;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/**
 * One panel: an SWTChart without axes and series of its own, laid exactly over the area that the figure's layout gives it. Its axes
 * have the ranges of the figure; the curves are a picture in its plot area.
 */
final class PanelChart {

	/** Distance of a ring from its symbol, pixels. */
	private static final int RING = 4;

	private final Chart chart;
	private final SwtChartFigureWidget owner;
	private final FigureNavigator navigator;
	private final BandHandles bands;
	private final PointCursor cursor = new PointCursor();
	private final PointTip tip;
	private final CurveImage image;
	/** Id of SWTChart's axis for series on the right. */
	private final int right;
	private List<ChartSeries> curves = List.of();
	private Optional<State> state = Optional.empty();
	private Set<FigurePoint> ringed = Set.of();

	/** What the chart shows. */
	private record State(SwtChartFigureWidget.Shown shown, Drawing.Plot plot, Rectangle bounds, List<Primitive> behind,
			List<Primitive> front) {

		static State of(SwtChartFigureWidget.Shown shown, Drawing.Plot plot, Rectangle bounds) {
			Rect seen = new Rect(bounds.x, bounds.y, bounds.width, bounds.height);
			List<Primitive> behind = new ArrayList<>();
			List<Primitive> front = new ArrayList<>();
			boolean past = false;
			for (Primitive one : shown.drawing().primitives()) {
				past |= one instanceof Primitive.Group group
						&& TaggedFigure.panelOf(group.key()).filter(p -> p == plot.panel()).isPresent() && group.children().isEmpty();
				if (Extents.of(one).overlaps(seen)) {
					(past ? front : behind).add(one);
				}
			}
			return new State(shown, plot, bounds, behind, front);
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

	PanelChart(Composite parent, SwtChartFigureWidget owner, CurvePainter painter) {
		this.owner = owner;
		chart = new Chart(parent, SWT.NONE);
		chart.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		Control area = chart.getPlotArea().getControl();
		area.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		// SWTChart repaints everything when the mouse moves, for position markers that are not shown here
		for (Listener listener : area.getListeners(SWT.MouseMove)) {
			area.removeListener(SWT.MouseMove, listener);
		}
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
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
		bands = new BandHandles(owner::bandMoved);
		tip = new PointTip(area);
		image = new CurveImage(area, painter, this::repaint);
		navigator = new FigureNavigator(area, owner.target(this), bands, cursor);
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

	/** The picture of the curves. */
	CurveImage image() {
		return image;
	}

	/** The lines beside the point under the pointer or the cursor. */
	PointTip tip() {
		return tip;
	}

	void show(SwtChartFigureWidget.Shown shown, Drawing.Plot plot, SwtChartFigureWidget.Highlight highlight) {
		Rectangle bounds = pixels(plot);
		state = Optional.of(State.of(shown, plot, bounds));
		chart.suspendUpdate(true);
		try {
			if (!chart.getBounds().equals(bounds)) {
				chart.setBounds(bounds);
			}
			Rgb ground = owner.theme().background();
			Color background = new Color(ground.red(), ground.green(), ground.blue());
			if (!background.equals(chart.getPlotArea().getControl().getBackground())) {
				chart.setBackground(background);
				chart.getPlotArea().setBackground(background);
			}
			axes(plot, bounds);
		} finally {
			chart.suspendUpdate(false);
		}
		List<ChartSeries> all = new ArrayList<>();
		for (Series series : shown.tagged().figure().panels().get(plot.panel()).series()) {
			Series source = shown.tagged().series().get(series.key());
			all.add(ChartSeries.of(source, plot, shown.format(), source.points() == series.points()));
		}
		curves = List.copyOf(all);
		tip.hide();
		navigator.show(shown.tagged().figure().panels().get(plot.panel()), plot, bounds, curves);
		bands.show(owner.figure(), plot);
		highlight(highlight);
	}

	/** Shows nothing. */
	void clear() {
		state = Optional.empty();
		image.clear();
	}

	private static Rectangle pixels(Drawing.Plot plot) {
		int x = (int) Math.round(plot.area().x());
		int y = (int) Math.round(plot.area().y());
		return new Rectangle(x, y, Math.max(1, (int) Math.round(plot.area().right()) - x),
				Math.max(1, (int) Math.round(plot.area().bottom()) - y));
	}

	/** Gives SWTChart's axes the transformed values at the edges of the pixels. */
	private void axes(Drawing.Plot plot, Rectangle bounds) {
		AxisSpan.of(plot.x(), bounds.x, bounds.x + bounds.width).applyTo(chart.getAxisSet().getXAxis(0));
		AxisSpan.of(plot.y(), bounds.y + bounds.height, bounds.y).applyTo(chart.getAxisSet().getYAxis(0));
		plot.right().ifPresent(r -> AxisSpan.of(r, bounds.y + bounds.height, bounds.y).applyTo(chart.getAxisSet().getYAxis(right)));
	}

	void highlight(SwtChartFigureWidget.Highlight what) {
		ringed = what.points();
		cursor.select(what.keys());
		state.ifPresent(now -> {
			Set<String> strong = new TreeSet<>();
			now.shown().tagged().series().forEach((tag, series) -> {
				if (what.keys().contains(series.key()) && TaggedFigure.panelOf(tag).filter(p -> p == now.plot().panel()).isPresent()) {
					strong.add(tag);
				}
			});
			image.want(request(now, strong));
			chart.redraw();
		});
	}

	private CurveRequest request(State now, Set<String> strong) {
		Figure figure = now.shown().tagged().figure();
		// symbols at the edge reach beyond the panel
		double reach = figure.panels().get(now.plot().panel()).series().stream().filter(s -> s.marker().shape() != Marker.Shape.NONE)
				.mapToDouble(s -> 2 * now.shown().format().symbolSize() * s.marker().size() + 2 * RING).max().orElse(0);
		Rectangle b = now.bounds();
		Rect area = new Rect(b.x, b.y, b.width, b.height).grown(Math.ceil(reach));
		return new CurveRequest(figure.id(), figure, now.shown().format(), owner.theme(), now.plot(), area, owner.pixelsPerPoint(), strong);
	}

	/** A figure with the band that the mouse holds here where it is now: what comes late does not take it out of the hand. */
	Figure keepHeld(Figure next) {
		return bands.keepHeld(next);
	}

	/** The bands of the figure are somewhere else. */
	void bandsMoved(Figure figure) {
		state.ifPresent(now -> {
			bands.show(figure, now.plot());
			plotArea().redraw();
		});
	}

	/** How points are marked. */
	void marking(FigureWidget.Marking how) {
		navigator.marking(how);
	}

	void zoomAboutMiddle(double factor) {
		navigator.zoomAboutMiddle(factor, ViewHistory.Step.ALONE);
	}

	/** The picture has changed; what is around the panel only if it reaches so far. */
	private void repaint() {
		plotArea().redraw();
		if (state.isPresent() && image.reachesBeyond(state.get().bounds())) {
			Rect reach = image.reach();
			chart.getParent().redraw((int) Math.floor(reach.x()), (int) Math.floor(reach.y()), (int) Math.ceil(reach.width()) + 1,
					(int) Math.ceil(reach.height()) + 1, false);
		}
	}

	/** Writes what is at a point beside it. */
	void readOut(Optional<ReadOut> readOut) {
		Optional<ReadOut.Near> near = readOut.flatMap(ReadOut::near);
		if (near.isPresent() && state.isPresent()) {
			ReadOut.Near n = near.get();
			cursor.put(n);
			Rectangle b = state.get().bounds();
			tip.show((int) Math.round(n.series().pageX(n.index())) - b.x, (int) Math.round(n.series().pageY(n.index())) - b.y,
					readOut.get().lines(), owner.font(), state.get().shown().format().fontSize());
		} else {
			tip.hide();
		}
	}

	/** Paints what of the curves' symbols lies outside the panel. */
	void paintAround(GC gc) {
		if (state.isPresent() && image.reachesBeyond(state.get().bounds())) {
			image.paint(gc, 0, 0);
		}
	}

	private void paintBehind(PaintEvent e) {
		state.ifPresent(now -> {
			painter(e, now).paintAll(now.behind());
			bands.paintBehind(e.gc, owner.theme(), now.bounds());
			image.paint(e.gc, -now.bounds().x, -now.bounds().y);
		});
	}

	private void paintInFront(PaintEvent e) {
		state.ifPresent(now -> {
			Theme theme = owner.theme();
			double em = now.shown().format().fontSize();
			GcPainter painter = painter(e, now);
			painter.paintAll(now.front());
			curves.forEach(curve -> rings(e.gc, curve, now.bounds()));
			bands.paint(e.gc, theme, now.bounds(), painter, owner.layout(), em, now.shown().drawing().legend().stream()
					.filter(entry -> entry.panel() == now.plot().panel()).map(Drawing.LegendEntry::area).toList());
			navigator.paint(e.gc, theme);
			tip.paint(e.gc, theme, painter, owner.layout(), owner.font(), em, now.bounds());
		});
	}

	/** Draws a ring about those of the points that are selected. */
	private void rings(GC gc, ChartSeries curve, Rectangle bounds) {
		Rgb accent = owner.theme().accent();
		gc.setForeground(new Color(accent.red(), accent.green(), accent.blue()));
		gc.setLineWidth(2);
		int r = (int) Math.round(curve.radius()) + RING;
		for (int i : curve.named(ringed)) {
			gc.drawOval((int) Math.round(curve.pageX(i)) - bounds.x - r, (int) Math.round(curve.pageY(i)) - bounds.y - r, 2 * r, 2 * r);
		}
		gc.setLineWidth(1);
	}

	private GcPainter painter(PaintEvent e, State now) {
		return new GcPainter(e.gc, owner.font(), -now.bounds().x, -now.bounds().y);
	}
}
