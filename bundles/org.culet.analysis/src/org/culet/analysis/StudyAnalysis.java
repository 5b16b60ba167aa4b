package org.culet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.culet.analysis.input.RunInput;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StageInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.internal.SampleSeries;
import org.culet.analysis.internal.StageAnalysis;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.data.CurveReaders;

/**
 * The pipeline: reads every sweep of a study, finds pressures, critical temperatures and phases, fits and compares the laws, and draws
 * together what the series says. Stages are worked on in parallel; the results do not depend on the number of threads. A file that
 * cannot be used becomes a problem of the result and does not stop the rest.
 */
public final class StudyAnalysis {

	private final CurveReaders readers;
	private final ModelCatalog models;
	private final AnalysisOptions options;

	/**
	 * Prepares an analysis.
	 *
	 * @param readers what reads the files
	 * @param models all known laws
	 * @param options settings
	 */
	public StudyAnalysis(CurveReaders readers, ModelCatalog models, AnalysisOptions options) {
		this.readers = Objects.requireNonNull(readers, "readers");
		this.models = Objects.requireNonNull(models, "models");
		this.options = Objects.requireNonNull(options, "options");
	}

	/** With the readers and laws of this program alone and the settings of the specification. */
	public static StudyAnalysis standard() {
		return new StudyAnalysis(CurveReaders.standard(), ModelCatalog.standard(), AnalysisOptions.defaults());
	}

	/** The settings. */
	public AnalysisOptions options() {
		return options;
	}

	/** This pipeline with other settings. */
	public StudyAnalysis with(AnalysisOptions others) {
		return new StudyAnalysis(readers, models, others);
	}

	/** The readers of files. */
	public CurveReaders readers() {
		return readers;
	}

	/** All known laws. */
	public ModelCatalog models() {
		return models;
	}

	/** One stage to do. */
	private record Task(SampleInput sample, RunInput run, StageInput stage) {
	}

	/**
	 * Analyses a study.
	 *
	 * @param study the study
	 * @param progress told after each stage, and asked before each whether to stop
	 * @return everything that was found
	 * @throws CancellationException if the progress was cancelled
	 * @throws InterruptedException if the calling thread was interrupted; no work goes on afterwards
	 */
	public StudyResult run(StudyInput study, Progress progress) throws InterruptedException {
		List<Task> tasks = tasks(study);
		progress.begin("Analysing " + study.name(), tasks.size());
		List<StageAnalysis.Outcome> outcomes = inParallel(tasks, progress);
		List<Problem> problems = new ArrayList<>(study.problems());
		outcomes.forEach(o -> problems.addAll(o.problems()));
		List<SampleResult> samples = new ArrayList<>();
		for (SampleInput sample : study.samples()) {
			List<StageResult> stages = new ArrayList<>();
			for (int i = 0; i < tasks.size(); i++) {
				if (tasks.get(i).sample() == sample) {
					stages.add(outcomes.get(i).stage());
				}
			}
			samples.add(SampleSeries.of(sample, stages));
		}
		return new StudyResult(study.name(), study.source(), samples, problems, Version.NUMBER);
	}

	private static List<Task> tasks(StudyInput study) {
		List<Task> tasks = new ArrayList<>();
		for (SampleInput sample : study.samples()) {
			for (RunInput run : sample.runs()) {
				run.stages().forEach(stage -> tasks.add(new Task(sample, run, stage)));
			}
		}
		return tasks;
	}

	/**
	 * Stages without what their series says.
	 *
	 * @param stages the stages, in the order of the study
	 * @param problems files that could not be used
	 */
	public record Stages(List<StageResult> stages, List<Problem> problems) {

		/** Copies the lists. */
		public Stages {
			stages = List.copyOf(stages);
			problems = List.copyOf(problems);
		}
	}

	/**
	 * Analyses the stages of a study alone, as {@link #run} does, without what they say together.
	 *
	 * @param study the study
	 * @param progress told after each stage, and asked before each whether to stop
	 * @return the stages
	 * @throws CancellationException if the progress was cancelled
	 * @throws InterruptedException if the calling thread was interrupted; no work goes on afterwards
	 */
	public Stages stages(StudyInput study, Progress progress) throws InterruptedException {
		List<Task> tasks = tasks(study);
		progress.begin("Fitting " + study.name(), tasks.size());
		List<StageAnalysis.Outcome> outcomes = inParallel(tasks, progress);
		List<Problem> problems = new ArrayList<>(study.problems());
		outcomes.forEach(o -> problems.addAll(o.problems()));
		return new Stages(outcomes.stream().map(StageAnalysis.Outcome::stage).toList(), problems);
	}

	private List<StageAnalysis.Outcome> inParallel(List<Task> tasks, Progress progress) throws InterruptedException {
		StageAnalysis analysis = new StageAnalysis(readers, models, options);
		ExecutorService pool = Executors.newFixedThreadPool(options.threads(),
				work -> Thread.ofPlatform().daemon().name("culet-analysis").unstarted(work));
		try {
			List<Future<StageAnalysis.Outcome>> running = tasks.stream().map(task -> pool.submit(() -> one(analysis, task, progress)))
					.toList();
			List<StageAnalysis.Outcome> outcomes = new ArrayList<>();
			for (Future<StageAnalysis.Outcome> each : running) {
				outcomes.add(result(each));
			}
			return outcomes;
		} finally {
			pool.shutdownNow();
		}
	}

	private static StageAnalysis.Outcome one(StageAnalysis analysis, Task task, Progress progress) {
		if (progress.cancelled()) {
			throw new CancellationException("the analysis was stopped");
		}
		StageAnalysis.Outcome outcome = analysis.analyze(task.sample(), task.run().name(), task.stage());
		progress.step(task.sample().name() + ", " + outcome.stage().label());
		return outcome;
	}

	private static StageAnalysis.Outcome result(Future<StageAnalysis.Outcome> future) throws InterruptedException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancellationException cancelled) {
				throw cancelled;
			}
			if (e.getCause() instanceof RuntimeException unexpected) {
				throw unexpected;
			}
			throw new IllegalStateException(e.getCause());
		}
	}
}
