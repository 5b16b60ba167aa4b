package org.culet.model.edit;

/**
 * An edit could not be made, or failed half-way and was taken back: the model is as it was before.
 */
public final class EditException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	/**
	 * @param message which edit and why, a sentence
	 * @param cause   what failed inside it, or {@code null} if it was not even begun
	 */
	public EditException(String message, Throwable cause) {
		super(message, cause);
	}
}
