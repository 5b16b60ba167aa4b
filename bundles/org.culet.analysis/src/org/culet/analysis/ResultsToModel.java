package org.culet.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.internal.Digests;
import org.culet.analysis.internal.StageWriter;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.edit.StudyEditingDomain;

/**
 * Hands the results of an analysis back to the study it was made from, as one edit. What a person set by hand stays as it is: phases,
 * windows, laws, chosen ruby readings. Results of a stage whose inputs have changed since the snapshot are dropped.
 */
public final class ResultsToModel {

	private ResultsToModel() {
	}

	/**
	 * What was handed back.
	 *
	 * @param written ids of the stages whose results were written
	 * @param dropped ids of the stages whose inputs have changed meanwhile, or that are gone: they must be computed again
	 */
	public record Outcome(List<String> written, List<String> dropped) {

		/** Copies the lists. */
		public Outcome {
			written = List.copyOf(written);
			dropped = List.copyOf(dropped);
		}
	}

	/**
	 * Writes results into the study. To be called on the thread that owns the model.
	 *
	 * @param results results of a snapshot of this study
	 * @param domain the study's editing domain
	 * @param file the study's own file
	 * @param now time to be noted
	 * @return what was written and what was dropped
	 */
	public static Outcome apply(StudyResult results, StudyEditingDomain domain, Path file, Instant now) {
		Study study = domain.study();
		Map<String, Current> current = current(StudySnapshot.of(study, file));
		Map<String, Stage> stages = new HashMap<>();
		Studies.stages(study).forEach(stage -> stages.put(stage.getId(), stage));
		List<StageResult> fresh = new ArrayList<>();
		List<String> dropped = new ArrayList<>();
		for (SampleResult sample : results.samples()) {
			for (StageResult stage : sample.stages()) {
				if (isCurrent(stage, current)) {
					fresh.add(stage);
				} else {
					dropped.add(stage.id());
				}
			}
		}
		if (!fresh.isEmpty()) {
			domain.change("Analyse " + fresh.size() + (fresh.size() == 1 ? " stage" : " stages"), () -> {
				Session session = session(study, now);
				fresh.forEach(result -> new StageWriter(stages.get(result.id()), session, now).write(result));
			});
		}
		return new Outcome(fresh.stream().map(StageResult::id).toList(), dropped);
	}

	/** A stage as it is now. */
	private record Current(SampleInput sample, StageInput stage) {
	}

	private static Map<String, Current> current(StudyInput now) {
		Map<String, Current> map = new HashMap<>();
		now.samples().forEach(sample -> sample.runs()
				.forEach(run -> run.stages().forEach(stage -> map.put(stage.id(), new Current(sample, stage)))));
		return map;
	}

	private static boolean isCurrent(StageResult result, Map<String, Current> current) {
		Current now = current.get(result.id());
		return now != null && Digests.ofStage(result.provenance().operation(), now.sample(), now.stage(), result.provenance().inputs())
				.equals(result.provenance().inputDigest());
	}

	private static Session session(Study study, Instant now) {
		Optional<Session> found = Studies.sessionNamed(study, StudySnapshot.SESSION);
		if (found.isPresent()) {
			return found.get();
		}
		Session session = Studies.createAnalysisSession(now);
		study.getSessions().add(session);
		return session;
	}
}
