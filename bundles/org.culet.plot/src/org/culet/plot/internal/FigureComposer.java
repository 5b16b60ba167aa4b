package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.culet.plot.Axis.TickValues;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.draw.Drawing;
import org.culet.plot.draw.Drawing.AxisMap;
import org.culet.plot.draw.Drawing.LegendEntry;
import org.culet.plot.draw.Drawing.Plot;
import org.culet.plot.draw.FontMetrics;
import org.culet.plot.draw.Primitive;
import org.culet.plot.draw.Rect;
import org.culet.plot.draw.Reduction;
import org.culet.plot.internal.PanelComposer.Margins;
import org.culet.plot.internal.PanelComposer.Outcome;
import org.culet.plot.scale.Range;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;

/** Lays out a whole figure: title, panels in a grid, colour bar, table, notes. */
public final class FigureComposer {

	private static final double NOTE_SIZE = 0.78;
	/** Width below which a panel is not put beside another, in font sizes. */
	private static final double NARROWEST = 16;
	/** The same for panels without numbers at their axes. */
	private static final double NARROWEST_SCHEME = 15;
	/** Largest height of a colour bar beside several rows of panels, in font sizes. */
	private static final double BAR = 28;

	private final TextSetter text;
	private final PageFormat format;
	private final Theme theme;

	/** A composer for one page. */
	public FigureComposer(FontMetrics font, PageFormat format, Theme theme) {
		this.text = new TextSetter(font);
		this.format = format;
		this.theme = theme;
	}

	/** Heights and lines of everything around the panels. */
	private record Frame(double height, Rect panels, List<RichText> titleLines, List<RichText> noteLines,
			Optional<TableComposer> table) {
	}

	/**
	 * Lays out a figure.
	 *
	 * @param figure what to show
	 * @param curves whether its curves are among the primitives; else an empty group stands in the place of each
	 * @return what to paint
	 */
	public Drawing compose(Figure figure, boolean curves) {
		Canvas canvas = canvas(figure, !curves);
		Frame frame = frame(figure, canvas);
		Set<Integer> outside = new HashSet<>();
		Drawing drawing = compose(figure, canvas, frame, outside, false);
		return outside.isEmpty() ? drawing : compose(figure, canvas.apart(), frame, outside, true);
	}

	private Canvas canvas(Figure figure, boolean frame) {
		return new Canvas(text, format, theme, values(figure), 1, frame, new ArrayList<>());
	}

	/**
	 * The curves of one panel that has been laid out.
	 *
	 * @param figure what to show
	 * @param plot where the panel lies
	 * @param series which of its series
	 * @param pixel smallest length that can be seen, pt
	 * @return what to paint, in order
	 */
	public List<Primitive.Group> curve(Figure figure, Plot plot, Series series, double pixel) {
		AxisMap y = series.right() ? plot.right().orElse(plot.y()) : plot.y();
		return new CurvePainter(canvas(figure, false), plot.area(), plot.x(), Placer.unused(plot.area())).groups(series, y, pixel);
	}

	private static Range values(Figure figure) {
		return figure.colorBar().map(bar -> bar.range()).orElseGet(() -> {
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (Panel panel : figure.panels()) {
				for (Series s : panel.series()) {
					if (s.ink() instanceof Ink.ByValue v) {
						low = Math.min(low, v.value());
						high = Math.max(high, v.value());
					}
				}
			}
			return low < high ? new Range(low, high) : new Range(0, 1);
		});
	}

	/** Notes of the figure, and what its logarithmic axes cannot show. */
	private static List<RichText> notes(Figure figure) {
		List<RichText> notes = new ArrayList<>(figure.notes());
		// a curve that stands in several panels is counted once
		Map<String, Integer> lost = new HashMap<>();
		boolean marked = false;
		for (int i = 0; i < figure.panels().size(); i++) {
			Map<String, Integer> own = new HashMap<>();
			Panel panel = figure.panels().get(i);
			for (Series s : panel.series()) {
				int n = Reduction.undrawable(s.points(), panel.x().scale(), (s.right() ? panel.right().orElse(panel.y()) : panel.y()).scale());
				own.merge(s.key().isEmpty() ? "panel " + i : s.key(), n, Integer::sum);
				marked |= n > 0 && CurvePainter.marksLost(s);
			}
			own.forEach((key, n) -> lost.merge(key, n, Math::max));
		}
		int sum = lost.values().stream().mapToInt(Integer::intValue).sum();
		if (sum > 0) {
			notes.add(RichText.plain(sum + (sum == 1 ? " point" : " points") + " ≤ 0 cannot be shown on a logarithmic axis"
					+ (marked ? " (triangles at its end)." : ".")));
		}
		return notes;
	}

