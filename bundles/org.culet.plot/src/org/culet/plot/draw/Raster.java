package org.culet.plot.draw;

import java.util.Arrays;
import java.util.List;

import org.culet.plot.style.Rgb;

/**
 * A picture of curves, painted without a display and from any thread: lines with smooth edges, dashes, symbols. Where nothing is painted
 * it is transparent. Texts are none of its business.
 */
public final class Raster {

	/** A symbol is painted at the nearest of so many places along each side of a pixel. */
	private static final int PLACES = 4;

	private final int width;
	private final int height;
	private final double scale;
	private final double left;
	private final double top;
	/** Opacity, red, green, blue; the colours not multiplied with the opacity. */
	private final int[] argb;
	private final Coverage coverage;

	/**
	 * An empty picture.
	 *
	 * @param width pixels, above zero
	 * @param height pixels, above zero
	 * @param scale pixels per point of the page
	 * @param left page coordinate of its left edge, pt
	 * @param top page coordinate of its upper edge, pt
	 */
	public Raster(int width, int height, double scale, double left, double top) {
		this.width = width;
		this.height = height;
		this.scale = scale;
		this.left = left;
		this.top = top;
		this.argb = new int[width * height];
		this.coverage = new Coverage(width, height);
	}

	/** Width, pixels. */
	public int width() {
		return width;
	}

	/** Height, pixels. */
	public int height() {
		return height;
	}

	/** The pixels, row by row: 0xAARRGGBB, colours not multiplied with the opacity; shared and not to be changed. */
	public int[] argb() {
		return argb;
	}

	/**
	 * Paints lines and symbols; other primitives are left to those who know fonts.
	 *
	 * @param primitives what to paint, in order
	 */
	public void paint(List<? extends Primitive> primitives) {
		for (Primitive primitive : primitives) {
			switch (primitive) {
				case Primitive.Lines lines -> lines(lines);
				case Primitive.Symbols symbols -> symbols(symbols);
				case Primitive.Group group -> {
					clip(group.clip());
					paint(group.children());
					coverage.clip(0, 0, width - 1, height - 1);
				}
				case Primitive.Fill fill -> {
					coverage.inside(pixels(fill.corners()));
					pour(fill.fill());
				}
				case Primitive.Text text -> { }
			}
		}
	}

	private void clip(Rect page) {
		int x1 = (int) Math.round((page.x() - left) * scale);
		int y1 = (int) Math.round((page.y() - top) * scale);
		coverage.clip(x1, y1, (int) Math.round((page.right() - left) * scale) - 1, (int) Math.round((page.bottom() - top) * scale) - 1);
	}

	private double[] pixels(double[] page) {
		double[] out = new double[page.length];
		for (int i = 0; i + 1 < page.length; i += 2) {
			out[i] = (page[i] - left) * scale;
			out[i + 1] = (page[i + 1] - top) * scale;
		}
		return out;
	}

	private void lines(Primitive.Lines lines) {
		double pen = lines.stroke().width() * scale;
		for (double[] part : lines.parts()) {
			double[] xy = pixels(part);
			if (lines.stroke().dash().stream().noneMatch(d -> d > 0)) {
				coverage.path(xy, xy.length, pen);
			} else {
				dashed(xy, pen, lines.stroke().dash());
			}
		}
		pour(lines.stroke().color());
	}

	/** Follows a path and lifts the pen at the gaps. */
	private void dashed(double[] xy, double pen, List<Double> lengths) {
		double[] dash = new double[xy.length + 4];
		int size = 0;
		int phase = 0;
		double rest = lengths.get(0) * scale;
		for (int i = 0; i + 3 < xy.length; i += 2) {
			double dx = xy[i + 2] - xy[i];
			double dy = xy[i + 3] - xy[i + 1];
			double length = Math.sqrt(dx * dx + dy * dy);
			double done = 0;
			if (phase % 2 == 0 && size == 0) {
				size = put(dash, 0, xy[i], xy[i + 1]);
			}
			while (length - done > rest) {
				done += rest;
				double x = xy[i] + dx * done / length;
				double y = xy[i + 1] + dy * done / length;
				if (phase % 2 == 0) {
					coverage.path(dash, put(dash, size, x, y), pen);
					size = 0;
				} else {
					size = put(dash, 0, x, y);
				}
				phase = (phase + 1) % lengths.size();
				rest = lengths.get(phase) * scale;
			}
			rest -= length - done;
			if (phase % 2 == 0) {
				size = put(dash, size, xy[i + 2], xy[i + 3]);
			}
		}
		coverage.path(dash, size, pen);
	}

