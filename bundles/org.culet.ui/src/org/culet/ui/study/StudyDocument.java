package org.culet.ui.study;

import java.nio.file.Path;
import java.util.Optional;

import org.culet.analysis.result.StudyResult;
import org.culet.model.Study;
import org.culet.model.edit.StudyEditingDomain;
import org.culet.model.edit.StudyEdits;

/** An open study: model, edits, results. Belongs to the user-interface thread; results may be handed to others. */
public interface StudyDocument {

	/** The study's file. */
	Path path();

	/** Name for titles. */
	String name();

	/** The model. It is changed through {@link #domain()} only. */
	Study study();

	/** The editing domain with its undo and redo. */
	StudyEditingDomain domain();

	/** The edits of the model, to be given to {@link #domain()}. */
	StudyEdits edits();

	/** Why it cannot be changed: who else has it open, or that it lies where nobody may write; empty if it can. */
	Optional<String> readOnlyReason();

	/** Whether there are edits that are not saved. */
	boolean isDirty();

	/** Results of the last analysis of this session of work, empty before. */
	Optional<StudyResult> results();

	/** Whether the results are those of the model as it is now. */
	boolean resultsCurrent();
}
