package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import org.culet.model.RowSet;
import org.culet.plot.Panel;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;

/** What mouse and keys do in a panel: zoom with the wheel or a frame, pan, reset, go back, read out, pick, move bands, mark points. */
final class FigureNavigator {

	private static final double STEP = 1.25;
	/** A press that moves less is a click, pixels. */
	private static final int CLICK = 4;

	/** What is done with it. */
	interface Target {
		/** Other ranges for a panel. */
		void view(int panel, TaggedFigure.View view, ViewHistory.Step step);

		/** Back to the figure's own ranges. */
		void reset();

		/** Back to the ranges before the last change. */
		void undoView();

		/** Takes the last {@link #undoView} back. */
		void redoView();

		/** Toggles the legend's entry at a place of the page; false if there is none. */
		boolean toggleAt(double pageX, double pageY);

		/** The pointer, or the cursor of the keys, is somewhere else. */
		void hover(Optional<ReadOut> readOut);

		/** A point of a curve was clicked. */
		void pick(FigurePoint point, boolean add);

		/** Points were marked, by key of their series. */
		void mark(Map<String, RowSet> points);
	}

	private final Control control;
	private final Target target;
	private final BandHandles bands;
	private final PointCursor cursor;
	private final MarkBand marks;
	private Optional<Panel> panel = Optional.empty();
	private Optional<Drawing.Plot> plot = Optional.empty();
	private Rectangle bounds = new Rectangle(0, 0, 1, 1);
	private List<ChartSeries> curves = List.of();
	private Optional<Point> pressed = Optional.empty();
	private Optional<Point> dragged = Optional.empty();
	private boolean panning;
	/** Which movement of the mouse with a pressed button it is, so that it is taken back as a whole. */
	private int movement;

	FigureNavigator(Control control, Target target, BandHandles bands, PointCursor cursor) {
		this.control = control;
		this.target = target;
		this.bands = bands;
		this.cursor = cursor;
		this.marks = new MarkBand(control, target::mark);
		control.addListener(SWT.MouseVerticalWheel, this::wheel);
		control.addListener(SWT.MouseDown, this::down);
		control.addListener(SWT.MouseMove, this::move);
		control.addListener(SWT.MouseUp, this::up);
		control.addListener(SWT.MouseDoubleClick, e -> {
			if (!marks.takes(e.stateMask)) {
				target.reset();
			}
		});
		control.addListener(SWT.MouseExit, e -> target.hover(Optional.empty()));
		control.addListener(SWT.KeyDown, this::key);
		control.addListener(SWT.KeyUp, e -> bands.settle());
	}

	void show(Panel newPanel, Drawing.Plot newPlot, Rectangle newBounds, List<ChartSeries> newCurves) {
		panel = Optional.of(newPanel);
		plot = Optional.of(newPlot);
		bounds = newBounds;
		curves = newCurves;
		cursor.show(newPanel, newCurves);
		marks.show(newPlot, newBounds, newCurves);
	}

	/** How points are marked. */
	void marking(FigureWidget.Marking how) {
		marks.marking(how);
		bands.leave();
	}

	private void wheel(Event e) {
		boolean control1 = (e.stateMask & SWT.MOD1) != 0;
		boolean shift = (e.stateMask & SWT.SHIFT) != 0;
		zoom(Math.pow(STEP, Math.max(-3, Math.min(3, e.count))), e.x, e.y, control1, shift, new ViewHistory.Step("wheel", e.time));
		e.doit = false;
	}

	/** Zooms about the middle. */
	void zoomAboutMiddle(double factor, ViewHistory.Step step) {
		zoom(factor, bounds.width / 2, bounds.height / 2, false, false, step);
	}

	/** Zooms about a pixel; one axis only if asked. */
	private void zoom(double factor, int px, int py, boolean xOnly, boolean yOnly, ViewHistory.Step step) {
		plot.ifPresent(p -> {
			double fx = yOnly ? 1 : 1 / factor;
			double fy = xOnly ? 1 : 1 / factor;
			double cx = bounds.x + px;
			double cy = bounds.y + py;
			show(p, cx - (cx - p.x().start()) * fx, cx + (p.x().end() - cx) * fx, cy - (cy - p.y().start()) * fy,
					cy + (p.y().end() - cy) * fy, step);
		});
	}

	/** Shows the part of the page between these coordinates (of the axes' starts and ends) over the whole panel. */
	private void show(Drawing.Plot p, double x0, double x1, double y0, double y1, ViewHistory.Step step) {
		Optional<Range> x = range(p.x(), x0, x1);
		Optional<Range> y = range(p.y(), y0, y1);
		if (x.isPresent() && y.isPresent()) {
			target.view(p.panel(), new TaggedFigure.View(x.get(), y.get()), step);
		}
	}

