package org.culet.instrument;

import java.util.Objects;

/**
 * What an instrument says about itself.
 *
 * @param text its answer, as it came
 * @param expected whether it is a model that the driver drives
 */
public record Identity(String text, boolean expected) {

	/** No null. */
	public Identity {
		Objects.requireNonNull(text, "text");
	}
}
