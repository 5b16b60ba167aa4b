package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.culet.plot.Dash;
import org.culet.plot.Ink;
import org.culet.plot.PointBlocks;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;

/**
 * Writes the labels at the cold ends of the curves: in a strip kept free beside them where the curves reach the edge, else beside
 * the end itself. Neighbours with the same text share one label and a bracket.
 */
final class EndLabels {

	private static final double SPACING = 1.08;

	private final Canvas canvas;
	private final List<Series> series;
	private final boolean left;

	EndLabels(Canvas canvas, List<Series> all, AxisPlan x) {
		this.canvas = canvas;
		this.series = all.stream().filter(s -> !s.endLabel().isEmpty() && s.points().size() > 0).toList();
		this.left = x.axis().scale().rising();
	}

	/** Width of the strip, 0 when there are no labels. */
	double strip() {
		double widest = 0;
		for (Series s : series) {
			widest = Math.max(widest, canvas.text().measure(s.endLabel(), canvas.smallSize()).width());
		}
		return widest == 0 ? 0 : widest + 2.2 * canvas.em();
	}

	boolean onLeft() {
		return left;
	}

	/** A label, or several with the same text. */
	private static final class Item {
		final RichText text;
		final Ink ink;
		final double endX;
		double from;
		double to;
		int count = 1;
		double placed;

		Item(RichText text, Ink ink, double x, double y) {
			this.text = text;
			this.ink = ink;
			this.endX = x;
			this.from = y;
			this.to = y;
		}

		double wish() {
			return (from + to) / 2;
		}
	}

	/**
	 * Paints the labels.
	 *
	 * @param strip area kept free for them, inside the axes
	 * @return how many found no place
	 */
	int paint(AxisMap x, AxisMap y, AxisMap rightY, Placer placer, Rect strip) {
		List<Item> atEdge = new ArrayList<>();
		List<Item> inside = new ArrayList<>();
		double reach = strip.width() + 0.12 * placer.area().width();
		for (Series s : series) {
			coldEnd(s, x, s.right() ? rightY : y, placer.area()).ifPresent(end -> {
				double distance = left ? end[0] - placer.area().x() : placer.area().right() - end[0];
				(distance <= reach ? atEdge : inside).add(new Item(s.endLabel(), s.ink(), end[0], end[1]));
			});
		}
		double size = canvas.smallSize();
		double height = SPACING * series.stream().mapToDouble(s -> canvas.text().measure(s.endLabel(), size).height()).max().orElse(size);
		int lost = column(merged(atEdge, height), size, height, strip, placer);
		for (Item item : mergedNearby(inside, height)) {
			lost += beside(item, size, placer) ? 0 : item.count;
		}
		return lost;
	}

	/** Page coordinates of the point of lowest x; where it lies below or above the axis, those of the edge there. */
	private static Optional<double[]> coldEnd(Series s, AxisMap x, AxisMap y, Rect area) {
		Points p = s.points();
		int best = coldest(p, x);
		if (best < 0) {
			return Optional.empty();
		}
		double page = y.scale().accepts(p.y(best)) ? y.toPage(p.y(best)) : area.bottom();
		return Optional.of(new double[] { x.toPage(p.x(best)), Math.max(area.y(), Math.min(area.bottom(), page)) });
	}

	/** The visible point of lowest x, -1 if there is none. */
	private static int coldest(Points p, AxisMap x) {
		int[] best = { -1 };
		PointBlocks blocks = p.blocks();
		blocks.walk(0, new PointBlocks.Visitor() {
			@Override
			public boolean block(int level, int block, int from, int end) {
				boolean warmer = best[0] >= 0 && blocks.xLow(level, block) >= p.x(best[0]);
				return !blocks.flawed(level, block)
						&& (warmer || blocks.xLow(level, block) > x.range().high() || blocks.xHigh(level, block) < x.range().low());
			}

			@Override
			public void point(int i) {
				boolean visible = x.scale().accepts(p.x(i)) && x.range().contains(p.x(i)) && !Double.isNaN(p.y(i));
				if (visible && (best[0] < 0 || p.x(i) < p.x(best[0]))) {
					best[0] = i;
				}
			}
		});
		return best[0];
	}

	private static List<Item> merged(List<Item> items, double height) {
		List<Item> sorted = new ArrayList<>(items);
		sorted.sort(Comparator.comparingDouble(Item::wish));
		List<Item> out = new ArrayList<>();
		for (Item item : sorted) {
			Item last = out.isEmpty() ? null : out.getLast();
			if (last != null && last.text.equals(item.text) && item.from - last.to < height) {
				last.to = Math.max(last.to, item.to);
				last.count += item.count;
			} else {
				out.add(item);
			}
		}
		return out;
	}

