package org.culet.plot.vector.internal;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.culet.plot.Marker;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;

/** Primitives as paths. */
final class Paths {

	private Paths() {
	}

	static Path2D lines(Primitive.Lines lines) {
		Path2D path = new Path2D.Double();
		for (double[] part : lines.parts()) {
			int n = part.length;
			path.moveTo(part[0], part[1]);
			boolean closed = n > 4 && part[0] == part[n - 2] && part[1] == part[n - 1];
			for (int i = 2; i < n - (closed ? 2 : 0); i += 2) {
				path.lineTo(part[i], part[i + 1]);
			}
			if (closed) {
				path.closePath();
			}
		}
		return path;
	}

	static Path2D polygon(double[] corners) {
		Path2D path = new Path2D.Double();
		path.moveTo(corners[0], corners[1]);
		for (int i = 2; i < corners.length; i += 2) {
			path.lineTo(corners[i], corners[i + 1]);
		}
		path.closePath();
		return path;
	}

	static Rectangle2D rectangle(Rect r) {
		return new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height());
	}

	/** Outlines of all symbols that have an inside. */
	static Path2D outlines(Primitive.Symbols symbols) {
		Path2D path = new Path2D.Double();
		double r = symbols.diameter() / 2;
		for (int i = 0; i < symbols.at().length; i += 2) {
			outline(path, symbols.shape(), symbols.at()[i], symbols.at()[i + 1], r);
		}
		return path;
	}

	/** Symbols have about the same area. */
	private static void outline(Path2D path, Marker.Shape shape, double x, double y, double r) {
		switch (shape) {
			case CIRCLE -> path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
			case SQUARE -> polygon(path, x, y, 1.25 * r, 4, Math.PI / 4);
			case DIAMOND -> polygon(path, x, y, 1.25 * r, 4, 0);
			case UP -> polygon(path, x, y, 1.3 * r, 3, -Math.PI / 2);
			case DOWN -> polygon(path, x, y, 1.3 * r, 3, Math.PI / 2);
			case UPPER_BOUND -> polygon(path, x, y + 3.2 * r, 0.95 * r, 3, Math.PI / 2);
			case NONE, PLUS, CROSS -> { }
		}
	}

	private static void polygon(Path2D path, double x, double y, double r, int corners, double start) {
		for (int k = 0; k < corners; k++) {
			double angle = start + 2 * Math.PI * k / corners;
			double px = x + r * Math.cos(angle);
			double py = y + r * Math.sin(angle);
			if (k == 0) {
				path.moveTo(px, py);
			} else {
				path.lineTo(px, py);
			}
		}
		path.closePath();
	}

	/** Strokes of all symbols that have no inside. */
	static Path2D strokes(Primitive.Symbols symbols) {
		Path2D path = new Path2D.Double();
		double r = symbols.diameter() / 2;
		for (int i = 0; i < symbols.at().length; i += 2) {
			double x = symbols.at()[i];
			double y = symbols.at()[i + 1];
			switch (symbols.shape()) {
				case PLUS -> {
					stroke(path, x - r, y, x + r, y);
					stroke(path, x, y - r, x, y + r);
				}
				case CROSS -> {
					double d = 0.8 * r;
					stroke(path, x - d, y - d, x + d, y + d);
					stroke(path, x - d, y + d, x + d, y - d);
				}
				case UPPER_BOUND -> {
					stroke(path, x - 1.1 * r, y, x + 1.1 * r, y);
					stroke(path, x, y, x, y + 3 * r);
				}
				case NONE, CIRCLE, SQUARE, DIAMOND, UP, DOWN -> { }
			}
		}
		return path;
	}

	private static void stroke(Path2D path, double x1, double y1, double x2, double y2) {
		path.moveTo(x1, y1);
		path.lineTo(x2, y2);
	}

	static boolean isEmpty(Path2D path) {
		return path.getPathIterator(null).isDone();
	}
}
