package org.culet.analysis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.analysis.imports.NameFacts;
import org.culet.model.Units;

/** Turns a pattern for file names into a regular expression with what its groups mean. */
public final class NamePatternParser {

	/** What a file name ends with; one that begins with a digit belongs to a number: {@code T_9.4GPa}. */
	private static final Pattern END = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,4}$");
	private static final String AMBIENT = "ambient|amb";

	private final String text;
	private final StringBuilder regex = new StringBuilder();
	/** Unit of each number that is said by the pattern itself; empty where the name may say it. */
	private final Map<NameToken, String> units = new EnumMap<>(NameToken.class);
	private int at;
	private int open = -1;
	private int folders;

	private NamePatternParser(String text) {
		this.text = text;
	}

	/**
	 * Compiles a pattern.
	 *
	 * @param text the pattern
	 * @return it, ready to read names
	 * @throws IllegalArgumentException if it is none
	 */
	public static Compiled compile(String text) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("The pattern is empty; * stands for any name");
		}
		NamePatternParser parser = new NamePatternParser(text);
		while (parser.at < text.length()) {
			parser.next();
		}
		if (parser.open >= 0) {
			throw parser.wrong(parser.open, "the bracket [ is not closed");
		}
		return new Compiled(Pattern.compile(parser.regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), parser.units, parser.folders);
	}

	private IllegalArgumentException wrong(int where, String why) {
		return new IllegalArgumentException("Pattern, character " + (where + 1) + ": " + why);
	}

	private void next() {
		char c = text.charAt(at);
		switch (c) {
			case '{' -> token();
			case '}' -> throw wrong(at, "} closes nothing; write {sample}, for example");
			case '[' -> bracket();
			case ']' -> close();
			case '*' -> plain("[^/]*?");
			case '/', '\\' -> separator(c);
			default -> plain(Pattern.quote(String.valueOf(c)));
		}
	}

	private void plain(String expression) {
		regex.append(expression);
		at++;
	}

	private void bracket() {
		if (open >= 0) {
			throw wrong(at, "a bracket [ within another");
		}
		open = at;
		plain("(?:");
	}

	private void close() {
		if (open < 0) {
			throw wrong(at, "] closes nothing");
		}
		open = -1;
		plain(")?");
	}

	private void separator(char c) {
		if (c == '/') {
			folders++;
			plain("/");
		} else if (at + 1 < text.length() && "[]{}*\\".indexOf(text.charAt(at + 1)) >= 0) {
			at++;
			plain(Pattern.quote(String.valueOf(text.charAt(at))));
		} else {
			throw wrong(at, "\\ stands before one of [ ] { } * only; folders are separated by /");
		}
	}

	private void token() {
		int end = text.indexOf('}', at);
		if (end < 0) {
			throw wrong(at, "{ is not closed");
		}
		String word = text.substring(at + 1, end).strip();
		NameToken token = NameToken.byId(word.toLowerCase(Locale.ROOT))
				.orElseThrow(() -> wrong(at, "{" + word + "} is not known; there are {" + String.join("}, {", NameToken.ids()) + "}"));
		if (units.containsKey(token)) {
			throw wrong(at, "{" + word + "} stands in it twice");
		}
		units.put(token, token.number() ? unitBehind(token, text.substring(end + 1)) : "");
		regex.append("(?<").append(token.id()).append('>').append(expression(token)).append(')');
		at = end + 1;
	}

	private String expression(NameToken token) {
		if (!token.number()) {
			return token.regex().replace(NameToken.WORDS, "[^/]+?");
		}
		// a number is not the end of a longer one
		String number = "(?<![0-9.,])" + token.regex();
		if (units.get(token).isEmpty()) {
			number += "(?:[ _]?(?:" + String.join("|", names(token).stream().map(Pattern::quote).toList()) + ")(?![A-Za-z]))?";
		}
		return token == NameToken.PRESSURE ? number + "|" + AMBIENT : number;
	}

	/** The unit and those like it, longer names first. */
	private static List<String> names(NameToken token) {
		List<String> names = new ArrayList<>(Units.alternativesTo(token.unit()));
		names.add(token.unit());
		names.sort(Comparator.comparingInt(String::length).reversed());
		return names;
	}

	private static String unitBehind(NameToken token, String rest) {
		String near = rest.replaceFirst("^[ _\\]\\[-]+", "");
		return names(token).stream().filter(n -> near.regionMatches(true, 0, n, 0, n.length())).filter(n -> !letterAt(near, n.length())).findFirst().orElse("");
	}

	private static boolean letterAt(String text, int index) {
		return index < text.length() && Character.isLetter(text.charAt(index));
	}

	/**
	 * A pattern, ready to read names.
	 *
	 * @param regex the expression with a group for each token
	 * @param tokens the tokens, with the unit that the pattern gives to a number
	 * @param folders how many folders above the file belong to it
	 */
	public record Compiled(Pattern regex, Map<NameToken, String> tokens, int folders) {

		/**
		 * Reads a name.
		 *
		 * @param file a file
		 * @return what it says, empty if the pattern does not fit
		 */
		public Optional<NameFacts> match(Path file) {
			String name = name(file);
			String stem = END.matcher(name).replaceFirst("");
			return match(stem).or(() -> match(name));
		}

		private String name(Path file) {
			int count = file.getNameCount();
			int from = Math.max(0, count - 1 - folders);
			List<String> parts = new ArrayList<>();
			for (int i = from; i < count; i++) {
				parts.add(file.getName(i).toString());
			}
			return String.join("/", parts);
		}

		private Optional<NameFacts> match(String name) {
			Matcher matcher = regex.matcher(name);
			if (!matcher.matches()) {
				return Optional.empty();
			}
			return Optional.of(new NameFacts(text(matcher, NameToken.SAMPLE), text(matcher, NameToken.RUN), number(matcher, NameToken.PRESSURE),
					number(matcher, NameToken.SIGMA), text(matcher, NameToken.BRANCH).map(NameToken::branch),
					text(matcher, NameToken.DIRECTION).map(NameToken::direction), number(matcher, NameToken.THICKNESS),
					number(matcher, NameToken.EXCITATION), text(matcher, NameToken.COMMENT)));
		}

		private Optional<String> text(Matcher matcher, NameToken token) {
			return tokens.containsKey(token) ? Optional.ofNullable(matcher.group(token.id())).map(String::strip).filter(s -> !s.isEmpty())
					: Optional.empty();
		}

		private OptionalDouble number(Matcher matcher, NameToken token) {
			Optional<String> said = text(matcher, token);
			if (said.isEmpty()) {
				return OptionalDouble.empty();
			}
			if (said.get().toLowerCase(Locale.ROOT).matches(AMBIENT)) {
				return OptionalDouble.of(0);
			}
			String number = said.get().replaceFirst("(?<=[0-9])p(?=[0-9])", ".").replace('_', ' ');
			return Units.parse(tokens.get(token).isEmpty() ? number : number + " " + tokens.get(token), token.unit()).value();
		}
	}
}
