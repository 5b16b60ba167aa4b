package org.culet.ui.internal;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them. */
public final class Values {

	private static final String[] PREFIXES = { "f", "p", "n", "µ", "m", "", "k", "M", "G", "T" };
	private static final int NO_PREFIX = 5;

	private Values() {
	}

	/**
	 * Four significant digits, with a power of ten only where it is needed.
	 *
	 * @param value any number
	 * @return its text
	 */
	public static String format(double value) {
		return digits(value, 4);
	}

	/**
	 * A number with its unit, with an SI prefix where the unit takes one.
	 *
	 * @param value in {@code unit}
	 * @param unit such as {@code K} or {@code Ω}; empty for a pure number
	 * @return such as {@code 35.70 mΩ}
	 */
	public static String format(double value, String unit) {
		if (unit.isEmpty() || unit.equals("1")) {
			return format(value);
		}
		Scaled scaled = Scaled.of(value, unit);
		return format(value / scaled.factor()) + " " + scaled.prefix() + unit;
	}

	/**
	 * A number with its standard error, both in one unit.
	 *
	 * @param value in {@code unit}
	 * @param sigma its standard error, above zero
	 * @param unit such as {@code K}
	 * @return such as {@code 3.42 ± 0.02 K}
	 */
	public static String format(double value, double sigma, String unit) {
		if (!(sigma > 0)) {
			return format(value, unit);
		}
		Scaled scaled = unit.isEmpty() || unit.equals("1") ? new Scaled("", 1) : Scaled.of(value, unit);
		return withSigma(value / scaled.factor(), sigma / scaled.factor()) + (unit.isEmpty() || unit.equals("1") ? "" : " ")
				+ scaled.prefix() + (unit.equals("1") ? "" : unit);
	}

	/**
	 * A value rounded to its error, the error to two digits at most.
	 *
	 * @param value the value
	 * @param sigma its standard error, above zero and finite
	 * @return such as {@code 3.42 ± 0.02}
	 */
	public static String withSigma(double value, double sigma) {
		if (!(sigma > 0) || Double.isInfinite(sigma)) {
			return format(value);
		}
		int power = (int) Math.floor(Math.log10(sigma));
		double lead = sigma / Math.pow(10, power);
		int decimals = lead < 2 ? 1 - power : -power;
		double size = Math.max(Math.abs(value), sigma);
		if (size >= 1e5 || size < 1e-3) {
			int common = (int) Math.floor(Math.log10(size));
			double factor = Math.pow(10, common);
			int shown = Math.max(0, Math.min(9, decimals + common));
			return "(" + fixed(value / factor, shown) + " ± " + fixed(sigma / factor, shown) + ")·10" + superscript(common);
		}
		int shown = Math.max(0, Math.min(9, decimals));
		return fixed(value, shown) + " ± " + fixed(sigma, shown);
	}

	/** A value rounded to its error, or a dash where there is none. */
	public static String orDash(OptionalDouble value) {
		return value.isPresent() ? format(value.getAsDouble()) : "–";
	}

	private static String fixed(double value, int decimals) {
		String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
		return zero ? text.replace("-", "") : text.replace('-', '−');
	}

	private static String digits(double value, int significant) {
		if (value == 0) {
			return "0";
		}
		if (!Double.isFinite(value)) {
			return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
		}
		int power = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
		if (power >= 6 || power < -4) {
			return fixed(value / Math.pow(10, power), significant - 1) + "·10" + superscript(power);
		}
		return fixed(value, Math.max(0, significant - 1 - power));
	}

	private static String superscript(int power) {
		StringBuilder out = new StringBuilder();
		for (char c : Integer.toString(power).toCharArray()) {
			out.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
		}
		return out.toString();
	}

	/** A prefix and its factor. */
	private record Scaled(String prefix, double factor) {
		static Scaled of(double value, String unit) {
			int wanted = value == 0 || !Double.isFinite(value) ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
			int most = switch (unit) {
				case "K" -> 0;
				case "Ω", "S", "A", "V", "W", "Hz" -> 4;
				default -> Integer.MIN_VALUE;
			};
			if (most == Integer.MIN_VALUE) {
				return new Scaled("", 1);
			}
			int shift = Math.max(-NO_PREFIX, Math.min(most, wanted));
			return new Scaled(PREFIXES[NO_PREFIX + shift], Math.pow(1000, shift));
		}
	}
}
