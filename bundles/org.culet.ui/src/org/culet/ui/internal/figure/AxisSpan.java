package org.culet.ui.internal.figure;

import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;

import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.scale.Scale;

/**
 * Transformed values at the two ends of an axis on the screen: positions are linear between them.
 *
 * @param low at the left or lower end
 * @param high at the right or upper end
 */
record AxisSpan(double low, double high) {

	/** The part of an axis between two page coordinates, left to right or bottom to top. */
	static AxisSpan of(AxisMap map, double fromPage, double toPage) {
		return new AxisSpan(u(map, fromPage), u(map, toPage));
	}

	/** Transformed value at a page coordinate. */
	static double u(AxisMap map, double page) {
		Scale scale = map.scale();
		double a = scale.transform(scale.rising() ? map.range().low() : map.range().high());
		double b = scale.transform(scale.rising() ? map.range().high() : map.range().low());
		return a + (page - map.start()) / (map.end() - map.start()) * (b - a);
	}

	void applyTo(IAxis axis) {
		axis.setRange(new Range(low, high));
	}
}
