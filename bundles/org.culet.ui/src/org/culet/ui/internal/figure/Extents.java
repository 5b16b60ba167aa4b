package org.culet.ui.internal.figure;

import java.util.List;

import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;

/** How far primitives reach, so that only what can be seen is painted. */
final class Extents {

	private Extents() {
	}

	/** A rectangle around a primitive, with its pen. */
	static Rect of(Primitive primitive) {
		return switch (primitive) {
			case Primitive.Lines lines -> around(lines.parts()).grown(lines.stroke().width() + 1);
			case Primitive.Fill fill -> around(List.of(fill.corners())).grown(1);
			case Primitive.Symbols symbols -> around(List.of(symbols.at())).grown(2 * symbols.diameter());
			case Primitive.Text text -> text.bounds().grown(2);
			case Primitive.Group group -> group.clip();
		};
	}

	private static Rect around(List<double[]> parts) {
		double left = Double.POSITIVE_INFINITY;
		double top = Double.POSITIVE_INFINITY;
		double right = Double.NEGATIVE_INFINITY;
		double bottom = Double.NEGATIVE_INFINITY;
		for (double[] xy : parts) {
			for (int i = 0; i + 1 < xy.length; i += 2) {
				left = Math.min(left, xy[i]);
				right = Math.max(right, xy[i]);
				top = Math.min(top, xy[i + 1]);
				bottom = Math.max(bottom, xy[i + 1]);
			}
		}
		return left > right ? new Rect(0, 0, 0, 0) : new Rect(left, top, right - left, bottom - top);
	}
}
