package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Optional;

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
 * @param text values with their units, and the name of the series
 */
record ReadOut(Optional<FigurePoint> near, String text) {

	/** How near a point has to be, pixels. */
	private static final double REACH = 14;

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
			ChartSeries.Hit found = curve.nearest(pageX, pageY);
			if (found.distance() < limit) {
				hit = found;
				best = curve;
			}
		}
		if (best == null) {
			return new ReadOut(Optional.empty(),
					quantity(panel.x(), plot.x().toData(pageX), 0) + "     " + quantity(panel.y(), plot.y().toData(pageY), 0));
		}
		Points points = best.source().points();
		int i = hit.point();
		Axis y = best.source().right() ? panel.right().orElse(panel.y()) : panel.y();
		String text = quantity(panel.x(), points.x(i), points.sigmaX(i)) + "     " + quantity(y, points.y(i), points.sigmaY(i));
		String name = best.source().name().text();
		return new ReadOut(Optional.of(new FigurePoint(best.source().key(), points.x(i))), (name.isEmpty() ? "" : name + "     ") + text);
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
		int unit = label.lastIndexOf(" (");
		return unit > 0 ? label.substring(0, unit) : label;
	}
}
