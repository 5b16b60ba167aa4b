package org.culet.instrument.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The one thread that touches a carrier: it serves the jobs of its links in turn, and between them looks after the links. */
final class Owner {

	private static final long LONGEST_SLEEP = TimeUnit.SECONDS.toNanos(5);

	private final LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
	private final List<OwnedLink> links = new CopyOnWriteArrayList<>();
	private final Thread thread;
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
	}

	boolean isCurrent() {
		return Thread.currentThread() == thread;
	}

	/** Ends the thread after what is queued. */
	void end() {
		submit(() -> over = true);
	}

	private void work() {
		try {
			while (!over) {
				Runnable job = jobs.poll(untilNext(), TimeUnit.NANOSECONDS);
				if (job != null) {
					job.run();
				}
				links.forEach(OwnedLink::lookAfter);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
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
