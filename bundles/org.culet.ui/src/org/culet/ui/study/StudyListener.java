package org.culet.ui.study;

/** Told what happens to the open study; from the user-interface thread. */
public interface StudyListener {

	/** Another study was opened, or the study was closed, saved or renamed. */
	default void studyChanged() {
	}

	/** The model was edited, or an edit was undone or made again. */
	default void modelChanged() {
	}

	/** An analysis began, ended or was cancelled; new results may be there. */
	default void resultsChanged() {
	}

	/** Something else is selected. */
	default void selectionChanged() {
	}
}
