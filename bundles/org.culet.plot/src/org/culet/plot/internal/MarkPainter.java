package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.plot.Dash;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;

/** Paints the marks of a panel. Areas and shapes go below the series, texts above them. */
final class MarkPainter {

	private final Canvas canvas;
	private final Rect area;
	private final AxisMap x;
	private final AxisMap y;
	private final AxisMap right;
	private final Placer placer;

	MarkPainter(Canvas canvas, AxisMap x, AxisMap y, AxisMap right, Placer placer) {
		this.canvas = canvas;
		this.area = placer.area();
		this.x = x;
		this.y = y;
		this.right = right;
		this.placer = placer;
	}

	/** Everything that lies below the series. */
	void below(List<Mark> marks) {
		Canvas shapes = canvas.apart();
		for (Mark mark : marks) {
			switch (mark) {
				case Mark.Band band -> band(shapes, band);
				case Mark.Region region -> shapes.out().add(new Primitive.Fill(pages(region.corners()),
						canvas.color(region.ink()).withOpacity(region.opacity())));
				case Mark.Rule rule -> rule(shapes, rule);
				case Mark.Text t -> { }
				case Mark.Box b -> { }
				case Mark.Arrow a -> { }
				case Mark.Ellipse e -> { }
			}
		}
		group(shapes);
	}

	/** Arrows and ellipses, still below the series. */
	void shapes(List<Mark> marks) {
		Canvas shapes = canvas.apart();
		for (Mark mark : marks) {
			if (mark instanceof Mark.Arrow arrow) {
				arrow(shapes, arrow);
			} else if (mark instanceof Mark.Ellipse ellipse) {
				ellipse(shapes, ellipse);
			}
		}
		group(shapes);
	}

	private void group(Canvas shapes) {
		if (!shapes.out().isEmpty()) {
			canvas.out().add(new Primitive.Group("", area, shapes.out()));
		}
	}

	/**
	 * Texts, in order of their need for one certain place.
	 *
	 * @return how many found no place
	 */
	int texts(List<Mark> marks) {
		int lost = 0;
		for (Mark mark : marks) {
			lost += mark instanceof Mark.Region r && !regionLabel(r) ? 1 : 0;
		}
		for (Mark mark : marks) {
			lost += mark instanceof Mark.Box b && !box(b) ? 1 : 0;
		}
		for (Mark mark : marks) {
			boolean placed = switch (mark) {
				case Mark.Text t -> text(t);
				case Mark.Rule r -> ruleLabel(r);
				case Mark.Band b -> bandLabel(b);
				default -> true;
			};
			lost += placed ? 0 : 1;
		}
		return lost;
	}

	private double[] pages(double[] values) {
		double[] out = new double[values.length];
		for (int i = 0; i < values.length; i += 2) {
			out[i] = clampX(values[i]);
			out[i + 1] = clampY(y, values[i + 1]);
		}
		return out;
	}

	/** Page coordinate, held within reach; a value without a place lies beyond the end where it would be. */
	private double clampX(double value) {
		double page = x.scale().accepts(value) ? x.toPage(value)
				: value > 0 == x.scale().rising() ? area.right() : area.x();
		return Math.max(area.x() - area.width(), Math.min(area.right() + area.width(), page));
	}

	private double clampY(AxisMap map, double value) {
		double page = map.scale().accepts(value) ? map.toPage(value) : area.bottom();
		return Math.max(area.y() - area.height(), Math.min(area.bottom() + area.height(), page));
	}

	private Rect bandArea(Mark.Band b) {
		double a = b.vertical() ? clampX(b.from()) : clampY(y, b.from());
		double c = b.vertical() ? clampX(b.to()) : clampY(y, b.to());
		double low = Math.max(Math.min(a, c), b.vertical() ? area.x() : area.y());
		double high = Math.min(Math.max(a, c), b.vertical() ? area.right() : area.bottom());
		double size = Math.max(0, high - low);
		return b.vertical() ? new Rect(low, area.y(), size, area.height()) : new Rect(area.x(), low, area.width(), size);
	}

	private void band(Canvas shapes, Mark.Band b) {
		Rect r = bandArea(b);
		if (r.width() > 0 && r.height() > 0) {
			var color = canvas.color(b.ink());
			shapes.fill(r, b.ink() == Ink.Role.BAND ? color : color.withOpacity(0.14));
		}
	}

	private void rule(Canvas shapes, Mark.Rule r) {
		var stroke = canvas.stroke(canvas.color(r.ink()), 0.75 * canvas.lineWidth(), r.dash());
		if (r.vertical()) {
			double at = clampX(r.at());
			shapes.line(at, area.y(), at, area.bottom(), stroke);
			placer.cover(at, area.y(), at, area.bottom());
		} else {
			double at = clampY(r.right() ? right : y, r.at());
			shapes.line(area.x(), at, area.right(), at, stroke);
			placer.cover(area.x(), at, area.right(), at);
		}
	}