	private Frame frame(Figure figure, Canvas canvas) {
		double em = canvas.em();
		double pad = 0.5 * em;
		double width = format.width() - 2 * pad;
		List<RichText> title = format.showTitle() ? text.wrap(figure.title(), 1.1 * em, width) : List.of();
		double titleHeight = title.isEmpty() ? 0 : title.size() * 1.45 * em + 0.2 * em;
		List<RichText> noteLines = new ArrayList<>();
		notes(figure).forEach(note -> noteLines.addAll(text.wrap(note, NOTE_SIZE * em, width)));
		Optional<TableComposer> table = figure.table().map(t -> new TableComposer(canvas, t, width));
		double tableHeight = table.map(t -> t.height() + 0.5 * em).orElse(0.0);
		double panelHeight = figure.panels().isEmpty() ? 0 : panelHeight(figure, canvas);
		double rest = 2 * pad + titleHeight + tableHeight;
		double height = format.height();
		if (height == 0) {
			height = rest + panelHeight + notesHeight(noteLines, em);
		} else {
			double least = figure.panels().isEmpty() ? 0 : 0.55 * height;
			while (!noteLines.isEmpty() && height - rest - notesHeight(noteLines, em) < least) {
				noteLines.removeLast();
			}
		}
		double top = pad + titleHeight;
		double room = height - rest - notesHeight(noteLines, em);
		return new Frame(height, new Rect(pad, top, width, Math.max(4, room)), title, noteLines, table);
	}

	/** Panels side by side: fewer than asked for where the page is narrow. */
	private int columns(Figure figure, Canvas canvas) {
		boolean numbers = figure.panels().stream().anyMatch(p -> p.x().ticks() != TickValues.NONE || p.y().ticks() != TickValues.NONE);
		double narrowest = (numbers ? NARROWEST : NARROWEST_SCHEME) * canvas.em();
		int fitting = (int) Math.max(1, Math.floor(format.width() / narrowest));
		return Math.min(Math.min(figure.columns(), figure.panels().size()), fitting);
	}

	private static int rows(int panels, int columns) {
		return (panels + columns - 1) / columns;
	}

	/** Height of all panels so that each keeps the shape that the figure asks for, however many stand side by side. */
	private double panelHeight(Figure figure, Canvas canvas) {
		int n = figure.panels().size();
		int wanted = Math.min(figure.columns(), n);
		int columns = columns(figure, canvas);
		double cell = figure.aspect() * wanted / rows(n, wanted);
		return format.width() * cell * rows(n, columns) / columns;
	}

	private static double notesHeight(List<RichText> lines, double em) {
		return lines.isEmpty() ? 0 : lines.size() * 1.25 * NOTE_SIZE * em + 0.5 * em;
	}

	private Drawing compose(Figure figure, Canvas canvas, Frame frame, Set<Integer> outside, boolean second) {
		double em = canvas.em();
		List<Plot> plots = new ArrayList<>();
		List<LegendEntry> entries = new ArrayList<>();
		double y = 0.5 * em;
		for (RichText line : frame.titleLines()) {
			canvas.out().add(text.set(text.measure(line, 1.1 * em), frame.panels().x(), y + 1.05 * em, 0, theme.foreground()));
			y += 1.45 * em;
		}
		int lost = 0;
		if (!figure.panels().isEmpty()) {
			lost = panels(figure, canvas, frame.panels(), outside, second, plots, entries);
		}
		double below = frame.panels().bottom();
		if (figure.panels().isEmpty()) {
			below = frame.panels().y();
		}
		if (frame.table().isPresent()) {
			frame.table().get().paint(canvas, frame.panels().x(), below + 0.5 * em);
			below += frame.table().get().height() + 0.5 * em;
		}
		below += 0.5 * em;
		for (RichText line : frame.noteLines()) {
			TextSetter.Line set = text.measure(line, NOTE_SIZE * em);
			canvas.out().add(text.set(set, frame.panels().x(), below + 0.95 * NOTE_SIZE * em, 0, theme.muted()));
			below += 1.25 * NOTE_SIZE * em;
		}
		return new Drawing(format.width(), frame.height(), theme.background(), figure.title().text(), canvas.out(), plots, entries, lost);
	}

