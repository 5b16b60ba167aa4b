package org.culet.ui.internal.figure;

import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;

import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Rect;

/**
 * The picture of the curves of one panel. Painted anew only when the curves, the axes or the colours change; until a new one
 * is ready, the old one is shown shifted and scaled. A first picture of few points is painted at once.
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

	/** A picture, what paints it, and what it shows. */
	private record Ready(Image image, Pattern pattern, CurveRequest request) {

		Ready(Image image, CurveRequest request) {
			this(image, new Pattern(image.getDevice(), image), request);
		}

		void dispose() {
			pattern.dispose();
			image.dispose();
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
		boolean moved = ready.filter(r -> r.request().sameCurves(request) && together(r.request().plot(), request.plot())).isPresent();
		if (request.points() <= AT_ONCE && !moved) {
			take(request, painter.paint(request));
		} else {
			painter.later(request, r -> wanted.map(w -> w != r).orElse(true), image -> {
				if (control.isDisposed() || wanted.filter(w -> w == request).isEmpty()) {
					image.dispose();
				} else {
					take(request, image);
					changed.run();
				}
			});
		}
	}

	/** Whether the curves of both ordinates have moved alike: one picture holds them all. */
	private static boolean together(Drawing.Plot old, Drawing.Plot now) {
		if (old.right().isEmpty() || now.right().isEmpty()) {
			return true;
		}
		Optional<Shift> left = Shift.of(old.y(), now.y(), old.area().y());
		Optional<Shift> right = Shift.of(old.right().get(), now.right().get(), old.area().y());
		return left.isPresent() && right.isPresent() && Math.abs(left.get().to() - right.get().to()) < 0.5
				&& Math.abs(left.get().scale() - right.get().scale()) < 1e-3;
	}

	private void take(CurveRequest request, Image image) {
		forget();
		painted++;
		ready = Optional.of(new Ready(image, request));
	}

	private void forget() {
		ready.ifPresent(Ready::dispose);
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

	/** What the picture covers, page coordinates; nothing if none is wanted. */
	Rect reach() {
		return wanted.map(CurveRequest::area).orElse(new Rect(0, 0, 0, 0));
	}

	/** Whether the picture covers more than a panel; of one that is shifted and scaled only what is inside is shown. */
	boolean reachesBeyond(Rectangle panel) {
		return exact() && wanted.filter(w -> w.area().x() < panel.x - 0.5).isPresent();
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
		CurveRequest from = ready.get().request();
		Optional<Shift> x = Shift.of(from.plot().x(), wanted.get().plot().x(), from.area().x());
		Optional<Shift> y = Shift.of(from.plot().y(), wanted.get().plot().y(), from.area().y());
		if (exact()) {
			Rect to = wanted.get().area();
			fill(gc, ready.get(), new Shift(Math.round(to.x() + dx), 1), new Shift(Math.round(to.y() + dy), 1));
		} else if (x.isPresent() && y.isPresent()) {
			fill(gc, ready.get(), x.get().plus(dx), y.get().plus(dy));
		}
	}

	/**
	 * Fills a rectangle with the picture as a pattern: {@code GC.drawImage} of SWT for GTK copies all pixels out of the image first, every
	 * time, which takes longer than the painting.
	 */
	private static void fill(GC gc, Ready shown, Shift x, Shift y) {
		Transform before = new Transform(gc.getDevice());
		gc.getTransform(before);
		Transform moved = new Transform(gc.getDevice());
		gc.getTransform(moved);
		moved.translate((float) x.to(), (float) y.to());
		moved.scale((float) x.scale(), (float) y.scale());
		gc.setTransform(moved);
		gc.setBackgroundPattern(shown.pattern());
		Rect area = shown.request().area();
		gc.fillRectangle(0, 0, (int) Math.round(area.width()), (int) Math.round(area.height()));
		gc.setBackgroundPattern(null);
		gc.setTransform(before);
		moved.dispose();
		before.dispose();
	}

	/**
	 * Where a picture has gone along one axis.
	 *
	 * @param to page coordinate of its first pixel
	 * @param scale by how much it is longer
	 */
	private record Shift(double to, double scale) {

		/** A picture of more pixels than this is not worth while. */
		private static final double LONGEST = 30;
		private static final double SHORTEST = 0.02;

		/** Along an axis that was {@code old} and is {@code now}, of a picture that begins at a page coordinate. */
		static Optional<Shift> of(AxisMap old, AxisMap now, double start) {
			if (!old.scale().equals(now.scale())) {
				return Optional.empty();
			}
			double before = (old.uEnd() - old.uStart()) / (old.end() - old.start());
			double scale = before / ((now.uEnd() - now.uStart()) / (now.end() - now.start()));
			double to = now.start() + (AxisSpan.u(old, start) - now.uStart()) / (now.uEnd() - now.uStart()) * (now.end() - now.start());
			return scale > SHORTEST && scale < LONGEST ? Optional.of(new Shift(Math.abs(scale - 1) < 1e-6 ? Math.round(to) : to, scale))
					: Optional.empty();
		}

		Shift plus(double by) {
			return new Shift(to + by, scale);
		}
	}
}
