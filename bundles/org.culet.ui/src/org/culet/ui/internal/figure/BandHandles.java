package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.scale.Range;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/**
 * The bands of a panel that a person can move: painted over the layout, dragged with the mouse as a whole or by an end, moved with keys.
 */
final class BandHandles {

	/** How near to an end the mouse takes it, pixels. */
	private static final int GRAB = 8;
	/** Ends do not come nearer than this, pixels. */
	private static final double NARROWEST = 3;
	private static final double OPACITY = 0.14;
	private static final int GRIP = 18;
	/** Reach of a movement beyond the edges of the panel, as a multiple of its size. */
	private static final double FAR = 0.5;

	/** What of a band is held. */
	enum Part {
		/** The end at the left, or above. */
		FIRST,
		/** The end at the right, or below. */
		LAST,
		/** Both. */
		WHOLE
	}

	/**
	 * What is held.
	 *
	 * @param key of the band
	 * @param vertical whether it is an interval of x
	 * @param part which part
	 */
	record Grip(String key, boolean vertical, Part part) {
		int cursor() {
			return part == Part.WHOLE ? SWT.CURSOR_SIZEALL : vertical ? SWT.CURSOR_SIZEWE : SWT.CURSOR_SIZENS;
		}
	}

	/** Moves bands in all panels and tells the listeners. */
	interface Mover {
		void move(String key, Range range, boolean ended);
	}

	/** A band as it lies on the page, along its axis. */
	private record Place(Mark.Band band, AxisMap map, double first, double last) {
	}

	/** A movement under way: where it began on these axes, where the mouse was then, and the band before it. */
	private record Drag(Grip grip, Place start, double from, Mark.Band before) {
	}

	private final Mover mover;
	private Figure figure;
	private Optional<Drawing.Plot> plot = Optional.empty();
	private Optional<Drag> drag = Optional.empty();
	/** Where the mouse has taken what it holds, along the axis. */
	private double mouse;
	private Optional<Grip> hovered = Optional.empty();
	/** What the keys move. */
	private Optional<Grip> chosen = Optional.empty();
	private boolean movedByKey;

	BandHandles(Mover mover) {
		this.mover = mover;
	}

	/** The figure as it is now; bands may have moved. What is held stays held, on other axes too. */
	void show(Figure newFigure, Drawing.Plot newPlot) {
		figure = newFigure;
		plot = Optional.of(newPlot);
		drag = drag.flatMap(d -> place(d.grip())
				.map(now -> now.map().equals(d.start().map()) ? d : new Drag(d.grip(), now, mouse, d.before())));
	}

	/** A figure with the band that is held where it is now. */
	Figure keepHeld(Figure next) {
		return drag.flatMap(d -> place(d.grip())).map(now -> next.withPanels(next.panels().stream()
				.map(p -> p.withBand(now.band().key(), now.band().from(), now.band().to())).toList(), next.columns())).orElse(next);
	}

	private List<Place> places() {
		List<Place> places = new ArrayList<>();
		plot.ifPresent(p -> {
			for (Mark mark : figure.panels().get(p.panel()).marks()) {
				if (mark instanceof Mark.Band band && !band.key().isEmpty()) {
					AxisMap map = band.vertical() ? p.x() : p.y();
					double a = page(map, band.from());
					double b = page(map, band.to());
					places.add(new Place(band, map, Math.min(a, b), Math.max(a, b)));
				}
			}
		});
		return places;
	}

	/** Page coordinate; a value without a place lies at the end where it would be. */
	private static double page(AxisMap map, double value) {
		double length = Math.abs(map.end() - map.start());
		double low = Math.min(map.start(), map.end()) - FAR * length;
		double page = map.scale().accepts(value) ? map.toPage(value) : value > 0 == map.scale().rising() ? map.end() : map.start();
		return Math.max(low, Math.min(low + (1 + 2 * FAR) * length, page));
	}

