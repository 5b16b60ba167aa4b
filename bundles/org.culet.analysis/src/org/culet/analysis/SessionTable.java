package org.culet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.culet.model.Fit;
import org.culet.model.FitParameter;
import org.culet.model.Known;
import org.culet.model.PhaseAssignment;
import org.culet.model.Sample;
import org.culet.model.Session;
import org.culet.model.Stage;
import org.culet.model.Studies;

/**
 * The fits that a session keeps as a table, one row a fit: what is shown, copied and exported. Units are in the names of the columns,
 * numbers have their full precision.
 *
 * @param columns names of the columns
 * @param rows the rows, each with one cell a column
 */
public record SessionTable(List<String> columns, List<Row> rows) {

	private static final List<String> FIRST = List.of("sample", "stage", "P_GPa", "sigma_P_GPa", "phase", "model", "preferred", "window_low_K",
			"window_high_K", "window_by_hand", "points");
	private static final List<String> LAST = List.of("chi2", "dof", "delta_aicc", "weight", "runs_p", "status", "reason");

	/**
	 * A fit.
	 *
	 * @param stageId id of its stage
	 * @param model id of its law
	 * @param cells texts and numbers
	 */
	public record Row(String stageId, String model, List<Cell> cells) {

		/** Copies the list. */
		public Row {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * A cell.
	 *
	 * @param text what it says; numbers in full
	 * @param number the number, empty for a text and for what is not known
	 */
	public record Cell(String text, OptionalDouble number) implements Comparable<Cell> {

		private static Cell of(String text) {
			return new Cell(text, OptionalDouble.empty());
		}

		private static Cell of(OptionalDouble number) {
			return new Cell(number.isPresent() ? plain(number.getAsDouble()) : "", number);
		}

		/** Whole numbers without a fraction, others as Java writes them: all digits. */
		private static String plain(double number) {
			return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : Double.toString(number);
		}

		/** Numbers by size before texts by letters; what is empty comes last. */
		@Override
		public int compareTo(Cell other) {
			if (number.isPresent() && other.number.isPresent()) {
				return Double.compare(number.getAsDouble(), other.number.getAsDouble());
			}
			if (text.isEmpty() != other.text.isEmpty()) {
				return text.isEmpty() ? 1 : -1;
			}
			return number.isPresent() != other.number.isPresent() ? Boolean.compare(other.number.isPresent(), number.isPresent())
					: text.compareTo(other.text);
		}
	}

	/** Copies the lists. */
	public SessionTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * The table of a session.
	 *
	 * @param session a session
	 * @return its fits in the order in which they are kept
	 */
	public static SessionTable of(Session session) {
		return of(session, stage -> Optional.empty());
	}

	/**
	 * The table of a session, with phases that were found and are not kept in the study yet.
	 *
	 * @param session a session
	 * @param found the phase of a stage as it is known now, empty where only what is kept is known; what was set by hand goes before it
	 * @return its fits in the order in which they are kept
	 */
	public static SessionTable of(Session session, Function<Stage, Optional<String>> found) {
		Set<String> parameters = new LinkedHashSet<>();
		session.getFits().forEach(f -> f.getParameters().forEach(p -> parameters.add(p.getName())));
		List<String> columns = new ArrayList<>(FIRST);
		parameters.forEach(p -> {
			columns.add(p);
			columns.add("sigma_" + p);
		});
		columns.addAll(LAST);
		return new SessionTable(columns, session.getFits().stream().filter(f -> f.getStage() != null).map(f -> row(f, parameters, found)).toList());
	}

	private static Row row(Fit fit, Set<String> parameters, Function<Stage, Optional<String>> found) {
		Stage stage = fit.getStage();
		List<Cell> cells = new ArrayList<>();
		cells.add(Cell.of(Studies.sampleOf(stage).map(Sample::getName).orElse("")));
		cells.add(Cell.of(Studies.label(stage)));
		cells.add(Cell.of(Studies.pressureGPa(stage)));
		cells.add(Cell.of(Studies.pressureSigmaGPa(stage)));
		Optional<PhaseAssignment> phase = Studies.phase(stage);
		cells.add(Cell.of(phase.filter(PhaseAssignment::isByHand).map(p -> p.getPhase().getLiteral() + " (by hand)").or(() -> found.apply(stage))
				.or(() -> phase.map(p -> p.getPhase().getLiteral())).orElse("")));
		cells.add(Cell.of(fit.getModel()));
		cells.add(Cell.of(fit.isPreferred() ? fit.isModelByHand() ? "by hand" : "yes" : ""));
		cells.add(Cell.of(Known.of(fit.getWindowLowK())));
		cells.add(Cell.of(Known.of(fit.getWindowHighK())));
		cells.add(Cell.of(fit.isWindowByHand() ? "yes" : ""));
		cells.add(count(fit.getPoints()));
		for (String name : parameters) {
			FitParameter parameter = fit.getParameters().stream().filter(p -> p.getName().equals(name)).findFirst().orElse(null);
			cells.add(Cell.of(parameter == null ? OptionalDouble.empty() : Known.of(parameter.getValue())));
			cells.add(Cell.of(parameter == null ? OptionalDouble.empty() : Known.of(parameter.getSigma())));
		}
		cells.add(Cell.of(Known.of(fit.getChi2())));
		cells.add(count(fit.getDof()));
		cells.add(Cell.of(Known.of(fit.getDeltaAicc())));
		cells.add(Cell.of(Known.of(fit.getWeight())));
		cells.add(Cell.of(Known.of(fit.getRunsP())));
		cells.add(Cell.of(fit.getStatus().isEmpty() ? "ok" : fit.getStatus()));
		cells.add(Cell.of(fit.getReason()));
		return new Row(stage.getId(), fit.getModel(), cells);
	}

	private static Cell count(Integer count) {
		return Cell.of(count == null ? OptionalDouble.empty() : OptionalDouble.of(count));
	}

	/**
	 * The same table with other rows: filtered, sorted.
	 *
	 * @param others the rows
	 * @return the table
	 */
	public SessionTable with(List<Row> others) {
		return new SessionTable(columns, others);
	}

	/** As tab-separated text with a head line. */
	public String tsv() {
		StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
		rows.forEach(row -> text.append(String.join("\t", row.cells().stream().map(c -> c.text().replaceAll("[\t\r\n]+", " ")).toList())).append('\n'));
		return text.toString();
	}

	/** As comma-separated text with a head line, cells quoted where they need it (RFC 4180). */
	public String csv() {
		StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
		rows.forEach(row -> text.append(String.join(",", row.cells().stream().map(c -> quoted(c.text())).toList())).append("\r\n"));
		return text.toString();
	}

	private static String quoted(String cell) {
		return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
	}
}
