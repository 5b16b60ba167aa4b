package org.culet.ui.study;

import org.culet.plot.scale.Range;

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

	/**
	 * The fit window of a stage is being dragged somewhere; the model is as before until it is let go.
	 *
	 * @param stageId id of the stage
	 * @param kelvin where its window is now
	 */
	default void windowMoved(String stageId, Range kelvin) {
	}
}
