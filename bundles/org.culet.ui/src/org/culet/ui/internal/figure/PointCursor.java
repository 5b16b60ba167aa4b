package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.culet.plot.Panel;

/** Walks the points of a curve with the keys, so that they can be read out without a mouse. */
final class PointCursor {

	private Optional<Panel> panel = Optional.empty();
	private List<ChartSeries> curves = List.of();
	private Set<String> selected = Set.of();
	/** Place of the curve in the panel. */
	private int curve = -1;
	private int point = -1;

	/** The panel has been laid out anew; the cursor stays on its point where that is still there. */
	void show(Panel newPanel, List<ChartSeries> newCurves) {
		panel = Optional.of(newPanel);
		curves = newCurves;
		if (curve >= curves.size() || curve >= 0 && point >= curves.get(curve).source().points().size()) {
			curve = -1;
			point = -1;
		}
	}

	/** Curves of these keys come first. */
	void select(Set<String> keys) {
		if (!selected.equals(keys)) {
			selected = keys;
			curve = -1;
			point = -1;
		}
	}

	/** The pointer is at a point: the keys go on from there. */
	void put(ReadOut.Near near) {
		curve = curves.indexOf(near.series());
		point = near.index();
	}

	/** The point under the cursor. */
	Optional<ReadOut.Near> current() {
		return curve >= 0 && point >= 0 ? Optional.of(new ReadOut.Near(curves.get(curve), point)) : Optional.empty();
	}

	/**
	 * To the next point that can be told from this one on the screen.
	 *
	 * @param direction 1 to the right, -1 to the left
	 * @return what is there; empty at the end, or without curves
	 */
	Optional<ReadOut> walk(int direction) {
		if (point < 0) {
			curve = curve < 0 ? first() : curve;
			return curve < 0 ? Optional.empty() : at(next(-1, 1));
		}
		ChartSeries on = curves.get(curve);
		boolean rightwards = on.source().points().order() >= 0 == on.x().scale().rising();
		return at(next(point, rightwards ? direction : -direction));
	}

	/** To the curve before or after, at the point nearest in x. */
	Optional<ReadOut> change(int direction) {
		if (point < 0) {
			return walk(1);
		}
		double x = curves.get(curve).pageX(point);
		double y = curves.get(curve).pageY(point);
		for (int k = 1; k <= curves.size(); k++) {
			int other = Math.floorMod(curve + k * direction, curves.size());
			ChartSeries.Hit hit = curves.get(other).nearest(x, y, Double.MAX_VALUE / 4);
			if (hit.point() >= 0) {
				curve = other;
				return at(hit.point());
			}
		}
		return Optional.empty();
	}

	private int first() {
		int any = -1;
		for (int i = curves.size() - 1; i >= 0; i--) {
			ChartSeries one = curves.get(i);
			if (one.shown() && one.source().points().size() > 0) {
				boolean better = any < 0 || selected.contains(one.source().key()) || !selected.contains(curves.get(any).source().key());
				any = better ? i : any;
			}
		}
		return any;
	}

	/** The next visible point at least a pixel away; -1 if there is none. */
	private int next(int from, int direction) {
		ChartSeries on = curves.get(curve);
		int n = on.source().points().size();
		for (int i = from + direction; i >= 0 && i < n; i += direction) {
			if (on.visible(i) && (from < 0 || Math.max(Math.abs(on.pageX(i) - on.pageX(from)), Math.abs(on.pageY(i) - on.pageY(from))) >= 1)) {
				return i;
			}
		}
		return -1;
	}

	private Optional<ReadOut> at(int index) {
		if (index < 0) {
			return Optional.empty();
		}
		point = index;
		return Optional.of(ReadOut.of(panel.orElseThrow(), curves.get(curve), index));
	}
}
