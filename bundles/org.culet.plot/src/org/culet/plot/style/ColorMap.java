package org.culet.plot.style;

/**
 * A sequence of colours for values 0 to 1: dark violet over magenta and orange to amber. The path is computed in OKLCH
 * (B. Ottosson 2020): lightness rises steadily, so it also reads in grey and for every kind of colour blindness;
 * the ends of the hue path were chosen so that ten equal steps keep apart for red-green-blind readers too.
 *
 * @param darkest lightness of value 0, 0 to 1
 * @param lightest lightness of value 1, 0 to 1, above {@code darkest}
 */
public record ColorMap(double darkest, double lightest) {

	private static final double HUE_START = 290;
	private static final double HUE_END = 450;
	private static final double CHROMA = 0.165;

	/** For light backgrounds: even the lightest colour stands out from white. */
	public static final ColorMap ON_LIGHT = new ColorMap(0.30, 0.80);
	/** For dark backgrounds: even the darkest colour stands out from black. */
	public static final ColorMap ON_DARK = new ColorMap(0.52, 0.90);

	/** Checks the order. */
	public ColorMap {
		if (!(darkest >= 0 && darkest < lightest && lightest <= 1)) {
			throw new IllegalArgumentException("lightness from " + darkest + " to " + lightest);
		}
	}

	/**
	 * The colour of a value.
	 *
	 * @param value 0 to 1; values outside take the colour of the nearer end
	 * @return the colour
	 */
	public Rgb at(double value) {
		double v = Math.max(0, Math.min(1, value));
		double lightness = darkest + (lightest - darkest) * v;
		double hue = Math.toRadians(HUE_START + (HUE_END - HUE_START) * v);
		for (double chroma = CHROMA;; chroma -= 0.004) {
			double[] rgb = linearRgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
			if (chroma <= 0.004 || inGamut(rgb)) {
				return new Rgb(encode(rgb[0]), encode(rgb[1]), encode(rgb[2]), 1);
			}
		}
	}

	private static double[] linearRgb(double lightness, double a, double b) {
		double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
		double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
		double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
		return new double[] { 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
				-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
				-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s };
	}

	private static double cube(double x) {
		return x * x * x;
	}

	private static boolean inGamut(double[] rgb) {
		for (double c : rgb) {
			if (c < 0 || c > 1) {
				return false;
			}
		}
		return true;
	}

	private static int encode(double linear) {
		double c = Math.max(0, Math.min(1, linear));
		double coded = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
		return (int) Math.round(255 * coded);
	}
}
