package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that an analysis found in a study.
 *
 * @param name name of the study
 * @param source file it was read from, as it was named
 * @param samples its samples in the order of the study
 * @param problems files that could not be read or analysed; the rest went on without them
 * @param culetVersion version of Culet that computed it
 */
public record StudyResult(String name, String source, List<SampleResult> samples, List<Problem> problems, String culetVersion) {

	/** Copies the lists. */
	public StudyResult {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(culetVersion, "culetVersion");
		samples = List.copyOf(samples);
		problems = List.copyOf(problems);
	}

	/** A sample by its id. */
	public Optional<SampleResult> sample(String sampleId) {
		return samples.stream().filter(s -> s.id().equals(sampleId)).findFirst();
	}

	/** A stage of any sample by its id. */
	public Optional<StageResult> stage(String stageId) {
		return samples.stream().flatMap(s -> s.stages().stream()).filter(s -> s.id().equals(stageId)).findFirst();
	}
}
