package org.culet.data.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Direction;
import org.culet.data.Manifest;
import org.culet.data.ManifestNumber;
import org.culet.data.ManifestRow;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads manifests. */
public final class ManifestReader {

	private static final long MAX_BYTES = 20_000_000;
	private static final List<String> REQUIRED = List.of("file", "sample", "pressure_gpa");
	private static final List<String> KNOWN = List.of("file", "sample", "pressure_gpa", "pressure_sigma_gpa", "branch",
			"run", "direction", "thickness_nm", "width_um", "length_um", "cryostat", "excitation_a", "twin_film",
			"ruby_file", "ruby_nm", "ruby_temperature_k", "ruby_reference_nm", "ruby_reference_temperature_k",
			"ruby_scale", "ruby_when", "comment");

	private final Path file;
	private final Map<String, Integer> columns = new HashMap<>();
	private final List<String> notes = new ArrayList<>();
	private boolean decimalComma;

	private ManifestReader(Path file) {
		this.file = file;
	}

	/**
	 * As {@link Manifest#read(Path)}.
	 *
	 * @param file the manifest
	 * @return its rows
	 * @throws DataReadException if it is refused
	 */
	public static Manifest read(Path file) throws DataReadException {
		return new ManifestReader(file).read();
	}

	private Manifest read() throws DataReadException {
		String text = TextSource.load(file, MAX_BYTES);
		char separator = separator(text);
		decimalComma = separator != ',';
		List<ManifestRow> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator)
				.commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true).ofCsvRecord(text)) {
			for (CsvRecord csvRow : csv) {
				if (columns.isEmpty()) {
					header(csvRow);
				} else if (csvRow.getFields().stream().anyMatch(f -> !f.isBlank())) {
					rows.add(row(csvRow));
				}
			}
		} catch (CsvParseException e) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, OptionalLong.empty(),
					"this is no CSV file: " + e.getMessage(), e);
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be read: " + e.getMessage(), e);
		}
		if (rows.isEmpty()) {
			throw new DataReadException(Problem.NO_DATA, file, "the manifest names no file");
		}
		return new Manifest(file, rows, notes);
	}

	private static char separator(String text) {
		String first = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
		if (first.indexOf(',') >= 0) {
			return ',';
		}
		return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
	}

	private void header(CsvRecord header) throws DataReadException {
		for (int i = 0; i < header.getFieldCount(); i++) {
			String written = header.getField(i).strip();
			String name = written.toLowerCase(Locale.ROOT);
			if (columns.containsKey(name) && !name.isEmpty()) {
				throw new DataReadException(Problem.COLUMN, file, header.getStartingLineNumber(), "columns "
						+ (columns.get(name) + 1) + " and " + (i + 1) + " are both named \"" + written + "\"");
			}
			if (!KNOWN.contains(name) && !name.isEmpty()) {
				notes.add("column \"" + written + "\" of the manifest is not known and was left out");
			}
			columns.put(name, i);
		}
		for (String name : REQUIRED) {
			if (!columns.containsKey(name) && !(name.equals("pressure_gpa") && hasRubyColumn())) {
				throw new DataReadException(Problem.COLUMN, file, header.getStartingLineNumber(), "column \""
						+ name.replace("_gpa", "_GPa") + "\" is missing; a manifest has at least file, sample, pressure_GPa");
			}
		}
	}

	private boolean hasRubyColumn() {
		return columns.containsKey("ruby_nm") || columns.containsKey("ruby_file");
	}

	private ManifestRow row(CsvRecord r) throws DataReadException {
		String name = text(r, "file").orElseThrow(() -> wrong(r, "file", "is empty"));
		String sample = text(r, "sample").orElseThrow(() -> wrong(r, "sample", "is empty"));
		Optional<ManifestRow.Ruby> ruby = ruby(r);
		OptionalDouble pressure = number(r, ManifestNumber.PRESSURE_GPA);
		if (pressure.isEmpty() && ruby.isEmpty()) {
			throw wrong(r, "pressure_GPa", "is empty and there is no ruby reading");
		}
		return new ManifestRow(r.getStartingLineNumber(), resolve(r, "file", name), name, sample, pressure,
				number(r, ManifestNumber.PRESSURE_SIGMA_GPA),
				choice(r, "branch", Map.of("up", ManifestRow.Branch.UP, "down", ManifestRow.Branch.DOWN)), text(r, "run"),
				choice(r, "direction", Map.of("cooling", Direction.COOLING, "warming", Direction.WARMING)),
				number(r, ManifestNumber.THICKNESS_NM), number(r, ManifestNumber.WIDTH_UM), number(r, ManifestNumber.LENGTH_UM), text(r, "cryostat"),
				number(r, ManifestNumber.EXCITATION_A),
				choice(r, "twin_film", Map.of("true", true, "false", false)).orElse(false), ruby, text(r, "comment"));
	}

	private Optional<ManifestRow.Ruby> ruby(CsvRecord r) throws DataReadException {
		Optional<String> spectrum = text(r, "ruby_file");
		OptionalDouble wavelength = number(r, ManifestNumber.RUBY_NM);
		if (spectrum.isEmpty() && wavelength.isEmpty()) {
			return Optional.empty();
		}
		Optional<Path> path = spectrum.isPresent() ? Optional.of(resolve(r, "ruby_file", spectrum.get()))
				: Optional.empty();
		return Optional.of(new ManifestRow.Ruby(path, wavelength, number(r, ManifestNumber.RUBY_TEMPERATURE_K),
				number(r, ManifestNumber.RUBY_REFERENCE_NM), number(r, ManifestNumber.RUBY_REFERENCE_TEMPERATURE_K),
				text(r, "ruby_scale"), choice(r, "ruby_when",
						Map.of("before", ManifestRow.When.BEFORE, "after", ManifestRow.When.AFTER))));
	}

	private Path resolve(CsvRecord r, String column, String name) throws DataReadException {
		try {
			return file.resolveSibling(name);
		} catch (InvalidPathException e) {
			throw wrong(r, column, "is no path: \"" + name + "\" (" + e.getReason() + ")");
		}
	}

	private Optional<String> text(CsvRecord r, String column) {
		Integer i = columns.get(column.toLowerCase(Locale.ROOT));
		if (i == null || i >= r.getFieldCount() || r.getField(i).isBlank()) {
			return Optional.empty();
		}
		return Optional.of(r.getField(i).strip());
	}

	private OptionalDouble number(CsvRecord r, ManifestNumber column) throws DataReadException {
		Optional<String> text = text(r, column.column());
		if (text.isEmpty()) {
			return OptionalDouble.empty();
		}
		String written = text.get();
		OptionalDouble value = Numbers.parse(decimalComma ? written.replace(',', '.') : written);
		Optional<String> refusal = column.refusal(value.orElse(Double.NaN), written);
		if (refusal.isPresent()) {
			throw wrong(r, column.column(), refusal.get());
		}
		return value;
	}

	private <T> Optional<T> choice(CsvRecord r, String column, Map<String, T> allowed) throws DataReadException {
		Optional<String> text = text(r, column);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		T value = allowed.get(text.get().toLowerCase(Locale.ROOT));
		if (value == null) {
			throw wrong(r, column, "is \"" + text.get() + "\"; allowed are "
					+ String.join(", ", allowed.keySet().stream().sorted().toList()));
		}
		return Optional.of(value);
	}

	private DataReadException wrong(CsvRecord r, String column, String what) {
		return new DataReadException(Problem.WRONG_VALUE, file, r.getStartingLineNumber(), "column " + column + " " + what);
	}
}
