package org.culet.data.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.data.Column;

/**
 * The name of a column taken apart.
 *
 * @param index 0-based position
 * @param name as written; empty if the file names no columns
 * @param words the name without its unit: lower case, letters of other alphabets spelled out, one blank between words
 * @param unitText the unit as written, if there is one
 */
record Heading(int index, String name, String words, Optional<String> unitText) {

	private static final Pattern LAST_BRACKET = Pattern.compile("^(.*)[(\\[{]([^()\\[\\]{}]*)[)\\]}]\\s*([^()\\[\\]{}]*)$");
	private static final Pattern SUFFIX = Pattern.compile(
			"^(.+?)(?:\\s*/\\s*|\\s*,\\s*|[_ ]|\\s+in\\s+)((?:[umkMG]?[Oo]hms?|[u\u00b5\u03bcmkMG]?[\u2126\u03a9]|OHM)(?:[ _/*·-]*(?:per[_ ]?)?(?:sq|square|c?m))?"
					+ "|[mu]?K|°C|deg[CK]|Oe|kOe|T|mT|G|[mun]?V|[munp]?A|sec|s)$");

	private static final Pattern FUNCTION = Pattern.compile("(?i)(r|rho|ρ|resistance|resistivity)\\((t|h|b)\\)");
	private static final Pattern SIGNED = Pattern.compile("\\p{L}-");
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");

	/**
	 * Takes a name apart.
	 *
	 * @param index 0-based position
	 * @param name as written
	 * @return the heading
	 */
	static Heading of(int index, String name) {
		String written = name.strip();
		Matcher bracket = LAST_BRACKET.matcher(written);
		if (bracket.matches() && !bracket.group(1).isBlank() && !isFunction(written)) {
			String unit = bracket.group(2).strip();
			String rest = bracket.group(1) + " " + bracket.group(3);
			// what follows the bracket belongs to the name, unless the bracket is no unit at all
			if (bracket.group(3).isBlank() || Unit.parse(unit).isPresent()) {
				return new Heading(index, written, words(rest), unit.isEmpty() ? Optional.empty() : Optional.of(unit));
			}
		}
		Matcher suffix = SUFFIX.matcher(written);
		if (suffix.matches()) {
			String unit = suffix.group(2).replace('_', ' ');
			if (Unit.parse(unit).isPresent()) {
				return new Heading(index, written, words(suffix.group(1)), Optional.of(unit));
			}
		}
		return new Heading(index, written, words(written), Optional.empty());
	}

	/** With the unit from a row of units below the names. */
	Heading withUnit(String unit) {
		String bare = unit.replaceAll("^[(\\[]|[)\\]]$", "").strip();
		return unitText.isPresent() || bare.isEmpty() ? this : new Heading(index, name, words, Optional.of(bare));
	}

	private static boolean isFunction(String written) {
		return FUNCTION.matcher(written).matches();
	}

	private static String words(String s) {
		// T- is not T: the sign of a single letter is part of its name
		String signed = SIGNED.matcher(s.strip()).matches() ? s.replace("-", "minus") : s;
		String plain = signed.toLowerCase(Locale.ROOT).replace("ρ", "rho").replace("σ", "sigma").replace("δ", "delta").replace("\u00b5", "mu")
				.replace("\u03bc", "mu").replace("□", " sq ");
		return NO_WORD.matcher(plain).replaceAll(" ").strip();
	}

	/** The words one by one. */
	List<String> tokens() {
		return List.of(words.split(" "));
	}

	/** The unit, understood; empty if there is none or it is not known. */
	Optional<Unit> unit() {
		return unitText.flatMap(Unit::parse);
	}

	/** For users. */
	Column toColumn() {
		return new Column(index + 1, name.isEmpty() ? "column " + (index + 1) : name, unitText);
	}
}
