package org.culet.model.store;

/**
 * The file format of studies.
 */
public final class StudyFormat {
	/** Version that this program writes; a study of a newer version is refused, one of an older version is migrated. */
	public static final int CURRENT_VERSION = 2;
	/** Extension of a study's file, without the dot. */
	public static final String EXTENSION = "culet";
	/** Largest file that is taken for a study, in bytes; points are not in it, so real ones stay far below. */
	public static final long MAX_BYTES = 512L << 20;

	private StudyFormat() {
	}
}
