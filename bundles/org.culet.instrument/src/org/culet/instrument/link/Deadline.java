package org.culet.instrument.link;

import java.time.Duration;

/**
 * A moment after which nothing is waited for.
 *
 * @param nanos as {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

	/** From now on. */
	public static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
	}

	/** The earlier of two. */
	public Deadline orSooner(Deadline other) {
		return nanos - other.nanos <= 0 ? this : other;
	}

	/** Whether it has passed. */
	public boolean isOver() {
		return System.nanoTime() - nanos >= 0;
	}

	/** What is left in milliseconds, rounded up; 0 if it has passed. */
	public int leftMillis() {
		long left = nanos - System.nanoTime();
		return left <= 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (left + 999_999) / 1_000_000);
	}
}
