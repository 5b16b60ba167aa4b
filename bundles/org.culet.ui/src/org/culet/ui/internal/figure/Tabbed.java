package org.culet.ui.internal.figure;

import java.util.List;

import org.culet.plot.Figure;
import org.culet.plot.FigureCsv;

/** The numbers behind a figure as tab-separated values, which spreadsheets and plotting programs paste as a table. */
final class Tabbed {

	private Tabbed() {
	}

	/** All numbers; a table beside panels follows after an empty line. */
	static String of(Figure figure) {
		List<String> parts = FigureCsv.of(figure).stream().map(csv -> tabs(csv.text())).toList();
		return String.join("\n", parts);
	}

	/**
	 * Comma-separated values with tabs instead.
	 *
	 * @param csv values as in RFC 4180
	 * @return the same cells; line breaks and tabs within them are blanks
	 */
	static String tabs(String csv) {
		StringBuilder out = new StringBuilder(csv.length());
		boolean quoted = false;
		for (int i = 0; i < csv.length(); i++) {
			char c = csv.charAt(i);
			if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
				out.append('"');
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (quoted) {
				out.append(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
			} else if (c != '\r') {
				out.append(c == ',' ? '\t' : c);
			}
		}
		return out.toString();
	}
}
