package org.culet.ui.study;

import java.util.Optional;

import org.culet.analysis.StudyAnalysis;

/** What the workbench has open. One for the workbench; belongs to the user-interface thread. */
public interface StudyWorkspace {

	/** The open study, or empty. */
	Optional<StudyDocument> current();

	/** What is selected, the same in all views. */
	StudySelection selection();

	/** The pipeline with the readers and laws that are installed. */
	StudyAnalysis analysis();

	/**
	 * Says something in the line at the bottom of the window.
	 *
	 * @param sentence what has happened
	 * @param error whether something was refused or went wrong
	 */
	void say(String sentence, boolean error);

	/**
	 * Shows values under the pointer in the line at the bottom of the window.
	 *
	 * @param readOut the values, empty for none
	 */
	void hover(String readOut);

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