	private void arrow(Canvas shapes, Mark.Arrow a) {
		double[] path = pages(a.path());
		double width = a.width() * canvas.lineWidth();
		var color = canvas.color(a.ink());
		int n = path.length;
		double angle = Math.atan2(path[n - 1] - path[n - 3], path[n - 2] - path[n - 4]);
		double tipX = path[n - 2];
		double tipY = path[n - 1];
		double size = a.head() ? 2.6 * width + 0.35 * canvas.em() : 0;
		if (a.head()) {
			path[n - 2] -= 0.8 * size * Math.cos(angle);
			path[n - 1] -= 0.8 * size * Math.sin(angle);
			double spread = 0.42;
			shapes.out().add(new Primitive.Fill(new double[] { tipX, tipY, tipX - size * Math.cos(angle - spread),
					tipY - size * Math.sin(angle - spread), tipX - size * Math.cos(angle + spread),
					tipY - size * Math.sin(angle + spread) }, color));
		}
		shapes.out().add(0, new Primitive.Lines(List.of(path), canvas.stroke(color, width, a.dash())));
		for (int i = 2; i < n; i += 2) {
			placer.cover(path[i - 2], path[i - 1], path[i], path[i + 1]);
		}
	}

	private void ellipse(Canvas shapes, Mark.Ellipse e) {
		int n = 48;
		double[] outline = new double[2 * n + 2];
		for (int k = 0; k <= n; k++) {
			double angle = 2 * Math.PI * k / n;
			double a = Math.cos(angle);
			double b = e.correlation() * a + Math.sqrt(Math.max(0, 1 - e.correlation() * e.correlation())) * Math.sin(angle);
			outline[2 * k] = clampX(e.x() + e.sigmaX() * a);
			outline[2 * k + 1] = clampY(y, e.y() + e.sigmaY() * b);
		}
		var color = canvas.color(e.ink());
		shapes.out().add(new Primitive.Fill(outline, color.withOpacity(0.25)));
		shapes.out().add(new Primitive.Lines(List.of(outline), canvas.stroke(color, 0.8 * canvas.lineWidth(), Dash.SOLID)));
	}

	private boolean regionLabel(Mark.Region r) {
		if (r.label().isEmpty()) {
			return true;
		}
		double[] c = pages(r.corners());
		double sx = 0;
		double sy = 0;
		double sum = 0;
		for (int i = 0; i < c.length; i += 2) {
			int j = (i + 2) % c.length;
			double cross = c[i] * c[j + 1] - c[j] * c[i + 1];
			sum += cross;
			sx += (c[i] + c[j]) * cross;
			sy += (c[i + 1] + c[j + 1]) * cross;
		}
		double px = sum == 0 ? c[0] : sx / (3 * sum);
		double py = sum == 0 ? c[1] : sy / (3 * sum);
		TextSetter.Line line = canvas.text().measure(r.label(), 1.15 * canvas.em());
		List<Rect> places = new ArrayList<>();
		double em = canvas.em();
		for (int ring = 0; ring < 4; ring++) {
			for (int k = 0; k < (ring == 0 ? 1 : 8); k++) {
				places.add(canvas.text().centredBounds(line, px + ring * 0.9 * em * Math.cos(k * Math.PI / 4),
						py + ring * 0.9 * em * Math.sin(k * Math.PI / 4), 0.5));
			}
		}
		return put(line, places, r.ink());
	}

	private boolean box(Mark.Box b) {
		double size = canvas.smallSize();
		double em = canvas.em();
		List<TextSetter.Line> lines = b.lines().stream().map(l -> canvas.text().fit(l, size, 0.9 * area.width(), 0.6)).toList();
		double width = lines.stream().mapToDouble(TextSetter.Line::width).max().orElse(0) + 0.7 * em;
		double pitch = 1.42 * size;
		double height = pitch * lines.size() + 0.35 * em;
		List<Rect> places = placer.boxPlaces(width, height, 0.5 * em);
		if (b.corner() != Mark.Corner.BEST) {
			places.add(0, places.get(corner(b.corner())));
		}
		boolean fixed = b.corner() != Mark.Corner.BEST && placer.free(places.get(0)) && placer.crowding(places.get(0)) < 0.06;
		Optional<Rect> place = fixed ? Optional.of(places.get(0)) : placer.best(places);
		place.ifPresent(r -> {
			canvas.fill(r, canvas.theme().background().withOpacity(0.82));
			placer.take(r);
			for (int i = 0; i < lines.size(); i++) {
				double middle = r.y() + 0.175 * em + pitch * (i + 0.5);
				canvas.out().add(canvas.text().centred(lines.get(i), r.x() + 0.35 * em, middle, 0, canvas.readable(b.ink())));
			}
		});
		return place.isPresent();
	}

