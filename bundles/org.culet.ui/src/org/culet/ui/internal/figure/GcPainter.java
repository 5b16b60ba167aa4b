package org.culet.ui.internal.figure;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.draw.SymbolShape;
import org.culet.plot.style.Rgb;

/** Paints drawing primitives with an SWT graphics context. */
final class GcPainter {

	private final GC gc;
	private final Device device;
	private final ScreenFont font;
	private final float dx;
	private final float dy;
	private final Map<Rgb, Color> colors = new HashMap<>();

	/**
	 * A painter.
	 *
	 * @param gc what is painted on
	 * @param font the font that the drawing was laid out with
	 * @param dx added to page coordinates, pixels
	 * @param dy added to page coordinates, pixels
	 */
	GcPainter(GC gc, ScreenFont font, double dx, double dy) {
		this.gc = gc;
		this.device = gc.getDevice();
		this.font = font;
		this.dx = (float) dx;
		this.dy = (float) dy;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setLineJoin(SWT.JOIN_ROUND);
	}

	/** Paints all, then leaves the context as others expect it. */
	void paintAll(Iterable<? extends Primitive> primitives) {
		primitives.forEach(this::paint);
		reset();
	}

	/** Leaves the context as others expect it: opaque, thin, unbroken. */
	void reset() {
		gc.setAlpha(255);
		gc.setLineAttributes(new LineAttributes(1));
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	void paint(Primitive primitive) {
		switch (primitive) {
			case Primitive.Lines lines -> lines(lines);
			case Primitive.Fill fill -> fill(fill.corners(), fill.fill());
			case Primitive.Symbols symbols -> symbols(symbols);
			case Primitive.Text text -> text(text);
			case Primitive.Group group -> group(group);
		}
	}

	private Color color(Rgb rgb) {
		return colors.computeIfAbsent(rgb, c -> new Color(device, c.red(), c.green(), c.blue()));
	}

	private void alpha(Rgb rgb) {
		gc.setAlpha((int) Math.round(255 * rgb.opacity()));
	}

	private void pen(Rgb color, double width) {
		gc.setForeground(color(color));
		alpha(color);
		gc.setLineAttributes(new LineAttributes((float) width, SWT.CAP_FLAT, SWT.JOIN_ROUND));
	}

	private void lines(Primitive.Lines lines) {
		Primitive.Stroke stroke = lines.stroke();
		gc.setForeground(color(stroke.color()));
		alpha(stroke.color());
		float[] dash = null;
		if (!stroke.dash().isEmpty()) {
			dash = new float[stroke.dash().size()];
			for (int i = 0; i < dash.length; i++) {
				dash[i] = stroke.dash().get(i).floatValue();
			}
		}
		gc.setLineAttributes(new LineAttributes((float) stroke.width(), SWT.CAP_FLAT, SWT.JOIN_ROUND,
				dash == null ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, dash, 0, 10));
		boolean sharp = dash == null && stroke.width() < 2 && lines.parts().stream().allMatch(GcPainter::upright);
		if (sharp) {
			// axes, ticks and grid lie on whole pixels
			gc.setLineWidth((int) Math.max(1, Math.round(stroke.width())));
		}
		Path path = new Path(device);
		for (double[] part : lines.parts()) {
			add(path, part, sharp);
		}
		gc.drawPath(path);
		path.dispose();
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private void add(Path path, double[] xy, boolean sharp) {
		for (int i = 0; i + 1 < xy.length; i += 2) {
			float x = sharp ? Math.round(xy[i] + dx) : (float) xy[i] + dx;
			float y = sharp ? Math.round(xy[i + 1] + dy) : (float) xy[i + 1] + dy;
			if (i == 0) {
				path.moveTo(x, y);
			} else {
				path.lineTo(x, y);
			}
		}
	}

	private static boolean upright(double[] part) {
		return part.length == 4 && (part[0] == part[2] || part[1] == part[3]);
	}

	private Path path(double[] xy, boolean closed) {
		Path path = new Path(device);
		add(path, xy, false);
		if (closed) {
			path.close();
		}
		return path;
	}

	private void fill(double[] corners, Rgb color) {
		gc.setBackground(color(color));
		alpha(color);
		Path path = path(corners, true);
		gc.fillPath(path);
		path.dispose();
	}

	private void symbols(Primitive.Symbols s) {
		SymbolShape shape = SymbolShape.of(s.shape(), s.diameter() / 2);
		for (int i = 0; i + 1 < s.at().length; i += 2) {
			symbol(s, shape, s.at()[i], s.at()[i + 1]);
		}
	}

	private void symbol(Primitive.Symbols s, SymbolShape shape, double x, double y) {
		if (shape.outline().length > 0) {
			Path path = path(moved(shape.outline(), x, y), true);
			Rgb inside = s.open() ? s.inside() : s.color();
			gc.setBackground(color(inside));
			alpha(inside);
			gc.fillPath(path);
			pen(s.color(), s.width());
			gc.drawPath(path);
			path.dispose();
		}
		pen(s.color(), s.width());
		for (double[] stroke : shape.strokes()) {
			Path path = path(moved(stroke, x, y), false);
			gc.drawPath(path);
			path.dispose();
		}
	}

	private static double[] moved(double[] xy, double x, double y) {
		double[] out = new double[xy.length];
		for (int i = 0; i < xy.length; i += 2) {
			out[i] = xy[i] + x;
			out[i + 1] = xy[i + 1] + y;
		}
		return out;
	}

	private void text(Primitive.Text text) {
		gc.setForeground(color(text.color()));
		alpha(text.color());
		for (Primitive.Piece piece : text.pieces()) {
			double scale = font.scale(piece.size());
			Transform old = new Transform(device);
			gc.getTransform(old);
			Transform transform = new Transform(device);
			gc.getTransform(transform);
			transform.translate((float) text.x() + dx, (float) text.y() + dy);
			if (text.rotation() != 0) {
				transform.rotate((float) -text.rotation());
			}
			transform.translate((float) piece.dx(), (float) (-piece.rise() - font.ascent(piece.size())));
			transform.scale((float) scale, (float) scale);
			gc.setTransform(transform);
			gc.setFont(font.font(piece.size(), piece.italic()));
			gc.drawString(piece.text(), 0, 0, true);
			gc.setTransform(old);
			transform.dispose();
			old.dispose();
		}
	}

	private void group(Primitive.Group group) {
		Rectangle before = gc.getClipping();
		Rect clip = group.clip();
		int x = (int) Math.floor(clip.x() + dx);
		int y = (int) Math.floor(clip.y() + dy);
		Rectangle inner = new Rectangle(x, y, (int) Math.ceil(clip.right() + dx) - x, (int) Math.ceil(clip.bottom() + dy) - y);
		Rectangle both = inner.intersection(before);
		if (both.isEmpty()) {
			return;
		}
		gc.setClipping(both);
		group.children().forEach(this::paint);
		gc.setClipping(before);
	}
}
