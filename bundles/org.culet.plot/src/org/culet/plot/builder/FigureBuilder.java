package org.culet.plot.builder;

import java.util.List;
import java.util.Set;

import org.culet.analysis.result.StudyResult;

/**
 * Makes one kind of figure from the results of an analysis. Implementations keep no state; they are called from any thread, with
 * results that never change.
 */
public interface FigureBuilder {

	/** What one figure of this kind is about. */
	enum Scope {
		/** The whole study. */
		STUDY,
		/** One sample. */
		SAMPLE,
		/** Stages of one sample. */
		STAGE
	}

	/** Id of the figure, such as {@code rt-pressures}: part of file names and of the documentation. */
	String id();

	/** A few words for a menu. */
	String title();

	/** What one figure is about. */
	Scope scope();

	/** Which options change this figure: what a view offers in its menu. */
	default Set<FigureOptions.Choice> choices() {
		return Set.of();
	}

	/**
	 * What this figure is worth making for, when everything is made: the samples that have what it shows, the stages that show it
	 * best.
	 *
	 * @param study the results
	 * @return targets in the order of the study; empty if there is nothing to show
	 */
	List<FigureTarget> targets(StudyResult study);

	/**
	 * Makes the figure.
	 *
	 * @param study the results
	 * @param target what it is about, not necessarily one of {@link #targets}
	 * @param options choices of the reader
	 * @return the figure, or why there is none
	 */
	BuiltFigure build(StudyResult study, FigureTarget target, FigureOptions options);
}
