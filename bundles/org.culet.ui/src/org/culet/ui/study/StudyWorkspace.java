package org.culet.ui.study;

import java.util.Optional;

/** What the workbench has open. One for the workbench; belongs to the user-interface thread. */
public interface StudyWorkspace {

	/** The open study, or empty. */
	Optional<StudyDocument> current();

	/** What is selected, the same in all views. */
	StudySelection selection();

	/**
	 * Adds a listener; a second time has no effect.
	 *
	 * @param listener told from the user-interface thread
	 */
	void addListener(StudyListener listener);

	/**
	 * Removes a listener.
	 *
	 * @param listener no longer told
	 */
	void removeListener(StudyListener listener);
}
