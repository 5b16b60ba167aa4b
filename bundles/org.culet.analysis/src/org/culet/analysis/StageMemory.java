package org.culet.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StageResult;
import org.culet.physics.SheetGeometry;

/**
 * What was found for stages, by everything that it was found from: after an edit only the stages that it concerns are analysed again, and
 * an analysis that was stopped goes on where it was. What a series says is no part of it; that is always drawn together afresh.
 * <p>
 * A memory belongs to one pipeline, whose readers, laws and settings stay the same. Raw files are taken to be what they were: where they
 * may have changed, use a new memory. May be used by several threads.
 */
public final class StageMemory {

	/**
	 * All that the results of a stage depend on, besides the pipeline.
	 *
	 * @param geometry width and length of the film, where both are known
	 * @param thicknessNm film thickness in nm
	 * @param runName name of the run
	 * @param stage the stage with its sweeps, readings and choices
	 */
	public record Key(Optional<SheetGeometry> geometry, OptionalDouble thicknessNm, String runName, StageInput stage) {

		/** No null. */
		public Key {
			Objects.requireNonNull(geometry, "geometry");
			Objects.requireNonNull(thicknessNm, "thicknessNm");
			Objects.requireNonNull(runName, "runName");
			Objects.requireNonNull(stage, "stage");
		}

		static Key of(SampleInput sample, String runName, StageInput stage) {
			return new Key(sample.geometry(), sample.thicknessNm(), runName, stage);
		}
	}

	/**
	 * What was found for a stage.
	 *
	 * @param stage its results
	 * @param problems files that could not be used
	 */
	public record Found(StageResult stage, List<Problem> problems) {

		/** Copies the list. */
		public Found {
			Objects.requireNonNull(stage, "stage");
			problems = List.copyOf(problems);
		}
	}

	private final Map<Key, Found> known = new ConcurrentHashMap<>();

	/**
	 * Looks a stage up.
	 *
	 * @param key the stage
	 * @return what was found for it, if it was analysed before
	 */
	public Optional<Found> find(Key key) {
		return Optional.ofNullable(known.get(key));
	}

	/**
	 * Notes a stage.
	 *
	 * @param key the stage
	 * @param found what was found for it
	 */
	public void put(Key key, Found found) {
		known.put(key, found);
	}

	/**
	 * Forgets all stages but those of a study.
	 *
	 * @param study the study
	 */
	public void retain(StudyInput study) {
		known.keySet().retainAll(keys(study));
	}

	/**
	 * How many stages of a study are still to be analysed.
	 *
	 * @param study the study
	 * @return number of its stages that are not known
	 */
	public int missing(StudyInput study) {
		return (int) keys(study).stream().filter(key -> !known.containsKey(key)).count();
	}

	/** The stages of a study. */
	static Set<Key> keys(StudyInput study) {
		Set<Key> keys = new HashSet<>();
		study.samples().forEach(sample -> sample.runs()
				.forEach(run -> run.stages().forEach(stage -> keys.add(Key.of(sample, run.name(), stage)))));
		return keys;
	}
}
