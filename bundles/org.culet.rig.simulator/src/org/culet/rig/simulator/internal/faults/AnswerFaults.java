package org.culet.rig.simulator.internal.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults that meet the answers of one instrument now. Safe for use by several threads. */
public final class AnswerFaults {

	private final List<Active> active = new CopyOnWriteArrayList<>();
	private final Random random;

	/** A fault in force. */
	public static final class Active {

		private final FaultLine line;
		private final AtomicInteger answers = new AtomicInteger();

		private Active(FaultLine line) {
			this.line = line;
		}

		private boolean meetsNext() {
			return answers.incrementAndGet() % line.every() == 0;
		}
	}

	/** No faults yet; garbage comes from a seed. */
	public AnswerFaults(long seed) {
		random = new Random(seed);
	}

	/** Puts a fault in force. */
	public Active begin(FaultLine line) {
		Active fault = new Active(line);
		active.add(fault);
		return fault;
	}

	/** Ends a fault. */
	public void end(Active fault) {
		active.remove(fault);
	}

	/** Ends all. */
	public void clear() {
		active.clear();
	}

	/** The faults that meet the next answer, in the order in which they came into force. */
	public List<FaultLine> next() {
		if (active.isEmpty()) {
			return List.of();
		}
		List<FaultLine> met = new ArrayList<>();
		for (Active fault : active) {
			if (fault.meetsNext()) {
				met.add(fault.line);
			}
		}
		return met;
	}

	/** One fault of a kind among those. */
	public static Optional<FaultLine> of(List<FaultLine> faults, FaultKind kind) {
		return faults.stream().filter(fault -> fault.kind() == kind).findFirst();
	}

	/** Bytes without sense in place of an answer: some printable, some not, and no line end among them. */
	public byte[] garbage(int length) {
		byte[] bytes = new byte[Math.max(3, length)];
		synchronized (random) {
			random.nextBytes(bytes);
		}
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n' || bytes[i] == '\r') {
				bytes[i] = '?';
			}
		}
		// never a number by chance
		bytes[bytes.length / 2] = '~';
		return bytes;
	}
}
