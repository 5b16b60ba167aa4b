package org.culet.instrument.link;

import java.util.ArrayDeque;
import java.util.List;

/** The last exchanges of a link, for people: off until it is switched on, and never longer than its capacity. Thread-safe. */
public final class ExchangeLog {

	private static final int CAPACITY = 1000;

	private final ArrayDeque<Exchange> lines = new ArrayDeque<>();
	private volatile boolean on;

	/** Whether exchanges are kept. */
	public boolean isOn() {
		return on;
	}

	/** Switches it; what was kept stays. */
	public void setOn(boolean on) {
		this.on = on;
	}

	/** Keeps a line, if it is on. */
	public void add(Exchange line) {
		if (!on) {
			return;
		}
		synchronized (lines) {
			if (lines.size() == CAPACITY) {
				lines.removeFirst();
			}
			lines.add(line);
		}
	}

	/** What is kept, oldest first, at most 1,000 lines. */
	public List<Exchange> lines() {
		synchronized (lines) {
			return List.copyOf(lines);
		}
	}
}
