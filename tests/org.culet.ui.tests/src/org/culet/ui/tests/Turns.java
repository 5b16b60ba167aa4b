package org.culet.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Turns of the event loop, each with the processor time that it took: what other programs do on the machine does not count. Of long turns
 * it keeps what the thread was doing, so that a test that fails says where to look.
 */
public final class Turns {

	private static final long NANOS_IN_MS = 1_000_000;
	/** From here on it is looked at what a turn is doing, and how often. */
	private static final long LONG_NS = 20 * NANOS_IN_MS;
	private static final long LOOK_EVERY_MS = 4;
	private static final int LONGEST_KEPT = 3;
	private static final int STACK = 40;

	private final Display display;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Thread turning = Thread.currentThread();
	private final List<Turn> longest = new ArrayList<>();
	private volatile long begun = -1;
	private volatile List<String> seen = new ArrayList<>();
	private int count;

	/** A turn: processor time and what was seen in it. */
	private record Turn(long nanos, List<String> seen) {
	}

	/** Of the display of the thread that calls this. */
	public Turns(Display display) {
		this.display = display;
	}

	/** Turns the event loop as long as something is so, and then until nothing is left to do. */
	public void during(BooleanSupplier so) {
		Thread looker = new Thread(this::look, "looks at long turns");
		looker.setDaemon(true);
		looker.start();
		try {
			while (so.getAsBoolean()) {
				if (!turn()) {
					// wakes the loop up again, also when no event comes
					display.timerExec(5, () -> { });
					display.sleep();
				}
			}
			while (turn()) {
				// one event after the other
			}
		} finally {
			looker.interrupt();
		}
	}

	private boolean turn() {
		long before = threads.getCurrentThreadCpuTime();
		seen = new ArrayList<>();
		begun = before;
		boolean busy = display.readAndDispatch();
		begun = -1;
		count++;
		longest.add(new Turn(threads.getCurrentThreadCpuTime() - before, seen));
		longest.sort(Comparator.comparingLong(Turn::nanos).reversed());
		if (longest.size() > LONGEST_KEPT) {
			longest.removeLast();
		}
		return busy;
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(LOOK_EVERY_MS);
				List<String> into = seen;
				long since = begun;
				if (since >= 0 && threads.getThreadCpuTime(turning.threadId()) - since > LONG_NS) {
					String stack = Arrays.stream(turning.getStackTrace()).map(StackTraceElement::toString).filter(e -> !e.contains("Turns."))
							.limit(STACK).collect(Collectors.joining("\n    "));
					into.add(stack);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	public int count() {
		return count;
	}

	/** The longest turn, in milliseconds of the processor. */
	public long longestMs() {
		return longest.isEmpty() ? 0 : longest.getFirst().nanos() / NANOS_IN_MS;
	}

	/** The longest turns in words. */
	public String words() {
		return longest.stream().map(t -> t.nanos() / NANOS_IN_MS + " ms" + t.seen().stream().map(s -> "\n  in " + s).collect(Collectors.joining()))
				.collect(Collectors.joining("\n"));
	}
}
