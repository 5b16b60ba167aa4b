package org.culet.plot.builder;

import java.util.Objects;

import org.culet.analysis.result.StudyResult;

/**
 * A figure worth making.
 *
 * @param builder who makes it
 * @param target what it is about
 * @param fileName name of its file without ending, {@code ID--SAMPLE[--STAGE]}; unique among the figures planned together
 */
public record PlannedFigure(FigureBuilder builder, FigureTarget target, String fileName) {

	/** Checks its parts. */
	public PlannedFigure {
		Objects.requireNonNull(builder, "builder");
		Objects.requireNonNull(target, "target");
		Objects.requireNonNull(fileName, "fileName");
	}

	/**
	 * Makes it.
	 *
	 * @param study the results it was planned for
	 * @param options choices of the reader
	 * @return the figure, or why there is none
	 */
	public BuiltFigure build(StudyResult study, FigureOptions options) {
		return builder.build(study, target, options);
	}
}
