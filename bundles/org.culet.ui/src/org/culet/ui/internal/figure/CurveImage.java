package org.culet.ui.internal.figure;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;

import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Raster;
import org.culet.plot.draw.Rect;

/**
 * The picture of the curves of one panel. Painted anew only when the curves, the axes or the colours change; until a new one of many points
 * is ready, the old one is shown shifted and scaled. A picture of few points is painted at once.
 */
final class CurveImage {

	/** So many points are painted at once: in a few milliseconds. */
	private static final int AT_ONCE = 20_000;

	private final Control control;
	private final CurvePainter painter;
	private final Runnable changed;
	private Optional<Ready> ready = Optional.empty();
	/** Read by the painting thread, to give up what is not wanted any more. */
	private volatile Optional<CurveRequest> wanted = Optional.empty();
	private int painted;

	/** A picture and what it shows. */
	private record Ready(Image image, CurveRequest request) {
	}

	/**
	 * Pixels as SWT wants them.
	 *
	 * @param data at the resolution of the device
	 */
	record Pixels(ImageData data) {

		static Pixels of(Raster raster) {
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
			return new Pixels(data);
		}
	}

	/**
	 * A picture.
	 *
	 * @param control what it is shown on
	 * @param painter paints it
	 * @param changed called when a picture has become ready later
	 */
	CurveImage(Control control, CurvePainter painter, Runnable changed) {
		this.control = control;
		this.painter = painter;
		this.changed = changed;
		control.addDisposeListener(e -> clear());
	}

	/** Says what the picture shall show; nothing is painted if it shows that already. */
	void want(CurveRequest request) {
		if (wanted.filter(request::sameAs).isPresent()) {
			return;
		}
		wanted = Optional.of(request);
		if (ready.isPresent() && !ready.get().request().figureId().equals(request.figureId())) {
			forget();
		}
		if (request.points() <= AT_ONCE) {
			take(request, Pixels.of(painter.paint(request)));
		} else {
			painter.later(request, r -> wanted.map(w -> w != r).orElse(true), pixels -> {
				if (!control.isDisposed() && wanted.filter(w -> w == request).isPresent()) {
					take(request, pixels);
					changed.run();
				}
			});
		}
	}

	private void take(CurveRequest request, Pixels pixels) {
		forget();
		painted++;
		int zoom = (int) Math.round(100 * request.scale());
		ImageDataProvider provider = wantedZoom -> wantedZoom == zoom ? pixels.data()
				: wantedZoom == 100 ? scaled(pixels.data(), request.area()) : null;
		ready = Optional.of(new Ready(new Image(control.getDisplay(), provider), request));
	}

	private static ImageData scaled(ImageData data, Rect area) {
		return data.scaledTo((int) Math.max(1, Math.round(area.width())), (int) Math.max(1, Math.round(area.height())));
	}

	private void forget() {
		ready.ifPresent(r -> r.image().dispose());
		ready = Optional.empty();
	}

	/** Shows nothing any more. */
	void clear() {
		wanted = Optional.empty();
		forget();
	}

	/** Whether the picture is what was last asked for, neither shifted nor scaled. */
	boolean exact() {
		return wanted.isEmpty() || ready.isPresent() && ready.get().request() == wanted.get();
	}

	/** What is shown now. */
	Optional<Image> shown() {
		return ready.map(Ready::image);
	}

	/** How many pictures have been painted so far, for tests. */
	int painted() {
		return painted;
	}

	/** Paints the picture, or the one before moved to where its values are now. */
	void paint(GC gc, double dx, double dy) {
		if (ready.isEmpty() || wanted.isEmpty()) {
			return;
		}
		Ready shown = ready.get();
		Rect to = wanted.get().area();
		if (exact()) {
			gc.drawImage(shown.image(), (int) Math.round(to.x() + dx), (int) Math.round(to.y() + dy));
			return;
		}
		Rect from = shown.request().area();
		Optional<Part> x = Part.of(shown.request().plot().x(), wanted.get().plot().x(), from.x(), from.right(), to.x(), to.right());
		Optional<Part> y = Part.of(shown.request().plot().y(), wanted.get().plot().y(), from.y(), from.bottom(), to.y(), to.bottom());
		if (x.isPresent() && y.isPresent()) {
			int before = gc.getInterpolation();
			gc.setInterpolation(SWT.NONE);
			gc.drawImage(shown.image(), x.get().from(), y.get().from(), x.get().length(), y.get().length(),
					(int) Math.round(x.get().to() + dx), (int) Math.round(y.get().to() + dy), x.get().shownLength(), y.get().shownLength());
			gc.setInterpolation(before);
		}
	}

	/**
	 * The part of a picture that is seen along one axis.
	 *
	 * @param from first pixel of the picture
	 * @param length pixels of the picture
	 * @param to page coordinate of the first one
	 * @param shownLength pixels of the page
	 */
	private record Part(int from, int length, double to, int shownLength) {

		/** Along an axis that was {@code old} and is {@code now}; the picture covers the page from a to b, c to d can be seen. */
		static Optional<Part> of(AxisMap old, AxisMap now, double a, double b, double c, double d) {
			if (!old.scale().equals(now.scale())) {
				return Optional.empty();
			}
			double perPixel = (old.uEnd() - old.uStart()) / (old.end() - old.start());
			double scale = perPixel / ((now.uEnd() - now.uStart()) / (now.end() - now.start()));
			double shift = page(now, AxisSpan.u(old, a));
			// the page coordinate of pixel p of the picture is shift + p * scale
			double first = Math.max(0, Math.floor((c - shift) / scale));
			double last = Math.min(Math.floor(b - a), Math.ceil((d - shift) / scale));
			double width = (last - first) * scale;
			if (!(last - first >= 1) || !(width >= 1) || !(width < 20_000)) {
				return Optional.empty();
			}
			return Optional.of(new Part((int) first, (int) (last - first), shift + first * scale, (int) Math.round(width)));
		}

		private static double page(AxisMap map, double u) {
			return map.start() + (u - map.uStart()) / (map.uEnd() - map.uStart()) * (map.end() - map.start());
		}
	}
}
