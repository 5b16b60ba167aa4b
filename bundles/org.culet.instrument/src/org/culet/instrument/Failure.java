package org.culet.instrument;

import java.util.Objects;

/**
 * Why an exchange with an instrument gave nothing: a result, never an exception.
 *
 * @param kind what kind of trouble
 * @param sentence the cause, with what was sent and what came back
 */
public record Failure(Kind kind, String sentence) {

	/** Kinds of trouble. */
	public enum Kind {
		/** Nothing came before the deadline. */
		NO_ANSWER(Status.NO_ANSWER),
		/** The answer came after its time and was thrown away. */
		LATE(Status.LATE),
		/** The answer does not fit the question. */
		MALFORMED(Status.MALFORMED),
		/** The instrument refused, or has not what was asked for. */
		REFUSED(Status.REFUSED),
		/** The instrument said that its input is overloaded. */
		OVERLOAD(Status.OVERLOAD),
		/** A value is outside what the instrument or its settings allow; nothing was sent. */
		OUT_OF_RANGE(Status.REFUSED),
		/** The instrument is on another unit, and could not be brought to the right one. */
		WRONG_UNIT(Status.WRONG_UNIT),
		/** There is no connection. */
		DISCONNECTED(Status.DISCONNECTED);

		private final Status status;

		Kind(Status status) {
			this.status = status;
		}

		/** The status of a reading that failed so. */
		public Status status() {
			return status;
		}
	}

	/** No null. */
	public Failure {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(sentence, "sentence");
	}

	/** Kind and cause in one line. */
	public String inWords() {
		return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + sentence;
	}
}
