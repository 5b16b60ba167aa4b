package org.culet.plot.vector.internal;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;

import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Stroke;
import org.culet.plot.style.Rgb;

/** Walks through primitives; what a path, a text or a group becomes is the back end's. */
abstract class Painter {

	final void paint(List<Primitive> primitives) throws IOException {
		for (Primitive p : primitives) {
			switch (p) {
				case Primitive.Lines lines -> stroke(Paths.lines(lines), lines.stroke());
				case Primitive.Fill fill -> fill(Paths.polygon(fill.corners()), fill.fill());
				case Primitive.Symbols symbols -> symbols(symbols);
				case Primitive.Text text -> text(text);
				case Primitive.Group group -> {
					begin(group);
					paint(group.children());
					end(group);
				}
			}
		}
	}

	private void symbols(Primitive.Symbols s) throws IOException {
		Path2D outlines = Paths.outlines(s);
		Path2D strokes = Paths.strokes(s);
		Stroke pen = new Stroke(s.color(), s.width(), List.of());
		if (!Paths.isEmpty(strokes)) {
			stroke(strokes, pen);
		}
		if (!Paths.isEmpty(outlines)) {
			fill(outlines, s.open() ? s.inside() : s.color());
			if (s.open()) {
				stroke(outlines, pen);
			}
		}
	}

	abstract void stroke(Path2D path, Stroke stroke) throws IOException;

	abstract void fill(Path2D path, Rgb color) throws IOException;

	abstract void text(Primitive.Text text) throws IOException;

	abstract void begin(Primitive.Group group) throws IOException;

	abstract void end(Primitive.Group group) throws IOException;
}
