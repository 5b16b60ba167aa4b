package org.culet.rig;

import java.net.URI;
import java.util.Objects;

import org.culet.instrument.Settings;

/**
 * An instrument of a rig.
 *
 * @param id its name within the rig
 * @param driver id of its driver
 * @param address where it is reached
 * @param settings what it is set to when it is connected
 */
public record RigInstrument(String id, String driver, URI address, Settings settings) {

	/** No null. */
	public RigInstrument {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(driver, "driver");
		Objects.requireNonNull(address, "address");
		Objects.requireNonNull(settings, "settings");
	}
}
