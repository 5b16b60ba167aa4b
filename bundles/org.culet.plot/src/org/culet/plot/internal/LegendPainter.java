package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing.LegendEntry;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;

/** The names of the series of a panel. */
final class LegendPainter {

	private static final double CROWDED = 0.006;

	private final Canvas canvas;
	private final List<Integer> named = new ArrayList<>();
	private final Panel panel;
	private final List<TextSetter.Line> lines = new ArrayList<>();
	private final double row;
	private final double sample;
	private final int dropped;
	private final int columns;

	/**
	 * Measures a legend of one column.
	 *
	 * @param maxWidth names are made smaller, then cut, to fit
	 * @param maxHeight rows are made smaller, then dropped with a last row that says how many
	 */
	static LegendPainter column(Canvas canvas, Panel panel, double maxWidth, double maxHeight) {
		return new LegendPainter(canvas, panel, maxWidth, maxHeight, 1);
	}

	/** Measures a legend of as many columns as stand side by side in a width. */
	static LegendPainter columns(Canvas canvas, Panel panel, double width, double maxHeight) {
		LegendPainter one = new LegendPainter(canvas, panel, width, Double.POSITIVE_INFINITY, 1);
		int fitting = (int) Math.max(1, Math.min(one.named.size(), Math.floor(width / one.width())));
		return new LegendPainter(canvas, panel, width / fitting, maxHeight, fitting);
	}

	private LegendPainter(Canvas canvas, Panel panel, double maxWidth, double maxHeight, int columns) {
		this.canvas = canvas;
		this.panel = panel;
		this.columns = columns;
		for (int i = 0; i < panel.series().size(); i++) {
			if (!panel.series().get(i).name().isEmpty()) {
				named.add(i);
			}
		}
		double size = canvas.smallSize();
		int needed = (named.size() + columns - 1) / columns;
		if (needed * 1.32 * size > maxHeight) {
			size = Math.max(0.62 * canvas.em(), maxHeight / (needed * 1.32));
		}
		this.row = 1.32 * size;
		this.sample = 2.1 * canvas.em();
		int rows = columns * (int) Math.max(1, Math.min(named.size(), Math.floor(maxHeight / row)));
		this.dropped = named.size() > rows ? named.size() - rows + 1 : 0;
		while (named.size() > Math.max(0, rows - (dropped > 0 ? 1 : 0))) {
			named.removeLast();
		}
		for (int i : named) {
			lines.add(canvas.text().fit(panel.series().get(i).name(), size, Math.max(1, maxWidth - sample - canvas.em()), 0.75));
		}
		if (dropped > 0) {
			lines.add(canvas.text().fit(RichText.plain("and " + dropped + " more"), size, Math.max(1, maxWidth - sample), 0.5));
		}
	}

	boolean isEmpty() {
		return lines.isEmpty();
	}

	/** Width of a column. */
	double width() {
		return sample + 1.0 * canvas.em() + lines.stream().mapToDouble(TextSetter.Line::width).max().orElse(0);
	}

	double height() {
		return row * rows() + 0.3 * canvas.em();
	}

	private int rows() {
		return (lines.size() + columns - 1) / columns;
	}

	/**
	 * Puts the legend where it covers least.
	 *
	 * @return false if every place inside is crowded
	 */
	boolean paintInside(Placer placer, int panelIndex, Consumer<LegendEntry> entries, boolean anyway) {
		if (isEmpty()) {
			return true;
		}
		List<Rect> places = placer.boxPlaces(width(), height(), 0.55 * canvas.em());
		Optional<Rect> place = placer.best(places);
		boolean fits = place.isPresent() && placer.crowding(place.get()) <= CROWDED;
		if (!fits && !anyway) {
			return false;
		}
		place.ifPresent(r -> {
			canvas.fill(r, canvas.theme().background().withOpacity(0.86));
			placer.take(r);
			paintAt(r.x(), r.y(), panelIndex, entries);
		});
		return place.isPresent();
	}

	void paintAt(double x, double y, int panelIndex, Consumer<LegendEntry> entries) {
		double em = canvas.em();
		for (int k = 0; k < lines.size(); k++) {
			double left = x + k / rows() * width();
			double middle = y + 0.15 * em + row * (k % rows() + 0.5);
			if (k < named.size()) {
				Series s = panel.series().get(named.get(k));
				sample(s, left + 0.25 * em, middle);
				entries.accept(new LegendEntry(panelIndex, named.get(k), new Rect(left, middle - row / 2, width(), row)));
			}
			canvas.out().add(canvas.text().centred(lines.get(k), left + sample + 0.45 * em, middle, 0, canvas.theme().foreground()));
		}
	}

	private void sample(Series s, double x, double y) {
		Rgb color = canvas.color(s.ink());
		double length = sample - 0.25 * canvas.em();
		List<Primitive> children = new ArrayList<>();
		if (s.line().visible()) {
			children.add(new Primitive.Lines(List.of(new double[] { x, y, x + length, y }),
					canvas.stroke(color, s.line().width() * canvas.lineWidth(), s.line().dash())));
		}
		if (s.marker().shape() != Marker.Shape.NONE) {
			children.add(new Primitive.Symbols(s.marker().shape(), canvas.symbol() * s.marker().size(), color,
					canvas.theme().background(), s.marker().open(), 0.8 * canvas.lineWidth(), new double[] { x + length / 2, y }));
		}
		canvas.out().add(new Primitive.Group(s.key(), new Rect(x - row, y - row, length + 2 * row, 2 * row), children));
	}
}
