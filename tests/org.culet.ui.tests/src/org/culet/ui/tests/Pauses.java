package org.culet.ui.tests;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/** Measures how long the user-interface thread does not come round: a thread asks it again and again and notes the longest answer. */
final class Pauses {

	private final Display display;
	private final AtomicLong longestNanos = new AtomicLong();
	private volatile boolean running;
	private Thread asking;

	Pauses(Display display) {
		this.display = display;
	}

	void start() {
		running = true;
		asking = new Thread(this::ask, "pauses");
		asking.setDaemon(true);
		asking.start();
	}

	private void ask() {
		AtomicLong answered = new AtomicLong(System.nanoTime());
		long asked = 0;
		while (running) {
			if (answered.get() >= asked) {
				asked = System.nanoTime();
				display.asyncExec(() -> answered.set(System.nanoTime()));
			}
			long waited = System.nanoTime() - asked;
			if (answered.get() < asked) {
				longestNanos.accumulateAndGet(waited, Math::max);
			}
			java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
		}
	}

	void stop() {
		running = false;
	}

	long longestMs() {
		return longestNanos.get() / 1_000_000;
	}
}
