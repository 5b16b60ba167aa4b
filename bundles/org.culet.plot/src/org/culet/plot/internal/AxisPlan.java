package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.Axis;
import org.culet.plot.Axis.TickValues;
import org.culet.plot.RichText;
import org.culet.plot.RichText.Run;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale.Kind;
import org.culet.plot.scale.Tick;
import org.culet.plot.scale.Ticks;

/**
 * An axis with the range it will cover.
 *
 * @param axis what was asked for
 * @param range data values covered
 * @param first no tick stands below this transformed value: space kept free for labels has no numbers
 */
record AxisPlan(Axis axis, Range range, double first) {

	AxisPlan(Axis axis, Range range) {
		this(axis, range, Double.NEGATIVE_INFINITY);
	}

	/** A tick with its measured number. */
	record Placed(Tick tick, TextSetter.Line line) {
	}

	/** Ticks with their measured numbers, and the label with a common power of ten put in. */
	record Numbers(List<Placed> ticks, RichText label, double widest) {
	}

	AxisMap map(double start, double end) {
		return new AxisMap(axis.scale(), range, start, end);
	}

	/**
	 * The ticks for an axis of a length: as many numbers as stand apart.
	 *
	 * @param length in pt
	 * @param horizontal whether the numbers stand side by side
	 * @param values which numbers
	 */
	Numbers numbers(Canvas canvas, double length, boolean horizontal, TickValues values, RichText label) {
		if (values == TickValues.NONE) {
			return new Numbers(List.of(), label, 0);
		}
		double em = canvas.em();
		boolean logarithmic = axis.scale().kind() == Kind.LOG10 || axis.scale().kind() == Kind.LN;
		double pitch = logarithmic && values == TickValues.DATA ? horizontal ? 3 : 1.8 : horizontal ? 4.2 : 2.3;
		int most = (int) Math.max(2, Math.min(logarithmic ? 12 : 8, length / (pitch * em)));
		while (true) {
			Ticks ticks = switch (values) {
			case TRANSFORMED -> Ticks.transformed(axis.scale(), ticked(), most);
			case DATES -> Ticks.dates(ticked(), most);
			default -> Ticks.data(axis.scale(), ticked(), most);
			};
			Numbers numbers = measured(canvas, ticks, label);
			if (most == 1 || apart(numbers, length, horizontal, 0.55 * em)) {
				return most == 1 ? thinned(numbers, length, horizontal, 0.3 * em) : numbers;
			}
			most--;
		}
	}

	/** The part of the range that carries ticks. */
	private Range ticked() {
		if (!axis.scale().rising() || Double.isInfinite(first)) {
			return range;
		}
		double low = Math.max(range.low(), axis.scale().inverse(first));
		return low < range.high() ? new Range(low, range.high()) : range;
	}

	private Numbers measured(Canvas canvas, Ticks ticks, RichText label) {
		List<Placed> placed = new ArrayList<>();
		double widest = 0;
		for (Tick tick : ticks.ticks()) {
			if (tick.u() >= first) {
				TextSetter.Line line = canvas.text().measure(RichText.of(tick.label()), canvas.tickSize());
				widest = Math.max(widest, line.width());
				placed.add(new Placed(tick, line));
			}
		}
		return new Numbers(placed, ticks.exponent() == 0 ? label : withPower(label, ticks.exponent()), widest);
	}

	private boolean apart(Numbers numbers, double length, boolean horizontal, double gap) {
		double end = Double.NEGATIVE_INFINITY;
		for (Placed p : numbers.ticks()) {
			if (p.tick().major()) {
				double half = size(p, horizontal) / 2;
				double at = position(p.tick(), length);
				if (at - half < end + gap) {
					return false;
				}
				end = at + half;
			}
		}
		return true;
	}

	/** Drops numbers that would still touch their neighbour. */
	private Numbers thinned(Numbers numbers, double length, boolean horizontal, double gap) {
		List<Placed> kept = new ArrayList<>();
		double end = Double.NEGATIVE_INFINITY;
		for (Placed p : numbers.ticks()) {
			double half = size(p, horizontal) / 2;
			double at = position(p.tick(), length);
			boolean touches = p.tick().major() && at - half < end + gap;
			kept.add(touches ? new Placed(new Tick(p.tick().u(), ""), p.line()) : p);
			end = p.tick().major() && !touches ? at + half : end;
		}
		return new Numbers(kept, numbers.label(), numbers.widest());
	}

	private static double size(Placed p, boolean horizontal) {
		return horizontal ? p.line().width() : p.line().height();
	}

	private double position(Tick tick, double length) {
		AxisMap map = map(0, length);
		return (tick.u() - map.uStart()) / (map.uEnd() - map.uStart()) * length;
	}

	/** Puts a power of ten before the unit: "A [S]" becomes "A [10^-5 S]". */
	private static RichText withPower(RichText label, int exponent) {
		RichText power = RichText.of("10^{" + (exponent < 0 ? "−" : "") + Math.abs(exponent) + "}");
		List<Run> runs = label.runs();
		for (int i = runs.size() - 1; i >= 0; i--) {
			Run run = runs.get(i);
			int open = run.text().lastIndexOf('[');
			if (open >= 0) {
				RichText head = new RichText(runs.subList(0, i)).plus(part(run, run.text().substring(0, open + 1)));
				RichText tail = part(run, run.text().substring(open + 1)).plus(new RichText(runs.subList(i + 1, runs.size())));
				return head.plus(power).plus(RichText.plain(" ")).plus(tail);
			}
		}
		return label.plus(RichText.plain(" [")).plus(power).plus(RichText.plain("]"));
	}

	private static RichText part(Run run, String text) {
		return text.isEmpty() ? RichText.EMPTY : new RichText(List.of(new Run(text, run.script(), run.italic())));
	}
}
