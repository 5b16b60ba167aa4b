package org.culet.instrument.link;

import java.io.IOException;

/** A transport waited for an answer until its deadline; the connection itself stands. */
public final class NoAnswerException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String part;

	/**
	 * Nothing, or a part of an answer.
	 *
	 * @param part what came without an end; empty if nothing came
	 */
	public NoAnswerException(String part) {
		super(part.isEmpty() ? "nothing came" : "the answer stops after \"" + part + "\"");
		this.part = part;
	}

	/** What came without an end; empty if nothing came. */
	public String part() {
		return part;
	}
}
