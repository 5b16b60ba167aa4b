package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import org.culet.plot.Panel;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigurePoint;

/** What the mouse does in a panel: zoom with the wheel or a frame, pan, reset, read out, pick. */
final class FigureNavigator {

	private static final double STEP = 1.25;
	/** A press that moves less is a click, pixels. */
	private static final int CLICK = 4;

	/** What is done with it. */
	interface Target {
		/** Other ranges for a panel. */
		void view(int panel, TaggedFigure.View view);

		/** Back to the figure's own ranges. */
		void reset();

		/** Toggles the legend's entry at a place of the page; false if there is none. */
		boolean toggleAt(double pageX, double pageY);

		/** The pointer moved. */
		void hover(Optional<String> readOut);

		/** A point of a curve was clicked. */
		void pick(FigurePoint point, boolean add);
	}

	private final Control control;
	private final Target target;
	private Optional<Panel> panel = Optional.empty();
	private Optional<Drawing.Plot> plot = Optional.empty();
	private Rectangle bounds = new Rectangle(0, 0, 1, 1);
	private List<ChartSeries> curves = List.of();
	private Optional<Point> pressed = Optional.empty();
	private Optional<Point> dragged = Optional.empty();
	private boolean panning;

	FigureNavigator(Control control, Target target) {
		this.control = control;
		this.target = target;
		control.addListener(SWT.MouseVerticalWheel, this::wheel);
		control.addListener(SWT.MouseDown, this::down);
		control.addListener(SWT.MouseMove, this::move);
		control.addListener(SWT.MouseUp, this::up);
		control.addListener(SWT.MouseDoubleClick, e -> target.reset());
		control.addListener(SWT.MouseExit, e -> target.hover(Optional.empty()));
		control.addListener(SWT.KeyDown, this::key);
	}

	void show(Panel newPanel, Drawing.Plot newPlot, Rectangle newBounds, List<ChartSeries> newCurves) {
		panel = Optional.of(newPanel);
		plot = Optional.of(newPlot);
		bounds = newBounds;
		curves = newCurves;
	}

	private void wheel(Event e) {
		boolean control1 = (e.stateMask & SWT.MOD1) != 0;
		boolean shift = (e.stateMask & SWT.SHIFT) != 0;
		zoom(Math.pow(STEP, Math.max(-3, Math.min(3, e.count))), e.x, e.y, control1, shift);
		e.doit = false;
	}

	/** Zooms about a pixel; one axis only if asked. */
	void zoom(double factor, int px, int py, boolean xOnly, boolean yOnly) {
		plot.ifPresent(p -> {
			double fx = yOnly ? 1 : 1 / factor;
			double fy = xOnly ? 1 : 1 / factor;
			double cx = bounds.x + px;
			double cy = bounds.y + py;
			show(p, cx - (cx - p.x().start()) * fx, cx + (p.x().end() - cx) * fx, cy - (cy - p.y().start()) * fy,
					cy + (p.y().end() - cy) * fy);
		});
	}

	/** Shows the part of the page between these coordinates (of the axes' starts and ends) over the whole panel. */
	private void show(Drawing.Plot p, double x0, double x1, double y0, double y1) {
		Optional<Range> x = range(p.x(), x0, x1);
		Optional<Range> y = range(p.y(), y0, y1);
		if (x.isPresent() && y.isPresent()) {
			target.view(p.panel(), new TaggedFigure.View(x.get(), y.get()));
		}
	}

	/** Data values between two page coordinates; empty where that is nothing an axis can show. */
	private static Optional<Range> range(AxisMap map, double fromPage, double toPage) {
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
		panning = e.button == 2 || e.button == 1 && (e.stateMask & SWT.SHIFT) != 0;
		if (e.button == 1 || e.button == 2) {
			pressed = Optional.of(new Point(e.x, e.y));
		}
	}

	private void move(Event e) {
		if (pressed.isPresent() && panning) {
			Point from = pressed.get();
			pressed = Optional.of(new Point(e.x, e.y));
			pan(e.x - from.x, e.y - from.y);
		} else if (pressed.isPresent()) {
			dragged = Optional.of(new Point(e.x, e.y));
			control.redraw();
		} else {
			plot.ifPresent(p -> target.hover(Optional.of(ReadOut.at(panel.orElseThrow(), p, curves, bounds.x + e.x, bounds.y + e.y).text())));
		}
	}

	private void pan(int dx, int dy) {
		plot.ifPresent(p -> show(p, p.x().start() - dx, p.x().end() - dx, p.y().start() - dy, p.y().end() - dy));
	}

	private void up(Event e) {
		Optional<Point> from = pressed;
		boolean wasPanning = panning;
		pressed = Optional.empty();
		dragged = Optional.empty();
		panning = false;
		if (from.isEmpty() || wasPanning || plot.isEmpty()) {
			return;
		}
		control.redraw();
		Point a = from.get();
		if (Math.abs(e.x - a.x) < CLICK && Math.abs(e.y - a.y) < CLICK) {
			click(e);
		} else if (Math.abs(e.x - a.x) >= CLICK && Math.abs(e.y - a.y) >= CLICK) {
			int left = bounds.x + Math.min(a.x, e.x);
			int right = bounds.x + Math.max(a.x, e.x);
			int top = bounds.y + Math.min(a.y, e.y);
			int bottom = bounds.y + Math.max(a.y, e.y);
			show(plot.get(), left, right, bottom, top);
		}
	}

	private void click(Event e) {
		if (target.toggleAt(bounds.x + e.x, bounds.y + e.y)) {
			return;
		}
		ReadOut.at(panel.orElseThrow(), plot.orElseThrow(), curves, bounds.x + e.x, bounds.y + e.y).near()
				.filter(point -> !point.key().isEmpty()).ifPresent(point -> target.pick(point, (e.stateMask & SWT.MOD1) != 0));
	}

	private void key(Event e) {
		switch (e.keyCode) {
			case SWT.HOME -> target.reset();
			case SWT.ARROW_LEFT -> pan(bounds.width / 10, 0);
			case SWT.ARROW_RIGHT -> pan(-bounds.width / 10, 0);
			case SWT.ARROW_UP -> pan(0, bounds.height / 10);
			case SWT.ARROW_DOWN -> pan(0, -bounds.height / 10);
			case SWT.KEYPAD_ADD, '+' -> zoom(STEP, bounds.width / 2, bounds.height / 2, false, false);
			case SWT.KEYPAD_SUBTRACT, '-' -> zoom(1 / STEP, bounds.width / 2, bounds.height / 2, false, false);
			default -> {
				// another key is not for figures
			}
		}
	}

	/** The frame that is being dragged. */
	void paint(GC gc, Theme theme) {
		if (pressed.isEmpty() || dragged.isEmpty() || panning) {
			return;
		}
		Point a = pressed.get();
		Point b = dragged.get();
		Rgb accent = theme.accent();
		Color color = new Color(accent.red(), accent.green(), accent.blue());
		int x = Math.min(a.x, b.x);
		int y = Math.min(a.y, b.y);
		gc.setAlpha(40);
		gc.setBackground(color);
		gc.fillRectangle(x, y, Math.abs(a.x - b.x), Math.abs(a.y - b.y));
		gc.setAlpha(255);
		gc.setForeground(color);
		gc.setLineWidth(1);
		gc.drawRectangle(x, y, Math.abs(a.x - b.x), Math.abs(a.y - b.y));
	}
}
