package org.culet.analysis.input;

import java.util.List;
import java.util.Objects;

import org.culet.analysis.result.Problem;

/**
 * A study as an analysis sees it.
 *
 * @param name name for people
 * @param source the file it was made from, as it was named
 * @param samples its samples
 * @param problems what was wrong already when the snapshot was made
 */
public record StudyInput(String name, String source, List<SampleInput> samples, List<Problem> problems) {

	/** Copies the lists. */
	public StudyInput {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(source, "source");
		samples = List.copyOf(samples);
		problems = List.copyOf(problems);
	}
}
