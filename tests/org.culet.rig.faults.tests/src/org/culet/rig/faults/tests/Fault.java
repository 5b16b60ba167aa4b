package org.culet.rig.faults.tests;

import java.util.List;

/**
 * A fault of shared/rig.md, and what is to be seen of it.
 *
 * @param line what comes after {@code now INSTRUMENT}; {@code panel-unit} gets its unit from the subject
 * @param lastsS how long it lasts, s
 * @param recoveryS time until the next good reading, from the end of the fault, s
 * @param spoils whether at least one reading and setting must fail while it lasts
 */
record Fault(String line, double lastsS, double recoveryS, boolean spoils) {

	private static final double IN_STEP_S = 2;
	private static final double CONNECTED_S = 5;

	/** Each kind once. The late answer comes within the time in which the link still waits for it to throw it away. */
	static final List<Fault> KINDS = List.of(
			new Fault("silence for 1.5s", 1.5, IN_STEP_S, true),
			new Fault("late 1000ms for 2s", 2, IN_STEP_S, true),
			new Fault("garbage for 1s", 1, IN_STEP_S, true),
			new Fault("half-line for 1.5s", 1.5, IN_STEP_S, true),
			new Fault("wrong-order for 1.5s", 1.5, IN_STEP_S, true),
			new Fault("drop", 0, CONNECTED_S, false),
			new Fault("restart", 2, CONNECTED_S, true),
			new Fault("overload for 2s", 2, IN_STEP_S, false),
			new Fault("panel-unit for 1s", 1, IN_STEP_S, false));

	/** The same in other forms: late but in time, later than anybody waits, one answer in three, a port that is closed for a while. */
	static final List<Fault> FORMS = List.of(
			new Fault("late 400ms for 2s", 2, IN_STEP_S, false),
			new Fault("late 1700ms for 4s", 4, IN_STEP_S, true),
			new Fault("silence for 5s every 3", 5, IN_STEP_S, true),
			new Fault("garbage for 2s every 3", 2, IN_STEP_S, true),
			new Fault("half-line for 5s every 3", 5, IN_STEP_S, true),
			new Fault("wrong-order for 4s every 3", 4, IN_STEP_S, false),
			new Fault("drop for 2s", 2, CONNECTED_S, true),
			new Fault("drop for 2s every 5", 2, CONNECTED_S, false));

	boolean is(String kind) {
		return line.startsWith(kind);
	}

	@Override
	public String toString() {
		return line;
	}
}
