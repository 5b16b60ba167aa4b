package org.culet.plot.draw;

import java.util.Arrays;

import org.culet.plot.PointBlocks;
import org.culet.plot.Points;
import org.culet.plot.draw.Drawing.AxisMap;

/** Finds blocks about as wide as a cell. */
final class RoughOutline implements PointBlocks.Visitor {
	private final Points points;
	private final PointBlocks blocks;
	private final AxisMap xMap;
	private final AxisMap yMap;
	private final double cell;
	private double[] found = new double[768];
	private int size;

	RoughOutline(Points points, AxisMap xMap, AxisMap yMap, double cell) {
		this.points = points;
		this.blocks = points.blocks();
		this.xMap = xMap;
		this.yMap = yMap;
		this.cell = cell;
	}

	@Override
	public boolean block(int level, int block, int from, int end) {
		double xLow = blocks.xLow(level, block);
		double xHigh = blocks.xHigh(level, block);
		if (!(xHigh >= xMap.range().low()) || !(xLow <= xMap.range().high())) {
			return true;
		}
		if (!xMap.scale().accepts(xLow)) {
			return false;
		}
		double a = xMap.toPage(xLow);
		double b = xMap.toPage(xHigh);
		if (Math.abs(b - a) > cell) {
			return false;
		}
		add((a + b) / 2, blocks.yLow(level, block), blocks.yHigh(level, block));
		return true;
	}

	@Override
	public void point(int i) {
		if (xMap.range().contains(points.x(i))) {
			add(xMap.toPage(points.x(i)), points.y(i), points.y(i));
		}
	}

	private void add(double page, double low, double high) {
		if (!yMap.scale().accepts(high)) {
			return;
		}
		if (size + 3 > found.length) {
			found = Arrays.copyOf(found, 2 * found.length);
		}
		found[size++] = page;
		found[size++] = yMap.scale().accepts(low) ? yMap.toPage(low) : yMap.start();
		found[size++] = yMap.toPage(high);
	}

	/** What has been found: x, y of the lowest and y of the highest point, in turn. */
	double[] strokes() {
		return Arrays.copyOf(found, size);
	}
}
