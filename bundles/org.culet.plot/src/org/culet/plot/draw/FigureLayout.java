package org.culet.plot.draw;

import java.util.Objects;

import org.culet.plot.Figure;
import org.culet.plot.internal.FigureComposer;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;

/**
 * Turns figures into drawings: the one layout behind the screen and every file format.
 *
 * <p>Pure and without a display: the same figure, format, theme and font give the same drawing. Its cost depends on the size of
 * the page; of long series only what can be seen is kept.
 */
public final class FigureLayout {

	private final FontMetrics font;

	/**
	 * A layout with one font.
	 *
	 * @param font sizes of its text
	 */
	public FigureLayout(FontMetrics font) {
		this.font = Objects.requireNonNull(font, "font");
	}

	/**
	 * Lays a figure out.
	 *
	 * @param figure what to show
	 * @param format size of page, text and lines
	 * @param theme colours
	 * @return what to paint
	 */
	public Drawing layout(Figure figure, PageFormat format, Theme theme) {
		return new FigureComposer(font, format, theme).compose(figure);
	}
}
