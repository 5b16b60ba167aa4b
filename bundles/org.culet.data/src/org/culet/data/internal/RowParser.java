package org.culet.data.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.MaskReason;

/** Turns lines into points: the inner loop of reading. Works on bytes and makes no objects for good rows. */
final class RowParser implements LineScanner.Sink {

	/** Knows the headers of tables that may follow the first. */
	interface Tables {

		/**
		 * Whether a line repeats the names or units of the first table.
		 *
		 * @param cells its cells
		 * @return whether it does
		 */
		boolean isRepeated(List<String> cells);

		/**
		 * Whether a line names the columns of another table.
		 *
		 * @param cells its cells
		 * @return whether it does
		 */
		boolean isHeader(List<String> cells);

		/**
		 * The columns of another table.
		 *
		 * @param cells cells of its header
		 * @param line 1-based line for errors
		 * @return empty if it has none that fit
		 * @throws DataReadException if it has them in a wrong unit
		 */
		Optional<Mapping> mapping(List<String> cells, long line) throws DataReadException;
	}

	private static final int NONE = -1;

	private final TextSource source;
	private final Dialect dialect;
	private final Tables tables;
	private final long linesBefore;
	private final int maxRows;
	private final byte delimiter;
	private final byte decimal;
	private final boolean blanks;
	private final boolean withSigma;
	private final double[] values = new double[Mapping.SLOTS];
	private final int[] starts = new int[Mapping.SLOTS];
	private final int[] ends = new int[Mapping.SLOTS];
	private final Rows rows = new Rows();
	private Mapping mapping;
	private int[] slotOf;

	/**
	 * A parser of a part of a text.
	 *
	 * @param source the text, named in errors
	 * @param dialect how cells are written
	 * @param mapping columns at the beginning of the part
	 * @param tables headers of further tables
	 * @param linesBefore lines before the part, for errors; what is counted counts from the part's beginning
	 * @param maxRows largest number of rows
	 */
	RowParser(TextSource source, Dialect dialect, Mapping mapping, Tables tables, long linesBefore, int maxRows) {
		this.source = source;
		this.dialect = dialect;
		this.tables = tables;
		this.linesBefore = linesBefore;
		this.maxRows = maxRows;
		this.delimiter = (byte) dialect.delimiter();
		this.decimal = dialect.decimal();
		this.blanks = dialect.delimiter() == ' ';
		// what the first table has decides for all, so that points and errors stay side by side
		this.withSigma = mapping.sigma() >= 0;
		map(mapping);
	}

	private void map(Mapping to) {
		mapping = to;
		int[] columns = to.columns();
		int last = 0;
		for (int c : columns) {
			last = Math.max(last, c);
		}
		slotOf = new int[last + 1];
		Arrays.fill(slotOf, NONE);
		for (int slot = 0; slot < columns.length; slot++) {
			if (columns[slot] >= 0) {
				slotOf[columns[slot]] = slot;
			}
		}
	}

	/**
	 * Parses.
	 *
	 * @param from position of the first byte, the beginning of a line
	 * @param to position after the last byte
	 * @param eol byte that ends lines
	 * @return the points
	 * @throws DataReadException if reading fails or there is something to refuse
	 */
	Rows parse(long from, long to, byte eol) throws DataReadException {
		rows.lines = LineScanner.scan(source, from, to, eol, this);
		return rows;
	}

	@Override
	public void line(byte[] b, int from, int to, long number) throws DataReadException {
		int first = from;
		while (first < to && (b[first] == ' ' || b[first] == '\t' || b[first] == 0x1a)) {
			first++;
		}
		if (first == to) {
			return;
		}
		byte c = b[first];
		if (mapping == null || c == '#' || c == '%' || c == '!') {
			unusual(b, from, to, number);
			return;
		}
		cells(b, from, to);
		double t = values[Mapping.T];
		double r = values[Mapping.R];
		if (t < Numbers.OVERFLOW && r < Numbers.OVERFLOW && t > -Numbers.OVERFLOW && r > -Numbers.OVERFLOW) {
			point(t, r, number);
		} else {
			unusual(b, from, to, number);
		}
	}

	private void point(double t, double r, long number) throws DataReadException {
		if (mapping.field() >= 0) {
			rows.field(values[Mapping.FIELD] * mapping.fieldFactor());
		}
		double kelvin = mapping.kelvinFactor().apply(t) + mapping.kelvinOffset();
		double value = mapping.resistanceFactor().apply(r);
		if (Double.isInfinite(value)) {
			rows.mask(MaskReason.OVERFLOW, number);
		} else if (kelvin > 0) {
			rows.add(kelvin, value, mapping.sigma() >= 0 ? mapping.sigma(values) : Double.NaN,
					withSigma, number);
		} else {
			rows.mask(MaskReason.TEMPERATURE_NOT_POSITIVE, number);
		}
		if (rows.rows() > maxRows) {
			throw new DataReadException(Problem.TOO_LARGE, source.file(), linesBefore + number,
					"the file has more rows than the limit of " + maxRows);
		}
	}

