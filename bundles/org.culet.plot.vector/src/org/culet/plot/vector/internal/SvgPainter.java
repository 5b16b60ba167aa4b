package org.culet.plot.vector.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Piece;
import org.culet.plot.draw.Primitive.Stroke;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;

/** Writes a drawing as SVG 1.1. Text stays text. */
public final class SvgPainter extends Painter {

	private final StringBuilder body = new StringBuilder();
	private final Map<Rect, String> clips = new LinkedHashMap<>();

	/**
	 * Writes a drawing.
	 *
	 * @param drawing what to paint
	 * @return the document
	 */
	public String write(Drawing drawing) {
		try {
			paint(drawing.primitives());
		} catch (IOException e) {
			throw new UncheckedIOException("writing to memory failed", e);
		}
		String width = number(drawing.width());
		String height = number(drawing.height());
		StringBuilder out = new StringBuilder();
		out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("pt\" height=\"").append(height)
				.append("pt\" viewBox=\"0 0 ").append(width).append(' ').append(height)
				.append("\" font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\" role=\"img\">\n");
		out.append("<title>").append(escape(drawing.title())).append("</title>\n");
		out.append("<rect width=\"").append(width).append("\" height=\"").append(height).append('"')
				.append(paint("fill", drawing.background())).append("/>\n");
		if (!clips.isEmpty()) {
			out.append("<defs>\n");
			clips.forEach((r, id) -> out.append("<clipPath id=\"").append(id).append("\"><rect x=\"").append(number(r.x()))
					.append("\" y=\"").append(number(r.y())).append("\" width=\"").append(number(r.width())).append("\" height=\"")
					.append(number(r.height())).append("\"/></clipPath>\n"));
			out.append("</defs>\n");
		}
		out.append(body).append("</svg>\n");
		return withUniqueIds(out.toString());
	}

	/** Several figures may stand in one page: the ids of the clips carry a checksum of the whole. */
	private static String withUniqueIds(String document) {
		CRC32 crc = new CRC32();
		crc.update(document.getBytes(StandardCharsets.UTF_8));
		return document.replace(CLIP, "c" + Long.toHexString(crc.getValue()) + "-");
	}

	/** Stands for the checksum; a private-use character that {@link #escape} keeps out of texts. */
	private static final String CLIP = "\uE000";

	@Override
	void stroke(Path2D path, Stroke stroke) {
		body.append("<path d=\"");
		data(path);
		body.append("\" fill=\"none\"").append(paint("stroke", stroke.color())).append(" stroke-width=\"")
				.append(number(stroke.width())).append("\" stroke-linejoin=\"round\"");
		if (!stroke.dash().isEmpty()) {
			body.append(" stroke-dasharray=\"");
			for (int i = 0; i < stroke.dash().size(); i++) {
				body.append(i > 0 ? " " : "").append(number(stroke.dash().get(i)));
			}
			body.append('"');
		}
		body.append("/>\n");
	}

	@Override
	void fill(Path2D path, Rgb color) {
		body.append("<path d=\"");
		data(path);
		body.append('"').append(paint("fill", color)).append("/>\n");
	}

	@Override
	void text(Primitive.Text text) {
		body.append("<text xml:space=\"preserve\" style=\"font-kerning:none\"").append(paint("fill", text.color()));
		if (text.rotation() == 0) {
			body.append(" transform=\"translate(").append(number(text.x())).append(' ').append(number(text.y())).append(")\"");
		} else {
			body.append(" transform=\"translate(").append(number(text.x())).append(' ').append(number(text.y())).append(") rotate(")
					.append(number(-text.rotation())).append(")\"");
		}
		body.append('>');
		for (Piece p : text.pieces()) {
			body.append("<tspan x=\"").append(number(p.dx())).append("\" y=\"").append(number(-p.rise())).append("\" font-size=\"")
					.append(number(p.size())).append('"').append(p.italic() ? " font-style=\"italic\"" : "").append('>')
					.append(escape(p.text())).append("</tspan>");
		}
		body.append("</text>\n");
	}

	@Override
	void begin(Primitive.Group group) {
		String id = clips.computeIfAbsent(group.clip(), r -> CLIP + clips.size());
		body.append("<g clip-path=\"url(#").append(id).append(")\"");
		if (!group.key().isEmpty()) {
			body.append(" data-key=\"").append(escape(group.key())).append('"');
		}
		body.append(">\n");
	}

	@Override
	void end(Primitive.Group group) {
		body.append("</g>\n");
	}

	private void data(Path2D path) {
		double[] c = new double[6];
		for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
			switch (it.currentSegment(c)) {
				case PathIterator.SEG_MOVETO -> body.append('M').append(number(c[0])).append(' ').append(number(c[1]));
				case PathIterator.SEG_LINETO -> body.append('L').append(number(c[0])).append(' ').append(number(c[1]));
				case PathIterator.SEG_CUBICTO -> body.append('C').append(number(c[0])).append(' ').append(number(c[1])).append(' ')
						.append(number(c[2])).append(' ').append(number(c[3])).append(' ').append(number(c[4])).append(' ')
						.append(number(c[5]));
				case PathIterator.SEG_CLOSE -> body.append('Z');
				default -> throw new IllegalStateException("no figure has quadratic curves");
			}
		}
	}

	private static String paint(String attribute, Rgb color) {
		String opacity = color.opacity() < 1 ? " " + attribute + "-opacity=\"" + number(color.opacity()) + '"' : "";
		return " " + attribute + "=\"" + color.hex() + '"' + opacity;
	}

	/** Hundredths of a point: finer than any printer. */
	private static String number(double value) {
		long hundredths = Math.round(value * 100);
		String sign = hundredths < 0 ? "-" : "";
		long whole = Math.abs(hundredths) / 100;
		int rest = (int) (Math.abs(hundredths) % 100);
		if (rest == 0) {
			return whole == 0 ? "0" : sign + whole;
		}
		return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : String.valueOf(rest % 10));
	}

	/** Text for XML; characters that XML 1.0 does not allow become question marks. */
	private static String escape(String text) {
		StringBuilder out = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				default -> {
					boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
					boolean outside = c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF || c == CLIP.charAt(0);
					out.appendCodePoint(control || outside ? '?' : c);
				}
			}
		});
		return out.toString();
	}
}
