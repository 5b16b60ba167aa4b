package org.culet.instrument;

/** The value of an {@link Outcome} that has none. */
public enum Done {
	/** It was done. */
	DONE
}
