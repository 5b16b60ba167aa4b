package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import org.culet.plot.RichText;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/** What is written beside the point under the pointer, or under the keyboard's cursor: its series and its values. */
final class PointTip {

	private static final int RING = 5;
	private static final int GAP = 10;
	private static final double SIZE = 0.86;
	private static final double PITCH = 1.4;

	private final Control control;
	private Optional<Shown> shown = Optional.empty();

	/**
	 * What is shown.
	 *
	 * @param x of the point in the control, pixels
	 * @param y of the point in the control, pixels
	 * @param lines of text
	 * @param box where they stand
	 */
	private record Shown(int x, int y, List<String> lines, Rectangle box) {
		Rectangle all() {
			Rectangle all = new Rectangle(x - RING - 2, y - RING - 2, 2 * RING + 5, 2 * RING + 5).union(box);
			return new Rectangle(all.x - 1, all.y - 1, all.width + 3, all.height + 3);
		}
	}

	PointTip(Control control) {
		this.control = control;
	}

	/** The lines that are shown, none if nothing is. */
	List<String> lines() {
		return shown.map(Shown::lines).orElse(List.of());
	}

	void show(int x, int y, List<String> lines, ScreenFont font, double em) {
		double size = SIZE * em;
		int width = (int) Math.ceil(lines.stream().mapToDouble(l -> font.advance(l, size)).max().orElse(0) + em);
		int height = (int) Math.ceil(lines.size() * PITCH * size + 0.5 * em);
		int left = x + GAP + width < control.getSize().x ? x + GAP : Math.max(0, x - GAP - width);
		int top = Math.max(0, Math.min(control.getSize().y - height - 1, y - GAP - height));
		Shown next = new Shown(x, y, List.copyOf(lines), new Rectangle(left, top, width, height));
		if (!shown.equals(Optional.of(next))) {
			hide();
			shown = Optional.of(next);
			damage();
		}
	}

	void hide() {
		damage();
		shown = Optional.empty();
	}

	/** Only what the tip covers is painted again. */
	private void damage() {
		shown.map(Shown::all).ifPresent(r -> control.redraw(r.x, r.y, r.width, r.height, false));
	}

	void paint(GC gc, Theme theme, GcPainter painter, FigureLayout layout, ScreenFont font, double em, Rectangle bounds) {
		shown.ifPresent(s -> {
			Rgb ground = theme.background();
			Rgb ink = theme.foreground();
			gc.setAntialias(SWT.ON);
			gc.setForeground(new Color(ink.red(), ink.green(), ink.blue()));
			gc.setLineWidth(1);
			gc.drawOval(s.x() - RING, s.y() - RING, 2 * RING, 2 * RING);
			gc.setAlpha(235);
			gc.setBackground(new Color(ground.red(), ground.green(), ground.blue()));
			gc.fillRoundRectangle(s.box().x, s.box().y, s.box().width, s.box().height, 6, 6);
			gc.setAlpha(90);
			gc.drawRoundRectangle(s.box().x, s.box().y, s.box().width, s.box().height, 6, 6);
			gc.setAlpha(255);
			double size = SIZE * em;
			for (int i = 0; i < s.lines().size(); i++) {
				double middle = s.box().x + 0.5 * em + font.advance(s.lines().get(i), size) / 2;
				painter.paintAll(List.of(layout.text(RichText.plain(s.lines().get(i)), size, bounds.x + middle,
						bounds.y + s.box().y + 0.25 * em + PITCH * size * (i + 0.5), ink)));
			}
		});
	}
}
