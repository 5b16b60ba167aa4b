package org.culet.ui.internal.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.ui.PlatformUI;

/** Work that a person waits for. */
final class Busy {

	private Busy() {
	}

	/** Such work. */
	interface Work {
		void run(IProgressMonitor monitor) throws InterruptedException, IOException;
	}

	/**
	 * Does something away from the user-interface thread while the window is painted but takes no edits; what takes long shows its progress
	 * and can be stopped.
	 *
	 * @throws IOException if the work fails; an {@link InterruptedIOException} if it was stopped
	 */
	static void run(Work work) throws IOException {
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					work.run(monitor);
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				}
			});
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			throw new InterruptedIOException("It was stopped.");
		}
	}
}
