package org.culet.ui.internal.problems;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import org.culet.model.validation.Problem.Severity;

/**
 * A line of the list of problems.
 *
 * @param severity how much it matters
 * @param message a sentence
 * @param where sample and stage that it belongs to
 * @param subject the object that it is about, empty if it is in no study
 * @param feature the attribute to look at
 */
record ProblemRow(Severity severity, String message, String where, Optional<EObject> subject, Optional<EStructuralFeature> feature) {

	/** No null. */
	ProblemRow {
		Objects.requireNonNull(severity, "severity");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(where, "where");
		Objects.requireNonNull(subject, "subject");
		Objects.requireNonNull(feature, "feature");
	}

	/** Whether it has some words in it, whatever their capitals. */
	boolean contains(String words) {
		String all = (message + " " + where).toLowerCase(java.util.Locale.ROOT);
		return words.toLowerCase(java.util.Locale.ROOT).strip().lines().flatMap(l -> java.util.Arrays.stream(l.split("\\s+"))).allMatch(all::contains);
	}
}
