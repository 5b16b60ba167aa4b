package org.culet.ui.session.internal;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.analysis.SessionTable;
import org.culet.analysis.Wording;

/** The columns of the table of fits as people read them: heads with units, what they are. What is copied and exported keeps its own names. */
final class FitHeads {

	/**
	 * A column.
	 *
	 * @param head quantity and unit
	 * @param tip what it is
	 * @param width pixels at 100 %
	 */
	record Head(String head, String tip, int width) {
	}

	private static final int NUMBER = 92;
	private static final Map<String, Head> KNOWN = Map.ofEntries(
			Map.entry("sample", new Head("Sample", "Name of the sample", 70)),
			Map.entry("stage", new Head("Stage", "Pressure, or the stage's own label", 84)),
			Map.entry("P_GPa", new Head("P [GPa]", "Pressure, from ruby where there is a reading", 70)),
			Map.entry("sigma_P_GPa", new Head("\u03c3(P) [GPa]", "Standard error of the pressure", 86)),
			Map.entry("phase", new Head("Phase", "S superconductor, M1 and M2 metals, I1 and I2 insulators", 84)),
			Map.entry("model", new Head("Law", "The law that was fitted", 184)),
			Map.entry("preferred", new Head("Speaks", "Whether the law speaks for the stage, and whether a person chose it", 72)),
			Map.entry("window_low_K", new Head("From [K]", "Lower end of the window", 76)),
			Map.entry("window_high_K", new Head("To [K]", "Upper end of the window", 76)),
			Map.entry("window_by_hand", new Head("Window", "Whether a person set the window", 84)),
			Map.entry("points", new Head("Points", "Number of points in the window", 62)),
			Map.entry("chi2", new Head("\u03c7\u00b2", "Sum of the squares of the residuals over their standard errors", NUMBER)),
			Map.entry("dof", new Head("\u03bd", "Degrees of freedom: points less free parameters", 50)),
			Map.entry("delta_aicc", new Head("\u0394AICc", "Difference of AICc to the best of the laws that were compared on the same points", 70)),
			Map.entry("weight", new Head("Weight", "Akaike weight among them", NUMBER)),
			Map.entry("runs_p", new Head("Runs p", "Runs test of the residuals: below 0.01 the law does not describe the curve", NUMBER)),
			Map.entry("status", new Head("Status", "How the fit ended", 130)),
			Map.entry("reason", new Head("Remark", "Why, in a sentence", 320)));
	private static final Pattern WITH_UNIT = Pattern.compile("(.+)_(K|ohm|S|GPa)");
	private static final String SIGMA = "sigma_";

	private final UnaryOperator<String> lawName;

	/**
	 * The heads.
	 *
	 * @param lawName name of a law by its id
	 */
	FitHeads(UnaryOperator<String> lawName) {
		this.lawName = lawName;
	}

	/**
	 * The head of a column.
	 *
	 * @param column its name in what is exported
	 */
	static Head of(String column) {
		Head known = KNOWN.get(column);
		if (known != null) {
			return known;
		}
		boolean error = column.startsWith(SIGMA);
		String name = error ? column.substring(SIGMA.length()) : column;
		Matcher unit = WITH_UNIT.matcher(name);
		boolean pure = !unit.matches();
		String symbol = pure ? Wording.symbol(name, "1") : Wording.symbol(name, unit.group(2));
		String bracket = pure ? "" : " [" + Wording.unit(unit.group(2)) + "]";
		return new Head((error ? "\u03c3(" + symbol + ")" : symbol) + bracket, (error ? "Standard error of " + symbol : symbol + " of the law")
				+ "; " + column + " in what is copied and exported", NUMBER);
	}

	/**
	 * What a cell shows.
	 *
	 * @param column name of the column in what is exported
	 * @param cell the cell
	 */
	String shown(String column, SessionTable.Cell cell) {
		if (cell.number().isPresent()) {
			return Numbers.shown(cell.number().getAsDouble());
		}
		return switch (column) {
			case "model" -> lawName.apply(cell.text());
			case "window_by_hand" -> cell.text().isEmpty() ? "automatic" : "set by hand";
			case "status" -> Wording.words(cell.text());
			case "reason" -> Wording.sentence(cell.text());
			default -> cell.text();
		};
	}

	/** Whether a column has numbers, which stand at the right. */
	static boolean numeric(SessionTable table, int column) {
		return table.rows().stream().anyMatch(r -> r.cells().get(column).number().isPresent());
	}
}
