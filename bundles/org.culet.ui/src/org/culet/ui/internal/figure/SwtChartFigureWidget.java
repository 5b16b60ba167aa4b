package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.culet.model.RowSet;
import org.culet.plot.Figure;
import org.culet.plot.Points;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.scale.Range;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/**
 * Figures with SWTChart. The layout of the figure ({@link FigureLayout}, the one behind every file format) says where axes, numbers, legend
 * and colour bar lie and is painted around and behind; each panel is a chart that lies exactly over its area, shows a picture of the
 * curves and takes the mouse.
 *
 * <p>A new view costs the layout of the frame and the painting of texts; the picture of the curves follows from its own thread. What moves
 * with the mouse (read-out, frame, bands) is painted over the picture.
 */
public final class SwtChartFigureWidget implements FigureWidget {

	private static final int SMALLEST = 60;
	private static final int PANEL_WIDTH = 210;
	private static final int PANEL_HEIGHT = 165;
	private static final int LINE_HEIGHT = 19;
	private static final double LARGEST_FONT = 15;

	private final ScrolledComposite scroller;
	private final Composite canvas;
	private final ScreenFont font;
	private final FigureLayout layout;
	private final CurvePainter painter;
	private final ViewHistory history = new ViewHistory();
	private final Set<FigureListener> listeners = new LinkedHashSet<>();
	private final List<PanelChart> charts = new ArrayList<>();
	private final Map<Integer, TaggedFigure.View> zoomed = new HashMap<>();
	private final Set<String> off = new HashSet<>();
	private Optional<Figure> figure = Optional.empty();
	private Optional<Shown> shown = Optional.empty();
	private List<Primitive> outside = List.of();
	private Highlight highlight = new Highlight(Set.of(), Set.of());
	private String message = "";
	private Function<FigurePoint, String> names = point -> "";
	private Theme theme;
	private Marking marking = Marking.OFF;
	/** Asked for when the size changes, not for each frame: the window system answers slowly. */
	private double pixelsPerPoint;

	/** What stands out. */
	record Highlight(Set<String> keys, Set<FigurePoint> points) {
	}

	/** What is on the screen: the figure, laid out for the size of the widget. */
	record Shown(TaggedFigure tagged, Drawing drawing, PageFormat format) {
	}

