package org.culet.model.validation;

/**
 * What is known of a raw file that a study names.
 */
public enum RawFileState {
	/** Nobody has looked. */
	UNCHECKED,
	/** It is there and its checksum fits. */
	INTACT,
	/** It is not there. */
	MISSING,
	/** It is there but its checksum no longer fits: flagged, and not used in silence. */
	CHANGED
}
