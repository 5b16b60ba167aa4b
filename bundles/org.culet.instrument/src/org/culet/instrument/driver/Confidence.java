package org.culet.instrument.driver;

/** How sure it is that an instrument understands a string. */
public enum Confidence {
	/** Run, or found in two sources that agree. */
	HIGH,
	/** One source. */
	MEDIUM,
	/** Not checked. */
	LOW
}