	/** What lies at a place of the page. */
	Optional<Grip> at(double pageX, double pageY) {
		Optional<Grip> found = Optional.empty();
		double nearest = GRAB + 0.5;
		for (Place p : places()) {
			double at = p.band().vertical() ? pageX : pageY;
			for (Part part : List.of(Part.FIRST, Part.LAST)) {
				double distance = Math.abs(at - (part == Part.FIRST ? p.first() : p.last()));
				if (distance < nearest) {
					nearest = distance;
					found = Optional.of(new Grip(p.band().key(), p.band().vertical(), part));
				}
			}
			if (found.isEmpty() && at > p.first() && at < p.last()) {
				found = Optional.of(new Grip(p.band().key(), p.band().vertical(), Part.WHOLE));
			}
		}
		return found;
	}

	/** The mouse moves without a button; returns whether the look has changed. */
	boolean hover(double pageX, double pageY) {
		Optional<Grip> now = at(pageX, pageY);
		boolean changed = !now.equals(hovered);
		hovered = now;
		return changed;
	}

	/** The mouse is not for bands now. */
	void leave() {
		hovered = Optional.empty();
	}

	Optional<Grip> hovered() {
		return hovered;
	}

	/** A button is pressed; returns whether a band is held now. */
	boolean press(double pageX, double pageY) {
		Optional<Grip> grip = at(pageX, pageY);
		grip.ifPresent(g -> {
			chosen = grip;
			mouse = g.vertical() ? pageX : pageY;
			place(g).ifPresent(p -> drag = Optional.of(new Drag(g, p, mouse, p.band())));
		});
		return drag.isPresent();
	}

	boolean dragging() {
		return drag.isPresent();
	}

	private Optional<Place> place(Grip grip) {
		return places().stream().filter(p -> p.band().key().equals(grip.key()) && p.band().vertical() == grip.vertical()).findFirst();
	}

	/** The mouse moves, or lets go. */
	void drag(double pageX, double pageY, boolean ended) {
		drag.ifPresent(d -> {
			mouse = d.grip().vertical() ? pageX : pageY;
			if (ended) {
				drag = Optional.empty();
			}
			move(d.grip(), d.start(), mouse - d.from(), ended);
		});
	}

	/** Lets the band go without having moved it. */
	void release() {
		drag = Optional.empty();
	}

	/** Puts the band back where it was; returns whether there was one. */
	boolean cancel() {
		Optional<Drag> cancelled = drag;
		drag = Optional.empty();
		cancelled.ifPresent(d -> {
			Mark.Band band = d.before();
			mover.move(band.key(), new Range(Math.min(band.from(), band.to()), Math.max(band.from(), band.to())), true);
		});
		return cancelled.isPresent();
	}

	private void move(Grip grip, Place start, double by, boolean ended) {
		double first = start.first();
		double last = start.last();
		switch (grip.part()) {
			case WHOLE -> {
				first += by;
				last += by;
			}
			case FIRST -> first = Math.min(first + by, last - NARROWEST);
			case LAST -> last = Math.max(last + by, first + NARROWEST);
		}
		FigureNavigator.range(start.map(), first, last).map(r -> kept(r, grip, start)).ifPresent(r -> mover.move(grip.key(), r, ended));
	}

	/** The end that was not moved keeps its value exactly. */
	private static Range kept(Range moved, Grip grip, Place start) {
		if (grip.part() == Part.WHOLE) {
			return moved;
		}
		double low = Math.min(start.band().from(), start.band().to());
		double high = Math.max(start.band().from(), start.band().to());
		boolean upwards = start.map().start() < start.map().end() == start.map().scale().rising();
		boolean highKept = upwards == (grip.part() == Part.FIRST);
		double newLow = highKept ? moved.low() : low;
		double newHigh = highKept ? high : moved.high();
		return newLow < newHigh ? new Range(newLow, newHigh) : moved;
	}

	/** Chooses with a key what the next keys move: an end of the chosen band, or of the next one. */
	boolean choose(Part part) {
		List<Place> places = places();
		if (places.isEmpty()) {
			return false;
		}
		int at = 0;
		for (int i = 0; i < places.size(); i++) {
			if (chosen.isPresent() && chosen.get().key().equals(places.get(i).band().key())) {
				at = chosen.get().part() == part ? (i + 1) % places.size() : i;
			}
		}
		chosen = Optional.of(new Grip(places.get(at).band().key(), places.get(at).band().vertical(), part));
		return true;
	}

