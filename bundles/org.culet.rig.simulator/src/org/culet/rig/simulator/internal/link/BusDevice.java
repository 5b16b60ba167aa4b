package org.culet.rig.simulator.internal.link;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An instrument on a GPIB bus as one controller sees it: what it has to say waits in the instrument until it is read. Not
 * safe for use by several threads.
 */
final class BusDevice {

	private static final int MOST_PENDING = 100;
	private static final long NS_PER_MS = 1_000_000;

	private record Pending(byte[] bytes, long readyNs) {

		/** A message whose end never comes. */
		boolean broken() {
			return bytes.length == 0 || bytes[bytes.length - 1] != '\n' && bytes[bytes.length - 1] != '\r';
		}
	}

	private final Station station;
	private final Station.Turn turn;
	private final Deque<Pending> pending = new ArrayDeque<>();

	BusDevice(Station station) {
		this.station = station;
		this.turn = station.turn();
	}

	Station station() {
		return station;
	}

	/** Sends a message to the instrument. */
	void write(String message) throws Station.Dropped {
		for (Station.Outgoing answer : turn.take(message)) {
			if (pending.size() == MOST_PENDING) {
				pending.removeFirst();
			}
			pending.addLast(new Pending(answer.bytes(), System.nanoTime() + answer.delayMs() * NS_PER_MS));
		}
	}

	/**
	 * Reads one message.
	 *
	 * @param timeoutMs how long to wait for it, ms
	 * @return what came; no bytes if nothing did
	 */
	byte[] read(long timeoutMs) throws InterruptedException {
		if (!station.reachable() || pending.isEmpty()) {
			Thread.sleep(timeoutMs);
			return new byte[0];
		}
		Pending next = pending.getFirst();
		long waitMs = Math.max(0, (next.readyNs() - System.nanoTime() + NS_PER_MS - 1) / NS_PER_MS);
		if (waitMs > timeoutMs) {
			Thread.sleep(timeoutMs);
			return new byte[0];
		}
		Thread.sleep(waitMs);
		pending.removeFirst();
		if (!next.broken()) {
			return next.bytes();
		}
		Thread.sleep(timeoutMs - waitMs);
		return next.bytes();
	}

	/** Whether the last message read is complete; used to say whether the end of a message was seen. */
	static boolean complete(byte[] message) {
		return !new Pending(message, 0).broken();
	}

	/** Device clear. */
	void clear() {
		pending.clear();
		turn.clear();
	}
}
