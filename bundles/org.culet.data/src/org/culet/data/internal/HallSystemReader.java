package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.data.CurveReader;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.FileHead;
import org.culet.data.MaskReason;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/**
 * Reads text files of Lake Shore's Hall measurement system: sample parameters, then numbered steps with tables of several
 * kinds. Only the tables of zero-field resistivity make a curve; those in field, against field, and I-V are left out.
 */
public final class HallSystemReader implements CurveReader {

	private static final long MAX_BYTES = 100_000_000;
	private static final Dialect DIALECT = new Dialect('\t', false);
	private static final String ZERO_FIELD = "zero field resistivity";

	private record Row(long line, List<String> cells) {
	}

	private record Table(long line, List<Heading> headings, List<Row> rows) {

		boolean has(String words) {
			return headings.stream().anyMatch(h -> h.words().equals(words));
		}
	}

	@Override
	public String id() {
		return "hall";
	}

	@Override
	public String description() {
		return "Lake Shore Hall measurement system";
	}

	@Override
	public Recognition recognize(FileHead head) {
		String text = head.text();
		String first = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
		return first.equals("[Sample parameters]") && text.contains("[Measurements]") ? Recognition.CERTAIN
				: first.equals("[Sample parameters]") ? Recognition.LIKELY : Recognition.NO;
	}

