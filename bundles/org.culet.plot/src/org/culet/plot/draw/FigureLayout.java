package org.culet.plot.draw;

import java.util.List;
import java.util.Objects;

import org.culet.plot.Figure;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.internal.FigureComposer;
import org.culet.plot.internal.TextSetter;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
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
		return new FigureComposer(font, format, theme).compose(figure, true);
	}

	/**
	 * Lays out everything but the curves: axes, numbers, marks, texts, insets. Costs little, whatever the figure shows, and puts
	 * everything where it lies with the curves.
	 *
	 * @param figure what to show
	 * @param format size of page, text and lines
	 * @param theme colours
	 * @return what to paint; where a curve belongs stands an empty group with the key of its series
	 */
	public Drawing frame(Figure figure, PageFormat format, Theme theme) {
		return new FigureComposer(font, format, theme).compose(figure, false);
	}

	/**
	 * One curve of a figure that has been laid out. Needs no font, and can be called from any thread.
	 *
	 * @param figure what to show
	 * @param format size of page, text and lines
	 * @param theme colours
	 * @param plot where the panel lies
	 * @param series the series
	 * @param pixel smallest length that can be seen, pt
	 * @return what to paint: error bars and line, then symbols
	 */
	public List<Primitive.Group> curve(Figure figure, PageFormat format, Theme theme, Drawing.Plot plot, Series series, double pixel) {
		return new FigureComposer(font, format, theme).curve(figure, plot, series, pixel);
	}

	/**
	 * A short text beside the layout.
	 *
	 * @param text what is written
	 * @param size font size, pt
	 * @param x of its middle, pt
	 * @param y of its middle, pt
	 * @param color colour
	 * @return what to paint
	 */
	public Primitive.Text text(RichText text, double size, double x, double y, Rgb color) {
		TextSetter setter = new TextSetter(font);
		return setter.centred(setter.measure(text, size), x, y, 0.5, color);
	}
}