	private int panels(Figure figure, Canvas canvas, Rect space, Set<Integer> outside, boolean second, List<Plot> plots,
			List<LegendEntry> entries) {
		int columns = columns(figure, canvas);
		int rows = rows(figure.panels().size(), columns);
		Optional<ColorBarPainter> bar = figure.colorBar().map(b -> new ColorBarPainter(canvas, b));
		double barWidth = bar.map(b -> b.width(0.8 * space.height())).orElse(0.0);
		double gap = 0.9 * canvas.em();
		double cellWidth = (space.width() - barWidth - gap * (columns - 1)) / columns;
		double cellHeight = (space.height() - gap * 0.6 * (rows - 1)) / rows;
		List<PanelComposer> composers = new ArrayList<>();
		List<Rect> cells = new ArrayList<>();
		for (int i = 0; i < figure.panels().size(); i++) {
			composers.add(new PanelComposer(canvas, tagged(figure, i), i, outside.contains(i), second));
			cells.add(new Rect(space.x() + i % columns * (cellWidth + gap), space.y() + i / columns * (cellHeight + 0.6 * gap),
					Math.max(4, cellWidth), Math.max(4, cellHeight)));
		}
		int lost = 0;
		double top = Double.POSITIVE_INFINITY;
		double bottom = 0;
		List<Margins> margins = aligned(composers, cells, columns);
		for (int i = 0; i < composers.size(); i++) {
			Rect area = margins.get(i).inside(cells.get(i));
			Outcome outcome = composers.get(i).paint(cells.get(i), area);
			plots.addAll(outcome.plots());
			entries.addAll(outcome.entries());
			lost += outcome.lostTexts();
			top = Math.min(top, area.y());
			bottom = Math.max(bottom, area.bottom());
			if (outcome.legendCrowded()) {
				outside.add(i);
			}
		}
		if (bar.isPresent()) {
			bar.get().paint(space.right() - barWidth, top, rows == 1 ? bottom - top : Math.min(bottom - top, BAR * canvas.em()));
		}
		return lost;
	}

	/** A panel of several gets a letter before its title. */
	private static Panel tagged(Figure figure, int index) {
		Panel p = figure.panels().get(index);
		if (figure.panels().size() == 1) {
			return p;
		}
		String tag = index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
		RichText title = RichText.plain("(" + tag + ")" + (p.title().isEmpty() ? "" : " ")).plus(p.title());
		return new Panel(title, p.x(), p.y(), p.right(), p.topLabel(), p.series(), p.marks(), p.legend(), p.insets());
	}

	/** Margins that are the same down a column (left, right) and along a row (top, bottom). */
	private static List<Margins> aligned(List<PanelComposer> composers, List<Rect> cells, int columns) {
		List<Margins> own = new ArrayList<>();
		for (int i = 0; i < composers.size(); i++) {
			own.add(composers.get(i).margins(cells.get(i)));
		}
		List<Margins> out = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			double left = 0;
			double right = 0;
			double top = 0;
			double bottom = 0;
			for (int k = 0; k < own.size(); k++) {
				Margins m = own.get(k);
				if (k % columns == i % columns) {
					left = Math.max(left, m.left());
					right = Math.max(right, m.right());
				}
				if (k / columns == i / columns) {
					top = Math.max(top, m.top());
					bottom = Math.max(bottom, m.bottom());
				}
			}
			out.add(new Margins(left, right, top, bottom));
		}
		return out;
	}
}
