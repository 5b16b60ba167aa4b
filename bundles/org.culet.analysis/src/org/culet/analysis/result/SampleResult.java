package org.culet.analysis.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.physics.SheetGeometry;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Reversibility;

/**
 * Everything deduced for one sample.
 *
 * @param id id of the sample in its study, or its name; unique within a study
 * @param name name for people and file names
 * @param geometry width and length of the film, where both are known
 * @param thicknessNm thickness of the film in nm
 * @param stages its stages: pressurising in order of rising pressure, then depressurising in order of falling pressure
 * @param series results of the series, one for each branch that has stages, pressurising first
 * @param crossings crossings of neighbouring stages of a branch, and of an insulator at low with insulators at high pressure
 * @param reversibility how far releasing the pressure undoes raising it, where there are stages of both branches
 */
public record SampleResult(String id, String name, Optional<SheetGeometry> geometry, OptionalDouble thicknessNm,
		List<StageResult> stages, List<SeriesResult> series, List<StageCrossings> crossings,
		Optional<Reversibility> reversibility) {

	/** Copies the lists. */
	public SampleResult {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(geometry, "geometry");
		Objects.requireNonNull(thicknessNm, "thicknessNm");
		Objects.requireNonNull(reversibility, "reversibility");
		stages = List.copyOf(stages);
		series = List.copyOf(series);
		crossings = List.copyOf(crossings);
	}

	/** The same with other stages, and with all that was deduced from the old ones. */
	public SampleResult withStages(List<StageResult> others) {
		return new SampleResult(id, name, geometry, thicknessNm, others, series, crossings, reversibility);
	}

	/** The stages of a branch, in the order of {@link #stages()}. */
	public List<StageResult> stages(Branch branch) {
		return stages.stream().filter(s -> s.branch() == branch).toList();
	}

	/** A stage by its id. */
	public Optional<StageResult> stage(String stageId) {
		return stages.stream().filter(s -> s.id().equals(stageId)).findFirst();
	}

	/** The results of a branch, empty where it has no stage. */
	public Optional<SeriesResult> series(Branch branch) {
		return series.stream().filter(s -> s.branch() == branch).findFirst();
	}
}
