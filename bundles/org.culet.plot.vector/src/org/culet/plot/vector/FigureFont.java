package org.culet.plot.vector;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.culet.plot.draw.FontMetrics;

/**
 * The font of all figures: Liberation Sans (SIL Open Font License), which PDFBox carries. Its advances are those of Arial, so an SVG
 * shown with Arial or Helvetica keeps its layout. Safe for use by several threads.
 */
public final class FigureFont implements FontMetrics {

	/** Tangent of the slant of italics, which are the upright letters sheared by 12 degrees. */
	public static final double SLANT = 0.2126;

	private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private record Glyph(double advance, Path2D outline) {
	}

	private final TrueTypeFont font;
	private final CmapLookup cmap;
	private final double unitsPerEm;
	private final double ascent;
	private final double descent;
	private final double capHeight;
	private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

	/**
	 * Loads the font.
	 *
	 * @throws UncheckedIOException if PDFBox does not carry it, or it cannot be read
	 */
	public FigureFont() {
		try (InputStream in = open()) {
			font = new TTFParser().parse(new RandomAccessReadBuffer(in));
			cmap = font.getUnicodeCmapLookup();
			unitsPerEm = font.getUnitsPerEm();
			ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
			descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
			capHeight = outline('H').getBounds2D().getMaxY();
		} catch (IOException e) {
			throw new UncheckedIOException("font of the figures cannot be read: " + e.getMessage(), e);
		}
	}

	/**
	 * The file of the font, for embedding.
	 *
	 * @return a new stream on it
	 * @throws IOException if PDFBox does not carry it
	 */
	static InputStream open() throws IOException {
		InputStream in = PDDocument.class.getResourceAsStream(RESOURCE);
		if (in == null) {
			throw new IOException("no " + RESOURCE + " in the PDFBox bundle");
		}
		return in;
	}

	private Glyph glyph(int codePoint) {
		return glyphs.computeIfAbsent(codePoint, this::read);
	}

	private Glyph read(int codePoint) {
		synchronized (font) {
			try {
				int id = cmap.getGlyphId(codePoint);
				GlyphData data = font.getGlyph().getGlyph(id);
				Path2D path = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
				path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
				return new Glyph(font.getAdvanceWidth(id) / unitsPerEm, path);
			} catch (IOException e) {
				throw new UncheckedIOException("glyph of U+" + Integer.toHexString(codePoint) + ": " + e.getMessage(), e);
			}
		}
	}

	/**
	 * Whether the font has a letter of its own for a character.
	 *
	 * @param codePoint a Unicode character
	 * @return false if a box would be shown
	 */
	public boolean shows(int codePoint) {
		return cmap.getGlyphId(codePoint) != 0;
	}

	/**
	 * The text with every character that the font does not have replaced by a question mark.
	 *
	 * @param text any text
	 * @return text of the same number of characters that the font can show
	 */
	public String showable(String text) {
		if (text.codePoints().allMatch(this::shows)) {
			return text;
		}
		StringBuilder out = new StringBuilder();
		text.codePoints().forEach(c -> out.appendCodePoint(shows(c) ? c : '?'));
		return out.toString();
	}

	/**
	 * The outline of a character for a font size of 1; y grows upwards from the base line.
	 *
	 * @param codePoint a Unicode character
	 * @return a path of its own
	 */
	public Path2D outline(int codePoint) {
		return new Path2D.Double(glyph(codePoint).outline());
	}

	@Override
	public double advance(String text, double size) {
		return showable(text).codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size;
	}

	@Override
	public double ascent(double size) {
		return ascent * size;
	}

	@Override
	public double descent(double size) {
		return descent * size;
	}

	@Override
	public double capHeight(double size) {
		return capHeight * size;
	}
}