	private static List<Item> mergedNearby(List<Item> items, double height) {
		List<Item> out = new ArrayList<>();
		List<Item> sorted = new ArrayList<>(items);
		sorted.sort(Comparator.comparingDouble(i -> i.endX));
		for (Item item : sorted) {
			boolean known = false;
			for (Item other : out) {
				if (other.text.equals(item.text) && Math.abs(other.wish() - item.wish()) < 3 * height
						&& Math.abs(other.endX - item.endX) < 6 * height) {
					other.count++;
					known = true;
					break;
				}
			}
			if (!known) {
				out.add(item);
			}
		}
		return out;
	}

	/** One column of labels, each as near to its curve as the others allow. */
	private int column(List<Item> items, double size, double height, Rect strip, Placer placer) {
		int room = (int) Math.max(0, Math.floor(strip.height() / height));
		int lost = 0;
		List<Item> shown = new ArrayList<>(items);
		while (shown.size() > room) {
			Item least = shown.stream().min(Comparator.comparingInt(i -> i.count)).orElseThrow();
			lost += least.count;
			shown.remove(least);
		}
		spread(shown, height, strip.y() + height / 2, strip.bottom() - height / 2);
		Canvas shapes = canvas.apart();
		Canvas texts = canvas.apart();
		for (Item item : shown) {
			paintInStrip(item, size, strip, placer, shapes, texts);
		}
		canvas.out().addAll(shapes.out());
		canvas.out().addAll(texts.out());
		return lost;
	}

	/** Least moved positions in order with a distance between them: pooling of adjacent violators. */
	private static void spread(List<Item> items, double height, double top, double bottom) {
		int n = items.size();
		double[] sum = new double[n];
		int[] count = new int[n];
		int blocks = 0;
		for (int i = 0; i < n; i++) {
			sum[blocks] = items.get(i).wish() - i * height;
			count[blocks] = 1;
			while (blocks > 0 && sum[blocks - 1] / count[blocks - 1] > sum[blocks] / count[blocks]) {
				sum[blocks - 1] += sum[blocks];
				count[blocks - 1] += count[blocks];
				blocks--;
			}
			blocks++;
		}
		int i = 0;
		double highest = bottom - (n - 1) * height;
		for (int b = 0; b < blocks; b++) {
			double base = Math.max(top, Math.min(highest, sum[b] / count[b]));
			for (int k = 0; k < count[b]; k++, i++) {
				items.get(i).placed = base + i * height;
			}
		}
	}

	private void paintInStrip(Item item, double size, Rect strip, Placer placer, Canvas shapes, Canvas texts) {
		double em = canvas.em();
		TextSetter.Line line = canvas.text().measure(item.text, size);
		double near = left ? item.endX - 0.35 * em : item.endX + 0.35 * em;
		double edge = left ? strip.x() + 0.65 * em + line.width() : strip.right() - 0.65 * em - line.width();
		double textEnd = left ? edge + 0.2 * em : edge - 0.2 * em;
		double bend = left ? Math.max(textEnd + 0.2 * em, strip.right() - 0.5 * em) : Math.min(textEnd - 0.2 * em, strip.x() + 0.5 * em);
		Primitive.Stroke thin = canvas.stroke(canvas.readable(item.count == 1 ? item.ink : Ink.Role.MUTED), 0.5 * canvas.lineWidth(),
				Dash.SOLID);
		if (item.to - item.from > 1) {
			shapes.out().add(new Primitive.Lines(List.of(new double[] { near, item.from, bend, item.from, bend, item.to, near, item.to }), thin));
			shapes.line(bend, item.wish(), textEnd, item.placed, thin);
		} else {
			shapes.out().add(new Primitive.Lines(List.of(new double[] { near, item.wish(), bend, item.wish(), textEnd, item.placed }), thin));
		}
		Primitive.Text text = canvas.text().centred(line, edge, item.placed, left ? 1 : 0,
				canvas.readable(item.count == 1 ? item.ink : Ink.Role.FOREGROUND));
		placer.take(text.bounds());
		shapes.fill(text.bounds(), canvas.theme().background().withOpacity(0.8));
		texts.out().add(text);
	}

	/** A label beside an end that lies within the panel. */
	private boolean beside(Item item, double size, Placer placer) {
		double em = canvas.em();
		TextSetter.Line line = canvas.text().measure(item.text, size);
		double y = item.wish();
		List<Rect> places = new ArrayList<>();
		for (double d = 0.5; d < 4; d += 0.5) {
			places.add(canvas.text().centredBounds(line, item.endX - d * em, y - 0.6 * em, 1));
			places.add(canvas.text().centredBounds(line, item.endX - d * em, y - (d + 0.6) * em, 1));
			places.add(canvas.text().centredBounds(line, item.endX + d * em, y, 0));
			places.add(canvas.text().centredBounds(line, item.endX, y + (d + 0.4) * em, 0.5));
		}
		Optional<Rect> place = placer.best(places);
		place.ifPresent(r -> {
			placer.take(r);
			canvas.out().add(canvas.text().set(line, r.x(), r.y() + line.ascent(), 0,
					canvas.readable(item.count == 1 ? item.ink : Ink.Role.FOREGROUND)));
		});
		return place.isPresent();
	}
}
