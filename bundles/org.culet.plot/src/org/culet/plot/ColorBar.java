package org.culet.plot;

import java.util.List;
import java.util.Objects;

import org.culet.plot.scale.Range;

/**
 * What the colours of {@link Ink.ByValue} mean.
 *
 * @param label quantity and unit, such as "Pressure [GPa]"
 * @param range values at the two ends
 * @param values the values that occur (the stages), marked at the bar
 */
public record ColorBar(RichText label, Range range, List<Double> values) {

	/** Copies the list. */
	public ColorBar {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(range, "range");
		values = List.copyOf(values);
	}
}
