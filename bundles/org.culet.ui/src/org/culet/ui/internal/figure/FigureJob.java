package org.culet.ui.internal.figure;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import org.culet.plot.builder.BuiltFigure;
import org.culet.ui.study.StudyJob;

/** Builds a figure away from the user-interface thread. */
final class FigureJob extends StudyJob {

	private final FigureRequest request;
	private final Consumer<BuiltFigure> receiver;

	/** A Job that hands what it has built to a receiver on the user-interface thread. */
	FigureJob(String title, FigureRequest request, Consumer<BuiltFigure> receiver) {
		super("Draw " + title);
		this.request = request;
		this.receiver = receiver;
		setSystem(true);
		setPriority(Job.SHORT);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		BuiltFigure built = request.build();
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> receiver.accept(built));
		}
		return Status.OK_STATUS;
	}
}
