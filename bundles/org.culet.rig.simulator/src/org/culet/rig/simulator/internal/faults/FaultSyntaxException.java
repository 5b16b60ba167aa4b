package org.culet.rig.simulator.internal.faults;

/** A line about faults that is not understood; the message is the cause. */
public final class FaultSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	FaultSyntaxException(String cause) {
		super(cause);
	}
}
