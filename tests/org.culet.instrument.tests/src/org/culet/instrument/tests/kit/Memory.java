package org.culet.instrument.tests.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An instrument that remembers what it is told: {@code HEAD a,b} is kept, {@code HEAD? a} and {@code HEAD?} are answered from
 * it. It shares no table with any driver.
 */
public final class Memory implements Function<String, Optional<String>> {

	private final Map<String, String> kept = new HashMap<>();
	private final Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
	private final Map<String, Function<String, Optional<String>>> special = new LinkedHashMap<>();

	/** What is answered to a question, e.g. {@code KRDG? 1}, until it is told something else. */
	public Memory knows(String question, String answer) {
		int mark = question.indexOf('?');
		kept.put((question.substring(0, mark) + question.substring(mark + 1)).strip(), answer);
		return this;
	}

	/** How answers about a head are written, e.g. with digits and exponent. */
	public Memory writes(String head, UnaryOperator<String> form) {
		forms.put(head, form);
		return this;
	}

	/** Messages that begin so are handled by this. */
	public Memory handles(String beginning, Function<String, Optional<String>> by) {
		special.put(beginning, by);
		return this;
	}

	@Override
	public synchronized Optional<String> apply(String message) {
		for (Map.Entry<String, Function<String, Optional<String>>> handler : special.entrySet()) {
			if (message.startsWith(handler.getKey())) {
				return handler.getValue().apply(message);
			}
		}
		int mark = message.indexOf('?');
		return mark >= 0 ? answer(message, mark) : told(message);
	}

	private Optional<String> answer(String message, int mark) {
		String head = message.substring(0, mark);
		String argument = message.substring(mark + 1).strip();
		String found = kept.get((head + " " + argument).strip());
		if (found == null && !argument.isEmpty()) {
			found = kept.get(head + argument);
		}
		return Optional.ofNullable(found).map(forms.getOrDefault(head, UnaryOperator.identity()));
	}

	private Optional<String> told(String message) {
		int space = message.indexOf(' ');
		if (space > 0) {
			String head = message.substring(0, space);
			String rest = message.substring(space + 1).strip();
			kept.put(head, rest);
			int comma = rest.indexOf(',');
			if (comma > 0) {
				kept.put(head + " " + rest.substring(0, comma), rest.substring(comma + 1).strip());
			}
		}
		return Optional.empty();
	}
}
