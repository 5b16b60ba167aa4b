package org.culet.analysis;

/** The version of Culet, as results, studies and reports state it. */
public final class Version {

	/** Version number; a test keeps it equal to that of the bundles. */
	public static final String NUMBER = "0.1.0";

	/** Program and version. */
	public static final String PROGRAM = "Culet " + NUMBER;

	private Version() {
	}
}
