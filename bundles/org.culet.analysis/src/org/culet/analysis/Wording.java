package org.culet.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.culet.data.MaskReason;
import org.culet.physics.fit.FitStatus;
import org.culet.physics.fit.HoppingWindow;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.tc.TcStatus;
import org.culet.physics.transport.Parameter;
import org.culet.physics.transport.TransportModels;

/**
 * What the pipeline says, as a person reads it. The pipeline speaks to scripts as well: in plain ASCII, with codes for states and names of
 * parameters that end in their units. On the screen and in the report they become words and signs, in a terminal words alone.
 */
public final class Wording {

	/** Codes that say more in other words than without their underscores. */
	private static final Map<String, String> CODES = Map.of("at_bound", "parameter at a bound", "degenerate", "not determined by the points",
			"not_converged", "no convergence", "window_dependent", "depends on the window", "nan", "not a number", "no_max_in_range",
			"no maximum in range");
	private static final Map<String, String> UNITS = Map.of("ohm", "\u03a9", "1", "", "ohm m", "\u03a9 m");
	private static final Phrases SCREEN = new Phrases(phrases(true));
	private static final Phrases TERMINAL = new Phrases(phrases(false));
	private static final Pattern POWER = Pattern.compile("(?<![\\w./\\\\-])(-?[0-9]+(?:\\.[0-9]+)?)e([+-]?[0-9]+)(?![\\w/\\\\-]|\\.\\w)");
	private static final Pattern OHM = Pattern.compile("(?<=[0-9\u2070\u00b9\u00b2\u00b3\u2074-\u2079]) ohm\\b");

	private Wording() {
	}

	/** What is said in other words. */
	private static final class Phrases {
		private final Map<String, String> words;
		private final Pattern pattern;

		Phrases(Map<String, String> words) {
			this.words = words;
			// the longest first; not within a longer word, path or name of a file
			this.pattern = Pattern.compile("(?<![\\w./\\\\-])(?:" + words.keySet().stream()
					.sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"))
					+ ")(?![\\w/\\\\-]|\\.\\w)");
		}

		String in(String said) {
			return pattern.matcher(said).replaceAll(m -> Matcher.quoteReplacement(words.get(m.group())));
		}
	}

	private static Map<String, String> phrases(boolean signs) {
		Map<String, String> phrases = new LinkedHashMap<>();
		if (signs) {
			phrases.put("delta AICc", "\u0394AICc");
			phrases.put("chi2/dof", "\u03c7\u00b2/\u03bd");
			phrases.put("chi2", "\u03c7\u00b2");
			phrases.put(">=", "\u2265");
			phrases.put("<=", "\u2264");
			phrases.put("-dlnR/dlnT", "\u2212d ln R/d ln T");
		}
		Stream.of(codes(FitStatus.values(), FitStatus::code), codes(TcStatus.values(), TcStatus::code),
				codes(HoppingWindow.Status.values(), HoppingWindow.Status::code), codes(PhaseFlag.values(), PhaseFlag::code),
				codes(MaskReason.values(), MaskReason::code)).flatMap(Function.identity())
				// a code without an underscore is a word already
				.filter(code -> code.contains("_")).forEach(code -> phrases.put(code, words(code)));
		TransportModels.standard().stream().flatMap(model -> model.parameters().stream()).filter(p -> p.name().contains("_"))
				.forEach(p -> phrases.put(p.name(), signs ? symbol(p) : bare(p.name(), p.unit())));
		return phrases;
	}

	private static <T> Stream<String> codes(T[] values, Function<T, String> code) {
		return Arrays.stream(values).map(code);
	}

	/**
	 * A sentence of the pipeline.
	 *
	 * @param said such as {@code moving an end by 20 % moves p by up to 3.6 of its standard errors: window_dependent}
	 * @return the same without codes, with powers of ten as people write them; names of files in it stay
	 */
	public static String sentence(String said) {
		String powers = POWER.matcher(SCREEN.in(said)).replaceAll(m -> m.group(1) + "\u00b710" + superscript(Integer.parseInt(m.group(2))));
		return OHM.matcher(powers).replaceAll(" \u03a9");
	}

	/** Sentences of the pipeline, each as {@link #sentence}. */
	public static List<String> sentences(List<String> said) {
		return said.stream().map(Wording::sentence).toList();
	}

	/**
	 * A sentence of the pipeline for a terminal, which may know no other signs than those of ASCII.
	 *
	 * @param said such as {@code moving an end by 20 % moves p by up to 3.6 of its standard errors: window_dependent}
	 * @return the same without codes; names of files in it stay
	 */
	public static String plain(String said) {
		return TERMINAL.in(said);
	}

	private static String superscript(int power) {
		return Integer.toString(power).chars().mapToObj(c -> c == '-' ? "\u207b"
				: "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".substring(c - '0', c - '0' + 1)).collect(Collectors.joining());
	}

	/**
	 * A code by itself.
	 *
	 * @param code such as {@code at_bound}
	 * @return in words
	 */
	public static String words(String code) {
		return CODES.getOrDefault(code, code.replace('_', ' '));
	}

	/**
	 * A parameter without its unit.
	 *
	 * @param parameter a parameter of a law
	 * @return such as T with the index 0
	 */
	public static String symbol(Parameter parameter) {
		return symbol(parameter.name(), parameter.unit());
	}

	/**
	 * A parameter without its unit.
	 *
	 * @param name name as in results, which may end in the unit
	 * @param unit the unit in plain ASCII
	 * @return such as T with the index 0
	 */
	public static String symbol(String name, String unit) {
		String bare = bare(name, unit);
		boolean indexed = bare.matches("\\p{L}+[0-9]+");
		if (!indexed) {
			// an index is short: R_sat; what is longer is a word
			return bare.matches("\\p{L}+_\\w{1,3}") ? bare : bare.replace('_', ' ');
		}
		return bare.chars().mapToObj(c -> Character.isDigit(c) ? String.valueOf((char) ('\u2080' + c - '0')) : String.valueOf((char) c))
				.collect(Collectors.joining());
	}

	/**
	 * The name of a parameter in a terminal, beside its unit.
	 *
	 * @param name name as in results, which may end in the unit
	 * @param unit the unit in plain ASCII
	 * @return such as T0
	 */
	public static String bare(String name, String unit) {
		return name.endsWith("_" + unit) ? name.substring(0, name.length() - unit.length() - 1) : name;
	}

	/**
	 * A unit as people write it.
	 *
	 * @param ascii the unit in plain ASCII; {@code 1} for a pure number
	 * @return the unit; empty for a pure number
	 */
	public static String unit(String ascii) {
		return UNITS.getOrDefault(ascii, ascii);
	}

	/**
	 * A sentence with a capital.
	 *
	 * @param said a sentence without a full stop, or with one
	 * @return in words for people, without the full stop
	 */
	public static String begun(String said) {
		String words = sentence(said.endsWith(".") ? said.substring(0, said.length() - 1) : said);
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
