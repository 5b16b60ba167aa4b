package org.culet.rig.simulator.internal.protocol;

import java.util.ArrayDeque;
import java.util.Deque;

/** The error queue of a SCPI instrument. */
public final class ErrorQueue {

	private static final int LONGEST = 10;

	private final Deque<String> errors = new ArrayDeque<>();

	/** Adds an error; a full queue ends with an overflow. */
	public void add(int code, String text) {
		if (errors.size() < LONGEST - 1) {
			errors.add(code + ",\"" + text + "\"");
		} else if (errors.size() == LONGEST - 1) {
			errors.add("-350,\"Queue overflow\"");
		}
	}

	/** The oldest error, which leaves the queue. */
	public String next() {
		return errors.isEmpty() ? "0,\"No error\"" : errors.remove();
	}

	/** Forgets all errors. */
	public void clear() {
		errors.clear();
	}
}