	private static int corner(Mark.Corner corner) {
		return switch (corner) {
			case TOP_RIGHT, BEST -> 0;
			case TOP_LEFT -> 1;
			case BOTTOM_RIGHT -> 2;
			case BOTTOM_LEFT -> 3;
		};
	}

	private boolean text(Mark.Text t) {
		if (!x.scale().accepts(t.x()) || !y.scale().accepts(t.y()) || !area.contains(x.toPage(t.x()), y.toPage(t.y()))) {
			return true;
		}
		double px = x.toPage(t.x());
		double py = y.toPage(t.y());
		TextSetter.Line line = canvas.text().measure(t.text(), canvas.smallSize());
		List<Rect> places = new ArrayList<>();
		Mark.Side[] order = { t.side(), Mark.Side.RIGHT, Mark.Side.LEFT, Mark.Side.ABOVE, Mark.Side.BELOW };
		for (double d = 0.5; d < 4.5; d += 0.5) {
			for (Mark.Side side : order) {
				places.add(at(line, px, py, side, d * canvas.em()));
			}
		}
		return put(line, places, t.ink());
	}

	private Rect at(TextSetter.Line line, double px, double py, Mark.Side side, double distance) {
		double lift = distance + 0.3 * canvas.em();
		return switch (side) {
			case CENTRE -> canvas.text().centredBounds(line, px, py + 2 * (distance - 0.5 * canvas.em()), 0.5);
			case ABOVE -> canvas.text().centredBounds(line, px, py - lift, 0.5);
			case BELOW -> canvas.text().centredBounds(line, px, py + lift, 0.5);
			case LEFT -> canvas.text().centredBounds(line, px - distance, py, 1);
			case RIGHT -> canvas.text().centredBounds(line, px + distance, py, 0);
		};
	}

	private boolean ruleLabel(Mark.Rule r) {
		if (r.label().isEmpty()) {
			return true;
		}
		double em = canvas.em();
		TextSetter.Line line = canvas.text().fit(r.label(), canvas.smallSize(), 0.8 * area.width(), 0.7);
		List<Rect> places = new ArrayList<>();
		double at = r.vertical() ? clampX(r.at()) : clampY(r.right() ? right : y, r.at());
		boolean visible = r.vertical() ? at >= area.x() && at <= area.right() : at >= area.y() && at <= area.bottom();
		if (!visible) {
			return true;
		}
		for (double share : new double[] { 0, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1 }) {
			for (int k = 0; k < 4; k++) {
				int side = k % 2;
				double away = k < 2 ? 0 : 0.8 * em;
				if (r.vertical()) {
					double middle = area.y() + 0.9 * em + share * (area.height() - 1.8 * em);
					places.add(canvas.text().centredBounds(line, side == 0 ? at + 0.35 * em + away : at - 0.35 * em - away, middle, side));
				} else {
					double end = area.right() - 0.5 * em - share * (area.width() - em - line.width());
					places.add(canvas.text().centredBounds(line, end, side == 0 ? at - 0.65 * em - away : at + 0.7 * em + away, 1));
				}
			}
		}
		return put(line, places, r.ink());
	}

	private boolean bandLabel(Mark.Band b) {
		Rect r = bandArea(b);
		if (b.label().isEmpty() || r.width() <= 0 || r.height() <= 0) {
			return true;
		}
		double em = canvas.em();
		TextSetter.Line line = canvas.text().fit(b.label(), canvas.smallSize(), 0.9 * area.width(), 0.7);
		double half = line.width() / 2;
		double middle = Math.max(area.x() + half + 0.3 * em, Math.min(area.right() - half - 0.3 * em, r.x() + r.width() / 2));
		List<Rect> places = new ArrayList<>();
		for (double share = 0; share <= 1; share += 0.125) {
			double py = b.vertical() ? area.y() + em + share * (area.height() - 2 * em)
					: r.y() + r.height() / 2 + (share - 0.5) * Math.max(0, r.height() - em);
			places.add(canvas.text().centredBounds(line, middle, py, 0.5));
		}
		return put(line, places, b.ink() == Ink.Role.BAND ? Ink.Role.MUTED : b.ink());
	}

	private boolean put(TextSetter.Line line, List<Rect> places, Ink ink) {
		Optional<Rect> place = placer.best(places);
		place.ifPresent(r -> {
			placer.take(r);
			canvas.out().add(canvas.text().set(line, r.x(), r.y() + line.ascent(), 0, canvas.readable(ink)));
		});
		return place.isPresent();
	}
}
