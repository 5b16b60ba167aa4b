package org.culet.ui.internal.figure;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;

import org.culet.plot.draw.FontMetrics;

/**
 * The workbench's own font as figures need it. One point of a drawing is one pixel at 100 %. Sizes are measured once at a large size and
 * scaled, so that widths are not rounded to pixels.
 */
final class ScreenFont implements FontMetrics {

	/** Size at which text is measured, pixels. */
	private static final int MEASURED = 96;
	private static final int REMEMBERED = 4000;
	private static final int FINER = 4;

	private final Device device;
	private final FontData data;
	private final GC gc;
	private final Font large;
	private final double perPoint;
	private final double ascent;
	private final double descent;
	private final Map<String, Integer> widths = new HashMap<>();
	private final Map<Long, Font> fonts = new HashMap<>();

	ScreenFont(Device device, FontData data) {
		this.device = device;
		this.data = data;
		this.perPoint = 72.0 / device.getDPI().y;
		this.large = new Font(device, data.getName(), (int) Math.round(MEASURED * perPoint), SWT.NORMAL);
		this.gc = new GC(device);
		gc.setFont(large);
		this.ascent = (double) (gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading()) / MEASURED;
		this.descent = (double) gc.getFontMetrics().getDescent() / MEASURED;
	}

	@Override
	public double advance(String text, double size) {
		if (widths.size() > REMEMBERED) {
			widths.clear();
		}
		return widths.computeIfAbsent(text, t -> gc.stringExtent(t).x) * size / MEASURED;
	}

	@Override
	public double ascent(double size) {
		return ascent * size;
	}

	@Override
	public double descent(double size) {
		return descent * size;
	}

	@Override
	public double capHeight(double size) {
		return 0.72 * size;
	}

	/** Size of the font of the workbench, in pixels at 100 %. */
	double usualSize() {
		return data.getHeight() / perPoint;
	}

	/** The font to draw with: about the size, the rest is for the painter to scale. */
	Font font(double size, boolean italic) {
		int points = points(size);
		return fonts.computeIfAbsent(points * 2L + (italic ? 1 : 0),
				key -> new Font(device, data.getName(), points, italic ? SWT.ITALIC : SWT.NORMAL));
	}

	/** By how much {@link #font} has to be scaled to have the size. */
	double scale(double size) {
		return size * perPoint / points(size);
	}

	/** Letters are taken from a larger font and scaled down: then their distances are not rounded to pixels. */
	private int points(double size) {
		return Math.max(4, (int) Math.round(FINER * size * perPoint));
	}

	void dispose() {
		gc.dispose();
		large.dispose();
		fonts.values().forEach(Font::dispose);
		fonts.clear();
	}
}
