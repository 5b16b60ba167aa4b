package org.culet.plot.scale;

import java.util.Objects;

/**
 * A tick of an axis.
 *
 * @param u transformed value at which it stands
 * @param label its number in the markup of {@code RichText}; empty for a minor tick
 */
public record Tick(double u, String label) {

	/** Checks its parts. */
	public Tick {
		Objects.requireNonNull(label, "label");
	}

	/** Whether it carries a number. */
	public boolean major() {
		return !label.isEmpty();
	}
}
