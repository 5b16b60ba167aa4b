package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.plot.Axis.TickValues;
import org.culet.plot.Dash;
import org.culet.plot.Panel;
import org.culet.plot.Panel.Inset;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Drawing.LegendEntry;
import org.culet.plot.draw.Drawing.Plot;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.internal.AxisPlan.Numbers;
import org.culet.plot.internal.AxisPlan.Placed;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;
import org.culet.plot.style.Rgb;

/** Lays out one panel. */
final class PanelComposer {

	/** Space around the area between the axes. */
	record Margins(double left, double right, double top, double bottom) {
		Rect inside(Rect cell) {
			return new Rect(cell.x() + left, cell.y() + top, Math.max(4, cell.width() - left - right),
					Math.max(4, cell.height() - top - bottom));
		}
	}

	/** What a laid-out panel leaves behind beside its primitives. */
	record Outcome(List<Plot> plots, List<LegendEntry> entries, int lostTexts, boolean legendCrowded) {
	}

	private final Canvas canvas;
	private final Panel panel;
	private final int index;
	private final boolean legendOutside;
	private final boolean legendAnyway;
	private final AxisPlan xPlan;
	private final AxisPlan yPlan;
	private final Optional<AxisPlan> rightPlan;
	private final EndLabels ends;
	private final List<Plot> plots = new ArrayList<>();
	private final List<LegendEntry> entries = new ArrayList<>();
	private int lost;

	/**
	 * A composer.
	 *
	 * @param outside the legend goes outside even if the panel asks for inside
	 * @param anyway the legend goes inside even where it covers curves
	 */
	PanelComposer(Canvas canvas, Panel panel, int index, boolean outside, boolean anyway) {
		this.canvas = canvas;
		this.panel = panel;
		this.index = index;
		this.legendOutside = outside || panel.legend() == Panel.Legend.OUTSIDE;
		this.legendAnyway = anyway;
		this.xPlan = new AxisPlan(panel.x(), Ranges.x(panel));
		this.yPlan = new AxisPlan(panel.y(), Ranges.y(panel, panel.y(), false));
		this.rightPlan = panel.right().map(a -> new AxisPlan(a, Ranges.y(panel, a, true)));
		this.ends = new EndLabels(canvas, panel.series(), xPlan);
	}

	private boolean hasLegend() {
		return panel.legend() != Panel.Legend.NONE && panel.series().stream().anyMatch(s -> !s.name().isEmpty());
	}

	/** The legend beside the panel. */
	private LegendPainter beside(Rect cell, double height) {
		return LegendPainter.column(canvas, panel, 0.42 * cell.width(), height);
	}

	/** Whether a legend beside the panel would leave too little of its width: then it goes below. */
	private boolean legendBelow(Rect cell) {
		return beside(cell, cell.height()).width() > 0.32 * cell.width();
	}

	/** The legend below the panel. */
	private LegendPainter below(Rect cell) {
		return LegendPainter.columns(canvas, panel, cell.width(), 0.4 * cell.height());
	}

	private Numbers numbers(AxisPlan plan, double length, boolean horizontal) {
		return plan.numbers(canvas, length, horizontal, plan.axis().ticks(), plan.axis().label());
	}

	/** Space needed around the area if the whole panel has this cell. */
	Margins margins(Rect cell) {
		double em = canvas.em();
		Margins m = new Margins(4.5 * em, 1 * em, em, 3 * em);
		for (int pass = 0; pass < 3; pass++) {
			m = margins(cell, m.inside(cell));
		}
		return m;
	}

	private Margins margins(Rect cell, Rect area) {
		double em = canvas.em();
		Numbers y = numbers(yPlan, area.height(), false);
		Numbers x = numbers(drawnX(area), area.width(), true);
		double numberHeight = canvas.text().measure(RichText.plain("0"), canvas.tickSize()).height();
		double left = labelHeight(yPlan.axis().label()) + y.widest() + (y.widest() > 0 ? 0.95 * em : 0.2 * em);
		double bottom = labelHeight(panel.x().label()) + (x.ticks().isEmpty() ? 0.55 * em : numberHeight + 0.6 * em);
		double right = Math.max(0.35 * em, overhang(x, drawnX(area), area));
		if (rightPlan.isPresent()) {
			Numbers r = numbers(rightPlan.get(), area.height(), false);
			right = labelHeight(rightPlan.get().axis().label()) + r.widest() + 1.0 * em;
		}
		double top = 0.55 * em;
		if (panel.topLabel().isPresent()) {
			top = labelHeight(panel.topLabel().get()) + numberHeight + 0.75 * em;
		}
		if (!panel.title().isEmpty()) {
			top += 1.45 * em;
		}
		if (legendOutside && hasLegend()) {
			if (legendBelow(cell)) {
				bottom += below(cell).height() + 0.3 * em;
			} else {
				right += beside(cell, cell.height() - top - bottom).width() + 0.5 * em;
			}
		}
		return new Margins(left, right, top, bottom);
	}

