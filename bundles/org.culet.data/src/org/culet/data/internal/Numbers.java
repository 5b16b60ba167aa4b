package org.culet.data.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;

import org.culet.data.MaskReason;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Decimal numbers from bytes, correctly rounded. Up to 15 digits with a small power of ten are computed by one exact
 * operation (W. D. Clinger, Proc. ACM PLDI 25 (6), 92 (1990)); everything else goes to FastDoubleParser.
 */
final class Numbers {

	/** From here on a value is an instrument's way of saying overflow: Keithley 9.9e37, Lake Shore 1e101. */
	static final double OVERFLOW = 9e36;

	private static final long EXACT_MANTISSA = 1L << 53;
	private static final int MAX_DIGITS = 18;
	private static final int EXACT_POWER = 22;
	private static final int MAX_EXPONENT_DIGITS = 5;
	private static final int NO_EXPONENT = Integer.MIN_VALUE;
	private static final double[] POWERS = new double[EXACT_POWER + 1];

	static {
		for (int i = 0; i <= EXACT_POWER; i++) {
			POWERS[i] = Double.parseDouble("1e" + i);
		}
	}

	private Numbers() {
	}

	/**
	 * Parses a number: sign, digits with a decimal separator, exponent with e, E, d or D. Nothing else may stand there.
	 *
	 * @param b bytes; a decimal comma or D of a number that takes the slow way is overwritten
	 * @param from index of the first byte
	 * @param to index after the last
	 * @param decimal decimal separator
	 * @return the value, possibly infinite; NaN if this is no number
	 */
	static double parse(byte[] b, int from, int to, byte decimal) {
		int i = from;
		if (i < to && (b[i] == '-' || b[i] == '+')) {
			i++;
		}
		int digitsFrom = i;
		long mantissa = 0;
		int d;
		while (i < to && (d = b[i] - '0') >= 0 && d <= 9) {
			mantissa = mantissa * 10 + d;
			i++;
		}
		int digits = i - digitsFrom;
		int exponent = 0;
		int point = -1;
		if (i < to && b[i] == decimal) {
			point = i++;
			while (i < to && (d = b[i] - '0') >= 0 && d <= 9) {
				mantissa = mantissa * 10 + d;
				i++;
			}
			exponent = point + 1 - i;
			digits -= exponent;
		}
		if (digits == 0) {
			return Double.NaN;
		}
		int letter = -1;
		if (i < to) {
			letter = i;
			int power = exponent(b, i, to);
			if (power == NO_EXPONENT) {
				return Double.NaN;
			}
			exponent += power;
		}
		if (digits <= MAX_DIGITS && mantissa <= EXACT_MANTISSA && exponent >= -EXACT_POWER && exponent <= EXACT_POWER) {
			double value = exponent < 0 ? mantissa / POWERS[-exponent] : mantissa * POWERS[exponent];
			return b[from] == '-' ? -value : value;
		}
		if (point >= 0) {
			b[point] = '.';
		}
		if (letter >= 0) {
			b[letter] = 'e';
		}
		return JavaDoubleParser.parseDouble(b, from, to - from);
	}

	/** The exponent from its letter to the end; {@link #NO_EXPONENT} if something else stands there. */
	private static int exponent(byte[] b, int from, int to) {
		int letter = b[from] | 0x20;
		int i = from + 1;
		boolean negative = i < to && b[i] == '-';
		if (negative || (i < to && b[i] == '+')) {
			i++;
		}
		if ((letter != 'e' && letter != 'd') || i == to || to - i > MAX_EXPONENT_DIGITS) {
			return NO_EXPONENT;
		}
		int power = 0;
		for (; i < to; i++) {
			int d = b[i] - '0';
			if (d < 0 || d > 9) {
				return NO_EXPONENT;
			}
			power = power * 10 + d;
		}
		return negative ? -power : power;
	}

	/**
	 * Parses a text with a decimal point; blanks around it are allowed.
	 *
	 * @param text the text
	 * @return the value, possibly infinite; empty if it is no number
	 */
	static OptionalDouble parse(String text) {
		byte[] b = text.strip().getBytes(StandardCharsets.UTF_8);
		double value = parse(b, 0, b.length, (byte) '.');
		return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	/** Whether a parsed value is an overflow. */
	static boolean isOverflow(double value) {
		return value >= OVERFLOW || value <= -OVERFLOW;
	}

	/**
	 * Why a cell is no usable number.
	 *
	 * @param cell text of the cell
	 * @return blank, not a number, overflow (also infinity in words), or text
	 */
	static MaskReason reason(String cell) {
		String word = cell.strip();
		if (word.isEmpty()) {
			return MaskReason.BLANK;
		}
		if (word.startsWith("+") || word.startsWith("-")) {
			word = word.substring(1);
		}
		return switch (word.toLowerCase(Locale.ROOT)) {
			case "", "-", "--", "---", "n/a", "na", "null", "none" -> MaskReason.BLANK;
			case "nan", "1.#qnan", "1.#ind", "nan(ind)", "#n/a", "#num!", "#nan" -> MaskReason.NOT_A_NUMBER;
			case "inf", "infinity", "1.#inf", "∞", "overflow", "overrange", "overload", "ovld", "over", "o.l.", "ol",
					"ovrng" -> MaskReason.OVERFLOW;
			default -> parse(word.replace(',', '.')).isPresent() ? MaskReason.OVERFLOW : MaskReason.TEXT;
		};
	}
}
