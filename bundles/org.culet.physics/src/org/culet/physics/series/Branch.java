package org.culet.physics.series;

/** Whether a stage was reached by raising the pressure or by lowering it. */
public enum Branch {
	/** Pressurising. */
	UP("up"),
	/** Depressurising. */
	DOWN("down");

	private final String id;

	Branch(String id) {
		this.id = id;
	}

	/** The name in files. */
	public String id() {
		return id;
	}
}
