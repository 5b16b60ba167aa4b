package org.culet.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.eclipse.swt.widgets.Display;

/**
 * Measures how long the user-interface thread works in one go: it is asked again and again, and between two answers it has used so much of
 * the processor. That is what holds a window up, and other programs on the machine do not change it.
 */
final class Pauses {

	private static final long NANOS_IN_MS = 1_000_000;

	private final Display display;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private boolean running;
	private long last;
	private long longestNanos;

	Pauses(Display display) {
		this.display = display;
	}

	/** From now on; to be called on the user-interface thread, as is all else. */
	void start() {
		running = true;
		last = threads.getCurrentThreadCpuTime();
		display.asyncExec(this::answer);
	}

	private void answer() {
		long now = threads.getCurrentThreadCpuTime();
		longestNanos = Math.max(longestNanos, now - last);
		last = now;
		if (running && !display.isDisposed()) {
			// a timer, so that the loop may sleep between answers
			display.timerExec(1, this::answer);
		}
	}

	void stop() {
		running = false;
		answer();
	}

	/** The longest work in one go, in milliseconds of the processor. */
	long longestMs() {
		return longestNanos / NANOS_IN_MS;
	}
}
