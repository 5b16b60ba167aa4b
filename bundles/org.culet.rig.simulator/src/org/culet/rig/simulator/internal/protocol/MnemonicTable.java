package org.culet.rig.simulator.internal.protocol;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of the older kind: a word, a question mark for a query, then parameters, with or without a blank before them.
 * Upper and lower case are the same.
 */
public final class MnemonicTable {

	private static final Pattern COMMAND = Pattern.compile("(\\*?[A-Za-z]+)\\s*(\\?)?\\s*(.*)", Pattern.DOTALL);

	private final Map<String, Function<Arguments, String>> queries = new HashMap<>();
	private final Map<String, Consumer<Arguments>> commands = new HashMap<>();

	/** Outcome of one command. */
	public enum Outcome {
		/** Done. */
		DONE,
		/** No such command. */
		UNKNOWN,
		/** A parameter is wrong. */
		REFUSED
	}

	/**
	 * What became of one command.
	 *
	 * @param outcome whether it was carried out
	 * @param answer the answer to a query that was
	 */
	public record Result(Outcome outcome, Optional<String> answer) {
	}

	/** Adds a query. */
	public MnemonicTable query(String word, Function<Arguments, String> answer) {
		queries.put(word, answer);
		return this;
	}

	/** Adds a command. */
	public MnemonicTable command(String word, Consumer<Arguments> action) {
		commands.put(word, action);
		return this;
	}

	/** Carries out one command. */
	public Result run(String text) {
		Matcher matcher = COMMAND.matcher(text);
		if (!matcher.matches()) {
			return new Result(Outcome.UNKNOWN, Optional.empty());
		}
		String word = matcher.group(1).toUpperCase(Locale.ROOT);
		Arguments arguments = Arguments.of(matcher.group(3));
		try {
			if (matcher.group(2) != null) {
				Function<Arguments, String> query = queries.get(word);
				return query == null ? new Result(Outcome.UNKNOWN, Optional.empty())
						: new Result(Outcome.DONE, Optional.of(query.apply(arguments)));
			}
			Consumer<Arguments> command = commands.get(word);
			if (command == null) {
				return new Result(Outcome.UNKNOWN, Optional.empty());
			}
			command.accept(arguments);
			return new Result(Outcome.DONE, Optional.empty());
		} catch (Refused refused) {
			return new Result(Outcome.REFUSED, Optional.empty());
		}
	}
}
