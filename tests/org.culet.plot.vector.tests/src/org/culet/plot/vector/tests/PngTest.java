package org.culet.plot.vector.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Dash;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.junit.jupiter.api.Test;

class PngTest {

	private static final FigureExport EXPORT = new FigureExport();

	private static byte[] png(Drawing drawing, double dpi) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		EXPORT.png(drawing, dpi, out);
		return out.toByteArray();
	}

	private static int distance(int rgb, Rgb color) {
		return Math.abs((rgb >> 16 & 255) - color.red()) + Math.abs((rgb >> 8 & 255) - color.green()) + Math.abs((rgb & 255) - color.blue());
	}

	@Test
	void theLineIsWhereItsPointsAre() throws IOException {
		Points diagonal = Points.of(new double[] { 0, 10 }, new double[] { 0, 10 });
		Panel panel = Panel.of(Axis.linear("x", ""), Axis.linear("y", "")).add(Series.line(diagonal, Ink.Role.FIT).withLine(new Line(3, Dash.SOLID)))
				.build();
		Drawing drawing = EXPORT.layout(Figure.of("f", RichText.plain("t"), panel), PageFormat.screen(400, 300, 12), Theme.LIGHT);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(drawing, 144)));
		assertEquals(800, image.getWidth());
		assertEquals(600, image.getHeight());
		Drawing.Plot plot = drawing.plots().get(0);
		for (double v = 1; v < 10; v += 0.5) {
			int on = image.getRGB((int) (2 * plot.x().toPage(v)), (int) (2 * plot.y().toPage(v)));
			assertTrue(distance(on, Theme.LIGHT.fit()) < 30, "at " + v);
			int off = image.getRGB((int) (2 * plot.x().toPage(v)), (int) (2 * plot.y().toPage(10 - v)));
			assertTrue(Math.abs(v - 5) < 1 || distance(off, Theme.LIGHT.fit()) > 100, "beside " + v);
		}
	}

	@Test
	void everyTextLeavesInkWithinItsBounds() throws IOException {
		Drawing drawing = EXPORT.layout(Samples.resistances(6), PageFormat.REPORT, Theme.DARK);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(drawing, 216)));
		int texts = 0;
		for (Primitive p : drawing.primitives()) {
			if (p instanceof Primitive.Text text) {
				texts++;
				assertTrue(ink(image, text.bounds(), text.color()) > 5, text.string());
			}
		}
		assertTrue(texts > 20);
	}

	private static int ink(BufferedImage image, Rect bounds, Rgb color) {
		int count = 0;
		for (int x = (int) (3 * bounds.x()); x < 3 * bounds.right(); x++) {
			for (int y = (int) (3 * bounds.y()); y < 3 * bounds.bottom(); y++) {
				boolean inside = x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
				count += inside && distance(image.getRGB(x, y), color) < 60 ? 1 : 0;
			}
		}
		return count;
	}

	@Test
	void theBackgroundIsThatOfTheTheme() throws IOException {
		for (Theme theme : new Theme[] { Theme.LIGHT, Theme.DARK, Theme.PRINT }) {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(EXPORT.layout(Samples.symbols(), PageFormat.REPORT, theme), 72)));
			assertEquals(0, distance(image.getRGB(0, 0), theme.background()), theme.name());
		}
	}

	@Test
	void resolutionIsNotedInTheFile() throws IOException {
		byte[] bytes = png(EXPORT.layout(Samples.symbols(), PageFormat.JOURNAL_SINGLE, Theme.PRINT), 300);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int at = text.indexOf("pHYs");
		assertTrue(at > 0);
		assertEquals(11811, ByteBuffer.wrap(bytes, at + 4, 4).getInt(), "pixels per metre of 300 dpi");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
		assertEquals(1016, image.getWidth(), "86 mm at 300 dpi");
	}

	@Test
	void theSameFigureGivesTheSameFile() throws IOException {
		Drawing drawing = EXPORT.layout(Samples.resistances(4), PageFormat.REPORT, Theme.PRINT);
		assertArrayEquals(png(drawing, 100), png(drawing, 100));
	}
}
