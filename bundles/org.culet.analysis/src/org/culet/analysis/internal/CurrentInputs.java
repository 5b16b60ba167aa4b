package org.culet.analysis.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.RawInput;
import org.culet.analysis.result.StageResult;

/** The stages of a study as they are now, to tell results of before from results of now. For one thread. */
public final class CurrentInputs {

	/** A stage as it is now. */
	private record Current(SampleInput sample, StageInput stage) {
	}

	/** Where a digest was asked for: all fits of a stage ask for the same. */
	private record Asked(String stageId, String operation, List<RawInput> inputs) {
	}

	private final Map<String, Current> stages = new HashMap<>();
	private final Map<Asked, String> digests = new HashMap<>();

	private CurrentInputs(StudyInput now) {
		now.samples().forEach(sample -> sample.runs()
				.forEach(run -> run.stages().forEach(stage -> stages.put(stage.id(), new Current(sample, stage)))));
	}

	/** The stages of a snapshot. */
	public static CurrentInputs of(StudyInput now) {
		return new CurrentInputs(now);
	}

	/** Whether the stage as it is now gave this result. */
	public boolean gave(StageResult result) {
		return gave(result.id(), result.provenance().operation(), result.provenance().inputs(), result.provenance().inputDigest());
	}

	/**
	 * Whether a stage as it is now has a digest.
	 *
	 * @param stageId id of the stage
	 * @param operation the operation with its settings
	 * @param inputs the raw files
	 * @param digest the digest noted with a result
	 * @return false also where there is no such stage
	 */
	public boolean gave(String stageId, String operation, List<RawInput> inputs, String digest) {
		Current now = stages.get(stageId);
		return now != null && digests.computeIfAbsent(new Asked(stageId, operation, inputs),
				asked -> Digests.ofStage(operation, now.sample(), now.stage(), inputs)).equals(digest);
	}
}