	/** Moves what is chosen; returns whether there is something. */
	boolean nudge(double byX, double byY) {
		Optional<Place> place = chosen.flatMap(this::place);
		place.ifPresent(p -> {
			movedByKey = true;
			move(chosen.get(), p, chosen.get().vertical() ? byX : byY, false);
		});
		return place.isPresent();
	}

	/** The key that moved a band is up again. */
	void settle() {
		if (movedByKey) {
			movedByKey = false;
			chosen.flatMap(this::place).ifPresent(p -> {
				Mark.Band band = p.band();
				mover.move(band.key(), new Range(Math.min(band.from(), band.to()), Math.max(band.from(), band.to())), true);
			});
		}
	}

	/** The shading, behind the curves. */
	void paintBehind(GC gc, Theme theme, Rectangle bounds) {
		for (Place p : places()) {
			Rectangle r = area(p, bounds);
			Rgb ink = theme.color(p.band().ink(), figure.colorBar().map(b -> b.range()).orElse(new Range(0, 1)));
			Rgb fill = p.band().ink() == Ink.Role.BAND ? ink : ink.withOpacity(OPACITY);
			gc.setBackground(new Color(fill.red(), fill.green(), fill.blue()));
			gc.setAlpha((int) Math.round(255 * fill.opacity()));
			gc.fillRectangle(r);
			gc.setAlpha(255);
		}
	}

	private static Rectangle area(Place p, Rectangle bounds) {
		int from = (int) Math.round(p.first());
		int length = (int) Math.round(p.last()) - from;
		return p.band().vertical() ? new Rectangle(from - bounds.x, 0, length, bounds.height)
				: new Rectangle(0, from - bounds.y, bounds.width, length);
	}

	/**
	 * Ends, grips and labels, in front of the curves.
	 *
	 * @param legend where the legend stands on the page: a label that would lie upon it goes to the other end of its band
	 */
	void paint(GC gc, Theme theme, Rectangle bounds, GcPainter painter, FigureLayout layout, double em, List<Rect> legend) {
		for (Place p : places()) {
			Rectangle r = area(p, bounds);
			paintEnd(gc, theme, p, r, Part.FIRST);
			paintEnd(gc, theme, p, r, Part.LAST);
			if (!p.band().label().isEmpty()) {
				Rectangle seen = r.intersection(new Rectangle(0, 0, bounds.width, bounds.height));
				double middle = bounds.x + seen.x + seen.width / 2.0;
				double above = bounds.y + seen.y + (p.band().vertical() ? em : seen.height / 2.0);
				Primitive label = layout.text(p.band().label(), 0.86 * em, middle, above, theme.muted());
				boolean covered = p.band().vertical() && legend.stream().anyMatch(entry -> entry.overlaps(Extents.of(label)));
				painter.paintAll(List.of(covered ? layout.text(p.band().label(), 0.86 * em, middle, bounds.y + seen.y + seen.height - em, theme.muted())
						: label));
			}
		}
	}

	private void paintEnd(GC gc, Theme theme, Place p, Rectangle r, Part part) {
		Grip whole = new Grip(p.band().key(), p.band().vertical(), Part.WHOLE);
		Grip end = new Grip(p.band().key(), p.band().vertical(), part);
		Optional<Grip> held = drag.map(Drag::grip).or(() -> hovered).or(() -> chosen);
		boolean active = held.filter(h -> h.equals(end) || h.equals(whole)).isPresent();
		Rgb ink = active ? theme.accent() : theme.muted();
		Color color = new Color(ink.red(), ink.green(), ink.blue());
		gc.setForeground(color);
		gc.setBackground(color);
		gc.setLineWidth(active ? 2 : 1);
		if (p.band().vertical()) {
			int at = part == Part.FIRST ? r.x : r.x + r.width;
			gc.drawLine(at, r.y, at, r.y + r.height);
			gc.fillRoundRectangle(at - 2, r.y + (r.height - GRIP) / 2, 5, GRIP, 3, 3);
		} else {
			int at = part == Part.FIRST ? r.y : r.y + r.height;
			gc.drawLine(r.x, at, r.x + r.width, at);
			gc.fillRoundRectangle(r.x + (r.width - GRIP) / 2, at - 2, GRIP, 5, 3, 3);
		}
		gc.setLineWidth(1);
	}
}
