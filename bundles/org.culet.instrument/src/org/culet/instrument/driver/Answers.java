package org.culet.instrument.driver;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;

/** Numbers from and to instruments. Locale is never used. */
public final class Answers {

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
	private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
	/** SCPI's 9.9e37 for overload; 9.91e37 means not a number. */
	private static final double OVERLOAD = 9.89e37;

	private Answers() {
	}

	/** Not the answer to this question. */
	public static <T> Outcome<T> malformed(String answer, String expected) {
		return Outcome.failed(Kind.MALFORMED, "\"" + answer + "\" is not " + expected);
	}

	/** A number; an overload from 9.9e37 on. */
	public static Outcome<Double> number(String answer) {
		return number(answer, NUMBER, "a number");
	}

	/** A number with a decimal point, as measured values are written: a bare whole number answers another question. */
	public static Outcome<Double> decimal(String answer) {
		return number(answer, DECIMAL, "a decimal number");
	}

	private static Outcome<Double> number(String answer, Pattern form, String name) {
		String text = answer.strip();
		if (!form.matcher(text).matches()) {
			return malformed(answer, name);
		}
		double value = Double.parseDouble(text);
		return Math.abs(value) < OVERLOAD ? Outcome.of(value) : Outcome.failed(Kind.OVERLOAD, "the instrument says overload (" + text + ")");
	}

	/** A whole number. */
	public static Outcome<Integer> integer(String answer) {
		String text = answer.strip();
		return INTEGER.matcher(text).matches() ? Outcome.of(Integer.valueOf(text.startsWith("+") ? text.substring(1) : text))
				: malformed(answer, "a whole number");
	}

	/** A whole number between two limits. */
	public static Outcome<Integer> index(String answer, int lowest, int highest) {
		return integer(answer).then(n -> n >= lowest && n <= highest ? Outcome.of(n)
				: malformed(answer, "a whole number from " + lowest + " to " + highest));
	}

	/** Fields between commas, at least so many. */
	public static Outcome<List<String>> fields(String answer, int atLeast) {
		List<String> fields = new ArrayList<>();
		for (String field : answer.split(",", -1)) {
			fields.add(field.strip());
		}
		return fields.size() >= atLeast ? Outcome.of(List.copyOf(fields)) : malformed(answer, atLeast + " fields between commas");
	}

	/** In exponent form with a fixed number of decimals, e.g. {@code 1.000000e-06}. */
	public static String exponent(double value, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "e", value);
	}

	/** Without exponent, rounded to a number of decimals, without zeros at the end. */
	public static String decimal(double value, int decimals) {
		BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}
}
