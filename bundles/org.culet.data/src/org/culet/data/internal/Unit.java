package org.culet.data.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as files write it.
 *
 * @param dimension what it measures
 * @param factor multiplies a number in this unit
 * @param offset is then added, giving the SI unit (field: oersted, so that B in gauss and H in oersted agree)
 * @param text as written
 */
record Unit(Dimension dimension, double factor, double offset, String text) {

	/** What a unit measures. */
	enum Dimension {
		TEMPERATURE("temperature (K, mK, °C ...)"),
		RESISTANCE("resistance (Ohm, kOhm, MOhm, mOhm ...)"),
		SHEET_RESISTANCE("sheet resistance (Ohm/sq, kOhm/sq ...)"),
		RESISTIVITY("resistivity (Ohm m, Ohm cm, uOhm cm ...)"),
		FIELD("magnetic field (Oe, T, G ...)"),
		OTHER("something else");

		private final String label;

		Dimension(String label) {
			this.label = label;
		}

		/** In words, with examples. */
		String label() {
			return label;
		}

		/** Whether values of this kind can be the ordinate of a curve. */
		boolean isResistive() {
			return this == RESISTANCE || this == SHEET_RESISTANCE || this == RESISTIVITY;
		}
	}

	private static final double CELSIUS_ZERO_K = 273.15;
	private static final Map<String, Double> PREFIXES = Map.ofEntries(Map.entry("", 1.0), Map.entry("p", 1e-12),
			Map.entry("n", 1e-9), Map.entry("u", 1e-6), Map.entry("m", 1e-3), Map.entry("k", 1e3), Map.entry("K", 1e3),
			Map.entry("M", 1e6), Map.entry("G", 1e9), Map.entry("T", 1e12), Map.entry("nano", 1e-9),
			Map.entry("micro", 1e-6), Map.entry("milli", 1e-3), Map.entry("kilo", 1e3), Map.entry("mega", 1e6),
			Map.entry("giga", 1e9));
	private static final Map<String, Double> FIELDS = Map.of("oe", 1.0, "oersted", 1.0, "koe", 1e3, "g", 1.0, "gauss",
			1.0, "kg", 1e3, "t", 1e4, "tesla", 1e4, "mt", 10.0, "ka/m", 12.566370614359172);
	private static final List<String> OTHERS = List.of("v", "mv", "uv", "nv", "volt", "volts", "a", "ma", "ua", "na", "pa",
			"amp", "amps", "s", "sec", "secs", "second", "seconds", "ms", "min", "mins", "h", "hr", "hour", "hours", "hz",
			"khz", "w", "mw", "uw", "nw", "pw", "watts", "torr", "mtorr", "mbar", "bar", "kbar", "gpa", "deg", "degree",
			"rad", "%", "code", "counts", "nm", "um", "mm", "cm", "m", "siemens", "db", "f", "pf", "nf", "j/k", "w/k",
			"cm3/c", "1/cm3", "cm2/(vs)", "degrees", "s/sq", "emu", "minutes");
	private static final Pattern OHM = Pattern.compile(
			"(nano|micro|milli|kilo|mega|giga|[pnumkKMGT])?[ ]?(?i:ohms?)(?:[ /_.*]*((?i:per)[ _]?)?(sq|square|□|◻|c?m|mm))?\\.?");

	/**
	 * Understands a unit.
	 *
	 * @param written as in a file, e.g. {@code kOhm}, {@code µΩ·cm}, {@code Ohm/sq}, {@code mK}
	 * @return the unit; empty if it is not known
	 */
	static Optional<Unit> parse(String written) {
		String text = written.strip();
		String plain = plain(text);
		Optional<Unit> temperature = temperature(plain, text);
		if (temperature.isPresent()) {
			return temperature;
		}
		Matcher ohm = OHM.matcher(plain);
		if (ohm.matches()) {
			return Optional.of(ohm(ohm, text));
		}
		String lower = plain.toLowerCase(Locale.ROOT);
		Double field = FIELDS.get(lower);
		if (field != null) {
			return Optional.of(new Unit(Dimension.FIELD, field, 0, text));
		}
		return OTHERS.contains(lower) ? Optional.of(new Unit(Dimension.OTHER, 1, 0, text)) : Optional.empty();
	}

	private static String plain(String text) {
		String s = text.replace('\u00b5', 'u').replace('\u03bc', 'u').replace("\u2126", "Ohm").replace("\u03a9", "Ohm").replace('·', ' ')
				.replace('⋅', ' ').replace('×', ' ').replace('-', ' ').replace("²", "2").replace("³", "3").replace("**", "");
		return s.replaceAll("[\\s]+", " ").strip();
	}

	private static Optional<Unit> temperature(String plain, String text) {
		return switch (plain) {
			case "K", "k", "Kelvin", "kelvin", "KELVIN", "Kelvins", "kelvins", "deg K", "degK", "°K" ->
				Optional.of(new Unit(Dimension.TEMPERATURE, 1, 0, text));
			case "mK", "millikelvin", "mKelvin" -> Optional.of(new Unit(Dimension.TEMPERATURE, 1e-3, 0, text));
			case "uK", "microkelvin" -> Optional.of(new Unit(Dimension.TEMPERATURE, 1e-6, 0, text));
			case "C", "°C", "degC", "deg C", "deg. C", "Celsius", "celsius", "℃", "degrees C" ->
				Optional.of(new Unit(Dimension.TEMPERATURE, 1, CELSIUS_ZERO_K, text));
			case "F", "°F", "degF", "deg F", "Fahrenheit" ->
				Optional.of(new Unit(Dimension.TEMPERATURE, 5.0 / 9, CELSIUS_ZERO_K - 32 * 5.0 / 9, text));
			default -> Optional.empty();
		};
	}

	private static Unit ohm(Matcher ohm, String text) {
		double prefix = PREFIXES.get(ohm.group(1) == null ? "" : ohm.group(1));
		String per = ohm.group(3) == null ? "" : ohm.group(3);
		return switch (per) {
			case "" -> new Unit(Dimension.RESISTANCE, prefix, 0, text);
			case "m" -> new Unit(Dimension.RESISTIVITY, prefix, 0, text);
			case "cm" -> new Unit(Dimension.RESISTIVITY, prefix * 1e-2, 0, text);
			case "mm" -> new Unit(Dimension.RESISTIVITY, prefix * 1e-3, 0, text);
			default -> new Unit(Dimension.SHEET_RESISTANCE, prefix, 0, text);
		};
	}
}
