package org.culet.plot.vector.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Piece;
import org.culet.plot.draw.Primitive.Stroke;
import org.culet.plot.style.Rgb;
import org.culet.plot.vector.FigureFont;

/** Writes a drawing as a PDF of one page. */
public final class PdfPainter extends Painter {

	private final FigureFont metrics;
	private final InputStream fontFile;
	private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
	private PDPageContentStream page;
	private PDFont font;
	private float height;

	/**
	 * A painter.
	 *
	 * @param metrics the font in which the drawing was laid out
	 * @param fontFile its file; closed after writing
	 */
	public PdfPainter(FigureFont metrics, InputStream fontFile) {
		this.metrics = metrics;
		this.fontFile = fontFile;
	}

	/**
	 * Writes a drawing.
	 *
	 * @param drawing what to paint
	 * @param out where to; not closed
	 * @throws IOException if it cannot be written
	 */
	public void write(Drawing drawing, OutputStream out) throws IOException {
		try (PDDocument document = new PDDocument(); fontFile) {
			document.getDocumentInformation().setTitle(drawing.title());
			document.getDocumentInformation().setCreator("Culet");
			document.setDocumentId((long) drawing.title().hashCode());
			height = (float) drawing.height();
			PDPage sheet = new PDPage(new PDRectangle((float) drawing.width(), height));
			document.addPage(sheet);
			font = PDType0Font.load(document, fontFile, true);
			try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
				page = stream;
				page.setLineJoinStyle(1);
				page.setNonStrokingColor(color(drawing.background()));
				page.addRect(0, 0, (float) drawing.width(), height);
				page.fill();
				paint(drawing.primitives());
			}
			document.save(out);
		}
	}

	private static java.awt.Color color(Rgb c) {
		return new java.awt.Color(c.red(), c.green(), c.blue());
	}

	private void opacity(double value) throws IOException {
		PDExtendedGraphicsState state = opacities.computeIfAbsent(value, v -> {
			PDExtendedGraphicsState s = new PDExtendedGraphicsState();
			s.setNonStrokingAlphaConstant((float) (double) v);
			s.setStrokingAlphaConstant((float) (double) v);
			return s;
		});
		page.setGraphicsStateParameters(state);
	}

	@Override
	void stroke(Path2D path, Stroke stroke) throws IOException {
		opacity(stroke.color().opacity());
		page.setStrokingColor(color(stroke.color()));
		page.setLineWidth((float) stroke.width());
		float[] dash = new float[stroke.dash().size()];
		for (int i = 0; i < dash.length; i++) {
			dash[i] = (float) (double) stroke.dash().get(i);
		}
		page.setLineDashPattern(dash, 0);
		path(path);
		page.stroke();
	}

	@Override
	void fill(Path2D path, Rgb color) throws IOException {
		opacity(color.opacity());
		page.setNonStrokingColor(color(color));
		path(path);
		page.fill();
	}

	private void path(Path2D path) throws IOException {
		float[] c = new float[6];
		for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
			switch (it.currentSegment(c)) {
				case PathIterator.SEG_MOVETO -> page.moveTo(c[0], height - c[1]);
				case PathIterator.SEG_LINETO -> page.lineTo(c[0], height - c[1]);
				case PathIterator.SEG_CUBICTO -> page.curveTo(c[0], height - c[1], c[2], height - c[3], c[4], height - c[5]);
				case PathIterator.SEG_CLOSE -> page.closePath();
				default -> throw new IllegalStateException("no figure has quadratic curves");
			}
		}
	}

	@Override
	void text(Primitive.Text text) throws IOException {
		opacity(text.color().opacity());
		page.setNonStrokingColor(color(text.color()));
		page.beginText();
		double angle = Math.toRadians(text.rotation());
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		for (Piece p : text.pieces()) {
			double slant = p.italic() ? FigureFont.SLANT : 0;
			double x = text.x() + p.dx() * cos - p.rise() * sin;
			double y = height - text.y() + p.dx() * sin + p.rise() * cos;
			page.setFont(font, (float) p.size());
			page.setTextMatrix(new Matrix((float) cos, (float) sin, (float) (cos * slant - sin), (float) (sin * slant + cos), (float) x,
					(float) y));
			page.showText(metrics.showable(p.text()));
		}
		page.endText();
	}

	@Override
	void begin(Primitive.Group group) throws IOException {
		page.saveGraphicsState();
		page.addRect((float) group.clip().x(), (float) (height - group.clip().bottom()), (float) group.clip().width(),
				(float) group.clip().height());
		page.clip();
	}

	@Override
	void end(Primitive.Group group) throws IOException {
		page.restoreGraphicsState();
	}
}