	/**
	 * A widget without a figure.
	 *
	 * @param parent where it lives
	 * @param theme its colours
	 */
	public SwtChartFigureWidget(Composite parent, Theme theme) {
		this.theme = theme;
		scroller = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		canvas = new Composite(scroller, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		scroller.setContent(canvas);
		scroller.addListener(SWT.Resize, e -> figure.ifPresent(f -> scroller.setMinSize(smallest(f))));
		canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		font = new ScreenFont(canvas.getDisplay(), canvas.getFont().getFontData()[0]);
		layout = new FigureLayout(font);
		canvas.addPaintListener(this::paint);
		pixelsPerPoint = canvas.getMonitor().getZoom() / 100.0;
		canvas.addListener(SWT.Resize, e -> zoomChanged());
		canvas.addListener(SWT.ZoomChanged, e -> zoomChanged());
		canvas.addListener(SWT.MouseDown, e -> toggleAt(e.x, e.y));
		canvas.addListener(SWT.MouseExit, e -> listeners.forEach(l -> l.hovered(Optional.empty())));
		painter = new CurvePainter(canvas.getDisplay(), layout);
		canvas.addDisposeListener(e -> {
			painter.stop();
			font.dispose();
		});
	}

	@Override
	public Control control() {
		return scroller;
	}

	@Override
	public void show(Figure newFigure) {
		boolean same = figure.map(Figure::id).equals(Optional.of(newFigure.id()));
		if (!same) {
			zoomed.clear();
			history.forget();
		}
		if (!same || figure.get().panels().size() != newFigure.panels().size()) {
			off.clear();
		}
		Figure next = newFigure;
		for (PanelChart chart : charts) {
			next = same ? chart.keepHeld(next) : next;
		}
		figure = Optional.of(next);
		message = "";
		scroller.setMinSize(smallest(newFigure));
		arrange();
		if (!same) {
			listeners.forEach(FigureListener::viewChanged);
		}
	}

	@Override
	public void append(String key, Points more) {
		figure = figure.map(f -> TaggedFigure.grown(f, key, more));
		arrange();
	}

	/**
	 * A figure of one panel shrinks with its view; one of many has fewer panels side by side, and is scrolled downwards, where its panels
	 * would be too small.
	 */
	private Point smallest(Figure figure) {
		int panels = figure.panels().size();
		int room = scroller.getSize().x - scroller.getVerticalBar().getSize().x;
		int columns = Math.clamp(room / PANEL_WIDTH, 1, figure.columns());
		int rows = panels <= 1 && figure.table().isEmpty() ? 0 : (panels + columns - 1) / columns;
		int lines = figure.table().map(t -> t.rows().size() + 2).orElse(0);
		return new Point(rows == 0 ? 0 : PANEL_WIDTH, rows * PANEL_HEIGHT + lines * LINE_HEIGHT);
	}

	@Override
	public void showMessage(String text) {
		scroller.setMinSize(0, 0);
		figure = Optional.empty();
		zoomed.clear();
		history.forget();
		off.clear();
		message = text;
		arrange();
	}

	@Override
	public void highlight(Set<String> keys, Set<FigurePoint> points) {
		Highlight wanted = new Highlight(Set.copyOf(keys), Set.copyOf(points));
		if (!highlight.equals(wanted)) {
			highlight = wanted;
			charts.forEach(chart -> chart.highlight(highlight));
		}
	}

	@Override
	public void nameSeries(Function<FigurePoint, String> newNames) {
		names = newNames;
	}

	@Override
	public void marking(Marking how) {
		marking = how;
		charts.forEach(chart -> chart.marking(how));
	}

	@Override
	public void applyTheme(Theme newTheme) {
		theme = newTheme;
		arrange();
	}

	@Override
	public void moveBand(String key, Range range) {
		figure = figure.map(f -> f.withPanels(f.panels().stream().map(p -> p.withBand(key, range.low(), range.high())).toList(), f.columns()));
		figure.ifPresent(f -> charts.forEach(chart -> chart.bandsMoved(f)));
	}

	/** A person has moved a band: in all panels at once, then the listeners are told. */
	void bandMoved(String key, Range range, boolean ended) {
		moveBand(key, range);
		listeners.forEach(l -> l.dragged(key, range, ended));
	}

	@Override
	public void autoscale() {
		if (!zoomed.isEmpty()) {
			changeView(Map.of(), ViewHistory.Step.ALONE);
		}
	}

	@Override
	public void undoView() {
		history.undo(zoomed).ifPresent(this::look);
	}

	@Override
	public void redoView() {
		history.redo(zoomed).ifPresent(this::look);
	}

	@Override
	public boolean canUndoView() {
		return history.canUndo();
	}

	@Override
	public boolean canRedoView() {
		return history.canRedo();
	}

	private void changeView(Map<Integer, TaggedFigure.View> next, ViewHistory.Step step) {
		history.changing(zoomed, step);
		look(next);
	}

	private void look(Map<Integer, TaggedFigure.View> next) {
		Map<Integer, TaggedFigure.View> views = Map.copyOf(next);
		zoomed.clear();
		zoomed.putAll(views);
		arrange();
		// at once, not with the next frame of the window system: the figure keeps to the hand
		canvas.update();
		charts.forEach(chart -> chart.plotArea().update());
		listeners.forEach(FigureListener::viewChanged);
	}

	@Override
	public void zoom(double factor) {
		if (!charts.isEmpty()) {
			charts.get(0).zoomAboutMiddle(factor);
		}
	}

	@Override
	public Optional<Figure> visibleFigure() {
		return figure.map(f -> TaggedFigure.visible(f, zoomed, off));
	}

	@Override
	public void addListener(FigureListener listener) {
		listeners.add(listener);
	}

	/** The figure as laid out now, for tests and pictures. */
	Optional<Shown> shown() {
		return shown;
	}

	/** The charts of the panels. */
	List<PanelChart> charts() {
		return List.copyOf(charts);
	}

	/** The figure with its bands where they are now. */
	Figure figure() {
		return figure.orElseThrow();
	}

	FigureLayout layout() {
		return layout;
	}

	/** Whether every picture shows its curves exactly, and not those of an older view shifted and scaled. */
	public boolean exact() {
		return charts.stream().filter(c -> c.control().getVisible()).allMatch(c -> c.image().exact());
	}

	/** The pictures that are shown now. */
	public List<Image> pictures() {
		return charts.stream().flatMap(c -> c.image().shown().stream()).toList();
	}

	/** How many pictures of curves have been painted so far. */
	public int painted() {
		return charts.stream().mapToInt(c -> c.image().painted()).sum();
	}

	private void zoomChanged() {
		pixelsPerPoint = canvas.getMonitor().getZoom() / 100.0;
		arrange();
	}

	/** Pixels of the device for one of a drawing. */
	double pixelsPerPoint() {
		return pixelsPerPoint;
	}

	ScreenFont font() {
		return font;
	}

	Theme theme() {
		return theme;
	}

	private void arrange() {
		Point size = canvas.getSize();
		if (canvas.isDisposed() || size.x < SMALLEST || size.y < SMALLEST || figure.isEmpty()) {
			shown = Optional.empty();
			charts.forEach(chart -> {
				chart.control().setVisible(false);
				chart.clear();
			});
			canvas.redraw();
			return;
		}
		TaggedFigure tagged = TaggedFigure.of(figure.get(), zoomed, off);
		// small views get smaller letters, so that curves keep their room
		double em = Math.max(9, Math.min(Math.min(font.usualSize(), LARGEST_FONT), size.x / 32.0));
		PageFormat format = PageFormat.screen(size.x, size.y, em).withTitle(false);
		Drawing drawing = layout.frame(tagged.figure(), format, theme);
		shown = Optional.of(new Shown(tagged, drawing, format));
		outside = outside(drawing);
		List<Drawing.Plot> plots = drawing.plots().stream().filter(p -> p.inset().isEmpty()).toList();
		while (charts.size() < plots.size()) {
			charts.add(new PanelChart(canvas, this, painter));
			charts.getLast().marking(marking);
		}
		for (int i = 0; i < charts.size(); i++) {
			if (i < plots.size()) {
				charts.get(i).show(shown.get(), plots.get(i), highlight);
			} else {
				charts.get(i).clear();
			}
			charts.get(i).control().setVisible(i < plots.size());
		}
		canvas.redraw();
	}

	/** What is not hidden by the charts. */
	private static List<Primitive> outside(Drawing drawing) {
		List<Rect> panels = drawing.plots().stream().filter(p -> p.inset().isEmpty()).map(Drawing.Plot::area).toList();
		return drawing.primitives().stream().filter(p -> panels.stream().noneMatch(area -> area.contains(Extents.of(p), -1))).toList();
	}

	private void paint(PaintEvent e) {
		GC gc = e.gc;
		Rgb ground = theme.background();
		gc.setBackground(new Color(ground.red(), ground.green(), ground.blue()));
		gc.fillRectangle(canvas.getClientArea());
		if (shown.isPresent()) {
			new GcPainter(gc, font, 0, 0).paintAll(outside);
			charts.forEach(chart -> chart.paintAround(gc));
		} else if (!message.isEmpty()) {
			paintMessage(gc);
		}
	}

	private void paintMessage(GC gc) {
		Rgb ink = theme.muted();
		gc.setForeground(new Color(ink.red(), ink.green(), ink.blue()));
		gc.setFont(canvas.getFont());
		String wrapped = wrap(gc, message, canvas.getSize().x - 40);
		Point extent = gc.textExtent(wrapped);
		gc.drawText(wrapped, (canvas.getSize().x - extent.x) / 2, Math.max(4, (canvas.getSize().y - extent.y) / 2), true);
	}

	private static String wrap(GC gc, String text, int width) {
		StringBuilder out = new StringBuilder();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (line.length() > 0 && gc.textExtent(line + " " + word).x > width) {
				out.append(line).append('\n');
				line.setLength(0);
			}
			line.append(line.length() > 0 ? " " : "").append(word);
		}
		return out.append(line).toString();
	}

