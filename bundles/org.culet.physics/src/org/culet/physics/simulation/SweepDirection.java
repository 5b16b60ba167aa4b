package org.culet.physics.simulation;

/** Which way the temperature goes during a sweep. */
public enum SweepDirection {
	/** Temperature falls: the film lags behind and is warmer than the thermometer. */
	COOLING("cooling", 1),
	/** Temperature rises: the film is colder than the thermometer. */
	WARMING("warming", -1);

	private final String id;
	private final int sign;

	SweepDirection(String id, int sign) {
		this.id = id;
		this.sign = sign;
	}

	/** The name in files. */
	public String id() {
		return id;
	}

	/** +1 where the film is warmer than the thermometer, -1 where it is colder. */
	int sign() {
		return sign;
	}
}
