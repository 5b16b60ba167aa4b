package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FontMetrics;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;

/** Looks into drawings. */
final class Drawn {

	/** Metrics near those of a sans-serif font: half an em a letter, wider capitals, narrower signs. */
	static final FontMetrics FONT = new FontMetrics() {

		@Override
		public double advance(String text, double size) {
			return size * text.codePoints().mapToDouble(c -> Character.isUpperCase(c) ? 0.68 : "il.,'|:;()".indexOf(c) >= 0 ? 0.3 : 0.56).sum();
		}

		@Override
		public double ascent(double size) {
			return 0.9 * size;
		}

		@Override
		public double descent(double size) {
			return 0.21 * size;
		}

		@Override
		public double capHeight(double size) {
			return 0.72 * size;
		}
	};

	private Drawn() {
	}

	static List<Primitive> all(List<Primitive> primitives) {
		List<Primitive> out = new ArrayList<>();
		for (Primitive p : primitives) {
			out.add(p);
			if (p instanceof Primitive.Group g) {
				out.addAll(all(g.children()));
			}
		}
		return out;
	}

	static <T extends Primitive> List<T> all(Drawing drawing, Class<T> type) {
		return all(drawing.primitives()).stream().filter(type::isInstance).map(type::cast).toList();
	}

	static List<String> strings(Drawing drawing) {
		return all(drawing, Primitive.Text.class).stream().map(Primitive.Text::string).toList();
	}

	/** No text leaves the page, no text covers another. */
	static void assertReadable(String what, Drawing drawing) {
		List<Primitive.Text> texts = all(drawing, Primitive.Text.class);
		assertTrue(!texts.isEmpty(), what + " has no text");
		Rect page = new Rect(0, 0, drawing.width(), drawing.height());
		for (int i = 0; i < texts.size(); i++) {
			Primitive.Text a = texts.get(i);
			assertTrue(page.contains(a.bounds(), 0.3), what + ": \"" + a.string() + "\" leaves the page: " + a.bounds() + " of " + page);
			for (int j = 0; j < i; j++) {
				Primitive.Text b = texts.get(j);
				if (a.bounds().grown(-0.25).overlaps(b.bounds().grown(-0.25))) {
					fail(what + ": \"" + a.string() + "\" " + a.bounds() + " covers \"" + b.string() + "\" " + b.bounds());
				}
			}
		}
	}
}
