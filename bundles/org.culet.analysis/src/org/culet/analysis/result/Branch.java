package org.culet.analysis.result;

/** Whether a stage was reached by raising or by lowering the pressure. */
public enum Branch {
	/** Pressurising. */
	UP("up"),
	/** Depressurising. */
	DOWN("down");

	private final String id;

	Branch(String id) {
		this.id = id;
	}

	/** {@code up} or {@code down}, as in manifests and on the command line. */
	public String id() {
		return id;
	}
}
