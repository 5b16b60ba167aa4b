package org.culet.plot.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.culet.plot.Figure;
import org.culet.plot.FigureCsv;
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
	 * Writes a figure to files of one name, each complete or not at all.
	 *
	 * @param figure what to show
	 * @param types kinds of files
	 * @param format sizes
	 * @param theme colours
	 * @param folder where to; made if it is missing
	 * @param name name of the files without ending
	 * @param data whether the numbers behind the figure are written too, as {@code NAME.csv} and, for a table beside panels,
	 *        {@code NAME-table.csv}
	 * @return the files, in the order of {@code types}, then the data; files of the same names are replaced
	 * @throws IOException if a file cannot be written; the message names it
	 */
	public List<Path> writeFiles(Figure figure, Collection<FigureFileType> types, PageFormat format, Theme theme, Path folder, String name,
			boolean data) throws IOException {
		Files.createDirectories(folder);
		List<Path> written = new ArrayList<>();
		for (FigureFileType type : types) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			write(figure, type, format, theme, bytes);
			written.add(put(folder.resolve(name + "." + type.extension()), bytes.toByteArray()));
		}
		if (data) {
			for (FigureCsv csv : FigureCsv.of(figure)) {
				written.add(put(folder.resolve(name + csv.suffix() + ".csv"), csv.text().getBytes(StandardCharsets.UTF_8)));
			}
		}
		return List.copyOf(written);
	}

	private static Path put(Path file, byte[] content) throws IOException {
		Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".part");
		try {
			Files.write(part, content);
			return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
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
