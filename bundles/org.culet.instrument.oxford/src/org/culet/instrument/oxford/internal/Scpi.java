package org.culet.instrument.oxford.internal;

import org.culet.instrument.Amount;
import org.culet.instrument.Done;
import org.culet.instrument.Failure.Kind;
import org.culet.instrument.Outcome;
import org.culet.instrument.Unit;
import org.culet.instrument.driver.Answers;
import org.culet.instrument.link.Session;

/**
 * The dialect of Mercury and Triton (instruments.md C6, H): {@code READ:PATH} answers {@code STAT:PATH:VALUE}, and every
 * {@code SET:PATH:VALUE} answers {@code STAT:SET:PATH:VALUE:VALID}. Answers repeat the path, so none can be taken for another.
 */
final class Scpi {

	private Scpi() {
	}

	/** Reads a value as text. */
	static Outcome<String> read(Session session, String path) {
		return session.ask("READ:" + path, answer -> value(answer, path));
	}

	private static Outcome<String> value(String answer, String path) {
		String head = "STAT:" + path + ":";
		String text = answer.strip();
		if (text.startsWith(head)) {
			String value = text.substring(head.length()).strip();
			return isRefusal(value) ? Outcome.failed(Kind.REFUSED, "READ:" + path + " is answered " + value) : Outcome.of(value);
		}
		return refusal(text, path);
	}

	/** Errors stand at the end, with or without the path before them. */
	private static <T> Outcome<T> refusal(String text, String path) {
		int last = text.lastIndexOf(':');
		boolean ours = text.contains(path) || text.chars().filter(c -> c == ':').count() <= 1;
		return ours && isRefusal(text.substring(last + 1)) ? Outcome.failed(Kind.REFUSED, path + " is answered " + text.substring(last + 1))
				: Answers.malformed(text, "an answer about " + path);
	}

	private static boolean isRefusal(String value) {
		return value.equals("INVALID") || value.equals("NOT_FOUND") || value.equals("N/A") || value.equals("DENIED");
	}

	/** Reads a number, which has its unit glued to it. */
	static Outcome<Double> amount(Session session, String path, Unit unit) {
		return session.ask("READ:" + path, answer -> value(answer, path).then(text -> amount(text, unit)));
	}

	private static Outcome<Double> amount(String text, Unit unit) {
		return Amount.parse(text, unit).map(a -> Outcome.of(a.value())).orElseGet(() -> Answers.malformed(text, "a number with a unit like " + unit));
	}

	/** Reads a number that may have no unit, e.g. a percentage. */
	static Outcome<Double> plain(Session session, String path) {
		return session.ask("READ:" + path, answer -> value(answer, path).then(text -> Answers.number(text.replaceAll("%$", ""))));
	}

	/** Sets a value; done when the instrument calls it valid. */
	static Outcome<Done> set(Session session, String path, String value) {
		return session.ask("SET:" + path + ":" + value, answer -> {
			String text = answer.strip();
			// the value may come back with other digits and a unit
			if (text.startsWith("STAT:SET:" + path + ":") && text.endsWith(":VALID")) {
				return Outcome.of(Done.DONE);
			}
			return refusal(text, path);
		});
	}
}
