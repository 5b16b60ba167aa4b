package org.culet.ui.internal.app;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import org.culet.ui.internal.study.StudyController;

/**
 * Takes a picture of the window for the documentation and ends the workbench: once the study is open, analysed, and nothing has
 * been waiting to be drawn for a while; without a study, once the window stands.
 */
final class WindowPicture {

	private static final int EVERY_MS = 150;
	/** So many looks in a row must find everything quiet. */
	private static final int QUIET_LOOKS = 8;
	/** Then the picture is taken whatever the state, and says so. */
	private static final int MOST_LOOKS = 1200;

	private final IWorkbenchWindow window;
	private final StartRequest request;
	private int looks;
	private int quiet;

	WindowPicture(IWorkbenchWindow window, StartRequest request) {
		this.window = window;
		this.request = request;
	}

	void takeWhenReady() {
		Display display = window.getShell().getDisplay();
		display.timerExec(EVERY_MS, () -> look(display));
	}

	private void look(Display display) {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		looks++;
		quiet = ready() ? quiet + 1 : 0;
		if (quiet == 1) {
			bringToFront();
		}
		if (quiet < QUIET_LOOKS && looks < MOST_LOOKS) {
			display.timerExec(EVERY_MS, () -> look(display));
			return;
		}
		take(window.getShell(), request.picture().orElseThrow());
		PlatformUI.getWorkbench().getService(StudyController.class).discardEdits();
		PlatformUI.getWorkbench().close();
	}

	private boolean ready() {
		StudyController controller = PlatformUI.getWorkbench().getService(StudyController.class);
		boolean open = request.study().isEmpty() || controller.current().map(d -> d.resultsCurrent()).orElse(false);
		return open && !controller.isBusy();
	}

	private void bringToFront() {
		request.pictureView().ifPresent(id -> {
			try {
				window.getActivePage().showView(id);
			} catch (PartInitException e) {
				log().log(e.getStatus());
			}
		});
	}

	private static void take(Shell shell, Path file) {
		Rectangle area = shell.getClientArea();
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(image);
		try {
			shell.print(gc);
			ImageLoader loader = new ImageLoader();
			loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} catch (SWTException e) {
			log().log(Status.error("The picture " + file + " could not be saved", e));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private static ILog log() {
		return ILog.of(Platform.getBundle("org.culet.ui"));
	}
}
