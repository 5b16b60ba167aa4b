package org.culet.ui.internal.study;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.StudyAnalysis;
import org.culet.analysis.input.StudyInput;
import org.culet.analysis.result.StudyResult;

/**
 * Runs the pipeline in a Job: a snapshot goes in, results come back on the user-interface thread. One analysis at a time; a newer
 * snapshot stops the one that runs.
 */
final class AnalysisRunner {

	private final Display display;
	private final Supplier<StudyAnalysis> analysis;
	private Optional<Job> running = Optional.empty();

	AnalysisRunner(Display display, Supplier<StudyAnalysis> analysis) {
		this.display = display;
		this.analysis = analysis;
	}

	/**
	 * Starts an analysis.
	 *
	 * @param input what is analysed
	 * @param asked whether a person asked for it, so that it shows itself
	 * @param done told on the user-interface thread: results (empty if it was stopped or failed) and the status
	 */
	void start(StudyInput input, boolean asked, BiConsumer<Optional<StudyResult>, IStatus> done) {
		cancel();
		Job job = new AnalysisJob(input, done);
		job.setUser(false);
		job.setSystem(false);
		job.setPriority(asked ? Job.LONG : Job.DECORATE);
		running = Optional.of(job);
		job.schedule();
	}

	void cancel() {
		running.ifPresent(Job::cancel);
		running = Optional.empty();
	}

	boolean isRunning() {
		return running.isPresent();
	}

	private void finished(Job job) {
		if (running.filter(r -> r == job).isPresent()) {
			running = Optional.empty();
		}
	}

	/** The Job. */
	private final class AnalysisJob extends Job {
		private final StudyInput input;
		private volatile Optional<StudyResult> result = Optional.empty();

		AnalysisJob(StudyInput input, BiConsumer<Optional<StudyResult>, IStatus> done) {
			super("Analyse " + input.name());
			this.input = input;
			addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					if (!display.isDisposed()) {
						display.asyncExec(() -> {
							finished(AnalysisJob.this);
							done.accept(result, event.getResult());
						});
					}
				}
			});
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == StudyController.JOBS;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				result = Optional.of(analysis.get().run(input, Tasks.progress(monitor)));
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Status.CANCEL_STATUS;
			}
		}
	}
}
