package org.culet.rig.simulator;

import java.util.Objects;
import java.util.Optional;

/**
 * An instrument of the virtual rig and where it is found.
 *
 * @param instrument its name in the rig, by which faults name it too
 * @param model its model
 * @param address its address, as rig files write it
 * @param otherAddress a second address under which it can be reached too
 */
public record ServedInstrument(String instrument, String model, String address, Optional<String> otherAddress) {

	/** No null. */
	public ServedInstrument {
		Objects.requireNonNull(instrument, "instrument");
		Objects.requireNonNull(model, "model");
		Objects.requireNonNull(address, "address");
		Objects.requireNonNull(otherAddress, "otherAddress");
	}
}
