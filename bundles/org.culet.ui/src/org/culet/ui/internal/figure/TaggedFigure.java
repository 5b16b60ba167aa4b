package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.Series;
import org.culet.plot.scale.Range;

/**
 * A figure as it is shown now: zoomed, some curves toggled off, and every series under a key of its own, so that each primitive of the
 * layout can be traced back to its series.
 *
 * @param figure with tags for keys
 * @param series the series behind each tag, as the figure has them
 */
record TaggedFigure(Figure figure, Map<String, Series> series) {

	private static final Points NOTHING = Points.of(new double[0], new double[0]);

	/** Ranges of one panel that a person has chosen. */
	record View(Range x, Range y) {
	}

	static TaggedFigure of(Figure source, Map<Integer, View> zoomed, Set<String> off) {
		Map<String, Series> byTag = new HashMap<>();
		List<Panel> panels = new ArrayList<>();
		for (int p = 0; p < source.panels().size(); p++) {
			Panel panel = source.panels().get(p);
			List<Series> all = new ArrayList<>();
			for (int s = 0; s < panel.series().size(); s++) {
				Series one = panel.series().get(s);
				String tag = tag(p, s);
				byTag.put(tag, one);
				all.add((off.contains(tag) ? switchedOff(one) : one).withKey(tag));
			}
			panels.add(withoutMovable(panel.withSeries(all)));
		}
		return new TaggedFigure(zoom(source.withPanels(panels, source.columns()), zoomed), byTag);
	}

	/** Bands that a person can move are painted over the layout, so that nothing else has to be painted when they move. */
	private static Panel withoutMovable(Panel p) {
		return new Panel(p.title(), p.x(), p.y(), p.right(), p.topLabel(), p.series(),
				p.marks().stream().filter(m -> !(m instanceof Mark.Band band) || band.key().isEmpty()).toList(), p.legend(), p.insets());
	}

	/** The figure with its own keys, zoomed and without the curves toggled off. */
	static Figure visible(Figure source, Map<Integer, View> zoomed, Set<String> off) {
		List<Panel> panels = new ArrayList<>();
		for (int p = 0; p < source.panels().size(); p++) {
			Panel panel = source.panels().get(p);
			List<Series> left = new ArrayList<>();
			for (int s = 0; s < panel.series().size(); s++) {
				if (!off.contains(tag(p, s))) {
					left.add(panel.series().get(s));
				}
			}
			panels.add(panel.withSeries(left));
		}
		return zoom(source.withPanels(panels, source.columns()), zoomed);
	}

	private static Figure zoom(Figure figure, Map<Integer, View> zoomed) {
		Figure out = figure;
		for (Map.Entry<Integer, View> entry : zoomed.entrySet()) {
			if (entry.getKey() < figure.panels().size() && fits(figure.panels().get(entry.getKey()), entry.getValue())) {
				out = out.withRanges(entry.getKey(), entry.getValue().x(), entry.getValue().y());
			}
		}
		return out;
	}

	/** The figure with more points behind the last ones of the series of a key. */
	static Figure grown(Figure source, String key, Points more) {
		// series that share their points share the longer ones too
		Map<Points, Points> longer = new IdentityHashMap<>();
		List<Panel> panels = new ArrayList<>();
		for (Panel panel : source.panels()) {
			panels.add(panel.withSeries(panel.series().stream()
					.map(s -> s.key().equals(key) ? s.withPoints(longer.computeIfAbsent(s.points(), p -> p.plus(more))) : s).toList()));
		}
		return source.withPanels(panels, source.columns());
	}

	/** Whether ranges chosen on an earlier figure have a place on the axes of this one. */
	private static boolean fits(Panel panel, View view) {
		return panel.x().scale().accepts(view.x().low()) && panel.x().scale().accepts(view.x().high())
				&& panel.y().scale().accepts(view.y().low()) && panel.y().scale().accepts(view.y().high());
	}

	private static Series switchedOff(Series series) {
		return new Series(series.key(), series.name(), NOTHING, series.line(), series.marker(), Ink.Role.BAND, series.right(),
				org.culet.plot.RichText.EMPTY);
	}

	static String tag(int panel, int series) {
		return "#" + panel + "/" + series;
	}

	/** Panel that a tag belongs to; empty for keys that are no tags. */
	static Optional<Integer> panelOf(String tag) {
		int slash = tag.indexOf('/');
		return tag.startsWith("#") && slash > 0 ? Optional.of(Integer.valueOf(tag.substring(1, slash))) : Optional.empty();
	}
}
