package org.culet.plot.vector.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Primitive.Piece;
import org.culet.plot.draw.Primitive.Stroke;
import org.culet.plot.style.Rgb;
import org.culet.plot.vector.FigureFont;

/** Paints a drawing into an image; letters are filled outlines, so no font of the system is asked for. */
public final class PngPainter extends Painter {

	private final FigureFont font;
	private final double dpi;
	private final Deque<Shape> clips = new ArrayDeque<>();
	private Graphics2D g;

	/**
	 * A painter.
	 *
	 * @param font the font in which the drawing was laid out
	 * @param dpi pixels per inch
	 */
	public PngPainter(FigureFont font, double dpi) {
		if (!(dpi > 0)) {
			throw new IllegalArgumentException("dpi " + dpi);
		}
		this.font = font;
		this.dpi = dpi;
	}

	/**
	 * Paints a drawing.
	 *
	 * @param drawing what to paint
	 * @return the image
	 * @throws IOException never: images are painted in memory
	 */
	public BufferedImage image(Drawing drawing) throws IOException {
		double scale = dpi / 72;
		int width = (int) Math.max(1, Math.ceil(drawing.width() * scale - 1e-6));
		int height = (int) Math.max(1, Math.ceil(drawing.height() * scale - 1e-6));
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.setColor(color(drawing.background()));
			g.fillRect(0, 0, width, height);
			g.scale(scale, scale);
			paint(drawing.primitives());
		} finally {
			g.dispose();
		}
		return image;
	}

	/**
	 * Writes a drawing.
	 *
	 * @param drawing what to paint
	 * @param out where to; not closed
	 * @throws IOException if it cannot be written
	 */
	public void write(Drawing drawing, OutputStream out) throws IOException {
		BufferedImage image = image(drawing);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
					writer.getDefaultWriteParam());
			metadata.mergeTree("javax_imageio_png_1.0", resolution());
			writer.write(new IIOImage(image, null, metadata));
		} finally {
			writer.dispose();
		}
	}

	private IIOMetadataNode resolution() {
		String perMetre = String.valueOf(Math.round(dpi / 0.0254));
		IIOMetadataNode physical = new IIOMetadataNode("pHYs");
		physical.setAttribute("pixelsPerUnitXAxis", perMetre);
		physical.setAttribute("pixelsPerUnitYAxis", perMetre);
		physical.setAttribute("unitSpecifier", "meter");
		IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
		root.appendChild(physical);
		return root;
	}

	private static Color color(Rgb c) {
		return new Color(c.red(), c.green(), c.blue(), (int) Math.round(255 * c.opacity()));
	}

	@Override
	void stroke(Path2D path, Stroke stroke) {
		float[] dash = stroke.dash().isEmpty() ? null : new float[stroke.dash().size()];
		for (int i = 0; dash != null && i < dash.length; i++) {
			dash[i] = (float) (double) stroke.dash().get(i);
		}
		g.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
		g.setColor(color(stroke.color()));
		g.draw(path);
	}

	@Override
	void fill(Path2D path, Rgb color) {
		g.setColor(color(color));
		g.fill(path);
	}

	@Override
	void text(Primitive.Text text) {
		g.setColor(color(text.color()));
		AffineTransform base = AffineTransform.getTranslateInstance(text.x(), text.y());
		base.rotate(-Math.toRadians(text.rotation()));
		for (Piece p : text.pieces()) {
			double pen = 0;
			for (int codePoint : font.showable(p.text()).codePoints().toArray()) {
				AffineTransform at = new AffineTransform(base);
				at.translate(p.dx() + pen, -p.rise());
				at.concatenate(new AffineTransform(p.size(), 0, p.italic() ? FigureFont.SLANT * p.size() : 0, -p.size(), 0, 0));
				g.fill(font.outline(codePoint).createTransformedShape(at));
				pen += font.advance(Character.toString(codePoint), p.size());
			}
		}
	}

	@Override
	void begin(Primitive.Group group) {
		clips.push(g.getClip() == null ? new java.awt.geom.Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6) : g.getClip());
		g.clip(Paths.rectangle(group.clip()));
	}

	@Override
	void end(Primitive.Group group) {
		g.setClip(clips.pop());
	}
}
