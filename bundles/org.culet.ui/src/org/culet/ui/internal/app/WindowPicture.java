package org.culet.ui.internal.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import org.culet.ui.internal.UiLog;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyText;

/**
 * Takes a picture of the window for the documentation and ends the workbench: once the study is open, analysed, and nothing has
 * been waiting to be drawn for a while; without a study, once the window stands.
 */
final class WindowPicture {

	private static final RGB UNPAINTED = new RGB(255, 0, 254);
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

	private void select(double gPa) {
		StudyController controller = PlatformUI.getWorkbench().getService(StudyController.class);
		controller.current().stream().flatMap(d -> d.study().getSamples().stream().limit(1)).flatMap(s -> s.getRuns().stream())
				.flatMap(r -> r.getStages().stream()).filter(s -> StudyText.pressureGPa(s).isPresent())
				.min(Comparator.comparingDouble(s -> Math.abs(StudyText.pressureGPa(s).getAsDouble() - gPa)))
				.ifPresent(s -> controller.selection().select(List.of(s)));
	}

	private void bringToFront() {
		request.pictureGPa().ifPresent(this::select);
		request.pictureView().ifPresent(id -> {
			try {
				window.getActivePage().showView(id);
			} catch (PartInitException e) {
				UiLog.error("The picture shows another view than " + id, e);
			}
		});
	}

	private static void take(Shell shell, Path file) {
		Point size = shell.getSize();
		Image image = new Image(shell.getDisplay(), size.x, size.y);
		GC gc = new GC(image);
		try {
			gc.setBackground(new Color(UNPAINTED.red, UNPAINTED.green, UNPAINTED.blue));
			gc.fillRectangle(0, 0, size.x, size.y);
			shell.print(gc);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { painted(image.getImageData()) };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} catch (SWTException e) {
			UiLog.error("The picture " + file + " could not be saved", e);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** What the shell has painted: its frame belongs to the window manager and leaves a margin. */
	private static ImageData painted(ImageData all) {
		int right = all.width - 1;
		int bottom = all.height - 1;
		while (right > 0 && unpainted(all, right, all.height / 2)) {
			right--;
		}
		while (bottom > 0 && unpainted(all, all.width / 2, bottom)) {
			bottom--;
		}
		ImageData cut = new ImageData(right + 1, bottom + 1, all.depth, all.palette);
		int[] row = new int[right + 1];
		for (int y = 0; y <= bottom; y++) {
			all.getPixels(0, y, row.length, row, 0);
			cut.setPixels(0, y, row.length, row, 0);
		}
		return cut;
	}

	private static boolean unpainted(ImageData data, int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y)).equals(UNPAINTED);
	}
}
