package org.culet.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.culet.analysis.input.RunInput;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.StageResult;
import org.culet.model.Session;
import org.culet.model.Studies;
import org.culet.model.Study;

/**
 * The fits of a fitting session, from its own sweeps, windows, laws, parameters and choice of intervals. The same choices on the same
 * files give the same numbers to the last digit, in the workbench and on the command line. A plan is taken on the thread that owns the
 * model; the fitting can go on anywhere.
 */
public final class SessionAnalysis {

	/**
	 * What a session asks for.
	 *
	 * @param sessionId id of the session
	 * @param name its name
	 * @param input its sweeps in their stages, with the choices made in it
	 */
	public record Plan(String sessionId, String name, StudyInput input) {

		/** No null. */
		public Plan {
			Objects.requireNonNull(sessionId, "sessionId");
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(input, "input");
		}

		/**
		 * The part of the plan for some stages.
		 *
		 * @param stageIds ids of stages
		 * @return a plan of those of them that the session fits
		 */
		public Plan only(Set<String> stageIds) {
			List<SampleInput> samples = new ArrayList<>();
			for (SampleInput sample : input.samples()) {
				List<RunInput> runs = sample.runs().stream().map(r -> new RunInput(r.id(), r.name(),
						r.stages().stream().filter(s -> stageIds.contains(s.id())).toList())).filter(r -> !r.stages().isEmpty()).toList();
				if (!runs.isEmpty()) {
					samples.add(new SampleInput(sample.id(), sample.name(), sample.geometry(), sample.thicknessNm(), runs));
				}
			}
			return new Plan(sessionId, name, new StudyInput(input.name(), input.source(), samples, input.problems()));
		}

		/** Its stages. */
		public List<StageInput> stages() {
			return input.samples().stream().flatMap(s -> s.runs().stream()).flatMap(r -> r.stages().stream()).toList();
		}
	}

	/**
	 * A stage that was fitted.
	 *
	 * @param sample its sample
	 * @param stage what was found
	 */
	public record FittedStage(SampleInput sample, StageResult stage) {
	}

	/**
	 * What was fitted.
	 *
	 * @param sessionId id of the session
	 * @param stages its stages, in the order of the study
	 * @param problems files that could not be used
	 */
	public record Outcome(String sessionId, List<FittedStage> stages, List<Problem> problems) {

		/** Copies the lists. */
		public Outcome {
			stages = List.copyOf(stages);
			problems = List.copyOf(problems);
		}
	}

	private SessionAnalysis() {
	}

	/**
	 * Takes the plan of a session.
	 *
	 * @param session the session, in a study
	 * @param file the study's own file
	 * @return its plan
	 */
	public static Plan plan(Session session, Path file) {
		return new Plan(session.getId(), session.getName(), StudySnapshot.of(session, file));
	}

	/**
	 * Takes the plan of a session by its name.
	 *
	 * @param study the study
	 * @param file its own file
	 * @param name name of the session
	 * @return its plan; empty if the study has no session of that name
	 */
	public static Optional<Plan> plan(Study study, Path file, String name) {
		return Studies.sessionNamed(study, name).map(session -> plan(session, file));
	}

	/**
	 * Fits everything that a session asks for.
	 *
	 * @param plan its plan
	 * @param analysis the pipeline
	 * @param progress told after each stage, and asked before each whether to stop
	 * @return the stages with their fits, and what could not be used
	 * @throws CancellationException if the progress was cancelled
	 * @throws InterruptedException if the calling thread was interrupted
	 */
	public static Outcome run(Plan plan, StudyAnalysis analysis, Progress progress) throws InterruptedException {
		StudyAnalysis.Stages found = analysis.stages(plan.input(), progress);
		Map<String, SampleInput> samples = new HashMap<>();
		plan.input().samples().forEach(sample -> sample.runs()
				.forEach(run -> run.stages().forEach(stage -> samples.put(stage.id(), sample))));
		return new Outcome(plan.sessionId(),
				found.stages().stream().map(stage -> new FittedStage(samples.get(stage.id()), stage)).toList(), found.problems());
	}
}