	private static int put(double[] to, int size, double x, double y) {
		to[size] = x;
		to[size + 1] = y;
		return size + 2;
	}

	/** Lays a colour over what has been covered, and forgets what was. */
	private void pour(Rgb color) {
		for (int y = coverage.top(); y <= coverage.bottom(); y++) {
			for (int x = coverage.left(); x <= coverage.right(); x++) {
				int share = coverage.at(x, y);
				if (share > 0) {
					blend(y * width + x, share, color);
				}
			}
		}
		coverage.clear();
	}

	private void blend(int index, int share, Rgb color) {
		int under = argb[index];
		int opacity = color.opacity() == 1 ? share : (int) Math.round(share * color.opacity());
		int before = under >>> 24;
		if (before == 0 || opacity == 255) {
			argb[index] = opacity << 24 | color.red() << 16 | color.green() << 8 | color.blue();
			return;
		}
		int rest = before * (255 - opacity) / 255;
		int sum = Math.max(1, opacity + rest);
		int red = (color.red() * opacity + (under >> 16 & 255) * rest) / sum;
		int green = (color.green() * opacity + (under >> 8 & 255) * rest) / sum;
		int blue = (color.blue() * opacity + (under & 255) * rest) / sum;
		argb[index] = sum << 24 | red << 16 | green << 8 | blue;
	}

	private void symbols(Primitive.Symbols s) {
		double r = s.diameter() / 2 * scale;
		SymbolShape shape = SymbolShape.of(s.shape(), r);
		Stamp[] stamps = new Stamp[PLACES * PLACES];
		for (int i = 0; i + 1 < s.at().length; i += 2) {
			double x = (s.at()[i] - left) * scale;
			double y = (s.at()[i + 1] - top) * scale;
			int placeX = (int) Math.floor((x - Math.floor(x)) * PLACES);
			int placeY = (int) Math.floor((y - Math.floor(y)) * PLACES);
			int place = placeY * PLACES + placeX;
			if (stamps[place] == null) {
				stamps[place] = Stamp.of(shape, (placeX + 0.5) / PLACES, (placeY + 0.5) / PLACES, s.width() * scale);
			}
			press(stamps[place], (int) Math.floor(x), (int) Math.floor(y), s);
		}
	}

	private void press(Stamp stamp, int x, int y, Primitive.Symbols s) {
		int side = stamp.lines().width;
		int x0 = x - side / 2;
		int y0 = y - side / 2;
		Rgb inside = s.open() ? s.inside() : s.color();
		for (int dy = Math.max(0, -y0); dy < side && y0 + dy < height; dy++) {
			for (int dx = Math.max(0, -x0); dx < side && x0 + dx < width; dx++) {
				if (!coverage.within(x0 + dx, y0 + dy)) {
					continue;
				}
				int index = (y0 + dy) * width + x0 + dx;
				if (stamp.fill().at(dx, dy) > 0) {
					blend(index, stamp.fill().at(dx, dy), inside);
				}
				if (stamp.lines().at(dx, dy) > 0) {
					blend(index, stamp.lines().at(dx, dy), s.color());
				}
			}
		}
	}

	/** A symbol at one place within a pixel. */
	private record Stamp(Coverage fill, Coverage lines) {

		static Stamp of(SymbolShape shape, double x, double y, double pen) {
			int side = 2 * (int) Math.ceil(shape.reach() + pen + 1) + 1;
			Coverage fill = new Coverage(side, side);
			Coverage lines = new Coverage(side, side);
			double[] outline = moved(shape.outline(), side / 2 + x, side / 2 + y);
			fill.inside(outline);
			if (outline.length > 0) {
				double[] closed = Arrays.copyOf(outline, outline.length + 2);
				closed[outline.length] = outline[0];
				closed[outline.length + 1] = outline[1];
				lines.path(closed, closed.length, pen);
			}
			for (double[] stroke : shape.strokes()) {
				lines.path(moved(stroke, side / 2 + x, side / 2 + y), stroke.length, pen);
			}
			return new Stamp(fill, lines);
		}

		private static double[] moved(double[] xy, double dx, double dy) {
			double[] out = new double[xy.length];
			for (int i = 0; i < xy.length; i += 2) {
				out[i] = xy[i] + dx;
				out[i + 1] = xy[i + 1] + dy;
			}
			return out;
		}
	}
}
