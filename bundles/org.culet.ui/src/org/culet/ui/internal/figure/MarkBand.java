package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import org.culet.model.RowSet;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.ui.figure.FigureWidget.Marking;

/** The rubber band that marks points of a panel: dragged with the mouse, or stretched with the keys from one point to another. */
final class MarkBand {

	/** A band that is smaller is a click, pixels. */
	private static final int CLICK = 4;
	/** How far from a point a click may lie, pixels. */
	private static final int REACH = 10;
	/** A band that keys stretch reaches this much beyond its points, pixels. */
	private static final int AROUND = 4;

	private final Control control;
	private final Consumer<Map<String, RowSet>> marked;
	private Marking marking = Marking.OFF;
	private Optional<Drawing.Plot> plot = Optional.empty();
	private Rectangle bounds = new Rectangle(0, 0, 1, 1);
	private List<ChartSeries> curves = List.of();
	private Optional<Band> band = Optional.empty();

	/** From where to where it reaches now, pixels of the panel; of the keys, or of the mouse. */
	private record Band(Point from, Point to, boolean byKeys) {
		Rectangle area() {
			Rectangle inner = between(from, to);
			int more = byKeys ? AROUND : 0;
			return new Rectangle(inner.x - more, inner.y - more, inner.width + 2 * more, inner.height + 2 * more);
		}
	}

	/**
	 * A band for a panel.
	 *
	 * @param control what it is painted on
	 * @param marked told of the points within it, by key of their series; never of none
	 */
	MarkBand(Control control, Consumer<Map<String, RowSet>> marked) {
		this.control = control;
		this.marked = marked;
	}

	void marking(Marking how) {
		marking = how;
		cancel();
		control.setCursor(how == Marking.ON ? control.getDisplay().getSystemCursor(SWT.CURSOR_CROSS) : null);
	}

	/** The panel has been laid out anew. What the mouse drags stays in the hand; what stands at points that are elsewhere now does not. */
	void show(Drawing.Plot newPlot, Rectangle newBounds, List<ChartSeries> newCurves) {
		boolean same = newBounds.equals(bounds) && plot.filter(p -> p.x().equals(newPlot.x()) && p.y().equals(newPlot.y())).isPresent();
		if (!same && band.filter(Band::byKeys).isPresent()) {
			cancel();
		}
		plot = Optional.of(newPlot);
		bounds = newBounds;
		curves = newCurves;
	}

	/** Whether a press of the first button with these keys held is for the band. */
	boolean takes(int stateMask) {
		boolean control1 = (stateMask & SWT.MOD1) != 0;
		boolean shift = (stateMask & SWT.SHIFT) != 0;
		return marking != Marking.OFF && control1 && shift || marking == Marking.ON && !control1 && !shift;
	}

	void press(int x, int y) {
		put(new Band(new Point(x, y), new Point(x, y), false));
	}

	/** Whether the mouse holds a band. */
	boolean dragging() {
		return band.filter(b -> !b.byKeys()).isPresent();
	}

	/** Whether the mouse has not moved far enough for a band. */
	boolean clicked() {
		return band.filter(b -> Math.max(Math.abs(b.to().x - b.from().x), Math.abs(b.to().y - b.from().y)) < CLICK).isPresent();
	}

	void stretch(int x, int y) {
		band.ifPresent(b -> put(new Band(b.from(), new Point(x, y), b.byKeys())));
	}

	/** The mouse lets go: what is within the band is marked, or the point that was clicked. */
	void release(int x, int y) {
		stretch(x, y);
		Map<String, RowSet> found = clicked() ? nearest(bounds.x + x, bounds.y + y) : within(band.orElseThrow().area());
		cancel();
		tell(found);
	}

	/** Space at a point: begins a band there, or marks what is within the band up to there. */
	void space(ReadOut.Near near) {
		Point at = pixel(near);
		if (marking != Marking.OFF && band.isEmpty()) {
			put(new Band(at, at, true));
		} else if (band.filter(Band::byKeys).isPresent()) {
			stretch(at.x, at.y);
			Map<String, RowSet> found = within(band.get().area());
			cancel();
			tell(found);
		}
	}

	/** The cursor of the keys has come to a point. */
	void walk(ReadOut.Near near) {
		if (band.filter(Band::byKeys).isPresent()) {
			Point at = pixel(near);
			stretch(at.x, at.y);
		}
	}

	/** Enter at a point: ends a band of the keys, or marks the point; returns whether that was for the band. */
	boolean enter(ReadOut.Near near) {
		if (band.filter(Band::byKeys).isPresent()) {
			space(near);
			return true;
		}
		if (marking == Marking.ON) {
			tell(Map.of(near.point().key(), RowSet.of(near.index())));
		}
		return marking == Marking.ON;
	}

	/** Gives the band up. */
	void cancel() {
		band.ifPresent(b -> redraw(control, b.area()));
		band = Optional.empty();
	}

	private void put(Band next) {
		band.ifPresent(b -> redraw(control, b.area()));
		band = Optional.of(next);
		redraw(control, next.area());
	}

	private void tell(Map<String, RowSet> found) {
		if (!found.isEmpty()) {
			marked.accept(found);
		}
	}

	private Point pixel(ReadOut.Near near) {
		return new Point((int) Math.round(near.series().pageX(near.index())) - bounds.x, (int) Math.round(near.series().pageY(near.index())) - bounds.y);
	}

	private Map<String, RowSet> within(Rectangle area) {
		Rect page = new Rect(bounds.x + area.x, bounds.y + area.y, area.width, area.height);
		Map<String, RowSet> found = new TreeMap<>();
		for (ChartSeries curve : curves) {
			int[] rows = curve.source().key().isEmpty() ? new int[0] : curve.within(page);
			if (rows.length > 0) {
				found.putIfAbsent(curve.source().key(), RowSet.of(rows));
			}
		}
		return found;
	}

	private Map<String, RowSet> nearest(double pageX, double pageY) {
		Map<String, RowSet> found = Map.of();
		double least = Double.POSITIVE_INFINITY;
		for (ChartSeries curve : curves) {
			ChartSeries.Hit hit = curve.source().key().isEmpty() ? new ChartSeries.Hit(-1, 0) : curve.nearest(pageX, pageY, REACH);
			if (hit.point() >= 0 && hit.distance() < least) {
				least = hit.distance();
				found = Map.of(curve.source().key(), RowSet.of(hit.point()));
			}
		}
		return found;
	}

	void paint(GC gc, Theme theme) {
		band.ifPresent(b -> paint(gc, theme, b.area(), SWT.LINE_DASH));
	}

	/** The rectangle with two corners. */
	static Rectangle between(Point a, Point b) {
		return new Rectangle(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));
	}

	/** What a frame covers is painted again. */
	static void redraw(Control control, Rectangle frame) {
		control.redraw(frame.x - 1, frame.y - 1, frame.width + 3, frame.height + 3, false);
	}

	/** Paints a frame in the accent of the theme. */
	static void paint(GC gc, Theme theme, Rectangle frame, int lineStyle) {
		Rgb accent = theme.accent();
		Color color = new Color(accent.red(), accent.green(), accent.blue());
		gc.setAlpha(40);
		gc.setBackground(color);
		gc.fillRectangle(frame);
		gc.setAlpha(255);
		gc.setForeground(color);
		gc.setLineWidth(1);
		gc.setLineStyle(lineStyle);
		gc.drawRectangle(frame);
		gc.setLineStyle(SWT.LINE_SOLID);
	}
}