	private double labelHeight(RichText label) {
		return label.isEmpty() ? 0 : canvas.text().measure(label, canvas.em()).height() + 0.35 * canvas.em();
	}

	/** How far the last number reaches beyond the right end of its axis. */
	private double overhang(Numbers numbers, AxisPlan plan, Rect area) {
		AxisMap map = plan.map(area.x(), area.right());
		double reach = 0;
		for (Placed p : numbers.ticks()) {
			double at = pageOf(map, p.tick().u());
			reach = Math.max(reach, at + p.line().width() / 2 - area.right());
		}
		return reach + 0.2 * canvas.em();
	}

	private static double pageOf(AxisMap map, double u) {
		return map.start() + (u - map.uStart()) / (map.uEnd() - map.uStart()) * (map.end() - map.start());
	}

	/** The x axis with the strip for end labels. */
	private AxisPlan drawnX(Rect area) {
		double strip = ends.strip();
		if (strip == 0 || !panel.x().labelRoom() || strip > 0.4 * area.width()) {
			return xPlan;
		}
		Scale scale = panel.x().scale();
		double a = scale.transform(scale.rising() ? xPlan.range().low() : xPlan.range().high());
		double b = scale.transform(scale.rising() ? xPlan.range().high() : xPlan.range().low());
		double extra = strip / (area.width() - strip) * (b - a);
		if (ends.onLeft()) {
			return new AxisPlan(panel.x(), new Range(scale.inverse(a - extra), xPlan.range().high()), firstTick(a, b));
		}
		return new AxisPlan(panel.x(), new Range(scale.inverse(b + extra), xPlan.range().high()), Double.NEGATIVE_INFINITY);
	}

	/** On a linear axis of values above zero the strip carries no negative numbers. */
	private double firstTick(double a, double b) {
		boolean positive = panel.series().stream().allMatch(s -> Ranges.smallestX(s.points()) >= 0);
		return panel.x().scale().kind() == Scale.Kind.LINEAR && positive ? Math.max(a, -1e-9 * (b - a)) : a - 1e-9 * (b - a);
	}

	/** Paints the panel with its axes around an area. */
	Outcome paint(Rect cell, Rect area) {
		AxisPlan plan = drawnX(area);
		AxisMap x = plan.map(area.x(), area.right());
		AxisMap y = yPlan.map(area.bottom(), area.y());
		Optional<AxisMap> right = rightPlan.map(p -> p.map(area.bottom(), area.y()));
		plots.add(new Plot(index, Optional.empty(), area, x, y, right));
		Placer placer = new Placer(area, 0.25 * canvas.em());
		Numbers xNumbers = numbers(plan, area.width(), true);
		Numbers yNumbers = numbers(yPlan, area.height(), false);
		grid(area, x, y, xNumbers, yNumbers);
		MarkPainter marks = new MarkPainter(canvas, x, y, right.orElse(y), placer);
		marks.below(panel.marks());
		marks.shapes(panel.marks());
		CurvePainter curves = new CurvePainter(canvas, area, x, placer);
		for (Series s : panel.series()) {
			AxisMap ordinate = s.right() ? right.orElse(y) : y;
			if (canvas.frame()) {
				curves.outline(s, ordinate);
			} else {
				curves.paint(s, ordinate);
			}
		}
		frame(area);
		new AxisPainter(canvas, area).bottom(x, xNumbers, panel.topLabel().isEmpty()).left(y, yNumbers, right.isEmpty());
		right.ifPresent(r -> new AxisPainter(canvas, area).right(r, numbers(rightPlan.get(), area.height(), false)));
		panel.topLabel().ifPresent(label -> new AxisPainter(canvas, area).top(x,
				plan.numbers(canvas, area.width(), true, TickValues.DATA, label)));
		title(cell, area);
		boolean crowded = texts(cell, area, x, y, right.orElse(y), marks, placer);
		return new Outcome(plots, entries, lost, crowded);
	}

