package org.culet.app.internal;

/** The data could not be read or analysed: exit code 1. The message is one line with file, line where there is one, and cause. */
public final class Failure extends Exception {

	private static final long serialVersionUID = 1L;

	Failure(String message) {
		super(message);
	}

	Failure(String message, Throwable cause) {
		super(message, cause);
	}
}
