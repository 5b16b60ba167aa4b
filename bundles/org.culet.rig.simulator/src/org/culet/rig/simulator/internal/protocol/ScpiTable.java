package org.culet.rig.simulator.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands in the manner of SCPI. A header is written as in manuals, such as {@code [:SENSe]:VOLTage[:DC]:NPLCycles}: the
 * capitals are the short form, brackets may be left out.
 */
public final class ScpiTable {

	private static final Pattern COMMAND = Pattern.compile("([*:A-Za-z0-9]+)\\s*(\\?)?\\s*(.*)", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("\\*?[A-Z0-9]+|[a-z]+|[:\\[\\]]");

	private record Entry(String written, Pattern header, boolean query, Function<Arguments, String> action) {
	}

	/** Carries out the commands of one message, in which a header may go on from the one before it. */
	public final class Reader {

		private String branch = "";

		/**
		 * One command.
		 *
		 * @return its answer; empty for a command
		 * @throws Refused if it is not understood, or not carried out
		 */
		public Optional<String> run(String text) {
			Matcher matcher = COMMAND.matcher(text);
			if (!matcher.matches()) {
				throw new Refused(-102, "Syntax error");
			}
			String header = matcher.group(1);
			boolean query = matcher.group(2) != null;
			boolean rooted = header.startsWith(":") || header.startsWith("*");
			String absolute = header.startsWith(":") ? header.substring(1) : header;
			String full = rooted ? absolute : branch + absolute;
			Optional<Entry> entry = find(full, query);
			if (entry.isEmpty() && !rooted) {
				full = absolute;
				entry = find(full, query);
			}
			if (entry.isEmpty()) {
				throw new Refused(-113, "Undefined header");
			}
			if (!full.startsWith("*")) {
				branch = full.contains(":") ? full.substring(0, full.lastIndexOf(':') + 1) : "";
			}
			String answer = entry.get().action().apply(Arguments.of(matcher.group(3)));
			return query ? Optional.of(answer) : Optional.empty();
		}
	}

	private final List<Entry> entries = new ArrayList<>();

	/** Starts a message. */
	public Reader reader() {
		return new Reader();
	}

	/** Adds a query; one that is written the same is replaced. */
	public ScpiTable query(String header, Function<Arguments, String> answer) {
		return add(header, true, answer);
	}

	/** Adds a command; one that is written the same is replaced. */
	public ScpiTable command(String header, Consumer<Arguments> action) {
		return add(header, false, arguments -> {
			action.accept(arguments);
			return "";
		});
	}

	private ScpiTable add(String header, boolean query, Function<Arguments, String> action) {
		entries.removeIf(entry -> entry.query() == query && entry.written().equals(header));
		entries.add(new Entry(header, pattern(header), query, action));
		return this;
	}

	private Optional<Entry> find(String header, boolean query) {
		String rooted = header.startsWith("*") ? header : ":" + header;
		return entries.stream().filter(e -> e.query() == query && e.header().matcher(rooted).matches()).findFirst();
	}

	private static Pattern pattern(String header) {
		StringBuilder regex = new StringBuilder(header.matches("[A-Za-z].*") ? ":" : "");
		Matcher words = WORD.matcher(header);
		while (words.find()) {
			String word = words.group();
			regex.append(switch (word.charAt(0)) {
			case '[' -> "(?:";
			case ']' -> ")?";
			case ':' -> ":";
			default -> Character.isLowerCase(word.charAt(0)) ? "(?:" + word + ")?" : Pattern.quote(word);
			});
		}
		return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
	}
}
