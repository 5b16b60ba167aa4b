package org.culet.instrument.tests.kit;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that must become true, and no longer than it takes. */
public final class Eventually {

	private Eventually() {
	}

	/** Fails if it is not true within the time. */
	public static void within(Duration time, String what, BooleanSupplier condition) {
		long end = System.nanoTime() + time.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("not within " + time + ": " + what);
			}
			Thread.yield();
		}
	}
}
