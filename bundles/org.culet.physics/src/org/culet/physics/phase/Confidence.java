package org.culet.physics.phase;

/** How clearly the tests of a verdict were passed; not a probability. */
public enum Confidence {
	/** Every test passed by at least twice its threshold. */
	STRONG,
	/** Every test passed. */
	FAIR,
	/** There is no verdict. */
	NONE
}
