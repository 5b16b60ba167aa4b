package org.culet.extension;

/** Nothing was installed or removed; the message is one sentence that says why. */
public final class ExtensionException extends Exception {

	private static final long serialVersionUID = 1L;

	/** A failure with its reason. */
	public ExtensionException(String reason) {
		super(reason);
	}

	/** A failure with its reason and cause. */
	public ExtensionException(String reason, Throwable cause) {
		super(reason, cause);
	}
}
