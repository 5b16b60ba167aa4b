package org.culet.rig.simulator.internal.faults;

import java.util.Optional;
import java.util.stream.Stream;

/** What can go wrong, as shared/rig.md names it. */
public enum FaultKind {
	/** No answer comes; commands are still carried out. */
	SILENCE("silence"),
	/** Each answer comes later. */
	LATE("late"),
	/** Bytes without sense instead of an answer. */
	GARBAGE("garbage"),
	/** The first half of an answer without its line end; the rest never comes. */
	HALF_LINE("half-line"),
	/** An answer is held back and comes after the next one. */
	WRONG_ORDER("wrong-order"),
	/** The connection is closed, and refused while the fault lasts. */
	DROP("drop"),
	/** The instrument is switched off and on: settings are those after power-on, and it answers only afterwards. */
	RESTART("restart"),
	/** The input sees too much. */
	OVERLOAD("overload"),
	/** Somebody changes the unit at the front panel. */
	PANEL_UNIT("panel-unit"),
	/** Ends every fault. */
	CLEAR("clear");

	private final String id;

	FaultKind(String id) {
		this.id = id;
	}

	/** The name in files. */
	public String id() {
		return id;
	}

	/** Whether it meets single answers, so that it can meet every tenth only. */
	public boolean meetsAnswers() {
		return ordinal() <= DROP.ordinal();
	}

	/** The fault of a name. */
	static Optional<FaultKind> named(String name) {
		return Stream.of(values()).filter(kind -> kind.id.equals(name)).findFirst();
	}
}
