package org.culet.ui.internal.study;

import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;

/** The line at the bottom of the window. Belongs to the user-interface thread. */
public final class UiStatus {

	private Optional<IStatusLineManager> line = Optional.empty();
	private String message = "";
	private String hover = "";

	/**
	 * Says where the line is.
	 *
	 * @param manager that of the window
	 */
	public void attach(IStatusLineManager manager) {
		line = Optional.of(manager);
		manager.setMessage(message);
	}

	/**
	 * Says something.
	 *
	 * @param text one sentence; empty to say nothing
	 */
	public void message(String text) {
		message = text;
		line.ifPresent(l -> {
			l.setErrorMessage(null);
			l.setMessage(text);
		});
	}

	/**
	 * Says that something is wrong.
	 *
	 * @param text one sentence that says what to do
	 */
	public void error(String text) {
		line.ifPresent(l -> l.setErrorMessage(text));
	}

	/**
	 * Shows what is under the pointer; the last message comes back when that is nothing.
	 *
	 * @param readOut values with their units; empty for nothing
	 */
	public void hover(String readOut) {
		if (!hover.equals(readOut)) {
			hover = readOut;
			line.ifPresent(l -> {
				if (!readOut.isEmpty()) {
					l.setErrorMessage(null);
				}
				l.setMessage(readOut.isEmpty() ? message : readOut);
			});
		}
	}

	/** What the line shows now, errors aside. */
	public String shown() {
		return hover.isEmpty() ? message : hover;
	}
}
