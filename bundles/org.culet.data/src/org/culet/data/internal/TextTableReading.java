package org.culet.data.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.culet.data.Column;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;

/** Reads the table of a text file into a curve; large files with two threads. */
final class TextTableReading {

	/** From this size on a second thread pays. */
	private static final long PARALLEL_BYTES = 8_000_000;
	/** So much of a file says which columns are filled. */
	private static final long CENSUS_BYTES = 1_000_000;

	/** Finds where the table is. */
	interface Layouts {

		/**
		 * Finds the table.
		 *
		 * @param source the text
		 * @return its layout
		 * @throws DataReadException if there is none
		 */
		TextLayout find(TextSource source) throws DataReadException;
	}

	private final TextSource source;
	private final TextLayout layout;
	private final ReadOptions options;

	private TextTableReading(TextSource source, TextLayout layout, ReadOptions options) {
		this.source = source;
		this.layout = layout;
		this.options = options;
	}

	/**
	 * Reads.
	 *
	 * @param file the file
	 * @param format id of the reader
	 * @param layouts finds the table
	 * @param options what the user says
	 * @return the result
	 * @throws DataReadException if the file is refused
	 */
	static ReadResult read(Path file, String format, Layouts layouts, ReadOptions options) throws DataReadException {
		try (TextSource source = TextSource.open(file, options.maxBytes())) {
			return new TextTableReading(source, layouts.find(source), options).read(format);
		} catch (IOException e) {
			throw new DataReadException(Problem.IO, file, OptionalLong.empty(), "cannot be closed: " + e.getMessage(), e);
		}
	}

	private ReadResult read(String format) throws DataReadException {
		Path file = source.file();
		Mapping mapping = new ColumnChooser(file, layout.headerLine(), layout.headings(), layout.named(), options,
				this::census).choose();
		List<Rows> parts = parse(mapping);
		CurveAssembly assembly = new CurveAssembly(file, format, mapping, options);
		List<Column> columns = layout.headings().stream().map(Heading::toColumn).toList();
		long lines = parts.stream().mapToLong(p -> p.lines).sum();
		Tail.State tail = Tail.check(source, layout, mapping, lines + layout.linesBefore());
		if (tail == Tail.State.OPEN) {
			assembly.note("the last line has no line end");
		}
		return assembly.assemble(parts, tail == Tail.State.SUSPICIOUS, columns, layout.named(),
				layout.linesBefore(), layout.properties());
	}

	private List<Rows> parse(Mapping mapping) throws DataReadException {
		long from = layout.dataOffset();
		long to = source.size();
		TextTables tables = new TextTables(source.file(), layout, options, mapping.quantity());
		if (to - from < PARALLEL_BYTES || Runtime.getRuntime().availableProcessors() < 2) {
			return new ArrayList<>(List.of(parser(mapping, tables).parse(from, to, layout.eol())));
		}
		long middle = LineScanner.lineStart(source, from + (to - from) / 2, layout.eol());
		FutureTask<Rows> second = new FutureTask<>(() -> parser(mapping, tables).parse(middle, to, layout.eol()));
		Thread thread = new Thread(second, "culet-read");
		thread.setDaemon(true);
		thread.start();
		Rows first;
		try {
			first = parser(mapping, tables).parse(from, middle, layout.eol());
		} finally {
			await(thread);
		}
		Optional<Rows> rest = first.remapped ? Optional.empty() : result(second);
		if (rest.isEmpty()) {
			// the second half began with other columns than it was parsed with, or an error in it must name its line
			return new ArrayList<>(List.of(parser(mapping, tables).parse(from, to, layout.eol())));
		}
		return new ArrayList<>(List.of(first, rest.get()));
	}

	private RowParser parser(Mapping mapping, TextTables tables) {
		return new RowParser(source, layout.dialect(), mapping, tables, layout.linesBefore(), options.maxRows());
	}

	private void await(Thread thread) throws DataReadException {
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DataReadException(Problem.IO, source.file(), OptionalLong.empty(), "reading was interrupted", e);
		}
	}

	/** The rows of the second half; empty if it was refused. */
	private Optional<Rows> result(FutureTask<Rows> task) throws DataReadException {
		try {
			return Optional.of(task.get());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DataReadException(Problem.IO, source.file(), OptionalLong.empty(), "reading was interrupted", e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof DataReadException) {
				return Optional.empty();
			}
			throw new IllegalStateException("reading " + source.file() + " failed", e.getCause());
		}
	}

	/**
	 * How many rows have a number other than zero in each column (an unused channel says 0). The beginning of the file
	 * answers, unless a column has none there.
	 */
	private long[] census(int[] columns) throws DataReadException {
		long[] numbers = new long[columns.length];
		long from = layout.dataOffset();
		long size = source.size();
		long middle = size - from > CENSUS_BYTES ? LineScanner.lineStart(source, from + CENSUS_BYTES, layout.eol()) : size;
		count(columns, from, middle, numbers);
		if (Arrays.stream(numbers).anyMatch(n -> n == 0)) {
			count(columns, middle, size, numbers);
		}
		return numbers;
	}

	private void count(int[] columns, long from, long to, long[] numbers) throws DataReadException {
		Dialect dialect = layout.dialect();
		LineScanner.scan(source, from, to, layout.eol(), (b, start, end, number) -> {
			List<String> cells = dialect.split(Encodings.decode(b, start, end));
			for (int i = 0; i < columns.length; i++) {
				String cell = columns[i] < cells.size() ? cells.get(columns[i]) : "";
				numbers[i] += dialect.isNumber(cell) && !isZero(cell) ? 1 : 0;
			}
		});
	}

	private static boolean isZero(String number) {
		for (int i = 0; i < number.length() && (number.charAt(i) | 0x20) != 'e'; i++) {
			if (number.charAt(i) >= '1' && number.charAt(i) <= '9') {
				return false;
			}
		}
		return true;
	}
}
