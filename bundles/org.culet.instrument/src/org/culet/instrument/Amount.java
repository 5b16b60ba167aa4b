package org.culet.instrument;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, e.g. a setting.
 *
 * @param value finite, in {@code unit}
 * @param unit its unit
 */
public record Amount(double value, Unit unit) {

	private static final Pattern WRITTEN = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(.*)");
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
	/** Powers of ten. */
	private static final Map<String, Integer> PREFIXES = Map.ofEntries(Map.entry("f", -15), Map.entry("p", -12), Map.entry("n", -9),
			Map.entry("u", -6), Map.entry("\u00b5", -6), Map.entry("\u03bc", -6), Map.entry("m", -3), Map.entry("k", 3), Map.entry("M", 6),
			Map.entry("G", 9));
	/** Other ways to write a unit, with their factor to the unit that values are held in. */
	private static final Map<Unit, Map<String, Double>> SPELLINGS = Map.of(
			Unit.OHM, Map.of("Ohm", 1.0, "O", 1.0, "\u03a9", 1.0, "\u2126", 1.0),
			Unit.SECOND, Map.of("min", 60.0, "h", 3600.0),
			Unit.KELVIN_PER_MINUTE, Map.of("K/s", 60.0, "K/h", 1.0 / 60, "K/m", 1.0),
			Unit.BAR, Map.of("B", 1.0, "Pa", 1e-5, "hPa", 1e-3),
			Unit.BAR_PER_MINUTE, Map.of("bar/s", 60.0, "bar/h", 1.0 / 60),
			Unit.DEGREE, Map.of("\u00b0", 1.0));

	/** A finite number; no null. */
	public Amount {
		Objects.requireNonNull(unit, "unit");
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("an amount must be finite, but is " + value);
		}
	}

	/**
	 * Reads an amount as a person writes it.
	 *
	 * @param written number and unit, e.g. {@code 10 nA}, {@code 0.5 s}, {@code 3 K/min}; SI prefixes from f to G
	 * @param unit the unit that is expected, and that the value is converted to
	 * @return the amount; empty if there is no number, no unit, or another unit
	 */
	public static Optional<Amount> parse(String written, Unit unit) {
		Matcher matcher = WRITTEN.matcher(written.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return in(new BigDecimal(matcher.group(1)), matcher.group(2).strip(), unit).filter(Double::isFinite).map(v -> new Amount(v, unit));
	}

	/** Powers of ten are shifted, not multiplied, so that 10 nA is exactly 1e-8 A. */
	private static Optional<Double> in(BigDecimal number, String text, Unit unit) {
		Optional<Double> plain = plainFactor(text, unit).map(f -> number.doubleValue() * f);
		if (plain.isPresent() || text.length() < 2) {
			return plain;
		}
		Integer power = PREFIXES.get(text.substring(0, 1));
		return power == null ? Optional.empty()
				: plainFactor(text.substring(1), unit).map(f -> number.scaleByPowerOfTen(power).doubleValue() * f);
	}

	private static Optional<Double> plainFactor(String text, Unit unit) {
		return text.equals(unit.symbol()) ? Optional.of(1.0) : Optional.ofNullable(SPELLINGS.getOrDefault(unit, Map.of()).get(text));
	}

	/** As a person would write it, with an SI prefix where that is shorter: {@code 10 nA}. Read back it gives the same amount. */
	public String inWords() {
		String symbol = unit.symbol();
		if (value != 0 && !symbol.isEmpty() && !symbol.contains("/") && !symbol.equals("%") && !symbol.equals("nm") && !symbol.equals("deg")) {
			for (String prefix : new String[] { "", "m", "u", "n", "p", "f", "k", "M", "G" }) {
				BigDecimal scaled = BigDecimal.valueOf(value).scaleByPowerOfTen(-PREFIXES.getOrDefault(prefix, 0));
				if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.abs().compareTo(THOUSAND) < 0) {
					return scaled.stripTrailingZeros().toPlainString() + " " + prefix + symbol;
				}
			}
		}
		return (shortest(value) + " " + symbol).strip();
	}

	private static String shortest(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.format(Locale.ROOT, "%d", (long) value) : Double.toString(value);
	}

	@Override
	public String toString() {
		return inWords();
	}
}