	/** Everything in words, and the insets; returns whether the legend found no quiet place. */
	private boolean texts(Rect cell, Rect area, AxisMap x, AxisMap y, AxisMap right, MarkPainter marks, Placer placer) {
		for (int i = 0; i < panel.insets().size(); i++) {
			inset(panel.insets().get(i), i, area, placer);
		}
		double width = Math.min(ends.strip(), 0.4 * area.width());
		if (width > 0) {
			Rect strip = new Rect(ends.onLeft() ? area.x() : area.right() - width, area.y() + 0.2 * canvas.em(), width,
					area.height() - 0.4 * canvas.em());
			lost += ends.paint(x, y, right, placer, strip);
		}
		boolean crowded = false;
		if (hasLegend()) {
			if (legendOutside) {
				LegendPainter legend = legendBelow(cell) ? below(cell) : beside(cell, area.height());
				if (legendBelow(cell)) {
					legend.paintAt(cell.x(), cell.bottom() - legend.height(), index, entries::add);
				} else {
					legend.paintAt(cell.right() - legend.width(), area.y(), index, entries::add);
				}
			} else {
				LegendPainter inside = LegendPainter.column(canvas, panel, 0.7 * area.width(), 0.8 * area.height());
				crowded = !inside.paintInside(placer, index, entries::add, legendAnyway);
			}
		}
		lost += marks.texts(panel.marks());
		return crowded;
	}

	private void inset(Inset inset, int number, Rect area, Placer placer) {
		Rect cell = new Rect(area.x() + inset.left() * area.width(), area.y() + inset.top() * area.height(),
				inset.width() * area.width(), inset.height() * area.height());
		Canvas small = canvas.scaled(0.84).whole();
		if (cell.width() < 11 * small.em() || cell.height() < 9 * small.em()) {
			lost++;
			return;
		}
		PanelComposer composer = new PanelComposer(small, inset.panel(), index, false, true);
		canvas.fill(cell, canvas.theme().background());
		Margins m = composer.margins(cell);
		Outcome outcome = composer.paint(cell, m.inside(cell));
		placer.take(cell);
		lost += outcome.lostTexts();
		for (Plot p : outcome.plots()) {
			plots.add(new Plot(index, Optional.of(number), p.area(), p.x(), p.y(), p.right()));
		}
	}

	private void grid(Rect area, AxisMap x, AxisMap y, Numbers xNumbers, Numbers yNumbers) {
		Rgb color = canvas.theme().grid();
		if (color.opacity() == 0) {
			return;
		}
		List<double[]> parts = new ArrayList<>();
		for (Placed p : xNumbers.ticks()) {
			if (p.tick().major()) {
				double at = pageOf(x, p.tick().u());
				parts.add(new double[] { at, area.y(), at, area.bottom() });
			}
		}
		for (Placed p : yNumbers.ticks()) {
			if (p.tick().major()) {
				double at = pageOf(y, p.tick().u());
				parts.add(new double[] { area.x(), at, area.right(), at });
			}
		}
		if (!parts.isEmpty()) {
			canvas.out().add(new Primitive.Group("", area,
					List.of(new Primitive.Lines(parts, canvas.stroke(color, canvas.frameWidth(), Dash.SOLID)))));
		}
	}

	private void frame(Rect area) {
		canvas.out().add(new Primitive.Lines(
				List.of(new double[] { area.x(), area.y(), area.right(), area.y(), area.right(), area.bottom(), area.x(), area.bottom(),
						area.x(), area.y() }),
				canvas.stroke(canvas.theme().foreground(), canvas.frameWidth(), Dash.SOLID)));
	}

	private void title(Rect cell, Rect area) {
		if (!panel.title().isEmpty()) {
			double room = Math.max(area.width(), cell.right() - area.x());
			TextSetter.Line line = canvas.text().fit(panel.title(), canvas.em(), room, 0.7);
			canvas.out().add(canvas.text().set(line, area.x(), cell.y() + 0.3 * canvas.em() + line.ascent(), 0,
					canvas.theme().foreground()));
		}
	}
}
