package org.culet.instrument.driver;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.culet.instrument.Status;

/**
 * The meaning of a status word. A bit that nobody has explained makes a reading invalid: it might mean anything.
 *
 * @param meanings status of each known bit, by its value
 * @param harmless bits that say nothing about a reading
 */
public record StatusBits(Map<Integer, Status> meanings, int harmless) {

	/** Keeps a copy. */
	public StatusBits {
		meanings = Map.copyOf(meanings);
	}

	/** The flags of a word. */
	public Set<Status> of(int word) {
		EnumSet<Status> flags = EnumSet.noneOf(Status.class);
		int unknown = word & ~harmless;
		for (Map.Entry<Integer, Status> bit : meanings.entrySet()) {
			if ((word & bit.getKey()) != 0) {
				flags.add(bit.getValue());
				unknown &= ~bit.getKey();
			}
		}
		if (unknown != 0) {
			flags.add(Status.INVALID);
		}
		return flags;
	}
}
