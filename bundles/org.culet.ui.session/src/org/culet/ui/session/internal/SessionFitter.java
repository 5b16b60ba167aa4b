package org.culet.ui.session.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.AnalysisOptions;
import org.culet.analysis.Progress;
import org.culet.analysis.ResultsToModel;
import org.culet.analysis.SessionAnalysis;
import org.culet.analysis.StudyAnalysis;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.ui.study.StudyJob;

/**
 * Fits in Jobs: the stage that is shown whenever something has changed, and any number of stages when a person asks for it. Plans go
 * in, results come back on the user-interface thread; results of choices that have changed meanwhile are not kept.
 */
final class SessionFitter implements SessionContext.Pane {

	private final Display display;
	private final SessionContext context;
	private Optional<Job> showing = Optional.empty();
	private Optional<Job> fitting = Optional.empty();
	private Optional<SessionAnalysis.Plan> shown = Optional.empty();
	/** What was fitted is about to be offered. */
	private boolean offering;

	SessionFitter(Display display, SessionContext context) {
		this.display = display;
		this.context = context;
	}

	/** Fits the stage that is shown if its choices or files are not those of the last fit. */
	@Override
	public void refresh() {
		Optional<SessionAnalysis.Plan> wanted = context.stage().map(stage -> plan(List.of(stage)));
		if (wanted.equals(shown)) {
			return;
		}
		showing.ifPresent(Job::cancel);
		showing = Optional.empty();
		shown = wanted;
		wanted.ifPresent(plan -> {
			Job job = new FitJob("Fit the stage that is shown", plan, outcome -> arrived(plan, outcome));
			job.setSystem(true);
			job.setPriority(Job.SHORT);
			showing = Optional.of(job);
			job.schedule();
		});
	}

	private SessionAnalysis.Plan plan(List<Stage> stages) {
		Set<String> ids = stages.stream().map(Stage::getId).collect(Collectors.toSet());
		return SessionAnalysis.plan(context.session(), context.document().path()).only(ids);
	}

	private void arrived(SessionAnalysis.Plan plan, SessionAnalysis.Outcome outcome) {
		if (shown.equals(Optional.of(plan))) {
			showing = Optional.empty();
			take(outcome);
		}
	}

	private void take(SessionAnalysis.Outcome outcome) {
		for (SessionAnalysis.FittedStage fitted : outcome.stages()) {
			context.states().keySet().stream().filter(s -> s.getId().equals(fitted.stage().id())).findFirst()
					.ifPresent(stage -> context.found(stage, fitted.stage()));
		}
		if (!outcome.problems().isEmpty()) {
			context.workspace().say(outcome.problems().getFirst().message(), true);
		}
		context.refreshInTurns();
	}

	/**
	 * Fits stages in the background.
	 *
	 * @param stages the stages
	 * @param then told of the result on the user-interface thread, unless it was stopped
	 */
	void fit(List<Stage> stages, Consumer<SessionAnalysis.Outcome> then) {
		stop();
		SessionAnalysis.Plan plan = plan(stages);
		Job job = new FitJob("Fit session " + context.session().getName(), plan, outcome -> {
			fitting = Optional.empty();
			take(outcome);
			offering = true;
			inTheStudy(() -> {
				offering = false;
				then.accept(outcome);
			});
		});
		job.setPriority(Job.LONG);
		fitting = Optional.of(job);
		job.schedule();
		context.refreshInTurns();
	}

	boolean isFitting() {
		return fitting.isPresent();
	}

	/** Nothing is to be fitted or shown any more. */
	boolean isIdle() {
		return fitting.isEmpty() && showing.isEmpty() && !offering && !context.isRefreshing();
	}

	void stop() {
		fitting.ifPresent(Job::cancel);
		fitting = Optional.empty();
	}

	void dispose() {
		stop();
		showing.ifPresent(Job::cancel);
		showing = Optional.empty();
	}

	/** Puts fits into the session, as one step of undo. */
	ResultsToModel.Outcome keep(SessionAnalysis.Outcome outcome) {
		Session session = context.session();
		return ResultsToModel.apply(outcome, session, context.document().domain(), context.document().path(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS));
	}

	/** Later, in a turn of the event loop of its own, if session and study are still there. */
	private void inTheStudy(Runnable what) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (context.session().getStudy() != null && context.workspace().current().equals(Optional.of(context.document()))) {
					what.run();
				}
			});
		}
	}

	/** The Job. */
	private final class FitJob extends StudyJob {
		private final SessionAnalysis.Plan plan;
		private final Consumer<SessionAnalysis.Outcome> then;
		private final StudyAnalysis analysis;

		FitJob(String name, SessionAnalysis.Plan plan, Consumer<SessionAnalysis.Outcome> then) {
			super(name);
			this.plan = plan;
			this.then = then;
			AnalysisOptions options = context.workspace().analysis().options();
			this.analysis = context.workspace().analysis().with(options);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				SessionAnalysis.Outcome outcome = SessionAnalysis.run(plan, analysis, new MonitorProgress(monitor));
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				inTheStudy(() -> then.accept(outcome));
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return cancelled();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return cancelled();
			}
		}

		private IStatus cancelled() {
			inTheStudy(() -> {
				fitting = fitting.filter(job -> job != this);
				context.refresh();
			});
			return Status.CANCEL_STATUS;
		}
	}

	/** The pipeline's progress as the platform's. */
	private record MonitorProgress(IProgressMonitor monitor) implements Progress {

		@Override
		public synchronized void begin(String task, int steps) {
			monitor.beginTask(task, steps);
		}

		@Override
		public synchronized void step(String what) {
			monitor.subTask(what);
			monitor.worked(1);
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
