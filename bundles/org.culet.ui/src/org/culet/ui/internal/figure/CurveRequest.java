package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.FigureLayout;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Raster;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;

/**
 * What a picture of the curves of a panel shall show. Immutable: it can be painted on any thread.
 *
 * @param figureId id of the figure
 * @param figure the figure with tags for keys and without what is not curves' business
 * @param format size of page and lines
 * @param theme colours
 * @param plot where the panel lies
 * @param area what the picture covers, page coordinates
 * @param scale pixels of the device per point
 * @param strong tags of the series that stand out; if there are any, all others are dimmed
 */
record CurveRequest(String figureId, Figure figure, PageFormat format, Theme theme, Drawing.Plot plot, Rect area, double scale,
		Set<String> strong) {

	/** By how much lines that stand out are wider, and their symbols larger, pixels. */
	private static final double WIDER = 2;
	private static final double DIMMED = 0.72;
	/** More points than these are shared out to the cores. */
	private static final int PARALLEL = 100_000;

	/** The series, those that stand out last. */
	List<Series> series() {
		List<Series> all = figure.panels().get(plot.panel()).series();
		if (strong.isEmpty()) {
			return all;
		}
		List<Series> ordered = new ArrayList<>(all.stream().filter(s -> !strong.contains(s.key())).toList());
		all.stream().filter(s -> strong.contains(s.key())).forEach(ordered::add);
		return ordered;
	}

	/** Whether another one makes the same picture. */
	boolean sameAs(CurveRequest other) {
		return plot.equals(other.plot) && area.equals(other.area) && scale == other.scale && sameCurves(other);
	}

	/** Whether another one shows the same curves in the same colours, perhaps elsewhere. */
	boolean sameCurves(CurveRequest other) {
		return figureId.equals(other.figureId) && format.equals(other.format) && theme.equals(other.theme) && strong.equals(other.strong)
				&& plot.panel() == other.plot.panel() && plot.x().scale().equals(other.plot.x().scale())
				&& plot.y().scale().equals(other.plot.y().scale()) && figure.colorBar().equals(other.figure.colorBar())
				&& allSeries(figure).equals(allSeries(other.figure));
	}

	/** Also those of other panels: without a colour bar, colours by value depend on all of them. */
	private static List<List<Series>> allSeries(Figure of) {
		return of.panels().stream().map(Panel::series).toList();
	}

	/** How many points there are. */
	long points() {
		return figure.panels().get(plot.panel()).series().stream().mapToLong(s -> s.points().size()).sum();
	}

	/**
	 * Paints the picture.
	 *
	 * @param layout makes lines of curves
	 * @param outdated asked now and then; true to give up
	 * @return the picture, empty if it was given up
	 */
	Optional<Raster> paint(FigureLayout layout, BooleanSupplier outdated) {
		Raster raster = new Raster((int) Math.max(1, Math.round(area.width() * scale)), (int) Math.max(1, Math.round(area.height() * scale)),
				scale, area.x(), area.y());
		// many points: which of them are needed is found for several series at once
		Stream<Series> all = points() > PARALLEL ? series().parallelStream() : series().stream();
		List<List<Primitive.Group>> curves = all
				.map(one -> outdated.getAsBoolean() ? List.<Primitive.Group>of() : layout.curve(figure, format, theme, plot, one, 1 / scale)).toList();
		for (List<Primitive.Group> curve : curves) {
			if (outdated.getAsBoolean()) {
				return Optional.empty();
			}
			raster.paint(curve.stream().map(this::emphasised).toList());
		}
		return outdated.getAsBoolean() ? Optional.empty() : Optional.of(raster);
	}

	private Primitive.Group emphasised(Primitive.Group group) {
		if (strong.isEmpty()) {
			return group;
		}
		boolean on = strong.contains(group.key());
		List<Primitive> children = group.children().stream().map(c -> on ? wider(c) : dimmed(c)).toList();
		return new Primitive.Group(group.key(), group.clip(), children);
	}

	private static Primitive wider(Primitive primitive) {
		return switch (primitive) {
			case Primitive.Lines l -> new Primitive.Lines(l.parts(),
					new Primitive.Stroke(l.stroke().color(), l.stroke().width() + WIDER, l.stroke().dash()));
			case Primitive.Symbols s -> new Primitive.Symbols(s.shape(), s.diameter() + 2 * WIDER, s.color(), s.inside(), s.open(), s.width(),
					s.at());
			default -> primitive;
		};
	}

	private Primitive dimmed(Primitive primitive) {
		return switch (primitive) {
			case Primitive.Lines l -> new Primitive.Lines(l.parts(),
					new Primitive.Stroke(dim(l.stroke().color()), l.stroke().width(), l.stroke().dash()));
			case Primitive.Symbols s -> new Primitive.Symbols(s.shape(), s.diameter(), dim(s.color()), s.inside(), s.open(), s.width(), s.at());
			default -> primitive;
		};
	}

	private Rgb dim(Rgb color) {
		return color.mix(theme.background(), DIMMED);
	}
}
