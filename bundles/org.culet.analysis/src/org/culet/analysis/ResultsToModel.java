package org.culet.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.analysis.internal.CurrentInputs;
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
		CurrentInputs current = CurrentInputs.of(StudySnapshot.of(study, file));
		Map<String, Stage> stages = new HashMap<>();
		Studies.stages(study).forEach(stage -> stages.put(stage.getId(), stage));
		List<StageResult> fresh = new ArrayList<>();
		List<String> dropped = new ArrayList<>();
		for (SampleResult sample : results.samples()) {
			for (StageResult stage : sample.stages()) {
				if (current.gave(stage)) {
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

	/**
	 * Writes the fits of a session into the study, as one edit. To be called on the thread that owns the model.
	 *
	 * @param fitted what was fitted from a plan of the session
	 * @param session the session
	 * @param domain the study's editing domain
	 * @param file the study's own file
	 * @param now time to be noted
	 * @return what was written and what was dropped because the choices or files have changed meanwhile
	 */
	public static Outcome apply(SessionAnalysis.Outcome fitted, Session session, StudyEditingDomain domain, Path file, Instant now) {
		CurrentInputs current = CurrentInputs.of(StudySnapshot.of(session, file));
		Map<String, Stage> stages = new HashMap<>();
		Studies.stages(domain.study()).forEach(stage -> stages.put(stage.getId(), stage));
		List<StageResult> fresh = new ArrayList<>();
		List<String> dropped = new ArrayList<>();
		for (SessionAnalysis.FittedStage stage : fitted.stages()) {
			if (current.gave(stage.stage())) {
				fresh.add(stage.stage());
			} else {
				dropped.add(stage.stage().id());
			}
		}
		if (!fresh.isEmpty()) {
			domain.change("Fit " + fresh.size() + (fresh.size() == 1 ? " stage" : " stages") + " of session " + session.getName(),
					() -> fresh.forEach(result -> new StageWriter(stages.get(result.id()), session, now).writeFits(result)));
		}
		return new Outcome(fresh.stream().map(StageResult::id).toList(), dropped);
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
