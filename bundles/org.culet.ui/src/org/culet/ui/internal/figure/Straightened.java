package org.culet.ui.internal.figure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Leaves out points that lie on the stroke between their neighbours (D. H. Douglas and T. K. Peucker, Cartographica 10, 112 (1973)). SWTChart
 * draws from pixel to pixel; a straight line of many points, each rounded to a pixel, would look wavy.
 */
final class Straightened {

	private Straightened() {
	}

	/**
	 * Straightens a line.
	 *
	 * @param xy page coordinates of the points, x and y in turn
	 * @param tolerance how far a point that is left out may lie from the line, pixels
	 * @return the same array where nothing is left out, else a shorter one with the first and the last point
	 */
	static double[] of(double[] xy, double tolerance) {
		int n = xy.length / 2;
		if (n < 3) {
			return xy;
		}
		BitSet kept = new BitSet(n);
		kept.set(0);
		kept.set(n - 1);
		Deque<int[]> spans = new ArrayDeque<>();
		spans.push(new int[] { 0, n - 1 });
		while (!spans.isEmpty()) {
			int[] span = spans.pop();
			int farthest = farthest(xy, span[0], span[1], tolerance);
			if (farthest > 0) {
				kept.set(farthest);
				spans.push(new int[] { span[0], farthest });
				spans.push(new int[] { farthest, span[1] });
			}
		}
		double[] out = new double[2 * kept.cardinality()];
		int at = 0;
		for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
			out[at++] = xy[2 * i];
			out[at++] = xy[2 * i + 1];
		}
		return out;
	}

	/** The point farthest from the stroke between two others; 0 if none is beyond the tolerance. */
	private static int farthest(double[] xy, int from, int to, double tolerance) {
		double dx = xy[2 * to] - xy[2 * from];
		double dy = xy[2 * to + 1] - xy[2 * from + 1];
		double length = Math.hypot(dx, dy);
		double most = tolerance;
		int found = 0;
		for (int i = from + 1; i < to; i++) {
			double px = xy[2 * i] - xy[2 * from];
			double py = xy[2 * i + 1] - xy[2 * from + 1];
			double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / (length * length)));
			double distance = Math.hypot(px - along * dx, py - along * dy);
			if (distance > most) {
				most = distance;
				found = i;
			}
		}
		return found;
	}
}
