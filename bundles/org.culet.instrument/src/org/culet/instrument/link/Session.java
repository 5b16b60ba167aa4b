package org.culet.instrument.link;

import java.time.Duration;
import java.util.function.Function;

import org.culet.instrument.Done;
import org.culet.instrument.Outcome;

/**
 * Several exchanges that nobody comes between; lives only within {@link Link#transact(Function)}. After a failure that
 * leaves the link out of step every further exchange of the session fails at once.
 */
public interface Session {

	/**
	 * Sends a question and reads its answer.
	 *
	 * @param question without terminator
	 * @param meaning what the answer says; a failure {@code MALFORMED} if it cannot be the answer to this question, and then
	 *        the link finds back into step before anything else is asked
	 * @param <T> what the answer means
	 * @return the meaning, or the failure
	 */
	<T> Outcome<T> ask(String question, Function<String, Outcome<T>> meaning);

	/**
	 * As {@link #ask(String, Function)}, with more time than the profile gives: for questions that are answered only after
	 * a measurement.
	 *
	 * @param question without terminator
	 * @param timeout instead of the profile's
	 * @param meaning what the answer says
	 * @param <T> what the answer means
	 * @return the meaning, or the failure
	 */
	<T> Outcome<T> ask(String question, Duration timeout, Function<String, Outcome<T>> meaning);

	/**
	 * Sends a command that is not answered.
	 *
	 * @param command without terminator
	 * @return sent, or why not
	 */
	Outcome<Done> tell(String command);
}
