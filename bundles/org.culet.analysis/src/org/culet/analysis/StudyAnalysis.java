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

		StageMemory.Key key() {
			return StageMemory.Key.of(sample, run.name(), stage);
		}
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
		return run(study, new StageMemory(), progress);
	}

	/**
	 * Analyses a study as {@link #run(StudyInput, Progress)} does, to the same numbers, but no stage that a memory knows.
	 *
	 * @param study the study
	 * @param memory stages that this pipeline has analysed before; those that are analysed now without a problem are noted in it,
	 *        also if it is stopped
	 * @param progress told after each stage, and asked before each whether to stop
	 * @return everything that was found
	 * @throws CancellationException if the progress was cancelled
	 * @throws InterruptedException if the calling thread was interrupted; no work goes on afterwards
	 */
	public StudyResult run(StudyInput study, StageMemory memory, Progress progress) throws InterruptedException {
		List<Task> tasks = tasks(study);
		progress.begin("Analysing " + study.name(), tasks.size());
		List<StageMemory.Found> outcomes = inParallel(tasks, memory, progress);
		List<Problem> problems = new ArrayList<>(study.problems());
		problems.addAll(problems(study, tasks, outcomes));
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

	/** What went wrong, with the lines of the manifest where the study was made from one. */
	private static List<Problem> problems(StudyInput study, List<Task> tasks, List<StageMemory.Found> outcomes) {
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < outcomes.size(); i++) {
			String stage = tasks.get(i).stage().id();
			outcomes.get(i).problems().forEach(p -> problems.add(study.located(stage, p)));
		}
		return problems;
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
		List<StageMemory.Found> outcomes = inParallel(tasks, new StageMemory(), progress);
		List<Problem> problems = new ArrayList<>(study.problems());
		problems.addAll(problems(study, tasks, outcomes));
		return new Stages(outcomes.stream().map(StageMemory.Found::stage).toList(), problems);
	}

	private List<StageMemory.Found> inParallel(List<Task> tasks, StageMemory memory, Progress progress) throws InterruptedException {
		StageAnalysis analysis = new StageAnalysis(readers, models, options);
		ExecutorService pool = Executors.newFixedThreadPool(options.threads(),
				work -> Thread.ofPlatform().daemon().name("culet-analysis").unstarted(work));
		try {
			List<Future<StageMemory.Found>> running = tasks.stream().map(task -> pool.submit(() -> one(analysis, task, memory, progress)))
					.toList();
			List<StageMemory.Found> outcomes = new ArrayList<>();
			for (Future<StageMemory.Found> each : running) {
				outcomes.add(result(each));
			}
			return outcomes;
		} finally {
			pool.shutdownNow();
		}
	}

	private static StageMemory.Found one(StageAnalysis analysis, Task task, StageMemory memory, Progress progress) {
		if (progress.cancelled()) {
			throw new CancellationException("the analysis was stopped");
		}
		StageMemory.Key key = task.key();
		StageMemory.Found found = memory.find(key).orElseGet(() -> {
			StageAnalysis.Outcome outcome = analysis.analyze(task.sample(), task.run().name(), task.stage());
			return new StageMemory.Found(outcome.stage(), outcome.problems());
		});
		if (found.problems().isEmpty()) {
			// a file that was missing or broken is looked at again the next time
			memory.put(key, found);
		}
		progress.step(task.sample().name() + ", " + found.stage().label());
		return found;
	}

	private static StageMemory.Found result(Future<StageMemory.Found> future) throws InterruptedException {
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
