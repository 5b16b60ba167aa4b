package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.culet.plot.Axis;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.draw.Drawing;
import org.culet.plot.scale.Scale;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.internal.Values;

/**
 * What is under the pointer.
 *
 * @param near the point within reach, if one is
 * @param lines name of the series, if it has one, then values with their units
 */
record ReadOut(Optional<Near> near, List<String> lines) {

	/** How near a point has to be, pixels. */
	private static final double REACH = 14;

	/** A point of a series. */
	record Near(ChartSeries series, int index) {
		/** As listeners know it. */
		FigurePoint point() {
			return new FigurePoint(series.source().key(), series.source().points().x(index));
		}
	}

	/** With what people call what stands behind the point above the name of its series, which goes where it says nothing else. */
	ReadOut named(Function<FigurePoint, String> names) {
		String name = near.map(Near::point).filter(p -> !p.key().isEmpty()).map(names).orElse("");
		if (name.isEmpty()) {
			return this;
		}
		String series = near.get().series().source().name().text();
		List<String> all = new ArrayList<>(!series.isEmpty() && name.contains(series) ? lines.subList(1, lines.size()) : lines);
		all.add(0, name);
		return new ReadOut(near, List.copyOf(all));
	}

	/** All in one line. */
	String text() {
		return String.join("     ", lines);
	}

	/**
	 * Reads out a place.
	 *
	 * @param panel the panel
	 * @param plot where it lies
	 * @param curves what it shows
	 * @param pageX page coordinate
	 * @param pageY page coordinate
	 */
	static ReadOut at(Panel panel, Drawing.Plot plot, List<ChartSeries> curves, double pageX, double pageY) {
		ChartSeries best = null;
		ChartSeries.Hit hit = new ChartSeries.Hit(-1, REACH * REACH);
		for (ChartSeries curve : curves) {
			// curves that stand for a stage win over lines drawn through them
			double limit = best != null && best.source().key().isEmpty() && !curve.source().key().isEmpty() ? REACH * REACH : hit.distance();
			ChartSeries.Hit found = curve.nearest(pageX, pageY, Math.sqrt(limit));
			if (found.point() >= 0 && found.distance() < limit) {
				hit = found;
				best = curve;
			}
		}
		if (best == null) {
			return new ReadOut(Optional.empty(),
					List.of(quantity(panel.x(), plot.x().toData(pageX), 0), quantity(panel.y(), plot.y().toData(pageY), 0)));
		}
		return of(panel, best, hit.point());
	}

	/** Reads out a point of a series. */
	static ReadOut of(Panel panel, ChartSeries series, int i) {
		Points points = series.source().points();
		Axis y = series.source().right() ? panel.right().orElse(panel.y()) : panel.y();
		List<String> lines = new ArrayList<>();
		if (!series.source().name().isEmpty()) {
			lines.add(series.source().name().text());
		}
		lines.add(quantity(panel.x(), points.x(i), points.sigmaX(i)));
		lines.add(quantity(y, points.y(i), points.sigmaY(i)));
		return new ReadOut(Optional.of(new Near(series, i)), List.copyOf(lines));
	}

	private static String quantity(Axis axis, double value, double sigma) {
		return name(axis) + " = " + Values.format(value, sigma, axis.unit());
	}

	/** The symbol before the unit of the axis; a 1/T axis shows temperatures. */
	private static String name(Axis axis) {
		if (axis.scale().kind() == Scale.Kind.INVERSE_POWER && axis.unit().equals("K")) {
			return "T";
		}
		String label = axis.label().text();
		int unit = Math.max(label.lastIndexOf(" ["), label.endsWith(")") ? label.lastIndexOf(" (" + axis.unit()) : -1);
		return unit > 0 ? label.substring(0, unit) : label;
	}
}
