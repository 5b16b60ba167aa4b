package org.culet.instrument.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.link.Session;

/**
 * The error queue of a SCPI instrument.
 *
 * @param question asks for the oldest error, e.g. {@code :SYST:ERR?}
 */
public record ErrorQueue(String question) {

	private static final int MOST = 20;
	private static final Pattern ENTRY = Pattern.compile("(?:[:A-Z0-9]+\\s+)?([+-]?\\d+)\\s*,\\s*\"?([^\"]*)\"?", Pattern.CASE_INSENSITIVE);

	/**
	 * Empties the queue.
	 *
	 * @param session the exchanges
	 * @return the errors that were in it, oldest first; at most 20
	 */
	public Outcome<List<String>> empty(Session session) {
		List<String> errors = new ArrayList<>();
		while (errors.size() < MOST) {
			Outcome<String> next = session.ask(question, ErrorQueue::entry);
			if (!next.isDone()) {
				return next.map(List::of);
			}
			if (next.value().orElseThrow().isEmpty()) {
				return Outcome.of(List.copyOf(errors));
			}
			errors.add(next.value().orElseThrow());
		}
		return Outcome.of(List.copyOf(errors));
	}

	/** An empty text for no error. */
	private static Outcome<String> entry(String answer) {
		Matcher matcher = ENTRY.matcher(answer.strip());
		if (!matcher.matches()) {
			return Answers.malformed(answer, "an entry of an error queue");
		}
		return Outcome.of(Integer.parseInt(matcher.group(1).replace("+", "")) == 0 ? "" : matcher.group(1) + " " + matcher.group(2).strip());
	}

	/** Whether the commands before were taken: refused if there is an error in the queue. */
	public Outcome<Done> check(Session session, String what) {
		return empty(session).then(errors -> errors.isEmpty() ? Outcome.of(Done.DONE)
				: Outcome.failed(Kind.REFUSED, what + ": the instrument says " + String.join("; ", errors)));
	}
}
