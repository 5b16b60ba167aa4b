package org.culet.plot.internal;

import java.util.List;

import org.culet.plot.Figure;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FontMetrics;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;

/** Lays out a whole figure. */
public final class FigureComposer {
	private final PageFormat format;
	private final Theme theme;

	/** A composer for one page. */
	public FigureComposer(FontMetrics font, PageFormat format, Theme theme) {
		this.format = format;
		this.theme = theme;
	}

	/** Lays out. */
	public Drawing compose(Figure figure) {
		double height = format.height() > 0 ? format.height() : format.width() * figure.aspect();
		return new Drawing(format.width(), height, theme.background(), figure.title().text(), List.of(), List.of(), List.of());
	}
}
