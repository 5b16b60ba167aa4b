package org.culet.instrument.link;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import org.culet.instrument.Done;
import org.culet.instrument.Failure;
import org.culet.instrument.Outcome;

/**
 * The way to one instrument. One thread owns each carrier (a socket, a serial line, a box with several instruments behind
 * it), and all exchanges run there, one after the other; callers wait, at most {@link LinkProfile#patience()}. A link
 * connects by itself, finds back into step after any time-out, and connects again after a loss. It counts as connected only
 * once the instrument has answered.
 */
public interface Link extends AutoCloseable {

	/** Where it leads. */
	URI address();

	/**
	 * Runs exchanges that belong together, e.g. a reading and its status word.
	 *
	 * @param exchanges runs on the owner thread: may ask and tell, must not wait for anything else
	 * @param <T> type of the result
	 * @return what {@code exchanges} returned, or why they could not run
	 */
	<T> Outcome<T> transact(Function<Session, Outcome<T>> exchanges);

	/**
	 * What is to be done each time the link has become ready, before anybody else is served: a driver's first words.
	 * A failure of kind {@code REFUSED} or {@code OUT_OF_RANGE} leaves the link ready and is kept as {@link #trouble()}.
	 *
	 * @param first runs on the owner thread
	 */
	void whenReady(Function<Session, Outcome<Done>> first);

	/** How it stands. */
	LinkState state();

	/** Why it is not ready, or what its first words failed with. */
	Optional<Failure> trouble();

	/** What the instrument answered to the profile's question, when the link last became ready. */
	Optional<String> identity();

	/** What has happened since it was opened. */
	LinkCounts counts();

	/** The last exchanges; off until it is switched on. */
	ExchangeLog log();

	/** Closes it for good. */
	@Override
	void close();
}
