package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.culet.plot.Marker;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Raster;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.Rgb;
import org.junit.jupiter.api.Test;

class RasterTest {

	private static final Rgb RED = Rgb.of(0xff0000);
	private static final Rgb BLUE = Rgb.of(0x0000ff);

	private static Primitive.Lines line(Rgb color, double width, List<Double> dash, double... xy) {
		return new Primitive.Lines(List.of(xy), new Primitive.Stroke(color, width, dash));
	}

	private static Raster painted(Primitive... primitives) {
		Raster raster = new Raster(100, 60, 1, 0, 0);
		raster.paint(List.of(primitives));
		return raster;
	}

	/** Sum of all opacities, pixels. */
	private static double ink(Raster raster) {
		double sum = 0;
		for (int argb : raster.argb()) {
			sum += (argb >>> 24) / 255.0;
		}
		return sum;
	}

	private static int at(Raster raster, int x, int y) {
		return raster.argb()[y * raster.width() + x];
	}

	@Test
	void aStrokeCoversLengthTimesWidth() {
		assertEquals(60 * 3, ink(painted(line(RED, 3, List.of(), 20, 30.5, 80, 30.5))), 1);
		assertEquals(40 * 2, ink(painted(line(RED, 2, List.of(), 50.2, 10, 50.2, 50))), 2);
		double slanted = Math.hypot(60, 35);
		assertEquals(slanted * 2, ink(painted(line(RED, 2, List.of(), 20, 10, 80, 45))), 0.06 * slanted);
	}

	@Test
	void colourAndPlaceAreExact() {
		Raster raster = painted(line(RED, 1, List.of(), 20, 30.5, 80, 30.5));
		assertEquals(0xffff0000, at(raster, 50, 30));
		assertEquals(0, at(raster, 50, 29));
		assertEquals(0, at(raster, 50, 31));
		assertEquals(0, at(raster, 19, 30), "flat ends");
		assertEquals(0, at(raster, 80, 30));
	}

	@Test
	void crossingsOfATranslucentPenAreNotDarker() {
		Raster raster = painted(line(RED.withOpacity(0.5), 1, List.of(), 20, 30.5, 80, 30.5, 50.5, 10, 50.5, 50));
		assertEquals(128, at(raster, 50, 30) >>> 24, 1);
		assertEquals(128, at(raster, 40, 30) >>> 24, 1);
	}

	@Test
	void whatComesLaterLiesAbove() {
		Raster raster = painted(line(RED, 3, List.of(), 20, 30.5, 80, 30.5), line(BLUE, 3, List.of(), 50.5, 10, 50.5, 50));
		assertEquals(0xff0000ff, at(raster, 50, 30));
		assertEquals(0xffff0000, at(raster, 40, 30));
	}

	@Test
	void dashesHaveTheirLengths() {
		Raster raster = painted(line(RED, 1, List.of(6.0, 4.0), 10, 30.5, 90, 30.5));
		assertEquals(48, ink(raster), 0.5);
		assertEquals(0xffff0000, at(raster, 12, 30));
		assertEquals(0, at(raster, 18, 30));
		assertEquals(0xffff0000, at(raster, 22, 30));
		Raster bent = painted(line(RED, 1, List.of(6.0, 4.0), 10, 30.5, 13, 30.5, 40, 30.5, 90, 30.5));
		assertEquals(ink(raster), ink(bent), 0.5, "the corners of a path do not begin a new dash");
	}

	@Test
	void nothingLeavesItsGroup() {
		Primitive.Lines wide = line(RED, 5, List.of(), 0, 30, 100, 30);
		Raster raster = painted(new Primitive.Group("", new Rect(40, 0, 20, 60), List.of(wide)));
		assertEquals(100, ink(raster), 1);
		assertEquals(0, at(raster, 39, 30));
		assertEquals(0, at(raster, 60, 30));
	}

	@Test
	void farOffPointsDoNoHarm() {
		Raster raster = painted(line(RED, 1, List.of(), -1e6, 30.5, 1e6, 30.5), line(RED, 1, List.of(), 10, 10, 10, 10));
		assertEquals(100, ink(raster), 0.5);
	}

	@Test
	void symbolsHaveTheirShape() {
		double[] middle = { 50.5, 30.5 };
		double disc = ink(painted(new Primitive.Symbols(Marker.Shape.CIRCLE, 12, RED, BLUE, false, 1, middle)));
		assertEquals(Math.PI * 6.5 * 6.5, disc, 4);
		Raster ring = painted(new Primitive.Symbols(Marker.Shape.CIRCLE, 12, RED, BLUE, true, 1, middle));
		assertEquals(0xff0000ff, at(ring, 50, 30), "its inside");
		assertTrue((at(ring, 56, 30) & 0xff0000) > 0x800000, "its outline");
		for (Marker.Shape shape : Marker.Shape.values()) {
			double ink = ink(painted(new Primitive.Symbols(shape, 12, RED, BLUE, false, 1, middle)));
			assertTrue(shape == Marker.Shape.NONE ? ink == 0 : ink > 15 && ink < 180, shape + " covers " + ink);
		}
	}

	@Test
	void aFinerDeviceHasMorePixels() {
		Raster raster = new Raster(200, 120, 2, 0, 0);
		raster.paint(List.of(line(RED, 2, List.of(), 20, 30, 80, 30)));
		assertEquals(4 * 60 * 2, ink(raster), 3);
		assertEquals(0xffff0000, at(raster, 100, 60));
	}
}
