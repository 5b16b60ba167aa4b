package org.culet.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.plot.scale.Range;

/**
 * A whole figure, independent of where it is drawn.
 *
 * @param id which figure of the list of figures, such as {@code rt-pressures}
 * @param title one line; drawn above where the page format asks for titles, and always carried as metadata
 * @param panels from left to right, top to bottom
 * @param columns panels side by side, at least 1; fewer where the page is too narrow for that
 * @param aspect preferred height divided by width of all panels together with {@code columns} side by side, above zero
 * @param colorBar meaning of the colours by value
 * @param notes lines below: what was left out, where numbers come from
 * @param table a table below the panels, or alone
 */
public record Figure(String id, RichText title, List<Panel> panels, int columns, double aspect, Optional<ColorBar> colorBar,
		List<RichText> notes, Optional<Table> table) {

	/** Copies the lists. */
	public Figure {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(colorBar, "colorBar");
		Objects.requireNonNull(table, "table");
		panels = List.copyOf(panels);
		notes = List.copyOf(notes);
		if (columns < 1 || !(aspect > 0)) {
			throw new IllegalArgumentException("columns " + columns + ", aspect " + aspect);
		}
		if (panels.isEmpty() && table.isEmpty()) {
			throw new IllegalArgumentException("figure " + id + " shows nothing");
		}
	}

	/**
	 * A figure of one panel, three quarters as high as wide.
	 *
	 * @param id id of the figure
	 * @param title one line
	 * @param panel what it shows
	 * @return the figure
	 */
	public static Figure of(String id, RichText title, Panel panel) {
		return new Figure(id, title, List.of(panel), 1, 0.78, Optional.empty(), List.of(), Optional.empty());
	}

	/** The same with a colour bar. */
	public Figure withColorBar(ColorBar bar) {
		return new Figure(id, title, panels, columns, aspect, Optional.of(bar), notes, table);
	}

	/** The same with one more note below. */
	public Figure withNote(RichText note) {
		List<RichText> all = new ArrayList<>(notes);
		all.add(note);
		return new Figure(id, title, panels, columns, aspect, colorBar, all, table);
	}

	/** The same with another height divided by width. */
	public Figure withAspect(double newAspect) {
		return new Figure(id, title, panels, columns, newAspect, colorBar, notes, table);
	}

	/** The same with other panels. */
	public Figure withPanels(List<Panel> newPanels, int newColumns) {
		return new Figure(id, title, newPanels, newColumns, aspect, colorBar, notes, table);
	}

	/**
	 * The same with one panel over other ranges: zoom and pan.
	 *
	 * @param panel index of the panel
	 * @param x data values of the bottom axis
	 * @param y data values of the left axis
	 * @return the figure
	 */
	public Figure withRanges(int panel, Range x, Range y) {
		List<Panel> all = new ArrayList<>(panels);
		Panel p = all.get(panel);
		all.set(panel, p.withAxes(p.x().exactly(x), p.y().exactly(y)));
		return withPanels(all, columns);
	}
}