	@Override
	public ReadResult read(Path file, ReadOptions options) throws DataReadException {
		String text = TextSource.load(file, Math.min(MAX_BYTES, options.maxBytes()));
		String[] lines = text.split("\r\n|\n|\r", -1);
		Map<String, String> properties = new LinkedHashMap<>();
		List<Table> tables = tables(lines, properties);
		checkEnd(file, lines);
		List<Table> chosen = tables.stream().filter(t -> isChosen(t, options)).toList();
		if (chosen.isEmpty()) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, "there is no table of " + (options.resistance().isPresent()
					? "temperature and \"" + options.resistance().get() + "\"" : "zero-field resistivity against temperature")
					+ "; the Hall-system file holds " + describe(tables));
		}
		return read(file, options, tables, chosen, properties);
	}

	private ReadResult read(Path file, ReadOptions options, List<Table> tables, List<Table> chosen,
			Map<String, String> properties) throws DataReadException {
		Rows rows = new Rows();
		Mapping first = mapping(file, chosen.getFirst(), options);
		for (Table table : chosen) {
			Mapping mapping = mapping(file, table, options);
			for (Row row : table.rows()) {
				add(rows, mapping, first.sigma() >= 0, row);
			}
		}
		CurveAssembly assembly = new CurveAssembly(file, id(), first, options);
		int left = tables.stream().filter(t -> !chosen.contains(t)).mapToInt(t -> t.rows().size()).sum();
		if (left > 0) {
			assembly.note(left + " rows of " + describe(tables.stream().filter(t -> !chosen.contains(t)).toList())
					+ " are left out");
		}
		return assembly.assemble(new ArrayList<>(List.of(rows)), false,
				chosen.getFirst().headings().stream().map(Heading::toColumn).toList(), true, 0, properties);
	}

	private static Mapping mapping(Path file, Table table, ReadOptions options) throws DataReadException {
		return new ColumnChooser(file, table.line(), table.headings(), true, options, columns -> {
			long[] all = new long[columns.length];
			Arrays.fill(all, 1);
			return all;
		}).choose();
	}

	private static boolean isChosen(Table table, ReadOptions options) {
		boolean temperature = options.temperature().isPresent() || table.headings().stream().anyMatch(h -> Roles.temperature(h) > 0);
		boolean resistance = options.resistance().isEmpty() ? table.has(ZERO_FIELD)
				: isThere(table, options.resistance().get());
		return temperature && resistance;
	}

	private static boolean isThere(Table table, String column) {
		return column.matches("\\d+") || table.headings().stream().anyMatch(h -> h.name().equalsIgnoreCase(column.strip())
				|| h.words().equals(Heading.of(0, column).words()));
	}

	private static List<Table> tables(String[] lines, Map<String, String> properties) {
		List<Table> tables = new ArrayList<>();
		Optional<Table> open = Optional.empty();
		for (int i = 0; i < lines.length; i++) {
			List<String> cells = DIALECT.split(lines[i]);
			boolean numbers = cells.stream().anyMatch(DIALECT::isNumber);
			boolean brackets = cells.stream().filter(c -> c.endsWith("]")).count() >= 2;
			if (!numbers && brackets && cells.size() >= 2) {
				open = Optional.of(new Table(i + 1L, LayoutFinder.headings(cells, List.of()), new ArrayList<>()));
				tables.add(open.get());
			} else if (lines[i].isBlank()) {
				open = Optional.empty();
			} else if (open.isPresent()) {
				open.get().rows().add(new Row(i + 1L, cells));
			} else if (tables.isEmpty()) {
				property(lines[i], properties);
			}
		}
		return tables;
	}

	private static void property(String line, Map<String, String> properties) {
		String[] parts = line.split("\\s*[:=]\\s*", 2);
		if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
			properties.putIfAbsent(parts[0].strip(), parts[1].strip());
		}
	}

	/** The program ends every line, so a last line without end has been cut. */
	private static void checkEnd(Path file, String[] lines) throws DataReadException {
		String last = lines[lines.length - 1].strip();
		if (!last.isEmpty() && !last.equals("\u001a")) {
			throw new DataReadException(Problem.TRUNCATED, file, lines.length,
					"the file is cut off: its last line \"" + last + "\" has no line end");
		}
	}

	private static String describe(List<Table> tables) {
		long zero = tables.stream().filter(t -> t.has(ZERO_FIELD)).count();
		long iv = tables.stream().filter(t -> t.has("current") && t.has("voltage")).count();
		long field = tables.size() - zero - iv;
		List<String> kinds = new ArrayList<>();
		for (Map.Entry<String, Long> e : List.of(Map.entry("zero-field", zero), Map.entry("I-V", iv),
				Map.entry("in-field (Hall)", field))) {
			if (e.getValue() > 0) {
				kinds.add(e.getValue() + " " + e.getKey() + (e.getValue() == 1 ? " table" : " tables"));
			}
		}
		return kinds.isEmpty() ? "no table at all" : String.join(" and ", kinds);
	}

	private static void add(Rows rows, Mapping mapping, boolean withSigma, Row row) {
		double[] values = new double[Mapping.SLOTS];
		Arrays.fill(values, Double.NaN);
		int[] columns = mapping.columns();
		for (int slot = 0; slot < columns.length; slot++) {
			if (columns[slot] >= 0 && columns[slot] < row.cells().size()) {
				values[slot] = Numbers.parse(row.cells().get(columns[slot])).orElse(Double.NaN);
			}
		}
		for (int slot : new int[] { Mapping.T, Mapping.R }) {
			if (Double.isNaN(values[slot]) || Numbers.isOverflow(values[slot])) {
				rows.mask(columns[slot] < row.cells().size() ? Numbers.reason(row.cells().get(columns[slot])) : MaskReason.BLANK,
						row.line());
				return;
			}
		}
		double kelvin = mapping.kelvinFactor().apply(values[Mapping.T]) + mapping.kelvinOffset();
		double value = mapping.resistanceFactor().apply(values[Mapping.R]);
		if (!(kelvin > 0) || Double.isInfinite(value)) {
			rows.mask(kelvin > 0 ? MaskReason.OVERFLOW : MaskReason.TEMPERATURE_NOT_POSITIVE, row.line());
			return;
		}
		if (mapping.field() >= 0) {
			rows.field(values[Mapping.FIELD] * mapping.fieldFactor());
		}
		rows.add(kelvin, value,
				mapping.sigma() >= 0 ? mapping.sigma(values) : Double.NaN, withSigma, row.line());
	}
}
