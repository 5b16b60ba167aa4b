package org.culet.model.store;

import org.w3c.dom.Document;

/**
 * One step from a version of the study format to the next, done on the XML before it is loaded. Migrations are small classes kept for ever,
 * one for each version that was ever released; a file is taken through all of them from its own version upwards.
 */
public interface Migration {
	/**
	 * @return version that this step starts from; it ends at the next one
	 */
	int fromVersion();

	/**
	 * Changes the document in place. The version number on the root element is raised by the caller.
	 *
	 * @param document the study as XML, parsed without DTD and external entities
	 * @throws MigrationException if the document is not what a file of that version can be
	 */
	void migrate(Document document) throws MigrationException;

	/**
	 * A document is not what its version promises.
	 */
	final class MigrationException extends Exception {
		private static final long serialVersionUID = 1L;

		/**
		 * @param message what is wrong, a sentence without the file's name
		 */
		public MigrationException(String message) {
			super(message);
		}
	}
}
