package org.culet.ui.internal.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import org.culet.analysis.input.RubyInput;
import org.culet.ui.study.StudyJob;

/** Evaluates ruby readings in a Job; what was evaluated before as it is now is not evaluated again. */
final class RubyRunner {

	private final Display display;
	private Map<RubyInput, RubyEvaluation> known = Map.of();
	private Optional<Job> running = Optional.empty();

	RubyRunner(Display display) {
		this.display = display;
	}

	/**
	 * Evaluates readings.
	 *
	 * @param readings the readings
	 * @param then given the evaluations in their order, on the user-interface thread; not called if another request comes first
	 */
	void evaluate(List<RubyInput> readings, Consumer<List<RubyEvaluation>> then) {
		stop();
		if (known.keySet().containsAll(readings)) {
			then.accept(readings.stream().map(known::get).toList());
			return;
		}
		Map<RubyInput, RubyEvaluation> before = known;
		Job job = new StudyJob("Evaluate ruby readings") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<RubyEvaluation> found = new ArrayList<>();
				for (RubyInput reading : readings) {
					if (monitor.isCanceled()) {
						return Status.CANCEL_STATUS;
					}
					RubyEvaluation old = before.get(reading);
					found.add(old == null ? RubyEvaluation.of(reading) : old);
				}
				arrived(this, found, then);
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		running = Optional.of(job);
		job.schedule();
	}

	private void arrived(Job job, List<RubyEvaluation> found, Consumer<List<RubyEvaluation>> then) {
		if (display.isDisposed()) {
			return;
		}
		display.asyncExec(() -> {
			if (running.filter(r -> r == job).isPresent()) {
				running = Optional.empty();
				Map<RubyInput, RubyEvaluation> now = new HashMap<>();
				found.forEach(e -> now.put(e.input(), e));
				known = now;
				then.accept(found);
			}
		});
	}

	void stop() {
		running.ifPresent(Job::cancel);
		running = Optional.empty();
	}
}
