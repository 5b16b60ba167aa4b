package org.culet.instrument.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of the exchange log.
 *
 * @param time when it began
 * @param kind what happened
 * @param sent what was sent; empty if nothing
 * @param received what came, or the cause of a failure
 * @param took how long it took
 */
public record Exchange(Instant time, Kind kind, String sent, String received, Duration took) {

	/** What happened. */
	public enum Kind {
		/** A question and its answer. */
		ASKED,
		/** A command. */
		TOLD,
		/** A question or command that failed. */
		FAILED,
		/** An answer that was thrown away. */
		DISCARDED,
		/** The link changed its state. */
		STATE
	}

	/** No null. */
	public Exchange {
		Objects.requireNonNull(time, "time");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(sent, "sent");
		Objects.requireNonNull(received, "received");
		Objects.requireNonNull(took, "took");
	}

	/** One line. */
	public String inWords() {
		return String.format(Locale.ROOT, "%s %-9s %6.1f ms  %s -> %s", time, kind, took.toNanos() / 1e6, printable(sent), printable(received));
	}

	private static String printable(String text) {
		StringBuilder shown = new StringBuilder();
		text.chars().forEach(c -> shown.append(c >= 32 && c != 127 ? String.valueOf((char) c) : String.format("\\x%02x", c)));
		return shown.toString();
	}
}
