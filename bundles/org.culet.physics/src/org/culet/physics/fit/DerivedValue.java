package org.culet.physics.fit;

import org.culet.physics.Estimate;
import org.culet.physics.transport.DerivedQuantity;

/**
 * A number that follows from fitted parameters.
 *
 * @param quantity what it is, with its unit
 * @param estimate the number, with errors propagated to first order
 */
public record DerivedValue(DerivedQuantity quantity, Estimate estimate) {

	/** Name with unit, as in results and scripts. */
	public String name() {
		return quantity.name();
	}
}
