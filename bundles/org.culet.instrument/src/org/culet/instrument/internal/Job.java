package org.culet.instrument.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.culet.instrument.Failure;
import org.culet.instrument.Outcome;
import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.Session;

/**
 * A transaction on its way to the owner thread. The caller waits until its deadline; a job that has not begun by then
 * never will.
 */
final class Job<T> {

	private final Function<Session, Outcome<T>> exchanges;
	private final Deadline deadline;
	private final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
	private final AtomicBoolean taken = new AtomicBoolean();

	Job(Function<Session, Outcome<T>> exchanges, Duration patience) {
		this.exchanges = exchanges;
		this.deadline = Deadline.in(patience);
	}

	Deadline deadline() {
		return deadline;
	}

	/** On the owner thread: whether it is still wanted. */
	boolean begin() {
		return taken.compareAndSet(false, true);
	}

	/** On the owner thread: runs the exchanges. What a driver throws is its own fault and stops here. */
	void run(Session session) {
		try {
			result.complete(exchanges.apply(session));
		} catch (RuntimeException | LinkageError e) {
			fail(new Failure(Failure.Kind.MALFORMED, "the driver failed: " + e));
		}
	}

	void fail(Failure failure) {
		result.complete(Outcome.failed(failure));
	}

	boolean failed() {
		return result.isDone() && !result.join().isDone();
	}

	/** On the caller's thread. */
	Outcome<T> await(Duration slack) {
		try {
			return waitFor(deadline.leftMillis());
		} catch (TimeoutException e) {
			if (begin()) {
				return Outcome.failed(Failure.Kind.NO_ANSWER, "the link was busy with something else");
			}
		}
		try {
			return waitFor(slack.toMillis());
		} catch (TimeoutException e) {
			return Outcome.failed(Failure.Kind.NO_ANSWER, "the exchange did not end by its deadline");
		}
	}

	private Outcome<T> waitFor(long millis) throws TimeoutException {
		try {
			return result.get(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			begin();
			return Outcome.failed(Failure.Kind.NO_ANSWER, "interrupted while waiting for the answer");
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}
}
