package org.culet.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.culet.data.CsvTable;
import org.culet.plot.scale.Scale;

/**
 * The numbers behind a figure as comma-separated values in UTF-8: columns for each series, in the order in which they are drawn, with name
 * and unit in the first line. The values are those of the data, untransformed: temperatures in kelvin also where the axis is 1/T; standard
 * errors follow where there are any. Short columns end in empty cells.
 *
 * @param suffix what distinguishes its file from others of the figure; empty for the first
 * @param text the file
 */
public record FigureCsv(String suffix, String text) {

	/** No null. */
	public FigureCsv {
		Objects.requireNonNull(suffix, "suffix");
		Objects.requireNonNull(text, "text");
	}

	/** A column: what stands above it, and its numbers. */
	private record Column(String head, double[] values) {
	}

	/**
	 * The data of a figure.
	 *
	 * @param figure any figure
	 * @return one file for the series of its panels and insets, one for its table; at least one
	 */
	public static List<FigureCsv> of(Figure figure) {
		List<FigureCsv> files = new ArrayList<>();
		if (!figure.panels().isEmpty()) {
			files.add(new FigureCsv("", series(figure)));
		}
		figure.table().ifPresent(t -> files.add(new FigureCsv(files.isEmpty() ? "" : "-table", table(t))));
		return List.copyOf(files);
	}

	private static String series(Figure figure) {
		Map<String, Integer> used = new HashMap<>();
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < figure.panels().size(); i++) {
			Panel panel = figure.panels().get(i);
			String title = panel.title().isEmpty() ? "panel " + (i + 1) : panel.title().text();
			String where = figure.panels().size() > 1 ? title + ", " : "";
			panel(columns, used, figure, panel, where);
			for (Panel.Inset inset : panel.insets()) {
				panel(columns, used, figure, inset.panel(), where + "inset, ");
			}
		}
		CsvTable csv = new CsvTable(columns.stream().map(Column::head).toList());
		int rows = columns.stream().mapToInt(c -> c.values().length).max().orElse(0);
		for (int row = 0; row < rows; row++) {
			List<Object> cells = new ArrayList<>();
			for (Column column : columns) {
				cells.add(row < column.values().length ? column.values()[row] : "");
			}
			csv.row(cells);
		}
		return csv.toString();
	}

	private static void panel(List<Column> columns, Map<String, Integer> used, Figure figure, Panel panel, String where) {
		for (Series series : panel.series()) {
			String plain = where + name(figure, series);
			int count = used.merge(plain, 1, Integer::sum);
			String name = count == 1 ? plain : plain + " (" + count + ")";
			String x = quantity(panel.x());
			String y = quantity(series.right() ? panel.right().orElse(panel.y()) : panel.y());
			Points p = series.points();
			double[][] values = new double[4][p.size()];
			for (int i = 0; i < p.size(); i++) {
				values[0][i] = p.x(i);
				values[1][i] = p.y(i);
				values[2][i] = p.sigmaX(i) > 0 ? p.sigmaX(i) : Double.NaN;
				values[3][i] = p.sigmaY(i) > 0 ? p.sigmaY(i) : Double.NaN;
			}
			columns.add(new Column(name + ": " + x, values[0]));
			columns.add(new Column(name + ": " + y, values[1]));
			if (p.hasSigmaX()) {
				columns.add(new Column(name + ": sigma of " + x, values[2]));
			}
			if (p.hasSigmaY()) {
				columns.add(new Column(name + ": sigma of " + y, values[3]));
			}
		}
	}

	/** The name in the legend, else what its colour or its key says. */
	private static String name(Figure figure, Series series) {
		boolean drawn = series.ink() == Ink.Role.FIT || series.line().dash() == Dash.DOTTED;
		if (!series.name().isEmpty()) {
			return series.name().text();
		}
		if (figure.colorBar().isPresent() && series.ink() instanceof Ink.ByValue by) {
			return figure.colorBar().get().label().text().replaceAll("^(.*) \\[(.*)]$", "$1 " + plain(by.value()) + " $2");
		}
		if (drawn) {
			return "fit";
		}
		return series.key().isEmpty() ? "series" : series.key();
	}

	private static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value) : String.valueOf((float) value);
	}

	/** What the numbers of an axis are: its label, or for an axis of T^-p the temperature itself. */
	private static String quantity(Axis axis) {
		if (axis.scale().kind() == Scale.Kind.INVERSE_POWER) {
			return "T [" + axis.unit() + "]";
		}
		String label = axis.label().text();
		return axis.unit().isEmpty() || label.contains("[") ? label : label + " [" + axis.unit() + "]";
	}

	private static String table(Table table) {
		CsvTable csv = new CsvTable(table.columns().stream().map(c -> c.head().text().replace('\u00a0', ' ')).toList());
		table.rows().forEach(row -> csv.row(row.stream().map(RichText::text).toList()));
		return csv.toString();
	}
}
