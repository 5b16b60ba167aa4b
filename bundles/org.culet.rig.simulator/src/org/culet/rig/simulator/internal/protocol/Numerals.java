package org.culet.rig.simulator.internal.protocol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as instruments write them. */
public final class Numerals {

	private static final int DIGITS = 6;

	private Numerals() {
	}

	/** Sign and six digits, such as {@code +4.20012} or {@code +273.150}. */
	public static String signed(double value) {
		double size = Math.abs(value);
		int whole = size >= 1 ? (int) Math.floor(Math.log10(size)) + 1 : 1;
		return String.format(Locale.ROOT, "%+." + Math.clamp(DIGITS - whole, 0, DIGITS) + "f", value);
	}

	/** Sign, digits after the point and exponent, such as {@code +1.234500E-03}. */
	public static String exponent(double value, int digits) {
		return String.format(Locale.ROOT, "%+." + digits + "E", value);
	}

	/** Without a sign unless negative, such as {@code 1.050000E-06}. */
	public static String plainExponent(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "E", value);
	}

	/** A fixed number of decimals. */
	public static String fixed(double value, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

	/**
	 * Shortest form with at most six digits and an exponent of three, such as {@code 0}, {@code 121.98} and
	 * {@code -4.17234e-007}: the general form of C as an SR830 prints it.
	 */
	public static String general(double value) {
		if (value == 0) {
			return "0";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		if (exponent >= -4 && exponent < DIGITS) {
			return rounded.toPlainString();
		}
		String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
		return String.format(Locale.ROOT, "%se%s%03d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
	}
}
