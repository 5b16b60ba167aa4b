package org.culet.model.validation;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something about a study that a person should know.
 *
 * @param severity how much it matters
 * @param kind     what it is
 * @param subject  the object that it is about
 * @param feature  the attribute to look at, empty if it is the object as a whole
 * @param message  a sentence that names the object
 */
public record Problem(Severity severity, Kind kind, EObject subject, Optional<EStructuralFeature> feature, String message) {
	/** How much a problem matters. */
	public enum Severity {
		/** Results that stand on it would be wrong; it is not used. */
		ERROR,
		/** Results are limited or doubtful. */
		WARNING,
		/** Worth filling in. */
		INFORMATION
	}

	/** What can be wrong. */
	public enum Kind {
		/** A number is not finite, negative where it cannot be, or zero where it cannot be. */
		IMPOSSIBLE_VALUE,
		/** Two ends in the wrong order. */
		EMPTY_INTERVAL,
		/** Width or length of a sample is not known, so nothing can be compared per square. */
		MISSING_GEOMETRY,
		/** A sample, run or session has no name. */
		MISSING_NAME,
		/** Two samples, or two sessions, have the same name. */
		DUPLICATE_NAME,
		/** Neither a nominal pressure nor a ruby reading. */
		MISSING_PRESSURE,
		/** The pressure lies outside the range in which its scale was calibrated. */
		PRESSURE_OUT_OF_RANGE,
		/** A twin film is measured at ambient pressure only. */
		TWIN_UNDER_PRESSURE,
		/** A stage has no sweep. */
		STAGE_WITHOUT_SWEEP,
		/** A ruby reading has neither a wavelength nor a spectrum. */
		EMPTY_RUBY_READING,
		/** The reading that is to give a stage's pressure belongs to another stage. */
		FOREIGN_RUBY_READING,
		/** A sweep, spectrum or calibration names no file, or its checksum is none. */
		MISSING_FILE_NAME,
		/** The raw file is not there. */
		RAW_FILE_MISSING,
		/** The raw file's checksum no longer fits. */
		RAW_FILE_CHANGED,
		/** The same sweep of the same file is in the study more than once. */
		SAME_SWEEP_TWICE,
		/** Something was set by hand or masked without a reason. */
		MISSING_REASON
	}

	/**
	 * Checks that nothing is missing.
	 */
	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(message);
	}
}
