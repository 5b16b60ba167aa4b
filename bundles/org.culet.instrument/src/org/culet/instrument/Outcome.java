package org.culet.instrument;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of an exchange: a value or a {@link Failure}.
 *
 * @param <T> type of the value
 */
public sealed interface Outcome<T> {

	/** It went well. */
	record Done<T>(T result) implements Outcome<T> {

		/** No null. */
		public Done {
			Objects.requireNonNull(result, "result");
		}
	}

	/** It did not. */
	record Failed<T>(Failure cause) implements Outcome<T> {

		/** No null. */
		public Failed {
			Objects.requireNonNull(cause, "cause");
		}
	}

	/** A value. */
	static <T> Outcome<T> of(T value) {
		return new Done<>(value);
	}

	/** A failure. */
	static <T> Outcome<T> failed(Failure failure) {
		return new Failed<>(failure);
	}

	/** A failure. */
	static <T> Outcome<T> failed(Failure.Kind kind, String sentence) {
		return new Failed<>(new Failure(kind, sentence));
	}

	/** Whether there is a value. */
	default boolean isDone() {
		return this instanceof Done;
	}

	/** The value, if it went well. */
	default Optional<T> value() {
		return this instanceof Done<T>(T result) ? Optional.of(result) : Optional.empty();
	}

	/** The failure, if it did not. */
	default Optional<Failure> failure() {
		return this instanceof Failed<T>(Failure cause) ? Optional.of(cause) : Optional.empty();
	}

	/** Another value made from this one; a failure stays. */
	default <U> Outcome<U> map(Function<? super T, ? extends U> step) {
		return then(value -> of(step.apply(value)));
	}

	/** The next step, taken only if this one went well. */
	default <U> Outcome<U> then(Function<? super T, Outcome<U>> step) {
		return switch (this) {
			case Done<T>(T result) -> step.apply(result);
			case Failed<T>(Failure cause) -> failed(cause);
		};
	}
}
