package org.culet.rig.faults.tests;

import java.util.concurrent.atomic.AtomicLong;

/** How long this machine has given nobody a turn: a recovery time of a driver must not be judged by that of other programs. */
final class Standstill implements AutoCloseable {

	private static final long STEP_MS = 5;
	private static final long NS_PER_MS = 1_000_000;

	private final AtomicLong lostNs = new AtomicLong();
	private final Thread watch;

	Standstill() {
		watch = Thread.ofPlatform().daemon().name("standstill").start(() -> {
			long before = System.nanoTime();
			while (!Thread.currentThread().isInterrupted()) {
				try {
					Thread.sleep(STEP_MS);
				} catch (InterruptedException e) {
					return;
				}
				long now = System.nanoTime();
				lostNs.addAndGet(Math.max(0, now - before - 2 * STEP_MS * NS_PER_MS));
				before = now;
			}
		});
	}

	/** Time lost since the start, s. */
	double lostS() {
		return lostNs.get() / 1e9;
	}

	@Override
	public void close() {
		watch.interrupt();
	}
}
