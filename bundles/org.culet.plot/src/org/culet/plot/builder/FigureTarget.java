package org.culet.plot.builder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a figure is about.
 *
 * @param sampleId id of the sample, empty for the whole study
 * @param stageIds ids of the stages in the order of their importance; empty: all of the sample
 */
public record FigureTarget(Optional<String> sampleId, List<String> stageIds) {

	/** The whole study. */
	public static final FigureTarget STUDY = new FigureTarget(Optional.empty(), List.of());

	/** Copies the list. */
	public FigureTarget {
		Objects.requireNonNull(sampleId, "sampleId");
		stageIds = List.copyOf(stageIds);
	}

	/** A sample with all its stages. */
	public static FigureTarget sample(String sampleId) {
		return new FigureTarget(Optional.of(sampleId), List.of());
	}

	/** Some stages of a sample. */
	public static FigureTarget stages(String sampleId, List<String> stageIds) {
		return new FigureTarget(Optional.of(sampleId), stageIds);
	}
}
