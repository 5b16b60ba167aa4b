package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.plot.draw.Rect;

/** Knows what parts of a panel are covered, so that texts find a free place. */
final class Placer {

	private static final int GRID = 96;

	private final Rect area;
	private final double margin;
	private final boolean noting;
	private final boolean[] covered = new boolean[GRID * GRID];
	private final List<Rect> taken = new ArrayList<>();

	/**
	 * A free panel.
	 *
	 * @param area between the axes
	 * @param margin texts keep this distance from the axes
	 */
	Placer(Rect area, double margin) {
		this(area, margin, true);
	}

	private Placer(Rect area, double margin, boolean noting) {
		this.area = area;
		this.margin = margin;
		this.noting = noting;
	}

	/** One that notes nothing, for curves whose texts are placed already. */
	static Placer unused(Rect area) {
		return new Placer(area, 0, false);
	}

	Rect area() {
		return area;
	}

	/** Notes that a line runs here. */
	void cover(double x1, double y1, double x2, double y2) {
		if (!noting) {
			return;
		}
		double steps = Math.max(Math.abs(x2 - x1) / area.width(), Math.abs(y2 - y1) / area.height()) * GRID * 1.5;
		int n = (int) Math.min(4 * GRID, Math.ceil(steps)) + 1;
		for (int k = 0; k <= n; k++) {
			cover(x1 + (x2 - x1) * k / n, y1 + (y2 - y1) * k / n);
		}
	}

	/** Notes that something small lies here. */
	void cover(double x, double y) {
		int column = (int) Math.floor((x - area.x()) / area.width() * GRID);
		int row = (int) Math.floor((y - area.y()) / area.height() * GRID);
		if (column >= 0 && column < GRID && row >= 0 && row < GRID) {
			covered[row * GRID + column] = true;
		}
	}

	/** Notes that a text stands here; no other will be placed over it. */
	void take(Rect rect) {
		taken.add(rect);
	}

	/** Whether no text stands here and the place lies inside the panel. */
	boolean free(Rect rect) {
		return area.contains(rect, 0.01 - margin) && taken.stream().noneMatch(rect::overlaps);
	}

	/** Share of a place that lines run through. */
	double crowding(Rect rect) {
		int c1 = column(rect.x());
		int c2 = column(rect.right());
		int r1 = row(rect.y());
		int r2 = row(rect.bottom());
		int count = 0;
		for (int r = r1; r <= r2; r++) {
			for (int c = c1; c <= c2; c++) {
				count += covered[r * GRID + c] ? 1 : 0;
			}
		}
		return (double) count / ((r2 - r1 + 1) * (c2 - c1 + 1));
	}

	private int column(double x) {
		return (int) Math.max(0, Math.min(GRID - 1, Math.floor((x - area.x()) / area.width() * GRID)));
	}

	private int row(double y) {
		return (int) Math.max(0, Math.min(GRID - 1, Math.floor((y - area.y()) / area.height() * GRID)));
	}

	/**
	 * The best of some places for something of a size: the free one with the fewest lines, earlier ones first.
	 *
	 * @param candidates places in order of preference
	 * @return the best free one
	 */
	Optional<Rect> best(List<Rect> candidates) {
		Rect best = null;
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < candidates.size(); i++) {
			Rect rect = candidates.get(i);
			if (free(rect)) {
				double cost = crowding(rect) + 0.0005 * i;
				if (cost < least - 1e-12) {
					least = cost;
					best = rect;
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/** Places for a box: the corners first, then along the edges, then anywhere. */
	List<Rect> boxPlaces(double width, double height, double margin) {
		List<Rect> out = new ArrayList<>();
		double x1 = area.x() + margin;
		double x2 = area.right() - margin - width;
		double y1 = area.y() + margin;
		double y2 = area.bottom() - margin - height;
		out.add(new Rect(x2, y1, width, height));
		out.add(new Rect(x1, y1, width, height));
		out.add(new Rect(x2, y2, width, height));
		out.add(new Rect(x1, y2, width, height));
		int steps = 8;
		for (int j = 0; j <= steps; j++) {
			for (int i = 0; i <= steps; i++) {
				out.add(new Rect(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * j / steps, width, height));
			}
		}
		return out;
	}
}