	/** Data values between two page coordinates; empty where that is nothing an axis can show. */
	static Optional<Range> range(AxisMap map, double fromPage, double toPage) {
		Scale scale = map.scale();
		double u0 = AxisSpan.u(map, fromPage);
		double u1 = AxisSpan.u(map, toPage);
		double span = Math.abs(u1 - u0);
		double low = Math.min(u0, u1);
		double high = Math.max(u0, u1);
		if (scale.kind() == Scale.Kind.INVERSE_POWER) {
			// beyond infinite temperature there is nothing
			low = Math.max(low, 1e-6 * span);
		}
		double a = scale.inverse(low);
		double b = scale.inverse(high);
		double lower = Math.min(a, b);
		double upper = Math.max(a, b);
		boolean shown = Double.isFinite(lower) && Double.isFinite(upper) && upper > lower && span > 1e-11 * Math.max(Math.abs(low), Math.abs(high))
				&& scale.accepts(lower) && scale.accepts(upper) && (upper < 1e300 && (!scale.needsPositive() || lower > 1e-300));
		return shown ? Optional.of(new Range(lower, upper)) : Optional.empty();
	}

	private void down(Event e) {
		control.setFocus();
		movement++;
		if (e.button == 1 && marks.takes(e.stateMask)) {
			marks.press(e.x, e.y);
			target.hover(Optional.empty());
			return;
		}
		panning = e.button == 2 || e.button == 1 && (e.stateMask & SWT.SHIFT) != 0;
		// with Ctrl, a frame can be dragged within a band
		boolean free = panning || (e.stateMask & SWT.MOD1) != 0;
		if (e.button == 1 && !free && bands.press(bounds.x + e.x, bounds.y + e.y)) {
			target.hover(Optional.empty());
		}
		if (e.button == 1 || e.button == 2) {
			pressed = Optional.of(new Point(e.x, e.y));
		}
	}

	private void move(Event e) {
		if (marks.dragging()) {
			marks.stretch(e.x, e.y);
		} else if (pressed.isPresent() && panning) {
			Point from = pressed.get();
			pressed = Optional.of(new Point(e.x, e.y));
			pan(e.x - from.x, e.y - from.y, new ViewHistory.Step("movement " + movement, e.time));
		} else if (pressed.isPresent() && bands.dragging()) {
			if (dragged.isPresent() || far(pressed.get(), e)) {
				dragged = Optional.of(new Point(e.x, e.y));
				bands.drag(bounds.x + e.x, bounds.y + e.y, false);
			}
		} else if (pressed.isPresent()) {
			redrawFrame();
			dragged = Optional.of(new Point(e.x, e.y));
			redrawFrame();
		} else {
			hover(e);
		}
	}

	private void hover(Event e) {
		if (!marks.takes(e.stateMask) && bands.hover(bounds.x + e.x, bounds.y + e.y)) {
			control.setCursor(bands.hovered().map(g -> control.getDisplay().getSystemCursor(g.cursor())).orElse(null));
			control.redraw();
		}
		plot.ifPresent(p -> target.hover(Optional.of(ReadOut.at(panel.orElseThrow(), p, curves, bounds.x + e.x, bounds.y + e.y))));
	}

	private void pan(double dx, double dy, ViewHistory.Step step) {
		plot.ifPresent(p -> show(p, p.x().start() - dx, p.x().end() - dx, p.y().start() - dy, p.y().end() - dy, step));
	}

	private static boolean far(Point from, Event e) {
		return Math.abs(e.x - from.x) >= CLICK || Math.abs(e.y - from.y) >= CLICK;
	}

	private void up(Event e) {
		if (marks.dragging()) {
			if (marks.clicked() && target.toggleAt(bounds.x + e.x, bounds.y + e.y)) {
				marks.cancel();
			} else {
				marks.release(e.x, e.y);
			}
			return;
		}
		Optional<Point> from = pressed;
		boolean wasPanning = panning;
		boolean moved = dragged.isPresent();
		redrawFrame();
		pressed = Optional.empty();
		dragged = Optional.empty();
		panning = false;
		if (bands.dragging()) {
			if (moved) {
				bands.drag(bounds.x + e.x, bounds.y + e.y, true);
				return;
			}
			bands.release();
		}
		if (from.isEmpty() || wasPanning || plot.isEmpty()) {
			return;
		}
		Point a = from.get();
		if (!far(a, e)) {
			click(e);
		} else if (Math.abs(e.x - a.x) >= CLICK && Math.abs(e.y - a.y) >= CLICK) {
			int left = bounds.x + Math.min(a.x, e.x);
			int right = bounds.x + Math.max(a.x, e.x);
			int top = bounds.y + Math.min(a.y, e.y);
			int bottom = bounds.y + Math.max(a.y, e.y);
			show(plot.get(), left, right, bottom, top, ViewHistory.Step.ALONE);
		}
	}

