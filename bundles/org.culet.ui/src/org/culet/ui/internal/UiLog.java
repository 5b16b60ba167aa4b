package org.culet.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

/** The log of this bundle. */
public final class UiLog {

	private UiLog() {
	}

	/**
	 * Notes an error.
	 *
	 * @param message a sentence
	 * @param cause what was caught
	 */
	public static void error(String message, Throwable cause) {
		ILog.of(FrameworkUtil.getBundle(UiLog.class)).log(Status.error(message, cause));
	}

	/**
	 * Notes something a person can do without, but a maintainer should see.
	 *
	 * @param message a sentence
	 * @param cause what was caught
	 */
	public static void warning(String message, Throwable cause) {
		ILog.of(FrameworkUtil.getBundle(UiLog.class)).log(Status.warning(message, cause));
	}
}
