package org.culet.ui.internal.figure;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Raster;
import org.culet.plot.draw.Rect;

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
	Image paint(CurveRequest request) {
		return image(request, request.paint(layout, () -> false).orElseThrow());
	}

	/**
	 * Paints soon.
	 *
	 * @param request what
	 * @param outdated asked before and while it is painted
	 * @param done given the picture on the user-interface thread; it disposes it
	 */
	void later(CurveRequest request, Outdated outdated, Consumer<Image> done) {
		if (!thread.isShutdown()) {
			thread.execute(() -> request.paint(layout, () -> outdated.test(request)).ifPresent(raster -> deliver(request, raster, done)));
		}
	}

	/** SWT makes images on any thread; what takes time is to hand the pixels over. */
	private void deliver(CurveRequest request, Raster raster, Consumer<Image> done) {
		if (display.isDisposed()) {
			return;
		}
		Image image = image(request, raster);
		try {
			display.asyncExec(() -> done.accept(image));
		} catch (SWTException closing) {
			// the workbench has gone in between
			image.dispose();
		}
	}

	private Image image(CurveRequest request, Raster raster) {
		ImageData data = data(raster);
		int zoom = (int) Math.round(100 * request.scale());
		if (zoom == 100) {
			return new Image(display, data);
		}
		ImageDataProvider provider = wanted -> wanted == zoom ? data : wanted == 100 ? scaled(data, request.area()) : null;
		return new Image(display, provider);
	}

	private static ImageData scaled(ImageData data, Rect area) {
		return data.scaledTo((int) Math.max(1, Math.round(area.width())), (int) Math.max(1, Math.round(area.height())));
	}

	private static ImageData data(Raster raster) {
		int[] argb = raster.argb();
		byte[] rgb = new byte[4 * argb.length];
		byte[] alpha = new byte[argb.length];
		for (int i = 0; i < argb.length; i++) {
			int pixel = argb[i];
			if (pixel != 0) {
				alpha[i] = (byte) (pixel >>> 24);
				rgb[4 * i + 1] = (byte) (pixel >> 16);
				rgb[4 * i + 2] = (byte) (pixel >> 8);
				rgb[4 * i + 3] = (byte) pixel;
			}
		}
		ImageData data = new ImageData(raster.width(), raster.height(), 32, new PaletteData(0xff0000, 0xff00, 0xff), 4, rgb);
		data.alphaData = alpha;
		return data;
	}

	/** Nothing is painted any more. */
	void stop() {
		thread.shutdownNow();
	}
}