	private void click(Event e) {
		if (target.toggleAt(bounds.x + e.x, bounds.y + e.y)) {
			return;
		}
		ReadOut.at(panel.orElseThrow(), plot.orElseThrow(), curves, bounds.x + e.x, bounds.y + e.y).near()
				.filter(near -> !near.point().key().isEmpty()).ifPresent(near -> target.pick(near.point(), (e.stateMask & SWT.MOD1) != 0));
	}

	private void key(Event e) {
		boolean shift = (e.stateMask & SWT.SHIFT) != 0;
		if ((e.stateMask & SWT.ALT) != 0) {
			switch (e.keyCode) {
				case SWT.ARROW_LEFT -> target.undoView();
				case SWT.ARROW_RIGHT -> target.redoView();
				default -> { }
			}
		} else if (shift && arrow(e.keyCode)) {
			double step = (e.stateMask & SWT.MOD1) != 0 ? 10 : 1;
			bands.nudge(step * right(e.keyCode), step * down(e.keyCode));
		} else if ((e.stateMask & SWT.MOD1) != 0 && arrow(e.keyCode)) {
			(right(e.keyCode) != 0 ? cursor.walk(right(e.keyCode)) : cursor.change(down(e.keyCode))).ifPresent(r -> {
				target.hover(Optional.of(r));
				cursor.current().ifPresent(marks::walk);
			});
		} else if ((e.stateMask & SWT.MOD1) == 0) {
			plainKey(e, new ViewHistory.Step("key " + e.keyCode, e.time));
		}
	}

	private static boolean arrow(int keyCode) {
		return right(keyCode) != 0 || down(keyCode) != 0;
	}

	private static int right(int keyCode) {
		return keyCode == SWT.ARROW_RIGHT ? 1 : keyCode == SWT.ARROW_LEFT ? -1 : 0;
	}

	private static int down(int keyCode) {
		return keyCode == SWT.ARROW_DOWN ? 1 : keyCode == SWT.ARROW_UP ? -1 : 0;
	}

	private void plainKey(Event e, ViewHistory.Step step) {
		switch (e.keyCode) {
			case SWT.HOME -> target.reset();
			case SWT.BS -> {
				if ((e.stateMask & SWT.SHIFT) != 0) {
					target.redoView();
				} else {
					target.undoView();
				}
			}
			case SWT.ESC -> cancel();
			case SWT.CR, SWT.KEYPAD_CR -> cursor.current().filter(n -> !n.point().key().isEmpty() && !marks.enter(n))
					.ifPresent(n -> target.pick(n.point(), false));
			case ' ' -> cursor.current().ifPresent(marks::space);
			case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> pan(-right(e.keyCode) * bounds.width / 10.0, 0, step);
			case SWT.ARROW_UP, SWT.ARROW_DOWN -> pan(0, -down(e.keyCode) * bounds.height / 10.0, step);
			case SWT.KEYPAD_ADD, '+', '=' -> zoomAboutMiddle(STEP, step);
			case SWT.KEYPAD_SUBTRACT, '-' -> zoomAboutMiddle(1 / STEP, step);
			case '[' -> choose(BandHandles.Part.FIRST);
			case ']' -> choose(BandHandles.Part.LAST);
			case '\\' -> choose(BandHandles.Part.WHOLE);
			default -> {
				// another key is not for figures
			}
		}
	}

	private void choose(BandHandles.Part part) {
		if (bands.choose(part)) {
			control.redraw();
		}
	}

	/** Gives up what is being dragged. */
	private void cancel() {
		redrawFrame();
		pressed = Optional.empty();
		dragged = Optional.empty();
		panning = false;
		bands.cancel();
		marks.cancel();
		target.hover(Optional.empty());
	}

	private Optional<Rectangle> frame() {
		if (pressed.isEmpty() || dragged.isEmpty() || panning || bands.dragging()) {
			return Optional.empty();
		}
		Point a = pressed.get();
		Point b = dragged.get();
		return Optional.of(MarkBand.between(a, b));
	}

	private void redrawFrame() {
		frame().ifPresent(f -> MarkBand.redraw(control, f));
	}

	/** The frame that is being dragged, or the band. */
	void paint(GC gc, Theme theme) {
		frame().ifPresent(f -> MarkBand.paint(gc, theme, f, SWT.LINE_SOLID));
		marks.paint(gc, theme);
	}
}
