package org.culet.plot.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.plot.Dash;
import org.culet.plot.RichText;
import org.culet.plot.Table;
import org.culet.plot.style.Rgb;

/** Lays out a table: heads between rules, numbers aligned to the right. */
final class TableComposer {

	private static final double LEAST = 0.42;

	private final Canvas canvas;
	private final Table table;
	private final double size;
	private final double[] widths;
	private final List<List<RichText>> heads = new ArrayList<>();
	private final int headLines;

	/** Measures a table so that it fits a width; the text is made smaller where it must. */
	TableComposer(Canvas canvas, Table table, double width) {
		this.canvas = canvas;
		this.table = table;
		double s = 0.95 * canvas.em();
		double[] w = widths(s);
		while (total(w, s) > width && s > LEAST * canvas.em()) {
			s *= 0.95;
			w = widths(s);
		}
		this.size = s;
		double spare = Math.max(0, width - total(w, s)) / Math.max(1, w.length);
		for (int i = 0; i < w.length; i++) {
			w[i] += Math.min(spare, 1.5 * s);
		}
		this.widths = w;
		int most = 1;
		for (int c = 0; c < w.length; c++) {
			List<RichText> lines = canvas.text().wrap(table.columns().get(c).head(), s, Math.max(w[c], 1));
			heads.add(lines);
			most = Math.max(most, lines.size());
		}
		this.headLines = most;
	}

	private double gap(double s) {
		return 0.9 * s;
	}

	private double total(double[] w, double s) {
		double sum = gap(s) * Math.max(0, w.length - 1);
		for (double one : w) {
			sum += one;
		}
		return sum;
	}

	/** Each column as wide as its widest cell, or the widest word of its head. */
	private double[] widths(double s) {
		double[] w = new double[table.columns().size()];
		for (int c = 0; c < w.length; c++) {
			for (RichText word : canvas.text().wrap(table.columns().get(c).head(), s, 0)) {
				w[c] = Math.max(w[c], canvas.text().measure(word, s).width());
			}
			for (List<RichText> row : table.rows()) {
				w[c] = Math.max(w[c], canvas.text().measure(row.get(c), s).width());
			}
		}
		return w;
	}

	private double pitch() {
		return 1.5 * size;
	}

	double height() {
		return headLines * 1.25 * size + 0.9 * size + table.rows().size() * pitch() + 0.6 * size;
	}

	void paint(Canvas canvas, double left, double top) {
		double right = left + total(widths, size);
		Rgb ink = canvas.theme().foreground();
		rule(canvas, left, right, top + 0.1 * size, 1.4);
		double y = top + 0.4 * size;
		double x = left;
		for (int c = 0; c < widths.length; c++) {
			List<RichText> lines = heads.get(c);
			for (int k = 0; k < lines.size(); k++) {
				double middle = y + (headLines - lines.size() + k + 0.5) * 1.25 * size;
				cell(canvas, lines.get(k), x, middle, c, ink);
			}
			x += widths[c] + gap(size);
		}
		y += headLines * 1.25 * size + 0.2 * size;
		rule(canvas, left, right, y, 0.8);
		y += 0.2 * size;
		for (List<RichText> row : table.rows()) {
			x = left;
			for (int c = 0; c < widths.length; c++) {
				cell(canvas, row.get(c), x, y + pitch() / 2, c, ink);
				x += widths[c] + gap(size);
			}
			y += pitch();
		}
		rule(canvas, left, right, y + 0.1 * size, 1.4);
	}

	private void cell(Canvas canvas, RichText text, double x, double middle, int column, Rgb ink) {
		if (!text.isEmpty()) {
			TextSetter.Line line = canvas.text().fit(text, size, widths[column] + 0.01, 0.8);
			boolean numeric = table.columns().get(column).numeric();
			canvas.out().add(canvas.text().centred(line, numeric ? x + widths[column] : x, middle, numeric ? 1 : 0, ink));
		}
	}

	private static void rule(Canvas canvas, double left, double right, double y, double width) {
		canvas.line(left, y, right, y, canvas.stroke(canvas.theme().foreground(), width * canvas.frameWidth(), Dash.SOLID));
	}
}
