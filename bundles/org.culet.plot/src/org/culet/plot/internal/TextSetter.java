package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.RichText;
import org.culet.plot.RichText.Run;
import org.culet.plot.RichText.Script;
import org.culet.plot.draw.FontMetrics;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Piece;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;

/** Measures and sets rich text in one font. */
public final class TextSetter {

	private static final double SCRIPT_SIZE = 0.7;
	private static final double SUB_DROP = 0.2;
	private static final double SUPER_RISE = 0.36;

	private final FontMetrics font;

	/** A setter for one font. */
	public TextSetter(FontMetrics font) {
		this.font = font;
	}

	/**
	 * A measured line.
	 *
	 * @param pieces styled parts
	 * @param width advance in pt
	 * @param ascent height above the base line, scripts included
	 * @param descent depth below it, scripts included
	 * @param size font size
	 */
	public record Line(List<Piece> pieces, double width, double ascent, double descent, double size) {
		/** Height of the line. */
		public double height() {
			return ascent + descent;
		}
	}

	/** Measures a text. */
	public Line measure(RichText text, double size) {
		List<Piece> pieces = new ArrayList<>();
		double x = 0;
		double ascent = font.capHeight(size) * 1.06;
		double descent = font.descent(size) * 0.95;
		for (Run run : text.runs()) {
			boolean script = run.script() != Script.NORMAL;
			double runSize = script ? size * SCRIPT_SIZE : size;
			double rise = run.script() == Script.SUB ? -SUB_DROP * size : run.script() == Script.SUPER ? SUPER_RISE * size : 0;
			double width = font.advance(run.text(), runSize);
			pieces.add(new Piece(run.text(), x, rise, runSize, run.italic()));
			x += width + (script || run.italic() ? 0.02 * size : 0);
			ascent = Math.max(ascent, rise + font.capHeight(runSize) * 1.06);
			descent = Math.max(descent, -rise + font.descent(runSize) * 0.95);
		}
		return new Line(pieces, x, ascent, descent, size);
	}

	/** Measures a text, smaller if it would be wider than there is room, but not below a share of the size. */
	public Line fit(RichText text, double size, double room, double least) {
		Line line = measure(text, size);
		if (line.width() <= room || line.width() == 0) {
			return line;
		}
		Line smaller = measure(text, size * Math.max(least, room / line.width() * 0.995));
		return smaller.width() <= room ? smaller : measure(shorten(text, smaller.size(), room), smaller.size());
	}

	/** Cuts a text at its end and puts an ellipsis there, so that it is not wider than the room. */
	private RichText shorten(RichText text, double size, double room) {
		List<Run> runs = new ArrayList<>(text.runs());
		RichText dots = RichText.plain("…");
		while (!runs.isEmpty() && measure(new RichText(runs).plus(dots), size).width() > room) {
			Run last = runs.removeLast();
			int cut = last.text().offsetByCodePoints(last.text().length(), -1);
			if (cut > 0) {
				runs.add(new Run(last.text().substring(0, cut), last.script(), last.italic()));
			}
		}
		return new RichText(runs).plus(dots);
	}

	/**
	 * Breaks a text at its spaces.
	 *
	 * @return lines not wider than the room, except for single words that are
	 */
	public List<RichText> wrap(RichText text, double size, double room) {
		List<RichText> lines = new ArrayList<>();
		RichText line = RichText.EMPTY;
		for (RichText word : words(text)) {
			RichText longer = line.isEmpty() ? word : line.plus(RichText.plain(" ")).plus(word);
			if (!line.isEmpty() && measure(longer, size).width() > room) {
				lines.add(line);
				line = word;
			} else {
				line = longer;
			}
		}
		if (!line.isEmpty()) {
			lines.add(line);
		}
		return lines;
	}

	private static List<RichText> words(RichText text) {
		List<RichText> words = new ArrayList<>();
		List<Run> word = new ArrayList<>();
		for (Run run : text.runs()) {
			String[] parts = run.text().split(" ", -1);
			for (int i = 0; i < parts.length; i++) {
				if (i > 0 && !word.isEmpty()) {
					words.add(new RichText(word));
					word.clear();
				}
				if (!parts[i].isEmpty()) {
					word.add(new Run(parts[i], run.script(), run.italic()));
				}
			}
		}
		if (!word.isEmpty()) {
			words.add(new RichText(word));
		}
		return words;
	}

	/**
	 * Sets a line horizontally.
	 *
	 * @param line measured text
	 * @param x of the anchor
	 * @param baseline y of the base line
	 * @param align where in the line the anchor lies: 0 start, 0.5 middle, 1 end
	 * @param color colour
	 */
	public Primitive.Text set(Line line, double x, double baseline, double align, Rgb color) {
		double left = x - align * line.width();
		Rect bounds = new Rect(left, baseline - line.ascent(), line.width(), line.height());
		return new Primitive.Text(left, baseline, 0, line.pieces(), color, bounds);
	}

	/** Sets a line horizontally, centred vertically on the capitals at y. */
	public Primitive.Text centred(Line line, double x, double y, double align, Rgb color) {
		return set(line, x, y + font.capHeight(line.size()) / 2, align, color);
	}

	/** Where {@link #centred} would put a line. */
	public Rect centredBounds(Line line, double x, double y, double align) {
		double baseline = y + font.capHeight(line.size()) / 2;
		return new Rect(x - align * line.width(), baseline - line.ascent(), line.width(), line.height());
	}

	/** Sets a line that reads upwards, its middle at y, its base line at x. */
	public Primitive.Text upwards(Line line, double x, double y, Rgb color) {
		double start = y + line.width() / 2;
		Rect bounds = new Rect(x - line.ascent(), start - line.width(), line.height(), line.width());
		return new Primitive.Text(x, start, 90, line.pieces(), color, bounds);
	}
}
