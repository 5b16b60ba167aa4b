package org.culet.instrument;

/** What is to be said about a reading beside its value. */
public enum Status {

	/** The instrument did not answer before the deadline. */
	NO_ANSWER(true, "no answer"),
	/** The answer came after its time; it was thrown away. */
	LATE(true, "late"),
	/** The answer is not what this question is answered with. */
	MALFORMED(true, "malformed"),
	/** The instrument understood and refused, or does not have what it was asked for. */
	REFUSED(true, "refused"),
	/** There is no connection. */
	DISCONNECTED(true, "disconnected"),
	/** An input or amplifier is overloaded: what it shows is not the signal. */
	OVERLOAD(true, "overload"),
	/** Above the range of the input, the sensor or its calibration curve. */
	OVER_RANGE(true, "over range"),
	/** Below the range of the input, the sensor or its calibration curve. */
	UNDER_RANGE(true, "under range"),
	/** The instrument itself calls the reading invalid. */
	INVALID(true, "invalid"),
	/** A reading that was shown before: the input was not measured since. */
	OLD(true, "old reading"),
	/** The reference of a lock-in is lost. */
	UNLOCKED(true, "unlocked"),
	/** A current source stands at its voltage limit: the current is not the one asked for. */
	COMPLIANCE(true, "at compliance"),
	/** Shortly after a change of channel or range: not data yet. */
	SETTLING(true, "settling"),
	/** The instrument is on another unit than the one asked for. */
	WRONG_UNIT(true, "wrong unit"),
	/** The pressure is not within its limits around the setpoint. The value counts. */
	NOT_IN_LIMITS(false, "not in limits"),
	/** The instrument changed its own settings, e.g. its range. The value counts. */
	CHANGED_SETTINGS(false, "changed its settings"),
	/** The status could not be asked for: an old firmware. The value counts. */
	STATUS_UNKNOWN(false, "status unknown");

	private final boolean spoils;
	private final String words;

	Status(boolean spoils, String words) {
		this.spoils = spoils;
		this.words = words;
	}

	/** Whether a reading with this status has no value. */
	public boolean spoils() {
		return spoils;
	}

	/** In words. */
	public String words() {
		return words;
	}
}