	// --- what mouse and keys do

	private boolean toggleAt(double pageX, double pageY) {
		Optional<Drawing.LegendEntry> entry = shown.flatMap(
				s -> s.drawing().legend().stream().filter(l -> l.area().contains(pageX, pageY)).findFirst());
		entry.ifPresent(e -> {
			String tag = TaggedFigure.tag(e.panel(), e.series());
			if (!off.remove(tag)) {
				off.add(tag);
			}
			arrange();
		});
		return entry.isPresent();
	}

	/** What a panel does with mouse and keys. */
	FigureNavigator.Target target(PanelChart chart) {
		return new PanelTarget(chart);
	}

	private final class PanelTarget implements FigureNavigator.Target {
		private final PanelChart chart;

		PanelTarget(PanelChart chart) {
			this.chart = chart;
		}

		@Override
		public void view(int panel, TaggedFigure.View view, ViewHistory.Step step) {
			Map<Integer, TaggedFigure.View> next = new HashMap<>(zoomed);
			next.put(panel, view);
			changeView(next, new ViewHistory.Step(step.kind().isEmpty() ? "" : step.kind() + " " + panel, step.time()));
		}

		@Override
		public void reset() {
			autoscale();
		}

		@Override
		public void undoView() {
			SwtChartFigureWidget.this.undoView();
		}

		@Override
		public void redoView() {
			SwtChartFigureWidget.this.redoView();
		}

		@Override
		public boolean toggleAt(double pageX, double pageY) {
			return SwtChartFigureWidget.this.toggleAt(pageX, pageY);
		}

		@Override
		public void hover(Optional<ReadOut> readOut) {
			Optional<ReadOut> named = readOut.map(r -> r.named(names));
			chart.readOut(named);
			listeners.forEach(l -> l.hovered(named.map(ReadOut::text)));
		}

		@Override
		public void mark(Map<String, RowSet> points) {
			listeners.forEach(l -> l.marked(points));
		}

		@Override
		public void pick(FigurePoint point, boolean add) {
			listeners.forEach(l -> l.picked(point, add));
		}
	}
}
