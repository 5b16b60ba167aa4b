package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.Dash;
import org.culet.plot.Ink;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Stroke;
import org.culet.plot.draw.Rect;
import org.culet.plot.scale.Range;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/**
 * What all parts of a layout share: format, colours, text, and the list of primitives that grows.
 *
 * @param text sets text
 * @param format sizes
 * @param theme colours
 * @param values ends of the colour bar
 * @param scale factor on all sizes: 1, or less within an inset
 * @param frame whether curves are left out, to be painted by somebody else
 * @param out primitives in drawing order
 */
record Canvas(TextSetter text, PageFormat format, Theme theme, Range values, double scale, boolean frame, List<Primitive> out) {

	/** The same for smaller things, painting to the same list. */
	Canvas scaled(double factor) {
		return new Canvas(text, format, theme, values, scale * factor, frame, out);
	}

	/** The same with curves. */
	Canvas whole() {
		return new Canvas(text, format, theme, values, scale, false, out);
	}

	/** The same with a list of its own. */
	Canvas apart() {
		return new Canvas(text, format, theme, values, scale, frame, new ArrayList<>());
	}

	/** Font size of axis labels; all distances are multiples of it. */
	double em() {
		return format.fontSize() * scale;
	}

	/** Font size of numbers at ticks. */
	double tickSize() {
		return 0.92 * em();
	}

	/** Font size within a panel: legend, marks. */
	double smallSize() {
		return 0.86 * em();
	}

	/** Width of a data line. */
	double lineWidth() {
		return format.lineWidth() * scale;
	}

	/** Width of axes and ticks. */
	double frameWidth() {
		return Math.max(0.5, 0.65 * format.lineWidth()) * scale;
	}

	/** Diameter of a usual symbol. */
	double symbol() {
		return format.symbolSize() * scale;
	}

	Rgb color(Ink ink) {
		return theme.color(ink, values);
	}

	/** A colour in which text can be read on the background. */
	Rgb readable(Ink ink) {
		return theme.readable(color(ink));
	}

	Stroke stroke(Rgb color, double width, Dash dash) {
		double w = Math.max(width, 0.4);
		List<Double> lengths = switch (dash) {
			case SOLID -> List.of();
			case DASHED -> List.of(4 * w, 2.4 * w);
			case DOTTED -> List.of(1.1 * w, 2 * w);
			case DASH_DOT -> List.of(6 * w, 2.2 * w, 1.2 * w, 2.2 * w);
		};
		return new Stroke(color, width, lengths);
	}

	void line(double x1, double y1, double x2, double y2, Stroke stroke) {
		out.add(new Primitive.Lines(List.of(new double[] { x1, y1, x2, y2 }), stroke));
	}

	void fill(Rect r, Rgb color) {
		out.add(new Primitive.Fill(new double[] { r.x(), r.y(), r.right(), r.y(), r.right(), r.bottom(), r.x(), r.bottom() }, color));
	}
}
