package org.culet.instrument;

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

	private static final Pattern WRITTEN = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*)");
	private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("f", 1e-15), Map.entry("p", 1e-12), Map.entry("n", 1e-9),
			Map.entry("u", 1e-6), Map.entry("µ", 1e-6), Map.entry("μ", 1e-6), Map.entry("m", 1e-3), Map.entry("k", 1e3),
			Map.entry("M", 1e6), Map.entry("G", 1e9));
	/** Other ways to write a unit, with their factor to the unit that values are held in. */
	private static final Map<Unit, Map<String, Double>> SPELLINGS = Map.of(
			Unit.OHM, Map.of("Ohm", 1.0, "Ω", 1.0, "Ω", 1.0),
			Unit.SECOND, Map.of("min", 60.0, "h", 3600.0),
			Unit.KELVIN_PER_MINUTE, Map.of("K/s", 60.0, "K/h", 1.0 / 60, "K/m", 1.0),
			Unit.BAR, Map.of("B", 1.0, "Pa", 1e-5, "hPa", 1e-3),
			Unit.BAR_PER_MINUTE, Map.of("bar/s", 60.0, "bar/h", 1.0 / 60),
			Unit.DEGREE, Map.of("°", 1.0));

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
		double number = Double.parseDouble(matcher.group(1));
		return factor(matcher.group(2).strip(), unit).map(f -> scaled(number, f)).filter(Double::isFinite).map(v -> new Amount(v, unit));
	}

	/** A power of ten below one divides, so that 10 nA is exactly 1e-8 A. */
	private static double scaled(double number, double factor) {
		double inverse = Math.rint(1 / factor);
		return factor < 1 && Math.abs(inverse * factor - 1) < 1e-12 ? number / inverse : number * factor;
	}

	private static Optional<Double> factor(String text, Unit unit) {
		Optional<Double> plain = plainFactor(text, unit);
		if (plain.isPresent() || text.length() < 2) {
			return plain;
		}
		Double prefix = PREFIXES.get(text.substring(0, 1));
		return prefix == null ? Optional.empty() : plainFactor(text.substring(1), unit).map(f -> f * prefix);
	}

	private static Optional<Double> plainFactor(String text, Unit unit) {
		return text.equals(unit.symbol()) ? Optional.of(1.0) : Optional.ofNullable(SPELLINGS.getOrDefault(unit, Map.of()).get(text));
	}

	/** As a person would write it, with an SI prefix where that is shorter: {@code 10 nA}. Read back it gives the same amount. */
	public String inWords() {
		String symbol = unit.symbol();
		if (value != 0 && !symbol.isEmpty() && !symbol.contains("/") && !symbol.equals("%") && !symbol.equals("nm") && !symbol.equals("deg")) {
			for (String prefix : new String[] { "", "m", "u", "n", "p", "f", "k", "M", "G" }) {
				double scaled = prefix.isEmpty() ? value : scaled(value, 1 / PREFIXES.get(prefix));
				String text = shortest(scaled);
				if (Math.abs(scaled) >= 1 && Math.abs(scaled) < 1000 && parse(text + " " + prefix + symbol, unit).equals(Optional.of(this))) {
					return text + " " + prefix + symbol;
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
