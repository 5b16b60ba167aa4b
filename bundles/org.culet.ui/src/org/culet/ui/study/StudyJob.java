package org.culet.ui.study;

import org.eclipse.core.runtime.jobs.Job;

/** Work on a study in the background; closing the study waits for it, and it can be found and cancelled with all others of its family. */
public abstract class StudyJob extends Job {

	/** Family of all Jobs on studies, to be joined or cancelled. */
	public static final Object FAMILY = new Object();

	/**
	 * Work with a name.
	 *
	 * @param name what the progress view calls it
	 */
	protected StudyJob(String name) {
		super(name);
	}

	@Override
	public final boolean belongsTo(Object family) {
		return family == FAMILY;
	}
}
