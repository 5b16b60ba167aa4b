package org.culet.ui.internal.figure;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Raster;

/**
 * Paints pictures of curves away from the user-interface thread, one after the other. A thread of its own and not a Job: a picture is wanted
 * within milliseconds, hundreds of times while a person pans.
 */
final class CurvePainter {

	private static final int IDLE_SECONDS = 5;

	private final Display display;
	private final FigureLayout layout;
	private final ThreadPoolExecutor thread;

	CurvePainter(Display display, FigureLayout layout) {
		this.display = display;
		this.layout = layout;
		this.thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
			Thread made = new Thread(task, "Culet curves");
			made.setDaemon(true);
			return made;
		});
		thread.allowCoreThreadTimeOut(true);
	}

	/** Whether a request is no longer wanted. Asked from the painting thread. */
	interface Outdated {
		boolean test(CurveRequest request);
	}

	/** Paints here and now. */
	Raster paint(CurveRequest request) {
		return request.paint(layout, () -> false).orElseThrow();
	}

	/**
	 * Paints soon.
	 *
	 * @param request what
	 * @param outdated asked before and while it is painted
	 * @param done given the picture on the user-interface thread
	 */
	void later(CurveRequest request, Outdated outdated, Consumer<CurveImage.Pixels> done) {
		if (thread.isShutdown()) {
			return;
		}
		thread.execute(() -> request.paint(layout, () -> outdated.test(request)).map(CurveImage.Pixels::of).ifPresent(pixels -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> done.accept(pixels));
			}
		}));
	}

	/** Nothing is painted any more. */
	void stop() {
		thread.shutdownNow();
	}
}
