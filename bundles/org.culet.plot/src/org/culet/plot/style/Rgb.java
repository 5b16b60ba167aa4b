package org.culet.plot.style;

/**
 * A colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param opacity 0 (nothing) to 1 (covers)
 */
public record Rgb(int red, int green, int blue, double opacity) {

	/** Checks the parts. */
	public Rgb {
		if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255 || !(opacity >= 0 && opacity <= 1)) {
			throw new IllegalArgumentException("colour " + red + ", " + green + ", " + blue + ", " + opacity);
		}
	}

	/**
	 * A colour that covers.
	 *
	 * @param hex 0xRRGGBB
	 * @return the colour
	 */
	public static Rgb of(int hex) {
		return new Rgb(hex >> 16 & 255, hex >> 8 & 255, hex & 255, 1);
	}

	/** The same colour, translucent. */
	public Rgb withOpacity(double newOpacity) {
		return new Rgb(red, green, blue, newOpacity);
	}

	/** {@code #rrggbb}, without the opacity. */
	public String hex() {
		return String.format("#%02x%02x%02x", red, green, blue);
	}

	/**
	 * This colour mixed with another.
	 *
	 * @param other the other colour
	 * @param share of the other, 0 to 1
	 * @return the mixture, with this one's opacity
	 */
	public Rgb mix(Rgb other, double share) {
		return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share), opacity);
	}

	private static int mix(int a, int b, double share) {
		return (int) Math.round(a + (b - a) * share);
	}

	/**
	 * Relative luminance as WCAG 2.1 defines it.
	 *
	 * @return 0 (black) to 1 (white)
	 */
	public double luminance() {
		return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
	}

	/**
	 * Contrast ratio to another colour as WCAG 2.1 defines it.
	 *
	 * @param other the other colour
	 * @return 1 (none) to 21
	 */
	public double contrast(Rgb other) {
		double a = luminance() + 0.05;
		double b = other.luminance() + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double linear(int channel) {
		double c = channel / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}
}
