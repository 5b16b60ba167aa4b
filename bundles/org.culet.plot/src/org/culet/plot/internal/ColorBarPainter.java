package org.culet.plot.internal;

import java.util.List;
import java.util.Optional;

import org.culet.plot.Axis;
import org.culet.plot.Axis.TickValues;
import org.culet.plot.ColorBar;
import org.culet.plot.Dash;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.internal.AxisPlan.Numbers;
import org.culet.plot.scale.Scale;

/** The bar that says which colour is which pressure. */
final class ColorBarPainter {

	private static final int STEPS = 96;

	private final Canvas canvas;
	private final ColorBar bar;
	private final AxisPlan plan;

	ColorBarPainter(Canvas canvas, ColorBar bar) {
		this.canvas = canvas;
		this.bar = bar;
		this.plan = new AxisPlan(new Axis(bar.label(), Scale.LINEAR, TickValues.DATA, Optional.of(bar.range()), "", false), bar.range());
	}

	private Numbers numbers(double height) {
		return plan.numbers(canvas, height, false, TickValues.DATA, bar.label());
	}

	/** Width with everything, distance to the panels included. */
	double width(double height) {
		double em = canvas.em();
		return 0.7 * em + 0.85 * em + numbers(height).widest() + 0.95 * em + canvas.text().measure(bar.label(), em).height();
	}

	void paint(double left, double top, double height) {
		double em = canvas.em();
		Rect area = new Rect(left + 0.7 * em, top, 0.85 * em, height);
		for (int k = 0; k < STEPS; k++) {
			double y1 = area.bottom() - height * k / STEPS;
			double y2 = area.bottom() - height * (k + 1) / STEPS;
			double overlap = k + 1 < STEPS ? 0.3 : 0;
			canvas.fill(new Rect(area.x(), y2 - overlap, area.width(), y1 - y2 + overlap), canvas.theme().map().at((k + 0.5) / STEPS));
		}
		AxisMap map = plan.map(area.bottom(), area.y());
		for (double value : bar.values()) {
			if (bar.range().contains(value)) {
				double at = map.toPage(value);
				canvas.line(area.x(), at, area.right(), at, canvas.stroke(canvas.theme().background(), canvas.frameWidth(), Dash.SOLID));
			}
		}
		canvas.out().add(new Primitive.Lines(
				List.of(new double[] { area.x(), area.y(), area.right(), area.y(), area.right(), area.bottom(), area.x(),
						area.bottom(), area.x(), area.y() }),
				canvas.stroke(canvas.theme().foreground(), canvas.frameWidth(), Dash.SOLID)));
		new AxisPainter(canvas, area).rightNumbers(map, numbers(height));
	}
}
