package org.culet.ui.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** What is logged as an error, or a warning of ours, while it listens. */
public final class ErrorLog implements ILogListener, AutoCloseable {

	private final List<String> errors = new CopyOnWriteArrayList<>();

	public ErrorLog() {
		Platform.addLogListener(this);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		boolean ours = status.getPlugin().startsWith("org.culet");
		if (status.getSeverity() == IStatus.ERROR || ours && status.getSeverity() == IStatus.WARNING) {
			errors.add(status.getPlugin() + ": " + status.getMessage() + (status.getException() == null ? "" : " " + trace(status.getException())));
		}
	}

	private static String trace(Throwable thrown) {
		java.io.StringWriter out = new java.io.StringWriter();
		thrown.printStackTrace(new java.io.PrintWriter(out));
		return out.toString();
	}

	public List<String> errors() {
		return List.copyOf(errors);
	}

	@Override
	public void close() {
		Platform.removeLogListener(this);
	}
}
