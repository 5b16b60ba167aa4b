package org.culet.instrument;

/** What an instrument can do; rig and procedures ask an {@link Instrument} for it. */
public interface Capability {
	// only a name for the family
}
