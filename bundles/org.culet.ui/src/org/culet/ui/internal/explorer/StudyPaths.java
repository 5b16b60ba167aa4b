package org.culet.ui.internal.explorer;

import org.eclipse.emf.ecore.EObject;

import org.culet.ui.internal.study.StudyText;

/** Where objects are in the study. */
public final class StudyPaths {

	private StudyPaths() {
	}

	/**
	 * The way to an object.
	 *
	 * @param object an object of a study
	 * @return names of sample, run, stage ... down to the object itself
	 */
	public static String path(EObject object) {
		EObject above = object.eContainer();
		String own = StudyText.name(object);
		return above == null || above.eContainer() == null ? own : path(above) + " › " + own;
	}

	/**
	 * The way to what contains an object.
	 *
	 * @param object an object of a study
	 * @return as {@link #path}, without the object itself; empty for a sample
	 */
	public static String above(EObject object) {
		EObject above = object.eContainer();
		return above == null || above.eContainer() == null ? "" : path(above);
	}
}
