package org.culet.ui.internal.study;

import org.eclipse.core.runtime.IProgressMonitor;

import org.culet.analysis.Progress;

/** Between the pipeline's progress and the platform's. */
public final class Tasks {

	private Tasks() {
	}

	/**
	 * A progress that tells a monitor.
	 *
	 * @param monitor that of a Job
	 * @return the progress, safe to be called from several threads
	 */
	public static Progress progress(IProgressMonitor monitor) {
		return new MonitorProgress(monitor);
	}

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
