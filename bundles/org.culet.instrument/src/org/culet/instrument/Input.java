package org.culet.instrument;

import java.util.Objects;

/**
 * Something of an instrument that can be read.
 *
 * @param name as on the instrument and in rig files, e.g. {@code 1}, {@code A}, {@code X}, {@code MB1.T1}
 * @param measurand what is read there
 */
public record Input(String name, Measurand measurand) {

	/** No null. */
	public Input {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(measurand, "measurand");
	}
}
