package org.culet.plot.draw;

import java.util.List;

import org.culet.plot.Marker;

/**
 * The outline and the strokes of a symbol, the same on the screen as on paper. Symbols of one size have about the same area.
 *
 * @param outline corners of what is filled, x and y in turn from the middle of the symbol, y downwards; empty for strokes alone
 * @param strokes open lines, each x and y in turn
 */
public record SymbolShape(double[] outline, List<double[]> strokes) {

	private static final double[] NONE = new double[0];
	private static final int ROUND = 32;

	/**
	 * The shape of a symbol.
	 *
	 * @param shape which
	 * @param r half its diameter
	 * @return its lines, in the unit of r
	 */
	public static SymbolShape of(Marker.Shape shape, double r) {
		return switch (shape) {
			case NONE -> new SymbolShape(NONE, List.of());
			case CIRCLE -> filled(polygon(0, r, ROUND, 0));
			case SQUARE -> filled(polygon(0, 1.25 * r, 4, Math.PI / 4));
			case DIAMOND -> filled(polygon(0, 1.25 * r, 4, 0));
			case UP -> filled(polygon(0, 1.3 * r, 3, -Math.PI / 2));
			case DOWN -> filled(polygon(0, 1.3 * r, 3, Math.PI / 2));
			case PLUS -> new SymbolShape(NONE, List.of(new double[] { -r, 0, r, 0 }, new double[] { 0, -r, 0, r }));
			case CROSS -> {
				double d = 0.8 * r;
				yield new SymbolShape(NONE, List.of(new double[] { -d, -d, d, d }, new double[] { -d, d, d, -d }));
			}
			case UPPER_BOUND -> new SymbolShape(polygon(3.2 * r, 0.95 * r, 3, Math.PI / 2),
					List.of(new double[] { -1.1 * r, 0, 1.1 * r, 0 }, new double[] { 0, 0, 0, 3 * r }));
		};
	}

	/** How far the symbol reaches from its middle in any direction. */
	public double reach() {
		double reach = 0;
		for (double v : outline) {
			reach = Math.max(reach, Math.abs(v));
		}
		for (double[] stroke : strokes) {
			for (double v : stroke) {
				reach = Math.max(reach, Math.abs(v));
			}
		}
		return reach;
	}

	private static SymbolShape filled(double[] outline) {
		return new SymbolShape(outline, List.of());
	}

	private static double[] polygon(double y, double r, int corners, double start) {
		double[] out = new double[2 * corners];
		for (int k = 0; k < corners; k++) {
			double angle = start + 2 * Math.PI * k / corners;
			out[2 * k] = r * Math.cos(angle);
			out[2 * k + 1] = y + r * Math.sin(angle);
		}
		return out;
	}
}
