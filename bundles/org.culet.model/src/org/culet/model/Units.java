package org.culet.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units that a person may type where the model keeps another of the same kind: 94 kbar where it keeps GPa. The arithmetic is decimal, so that
 * 94 kbar is 9.4 GPa and not the double beside it.
 */
public final class Units {
	private static final Pattern NUMBER = Pattern
			.compile("([-+]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?)\\s*([^0-9\\s].*)?");

	private static final List<Unit> ALL = List.of(
			unit("pressure", "1", "Pa"), unit("pressure", "1e3", "kPa"), unit("pressure", "1e6", "MPa"), unit("pressure", "1e9", "GPa"),
			unit("pressure", "1e-3", "mPa"), unit("pressure", "1e5", "bar"), unit("pressure", "1e2", "mbar", "hPa"), unit("pressure", "1e8", "kbar"),
			unit("pressure", "101325", "atm"), unit("pressure", "133.322368421", "Torr", "mmHg"), unit("pressure", "0.133322368421", "mTorr"),
			unit("length", "1", "m"), unit("length", "1e-2", "cm"), unit("length", "1e-3", "mm"), unit("length", "1e-6", "\u00b5m", "um", "\u03bcm", "micron"),
			unit("length", "1e-9", "nm"), unit("length", "1e-10", "\u00c5", "\u212b", "angstrom"),
			unit("temperature", "1", "K"), unit("temperature", "1e-3", "mK"), unit("temperature", "1e-6", "\u00b5K", "uK", "\u03bcK"),
			new Unit("temperature", BigDecimal.ONE, new BigDecimal("273.15"), List.of("\u00b0C", "degC", "\u2103")),
			unit("current", "1", "A"), unit("current", "1e-3", "mA"), unit("current", "1e-6", "\u00b5A", "uA", "\u03bcA"), unit("current", "1e-9", "nA"),
			unit("current", "1e-12", "pA"),
			unit("resistance", "1", "\u03a9", "\u2126", "Ohm"), unit("resistance", "1e-6", "\u00b5\u03a9", "uOhm"), unit("resistance", "1e-3", "m\u03a9", "mOhm"),
			unit("resistance", "1e3", "k\u03a9", "k\u2126", "kOhm"), unit("resistance", "1e6", "M\u03a9", "M\u2126", "MOhm"), unit("resistance", "1e9", "G\u03a9", "GOhm"));

	/** A unit with its names, the first one as it is shown. */
	private record Unit(String kind, BigDecimal factor, BigDecimal offset, List<String> names) {
		String name() {
			return names.get(0);
		}
	}

	/**
	 * What typing gave: a number in the unit that was wanted (empty: nothing was typed), or a sentence that says what is wrong.
	 *
	 * @param value   the number
	 * @param problem what is wrong, empty if nothing is
	 */
	public record Typed(OptionalDouble value, String problem) {
		static Typed wrong(String problem) {
			return new Typed(OptionalDouble.empty(), problem);
		}
	}

	private Units() {
	}

	private static Unit unit(String kind, String factor, String... names) {
		return new Unit(kind, new BigDecimal(factor), BigDecimal.ZERO, List.of(names));
	}

	/**
	 * Understands a number with or without a unit. A comma is taken for a decimal point.
	 *
	 * @param typed  such as "9.4", "9,4 GPa", "94 kbar"
	 * @param wanted the unit that a number alone is in, and that the answer is in; empty for a pure number
	 * @return the number, or what is wrong with it, naming both units where they do not fit
	 */
	public static Typed parse(String typed, String wanted) {
		String text = typed.strip().replace('\u2212', '-');
		if (text.isEmpty()) {
			return new Typed(OptionalDouble.empty(), "");
		}
		Matcher matcher = NUMBER.matcher(text);
		String in = wanted.isEmpty() ? "" : " in " + wanted;
		if (!matcher.matches()) {
			return Typed.wrong("\"" + text + "\" is no number" + in + ", such as 12.5");
		}
		BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
		String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
		if (unit.isEmpty() || unit.equals(wanted)) {
			return finite(number, in);
		}
		if (wanted.isEmpty()) {
			return Typed.wrong("\"" + unit + "\" stands behind it, but it is a number without a unit");
		}
		Optional<Unit> from = find(unit);
		Optional<Unit> to = find(wanted);
		if (from.isEmpty()) {
			return Typed.wrong("\"" + unit + "\" is no unit known here; give it in " + wanted + alternatives(wanted));
		}
		if (to.isEmpty() || !to.get().kind().equals(from.get().kind())) {
			return Typed.wrong(unit + " is a unit of " + from.get().kind() + ", but this is in " + wanted + alternatives(wanted));
		}
		BigDecimal si = number.multiply(from.get().factor()).add(from.get().offset());
		return finite(si.subtract(to.get().offset()).divide(to.get().factor(), MathContext.DECIMAL64), in);
	}

	private static Typed finite(BigDecimal number, String in) {
		double value = number.doubleValue();
		return Double.isFinite(value) ? new Typed(OptionalDouble.of(value), "") : Typed.wrong("the number is too large" + in);
	}

	/**
	 * @param unit a unit
	 * @return the units that may be typed in its place, in the order in which they are best offered; empty if it is not known
	 */
	public static List<String> alternativesTo(String unit) {
		Optional<Unit> known = find(unit);
		List<String> names = new ArrayList<>();
		ALL.stream().filter(other -> known.isPresent() && other.kind().equals(known.get().kind()) && other != known.get()).map(Unit::name).forEach(names::add);
		return names;
	}

	private static String alternatives(String wanted) {
		List<String> names = alternativesTo(wanted);
		return names.isEmpty() ? "" : " (or " + String.join(", ", names) + ")";
	}

	/** As it is written, else the one that differs by capitals only, if there is only one: mPa and MPa are not the same. */
	private static Optional<Unit> find(String name) {
		Optional<Unit> exact = ALL.stream().filter(unit -> unit.names().contains(name)).findFirst();
		if (exact.isPresent()) {
			return exact;
		}
		String lower = name.toLowerCase(Locale.ROOT);
		List<Unit> similar = ALL.stream().filter(unit -> unit.names().stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(lower))).toList();
		return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
	}
}
