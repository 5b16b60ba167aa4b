package org.culet.ui.session.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.Wording;


/** Numbers as people read and type them. */
final class Numbers {

	private static final int DIGITS = 5;
	private static final MathContext TWO = new MathContext(2);

	private Numbers() {
	}

	/** A value with as many digits as its error leaves. */
	static String value(double value, double sigma) {
		if (!Double.isFinite(value)) {
			return "\u2013";
		}
		if (!(sigma > 0) || !Double.isFinite(sigma) || value == 0) {
			return people("%." + DIGITS + "g", value);
		}
		BigDecimal error = new BigDecimal(sigma).round(TWO);
		if (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7 && error.scale() <= 12) {
			return new BigDecimal(value).setScale(error.scale(), RoundingMode.HALF_EVEN).toPlainString();
		}
		int digits = (int) Math.clamp(Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(sigma)) + 2, 2, 12);
		return people("%." + digits + "g", value);
	}

	/** An error with two digits. */
	static String error(double sigma) {
		if (!Double.isFinite(sigma)) {
			return "\u2013";
		}
		return sigma >= 1e-4 && sigma < 1e7 ? new BigDecimal(sigma).round(TWO).toPlainString() : people("%.2g", sigma);
	}

	/** A number that says what it is in full, shorter where it can be. */
	static String plain(double number) {
		String text = Double.toString(number);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	/** A number for a table: whole ones as they are, others with five digits. */
	static String shown(double number) {
		if (number == Math.rint(number) && Math.abs(number) < 1e7) {
			return Long.toString((long) number);
		}
		BigDecimal rounded = new BigDecimal(number).round(new MathContext(DIGITS)).stripTrailingZeros();
		return Math.abs(number) >= 1e-3 && Math.abs(number) < 1e7 ? rounded.toPlainString() : String.format(Locale.ROOT, "%.4e", number);
	}

	/** A difference of AICc: a tenth where that matters. */
	static String difference(double value) {
		double size = Math.abs(value);
		return size >= 1e5 ? power(value) : String.format(Locale.ROOT, size < 1000 ? "%.1f" : "%.0f", value);
	}

	/** A probability or weight; what is very small is said to be so. */
	static String probability(double value) {
		return value < 1e-3 ? "<0.001" : String.format(Locale.ROOT, "%.2g", value);
	}

	/** A number with three digits. */
	static String ratio(double value) {
		double size = Math.abs(value);
		if (size != 0 && (size >= 1e4 || size < 1e-3)) {
			return power(value);
		}
		return new BigDecimal(value).round(new MathContext(3)).toPlainString();
	}

	/** Two digits and a power of ten. */
	private static String power(double value) {
		return people("%.1e", value);
	}

	/** With a power of ten as people write it. */
	private static String people(String format, double value) {
		return Wording.sentence(String.format(Locale.ROOT, format, value));
	}

	/**
	 * A number that was typed; a comma is taken for a point.
	 *
	 * @param text what was typed
	 * @return the number, empty for an empty text
	 * @throws IllegalArgumentException if it is none
	 */
	static Optional<Double> parse(String text) {
		String trimmed = text.strip().replace(',', '.');
		if (trimmed.isEmpty()) {
			return Optional.empty();
		}
		try {
			double number = Double.parseDouble(trimmed);
			if (Double.isFinite(number)) {
				return Optional.of(number);
			}
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("\"" + text + "\" is no number", e);
		}
		throw new IllegalArgumentException("\"" + text + "\" is no finite number");
	}
}
