package org.culet.instrument.internal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The one thread that touches a carrier: it serves the jobs of its links in turn, and between them looks after the links. */
final class Owner {

	private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(5);
	/** To fall asleep and be woken takes about as long: who reads one value after the other has the next question ready by then. */
	private static final long BRIEFLY = TimeUnit.MICROSECONDS.toNanos(20);

	private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
	private final List<OwnedLink> links = new CopyOnWriteArrayList<>();
	private final Thread thread;
	private volatile boolean asleep;
	private volatile boolean over;

	Owner(String carrier) {
		thread = new Thread(this::work, "culet link " + carrier);
		thread.setDaemon(true);
		thread.start();
	}

	void add(OwnedLink link) {
		links.add(link);
	}

	/** Takes a link out; the thread ends with its last link. */
	void remove(OwnedLink link) {
		links.remove(link);
	}

	void submit(Runnable job) {
		jobs.add(job);
		if (asleep) {
			LockSupport.unpark(thread);
		}
	}

	boolean isCurrent() {
		return Thread.currentThread() == thread;
	}

	/** Ends the thread after what is queued. */
	void end() {
		submit(() -> over = true);
	}

	private void work() {
		while (!over && !Thread.currentThread().isInterrupted()) {
			Runnable job = jobs.poll();
			if (job != null) {
				job.run();
			} else if (!comesSoon()) {
				sleep();
			}
			links.forEach(OwnedLink::lookAfter);
		}
	}

	private boolean comesSoon() {
		long began = System.nanoTime();
		while (jobs.isEmpty()) {
			if (System.nanoTime() - began >= BRIEFLY) {
				return false;
			}
			Thread.onSpinWait();
		}
		return true;
	}

	/** Until there is a job, or a link wants to be looked after. A job that comes after {@code asleep} is seen wakes the thread. */
	private void sleep() {
		asleep = true;
		if (jobs.isEmpty()) {
			LockSupport.parkNanos(this, untilNext());
		}
		asleep = false;
	}

	private long untilNext() {
		long now = System.nanoTime();
		long wait = LONGEST_SLEEP;
		for (OwnedLink link : links) {
			wait = Math.min(wait, link.nextCare() - now);
		}
		return Math.max(0, wait);
	}
}
