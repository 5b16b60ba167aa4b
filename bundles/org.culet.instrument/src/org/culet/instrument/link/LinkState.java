package org.culet.instrument.link;

/** How a link stands. */
public enum LinkState {
	/** Not connected yet. */
	CONNECTING,
	/** Connected, and in step: the instrument has answered. */
	READY,
	/** Connected, but out of step; it finds back by itself. */
	OUT_OF_STEP,
	/** Not connected; it tries again by itself, with growing pauses up to half a second. */
	DOWN,
	/** Connected to an instrument that is not the one the driver drives. */
	WRONG_MODEL,
	/** Closed for good. */
	CLOSED
}
