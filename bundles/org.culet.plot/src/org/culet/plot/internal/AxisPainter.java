package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.Dash;
import org.culet.plot.RichText;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.internal.AxisPlan.Numbers;
import org.culet.plot.internal.AxisPlan.Placed;

/** Paints ticks, numbers and labels around the area of a panel. Ticks point inwards, as in physics journals. */
final class AxisPainter {

	private static final double MAJOR = 0.48;
	private static final double MINOR = 0.26;
	/** Distance of numbers above and below from the frame: clear of a number beside the corner. */
	private static final double CLEAR = 0.56;

	private final Canvas canvas;
	private final Rect area;
	private final double em;

	AxisPainter(Canvas canvas, Rect area) {
		this.canvas = canvas;
		this.area = area;
		this.em = canvas.em();
	}

	/** The bottom axis; mirrored ticks at the top unless something else stands there. */
	AxisPainter bottom(AxisMap map, Numbers numbers, boolean mirrored) {
		ticks(map, numbers, area.bottom(), -1, true);
		if (mirrored) {
			ticks(map, numbers, area.y(), 1, true);
		}
		double deepest = area.bottom() + CLEAR * em;
		for (Placed p : numbers.ticks()) {
			if (p.tick().major()) {
				double baseline = area.bottom() + CLEAR * em + p.line().ascent();
				canvas.out().add(canvas.text().set(p.line(), page(map, p), baseline, 0.5, canvas.theme().foreground()));
				deepest = Math.max(deepest, baseline + p.line().descent());
			}
		}
		if (!numbers.label().isEmpty()) {
			TextSetter.Line line = label(numbers.label(), area.width());
			canvas.out().add(canvas.text().set(line, area.x() + area.width() / 2, deepest + 0.22 * em + line.ascent(), 0.5,
					canvas.theme().foreground()));
		}
		return this;
	}

	/** Untransformed values along the top. */
	AxisPainter top(AxisMap map, Numbers numbers) {
		ticks(map, numbers, area.y(), 1, true);
		double highest = area.y() - CLEAR * em;
		for (Placed p : numbers.ticks()) {
			if (p.tick().major()) {
				double baseline = area.y() - CLEAR * em - p.line().descent();
				canvas.out().add(canvas.text().set(p.line(), page(map, p), baseline, 0.5, canvas.theme().foreground()));
				highest = Math.min(highest, baseline - p.line().ascent());
			}
		}
		if (!numbers.label().isEmpty()) {
			TextSetter.Line line = label(numbers.label(), area.width());
			canvas.out().add(canvas.text().set(line, area.x() + area.width() / 2, highest - 0.15 * em - line.descent(), 0.5,
					canvas.theme().foreground()));
		}
		return this;
	}

	/** The left axis; mirrored ticks at the right unless something else stands there. */
	AxisPainter left(AxisMap map, Numbers numbers, boolean mirrored) {
		ticks(map, numbers, area.x(), 1, false);
		if (mirrored) {
			ticks(map, numbers, area.right(), -1, false);
		}
		for (Placed p : numbers.ticks()) {
			if (p.tick().major()) {
				canvas.out().add(canvas.text().centred(p.line(), area.x() - 0.4 * em, page(map, p), 1, canvas.theme().foreground()));
			}
		}
		if (!numbers.label().isEmpty()) {
			TextSetter.Line line = label(numbers.label(), area.height());
			double base = area.x() - (numbers.widest() > 0 ? numbers.widest() + 0.8 * em : 0.35 * em) - line.descent();
			canvas.out().add(canvas.text().upwards(line, base, area.y() + area.height() / 2, canvas.theme().foreground()));
		}
		return this;
	}

	/** The right-hand axis. */
	AxisPainter right(AxisMap map, Numbers numbers) {
		ticks(map, numbers, area.right(), -1, false);
		return rightNumbers(map, numbers);
	}

	/** Numbers and label at the right of a bar, without ticks over its colours. */
	AxisPainter rightNumbers(AxisMap map, Numbers numbers) {
		for (Placed p : numbers.ticks()) {
			if (p.tick().major()) {
				canvas.out().add(canvas.text().centred(p.line(), area.right() + 0.4 * em, page(map, p), 0, canvas.theme().foreground()));
			}
		}
		if (!numbers.label().isEmpty()) {
			TextSetter.Line line = label(numbers.label(), area.height());
			double base = area.right() + numbers.widest() + 0.75 * em + line.ascent();
			canvas.out().add(canvas.text().upwards(line, base, area.y() + area.height() / 2, canvas.theme().foreground()));
		}
		return this;
	}

	private TextSetter.Line label(RichText text, double room) {
		return canvas.text().fit(text, em, Math.max(room, 4 * em), 0.7);
	}

	private void ticks(AxisMap map, Numbers numbers, double edge, int direction, boolean horizontal) {
		List<double[]> parts = new ArrayList<>();
		for (Placed p : numbers.ticks()) {
			double at = page(map, p);
			double inner = edge + direction * em * (p.tick().major() ? MAJOR : MINOR);
			parts.add(horizontal ? new double[] { at, edge, at, inner } : new double[] { edge, at, inner, at });
		}
		if (!parts.isEmpty()) {
			canvas.out().add(new Primitive.Lines(parts, canvas.stroke(canvas.theme().foreground(), canvas.frameWidth(), Dash.SOLID)));
		}
	}

	private static double page(AxisMap map, Placed p) {
		return map.start() + (p.tick().u() - map.uStart()) / (map.uEnd() - map.uStart()) * (map.end() - map.start());
	}
}