	/** Finds and parses the cells that are needed; what is not there becomes NaN. */
	private void cells(byte[] b, int from, int to) {
		for (int slot = 0; slot < Mapping.SLOTS; slot++) {
			values[slot] = Double.NaN;
			starts[slot] = NONE;
		}
		int p = from;
		for (int column = 0; column < slotOf.length; column++) {
			if (blanks) {
				while (p < to && (b[p] == ' ' || b[p] == '\t')) {
					p++;
				}
			}
			if (p > to || (blanks && p == to)) {
				return;
			}
			int start = p;
			p = cellEnd(b, start, to);
			int slot = slotOf[column];
			if (slot >= 0) {
				cell(b, start, p, slot);
			}
			p++;
		}
	}

	private int cellEnd(byte[] b, int start, int to) {
		int p = start;
		if (p < to && b[p] == '"') {
			p++;
			while (p < to && b[p] != '"') {
				p++;
			}
		}
		if (blanks) {
			while (p < to && b[p] != ' ' && b[p] != '\t') {
				p++;
			}
		} else {
			while (p < to && b[p] != delimiter) {
				p++;
			}
		}
		return p;
	}

	private void cell(byte[] b, int from, int to, int slot) {
		int start = from;
		int end = to;
		while (start < end && (b[start] == ' ' || b[start] == '\t')) {
			start++;
		}
		while (end > start && (b[end - 1] == ' ' || b[end - 1] == '\t')) {
			end--;
		}
		if (end - start >= 2 && b[start] == '"' && b[end - 1] == '"') {
			start++;
			end--;
		}
		starts[slot] = start;
		ends[slot] = end;
		values[slot] = Numbers.parse(b, start, end, decimal);
	}

	/** A line that is no plain point: a comment, a header, text, or a row to be masked. */
	private void unusual(byte[] b, int from, int to, long number) throws DataReadException {
		String text = Encodings.decode(b, from, to);
		boolean comment = LayoutFinder.isComment(text);
		List<String> cells = dialect.split(comment ? LayoutFinder.uncomment(text) : text);
		if (cells.stream().allMatch(String::isEmpty)) {
			return;
		}
		boolean numbers = cells.stream().anyMatch(dialect::isNumber);
		if (!numbers || comment) {
			if (!structure(cells, comment, number)) {
				text(cells, number);
			}
		} else if (mapping == null) {
			rows.foreign(number);
		} else {
			rows.mask(reason(b), number);
		}
	}

	private boolean structure(List<String> cells, boolean comment, long number) throws DataReadException {
		if (tables.isRepeated(cells)) {
			return true;
		}
		if (tables.isHeader(cells)) {
			Optional<Mapping> next = tables.mapping(cells, linesBefore + number);
			rows.remapped = true;
			if (next.isPresent()) {
				map(next.get());
			} else {
				mapping = null;
			}
			return true;
		}
		return comment;
	}

	/** A line without any number: a row of words if it is as wide as the table, else text between rows. */
	private void text(List<String> cells, long number) {
		if (mapping != null && cells.size() > Math.max(mapping.temperature(), mapping.resistance())
				&& cells.stream().anyMatch(w -> Numbers.reason(w) != MaskReason.TEXT || isErrorWord(w))) {
			MaskReason first = Numbers.reason(cells.get(mapping.temperature()));
			MaskReason second = Numbers.reason(cells.get(mapping.resistance()));
			rows.mask(first == MaskReason.BLANK ? second : first, number);
		} else {
			rows.text(number);
		}
	}

	private static boolean isErrorWord(String word) {
		return word.toLowerCase(Locale.ROOT).matches(".*(err|fail|invalid|over|under|n/?a|time.?out|bad).*");
	}

	private MaskReason reason(byte[] b) {
		for (int slot : new int[] { Mapping.T, Mapping.R }) {
			if (starts[slot] == NONE) {
				return MaskReason.BLANK;
			}
			if (Double.isNaN(values[slot])) {
				return Numbers.reason(Encodings.decode(b, starts[slot], ends[slot]));
			}
			if (Numbers.isOverflow(values[slot])) {
				return MaskReason.OVERFLOW;
			}
		}
		return MaskReason.TEXT;
	}
}
