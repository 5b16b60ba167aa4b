package org.culet.ui.internal.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.StageMemory;
import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.Version;
import org.culet.analysis.input.SampleInput;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.Problem;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StudyResult;
import org.culet.ui.internal.UiLog;
import org.culet.ui.study.StudyJob;

/**
 * Runs the pipeline in a Job: a snapshot goes in, results come back on the user-interface thread, sample by sample. One analysis at a
 * time; a newer snapshot stops the one that runs. Stages whose snapshot has not changed since they were analysed are not analysed
 * again, also if that was the last time that the study was open.
 */
final class AnalysisRunner {

	private final Display display;
	private final Supplier<StudyAnalysis> analysis;
	private StageMemory memory = new StageMemory();
	/** Whether what was kept of the study before is still to be looked at. */
	private boolean recall = true;
	/** What was analysed last, while its results are not kept for the next time. */
	private Optional<StudyInput> unkept = Optional.empty();
	private Optional<Job> running = Optional.empty();

	/** Where results go, on the user-interface thread. */
	interface Receiver {
		/** Results of the first samples; the others are still to come. */
		void partial(StudyResult result);

		/**
		 * The end.
		 *
		 * @param result all results; empty if it was stopped or failed
		 * @param analysed number of stages that were analysed now, not before
		 * @param status how it ended
		 */
		void done(Optional<StudyResult> result, int analysed, IStatus status);
	}

	/** What was found for a sample. */
	private record Done(SampleResult result, List<Problem> problems) {
	}

	AnalysisRunner(Display display, Supplier<StudyAnalysis> analysis) {
		this.display = display;
		this.analysis = analysis;
	}

	/**
	 * Starts an analysis.
	 *
	 * @param input what is analysed
	 * @param afresh whether everything is computed again, also what is known: raw files may have changed on the disk
	 * @param receiver told of the results
	 */
	void start(StudyInput input, boolean afresh, Receiver receiver) {
		cancel();
		if (afresh) {
			memory = new StageMemory();
		}
		Job job = new AnalysisJob(input, memory, recall && !afresh, receiver);
		recall = false;
		job.setPriority(afresh ? Job.LONG : Job.DECORATE);
		running = Optional.of(job);
		job.schedule();
	}

	void cancel() {
		running.ifPresent(Job::cancel);
		running = Optional.empty();
	}

	/** Forgets what is known: another study. */
	void forget() {
		cancel();
		memory = new StageMemory();
		recall = true;
		unkept = Optional.empty();
	}

	/** Keeps the results of the last analysis for the next time that the study is opened, in the background. */
	void keep() {
		if (unkept.isPresent()) {
			new KeepJob(unkept.get(), memory).schedule();
			unkept = Optional.empty();
		}
	}

	boolean isRunning() {
		return running.isPresent();
	}

	/** The Job. */
	private final class AnalysisJob extends StudyJob {
		private final StudyInput input;
		private final StageMemory stages;
		private final boolean recalls;
		private final Receiver receiver;
		private final Map<SampleInput, Done> found = new HashMap<>();
		private volatile Optional<StudyResult> result = Optional.empty();
		private volatile int analysed;

		AnalysisJob(StudyInput input, StageMemory stages, boolean recalls, Receiver receiver) {
			super("Analyse " + input.name());
			this.input = input;
			this.stages = stages;
			this.recalls = recalls;
			this.receiver = receiver;
			addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					tell(() -> finished(event.getResult()));
				}
			});
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			SubMonitor progress = SubMonitor.convert(monitor, getName(), Math.max(1, count(input.samples())));
			if (recalls) {
				recall();
			}
			analysed = stages.missing(input);
			try {
				for (SampleInput sample : input.samples()) {
					found.put(sample, analyse(sample, progress));
					if (found.size() < input.samples().size()) {
						StudyResult partial = collected();
						tell(() -> receiver.partial(partial));
					}
				}
				result = Optional.of(collected());
				stages.retain(input);
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Status.CANCEL_STATUS;
			}
		}

		private void recall() {
			try {
				StudyBridge.kept(analysis.get()).recall(input, stages);
			} catch (IOException e) {
				UiLog.warning("Results that were kept of " + input.source() + " cannot be used; it is analysed again", e);
			}
		}

		private Done analyse(SampleInput sample, SubMonitor progress) throws InterruptedException {
			StudyInput one = new StudyInput(input.name(), input.source(), List.of(sample), List.of());
			StudyResult all = analysis.get().run(one, stages, Tasks.progress(progress.split(count(List.of(sample)))));
			return new Done(all.samples().get(0), all.problems());
		}

		private static int count(List<SampleInput> samples) {
			return samples.stream().flatMap(s -> s.runs().stream()).mapToInt(r -> r.stages().size()).sum();
		}

		private StudyResult collected() {
			List<SampleResult> samples = new ArrayList<>();
			List<Problem> problems = new ArrayList<>(input.problems());
			for (SampleInput sample : input.samples()) {
				Done done = found.get(sample);
				if (done != null) {
					samples.add(done.result());
					problems.addAll(done.problems());
				}
			}
			return new StudyResult(input.name(), input.source(), samples, problems, Version.NUMBER);
		}

		private void finished(IStatus status) {
			if (running.filter(r -> r == this).isPresent()) {
				running = Optional.empty();
				if (result.isPresent() && analysed > 0) {
					unkept = Optional.of(input);
				}
			}
			receiver.done(result, analysed, status);
		}

		private void tell(Runnable what) {
			if (!display.isDisposed()) {
				display.asyncExec(what);
			}
		}
	}

	/** Writes results down. */
	private final class KeepJob extends StudyJob {
		private final StudyInput input;
		private final StageMemory stages;

		KeepJob(StudyInput input, StageMemory stages) {
			super("Keep results of " + input.name());
			this.input = input;
			this.stages = stages;
			setSystem(true);
			setPriority(Job.DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				StudyBridge.kept(analysis.get()).keep(input, stages);
			} catch (IOException e) {
				UiLog.warning("Results of " + input.source() + " are not kept for the next time", e);
			}
			return Status.OK_STATUS;
		}
	}
}
