package org.culet.rig;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rig.
 *
 * @param name for people
 * @param instruments its instruments
 * @param channels what is recorded from them
 * @param limits what must never be passed
 */
public record Rig(String name, List<RigInstrument> instruments, List<RigChannel> channels, Limits limits) {

	/** Keeps copies. */
	public Rig {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(limits, "limits");
		instruments = List.copyOf(instruments);
		channels = List.copyOf(channels);
	}

	/** The instrument with an id. */
	public Optional<RigInstrument> instrument(String id) {
		return instruments.stream().filter(i -> i.id().equals(id)).findFirst();
	}

	/** The channels of an instrument. */
	public List<RigChannel> channelsOf(RigInstrument instrument) {
		return channels.stream().filter(c -> c.instrument().equals(instrument.id())).toList();
	}

	/** The channel with a role; the first of several extra ones. */
	public Optional<RigChannel> channel(Role role) {
		return channels.stream().filter(c -> c.role() == role).findFirst();
	}
}
