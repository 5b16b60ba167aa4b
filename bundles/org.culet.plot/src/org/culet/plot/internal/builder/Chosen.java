package org.culet.plot.internal.builder;

import org.culet.plot.Figure;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureOptions;

/** The last strokes on every figure: no error bars where the reader wants none, and what was left out is said. */
final class Chosen {

	private Chosen() {
	}

	static Figure finish(Figure figure, FigureOptions options, String leftOut) {
		Figure out = options.errors() ? figure
				: figure.withPanels(figure.panels().stream().map(Chosen::withoutErrors).toList(), figure.columns());
		return leftOut.isEmpty() ? out : out.withNote(RichText.plain(leftOut));
	}

	private static Panel withoutErrors(Panel p) {
		return new Panel(p.title(), p.x(), p.y(), p.right(), p.topLabel(), p.series().stream().map(Chosen::withoutErrors).toList(),
				p.marks().stream().filter(m -> !(m instanceof Mark.Ellipse)).toList(), p.legend(), p.insets().stream()
						.map(i -> new Panel.Inset(i.left(), i.top(), i.width(), i.height(), withoutErrors(i.panel()))).toList());
	}

	private static Series withoutErrors(Series s) {
		return s.points().hasSigmaX() || s.points().hasSigmaY() ? s.withPoints(s.points().withoutErrors()) : s;
	}
}
