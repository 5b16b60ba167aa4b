package org.culet.plot.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.culet.plot.Figure;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.internal.PdfPainter;
import org.culet.plot.vector.internal.PngPainter;
import org.culet.plot.vector.internal.SvgPainter;

/**
 * Writes figures to files, without a display. The same figure, format and theme give the same bytes. Safe for use by several
 * threads.
 */
public final class FigureExport {

	/** Pixels per inch of a PNG unless told otherwise. */
	public static final double DEFAULT_DPI = 300;

	private final FigureFont font;

	/** An export with a font of its own. */
	public FigureExport() {
		this(new FigureFont());
	}

	/**
	 * An export with a font that is loaded already.
	 *
	 * @param font the font
	 */
	public FigureExport(FigureFont font) {
		this.font = Objects.requireNonNull(font, "font");
	}

	/** The font in which texts are measured and set. */
	public FigureFont font() {
		return font;
	}

	/**
	 * Lays a figure out as {@link #write} does.
	 *
	 * @param figure what to show
	 * @param format sizes
	 * @param theme colours
	 * @return the drawing
	 */
	public Drawing layout(Figure figure, PageFormat format, Theme theme) {
		return new FigureLayout(font).layout(figure, format, theme);
	}

	/**
	 * Writes a figure.
	 *
	 * @param figure what to show
	 * @param type kind of file
	 * @param format sizes
	 * @param theme colours
	 * @param out where to; not closed
	 * @throws IOException if {@code out} cannot be written
	 */
	public void write(Figure figure, FigureFileType type, PageFormat format, Theme theme, OutputStream out) throws IOException {
		Drawing drawing = layout(figure, format, theme);
		switch (type) {
			case SVG -> out.write(svg(drawing).getBytes(StandardCharsets.UTF_8));
			case PDF -> pdf(drawing, out);
			case PNG -> png(drawing, DEFAULT_DPI, out);
		}
	}

	/**
	 * A drawing as an SVG document in UTF-8 without XML declaration, so that it can also stand in an HTML page as it is.
	 *
	 * @param drawing laid out with {@link #font()}
	 * @return the document, beginning with {@code <svg}
	 */
	public String svg(Drawing drawing) {
		return new SvgPainter().write(drawing);
	}

	/**
	 * A drawing as a PDF of one page, font embedded as a subset.
	 *
	 * @param drawing laid out with {@link #font()}
	 * @param out where to; not closed
	 * @throws IOException if {@code out} cannot be written
	 */
	public void pdf(Drawing drawing, OutputStream out) throws IOException {
		new PdfPainter(font, FigureFont.open()).write(drawing, out);
	}

	/**
	 * A drawing as a PNG.
	 *
	 * @param drawing laid out with {@link #font()}
	 * @param dpi pixels per inch, above zero; noted in the file
	 * @param out where to; not closed
	 * @throws IOException if {@code out} cannot be written
	 */
	public void png(Drawing drawing, double dpi, OutputStream out) throws IOException {
		new PngPainter(font, dpi).write(drawing, out);
	}
}
