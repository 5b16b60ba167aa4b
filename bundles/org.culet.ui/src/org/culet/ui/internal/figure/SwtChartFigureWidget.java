package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.culet.plot.Figure;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Primitive;
import org.culet.plot.scale.Range;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureListener;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/**
 * Figures with SWTChart. The layout of the figure ({@link FigureLayout}, the one behind every file format) says where axes, numbers, legend
 * and colour bar lie and is painted around and behind; each panel is a chart that lies exactly over its area, draws the curves and
 * takes the mouse.
 */
final class SwtChartFigureWidget implements FigureWidget, FigureNavigator.Target {

	private static final int SMALLEST = 60;
	private static final int PANEL_WIDTH = 210;
	private static final int PANEL_HEIGHT = 165;
	private static final int LINE_HEIGHT = 19;
	private static final double LARGEST_FONT = 15;

	private final ScrolledComposite scroller;
	private final Composite canvas;
	private final ScreenFont font;
	private final FigureLayout layout;
	private final Set<FigureListener> listeners = new LinkedHashSet<>();
	private final List<PanelChart> charts = new ArrayList<>();
	private final Map<Integer, TaggedFigure.View> zoomed = new HashMap<>();
	private final Set<String> off = new HashSet<>();
	private Optional<Figure> figure = Optional.empty();
	private Optional<Shown> shown = Optional.empty();
	private List<Primitive> outside = List.of();
	private Highlight highlight = new Highlight(Set.of(), Set.of());
	private String message = "";
	private Theme theme;

	/** What stands out. */
	record Highlight(Set<String> keys, Set<FigurePoint> points) {
	}

	/** What is on the screen: the figure, laid out for the size of the widget. */
	record Shown(TaggedFigure tagged, Drawing drawing) {
	}

	SwtChartFigureWidget(Composite parent, Theme theme) {
		this.theme = theme;
		scroller = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		canvas = new Composite(scroller, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		scroller.setContent(canvas);
		canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		font = new ScreenFont(canvas.getDisplay(), canvas.getFont().getFontData()[0]);
		layout = new FigureLayout(font);
		canvas.addPaintListener(this::paint);
		canvas.addListener(SWT.Resize, e -> arrange());
		canvas.addListener(SWT.MouseDown, e -> toggleAt(e.x, e.y));
		canvas.addListener(SWT.MouseExit, e -> hover(Optional.empty()));
		canvas.addDisposeListener(e -> font.dispose());
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
		}
		if (!same || figure.get().panels().size() != newFigure.panels().size()) {
			off.clear();
		}
		figure = Optional.of(newFigure);
		message = "";
		scroller.setMinSize(smallest(newFigure));
		arrange();
	}

	/** A figure of one panel shrinks with its view; one of many is scrolled where its panels would be too small. */
	private static Point smallest(Figure figure) {
		int panels = figure.panels().size();
		int rows = panels <= 1 && figure.table().isEmpty() ? 0 : (panels + figure.columns() - 1) / figure.columns();
		int lines = figure.table().map(t -> t.rows().size() + 2).orElse(0);
		return new Point(rows == 0 ? 0 : figure.columns() * PANEL_WIDTH, rows * PANEL_HEIGHT + lines * LINE_HEIGHT);
	}

	@Override
	public void showMessage(String text) {
		scroller.setMinSize(0, 0);
		figure = Optional.empty();
		zoomed.clear();
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
	public void applyTheme(Theme newTheme) {
		theme = newTheme;
		arrange();
	}

	@Override
	public void moveBand(String key, Range range) {
		figure = figure.map(f -> f.withPanels(f.panels().stream().map(p -> p.withBand(key, range.low(), range.high())).toList(), f.columns()));
		arrange();
	}

	@Override
	public void autoscale() {
		zoomed.clear();
		arrange();
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
			charts.forEach(chart -> chart.control().setVisible(false));
			canvas.redraw();
			return;
		}
		TaggedFigure tagged = TaggedFigure.of(figure.get(), zoomed, off);
		// small views get smaller letters, so that curves keep their room
		double em = Math.max(9, Math.min(Math.min(font.usualSize(), LARGEST_FONT), size.x / 32.0));
		PageFormat format = PageFormat.screen(size.x, size.y, em).withTitle(false);
		Drawing drawing = layout.layout(tagged.figure(), format, theme);
		shown = Optional.of(new Shown(tagged, drawing));
		outside = outside(drawing);
		List<Drawing.Plot> plots = drawing.plots().stream().filter(p -> p.inset().isEmpty()).toList();
		while (charts.size() < plots.size()) {
			charts.add(new PanelChart(canvas, this));
		}
		for (int i = 0; i < charts.size(); i++) {
			if (i < plots.size()) {
				charts.get(i).show(this, shown.get(), plots.get(i), highlight);
			}
			charts.get(i).control().setVisible(i < plots.size());
		}
		canvas.redraw();
	}

	/** What is not hidden by the charts: all but the curves, of which only the symbols reach beyond their panel. */
	private static List<Primitive> outside(Drawing drawing) {
		Set<Integer> hidden = new HashSet<>();
		drawing.plots().stream().filter(p -> p.inset().isEmpty()).forEach(p -> curves(drawing, p).forEach((i, group) -> {
			if (group.children().stream().noneMatch(Primitive.Symbols.class::isInstance)) {
				hidden.add(i);
			}
		}));
		List<Primitive> left = new ArrayList<>();
		for (int i = 0; i < drawing.primitives().size(); i++) {
			if (!hidden.contains(i)) {
				left.add(drawing.primitives().get(i));
			}
		}
		return left;
	}

	private void paint(PaintEvent e) {
		GC gc = e.gc;
		Rgb ground = theme.background();
		gc.setBackground(new Color(ground.red(), ground.green(), ground.blue()));
		gc.fillRectangle(canvas.getClientArea());
		if (shown.isPresent()) {
			new GcPainter(gc, font, 0, 0).paintAll(outside);
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

	// --- what the mouse does

	@Override
	public void view(int panel, TaggedFigure.View view) {
		zoomed.put(panel, view);
		arrange();
	}

	@Override
	public void reset() {
		autoscale();
	}

	@Override
	public boolean toggleAt(double pageX, double pageY) {
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

	@Override
	public void hover(Optional<String> readOut) {
		listeners.forEach(l -> l.hovered(readOut));
	}

	@Override
	public void pick(FigurePoint point, boolean add) {
		listeners.forEach(l -> l.picked(point, add));
	}

	/** Which primitives of a drawing are the curves of a panel, that the chart draws: their places in the list. */
	static Map<Integer, Primitive.Group> curves(Drawing drawing, Drawing.Plot plot) {
		Map<Integer, Primitive.Group> curves = new LinkedHashMap<>();
		List<Primitive> all = drawing.primitives();
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i) instanceof Primitive.Group group && group.clip().contains(plot.area(), 0.01)
					&& TaggedFigure.panelOf(group.key()).filter(p -> p == plot.panel()).isPresent()) {
				curves.put(i, group);
			}
		}
		return curves;
	}
}
