package org.culet.analysis.input;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.result.Problem;

/**
 * A study as an analysis sees it.
 *
 * @param name name for people
 * @param source the file it was made from, as it was named
 * @param samples its samples
 * @param problems what was wrong already when the snapshot was made
 * @param listed where a manifest names the files and ruby readings of its stages; empty for another study
 */
public record StudyInput(String name, String source, List<SampleInput> samples, List<Problem> problems, Map<Item, Problem.Listed> listed) {

	/**
	 * A file or ruby reading of a stage.
	 *
	 * @param stageId id of the stage
	 * @param name what a problem calls it
	 */
	public record Item(String stageId, String name) {
	}

	/** Copies the lists. */
	public StudyInput {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(source, "source");
		samples = List.copyOf(samples);
		problems = List.copyOf(problems);
		listed = Map.copyOf(listed);
	}

	/** A study that was not made from a manifest. */
	public StudyInput(String name, String source, List<SampleInput> samples, List<Problem> problems) {
		this(name, source, samples, problems, Map.of());
	}

	/**
	 * A problem of a stage with the line of the manifest it comes from.
	 *
	 * @param stageId id of the stage
	 * @param problem the problem
	 * @return the same with the line, where a manifest has one
	 */
	public Problem located(String stageId, Problem problem) {
		return Optional.ofNullable(listed.get(new Item(stageId, problem.file()))).map(problem::listedIn).orElse(problem);
	}
}
