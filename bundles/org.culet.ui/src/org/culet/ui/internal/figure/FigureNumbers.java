package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.Table;

/**
 * The numbers of a figure as text: one line for each point, in full precision, below heads with units. Panels whose axes differ follow
 * each other with heads of their own.
 */
final class FigureNumbers {

	private final char separator;
	private final Function<String, String> names;
	private final StringBuilder out = new StringBuilder();

	private FigureNumbers(char separator, Function<String, String> names) {
		this.separator = separator;
		this.names = names;
	}

	/**
	 * Tab-separated values, for spreadsheets.
	 *
	 * @param figure the figure
	 * @param names what people call what is behind a key
	 */
	static String tsv(Figure figure, Function<String, String> names) {
		return new FigureNumbers('\t', names).write(figure);
	}

	/**
	 * Comma-separated values as in RFC 4180.
	 *
	 * @param figure the figure
	 * @param names what people call what is behind a key
	 */
	static String csv(Figure figure, Function<String, String> names) {
		return new FigureNumbers(',', names).write(figure);
	}

	private String write(Figure figure) {
		String heads = "";
		for (Panel panel : figure.panels()) {
			for (Series series : panel.series()) {
				if (series.points().size() > 0) {
					Axis y = series.right() ? panel.right().orElse(panel.y()) : panel.y();
					List<String> own = List.of("panel", "curve", panel.x().label().text(), "sigma", y.label().text(), "sigma");
					if (!String.join("\n", own).equals(heads)) {
						heads = String.join("\n", own);
						out.append(out.isEmpty() ? "" : "\n");
						line(own);
					}
					points(panel, series);
				}
			}
		}
		figure.table().ifPresent(this::table);
		return out.toString();
	}

	private void points(Panel panel, Series series) {
		String name = names.apply(series.key());
		String curve = name.isEmpty() ? series.name().text() : name;
		Points points = series.points();
		for (int i = 0; i < points.size(); i++) {
			line(List.of(panel.title().text(), curve, number(points.x(i)), sigma(points.sigmaX(i)), number(points.y(i)),
					sigma(points.sigmaY(i))));
		}
	}

	private void table(Table table) {
		out.append(out.isEmpty() ? "" : "\n");
		line(table.columns().stream().map(c -> c.head().text()).toList());
		table.rows().forEach(row -> line(row.stream().map(RichText::text).toList()));
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : Double.toString(value);
	}

	private static String sigma(double value) {
		return value > 0 ? Double.toString(value) : "";
	}

	private void line(List<String> cells) {
		List<String> safe = new ArrayList<>();
		cells.forEach(cell -> safe.add(safe(cell)));
		out.append(safe.stream().collect(Collectors.joining(String.valueOf(separator)))).append('\n');
	}

	private String safe(String cell) {
		if (separator == '\t') {
			return cell.replaceAll("[\\t\\r\\n]", " ");
		}
		return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}
