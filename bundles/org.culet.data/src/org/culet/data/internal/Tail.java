package org.culet.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;

/** Looks at the end of a file that does not end with a line end: was it cut off? */
final class Tail {

	private static final int BYTES = 1 << 16;
	/** With fewer rows above, the length of the last number says nothing. */
	private static final int FEWEST_ROWS = 5;
	/** With so many rows above, a last number that is so many characters shorter than any has been cut. */
	private static final int ENOUGH_ROWS = 20;
	private static final int CLEARLY_SHORTER = 3;

	/** What the end of a file looks like. */
	enum State {
		/** The last line is ended. */
		ENDED,
		/** No line end, but nothing speaks for a cut. */
		OPEN,
		/** The last number that is used may have been cut. */
		SUSPICIOUS
	}

	private Tail() {
	}

	/**
	 * Judges the end of a file.
	 *
	 * @param source the text
	 * @param layout its table
	 * @param mapping the columns used
	 * @param lastLine number of the last line
	 * @return how it ends
	 * @throws DataReadException if it ends within a row
	 */
	static State check(TextSource source, TextLayout layout, Mapping mapping, long lastLine) throws DataReadException {
		long from = Math.max(layout.dataOffset(), source.size() - BYTES);
		byte[] b = new byte[(int) (source.size() - from)];
		int n = source.read(from, b, 0, b.length);
		if (n == 0 || b[n - 1] == '\n' || b[n - 1] == '\r' || b[n - 1] == 0x1a) {
			return State.ENDED;
		}
		List<List<String>> rows = new ArrayList<>();
		String[] lines = Encodings.decode(b, 0, n).split("\r?\n|\r");
		for (int i = from == layout.dataOffset() ? 0 : 1; i < lines.length; i++) {
			List<String> cells = layout.dialect().split(lines[i]);
			boolean last = i == lines.length - 1;
			if (last || (!LayoutFinder.isComment(lines[i]) && layout.dialect().isData(cells, 2))) {
				rows.add(cells);
			}
		}
		String lastText = lines[lines.length - 1];
		if (lastText.isBlank() || LayoutFinder.isComment(lastText)
				|| rows.getLast().stream().noneMatch(layout.dialect()::isNumber)) {
			return State.OPEN;
		}
		return judge(source, layout, mapping, lastLine, rows);
	}

	private static State judge(TextSource source, TextLayout layout, Mapping mapping, long lastLine,
			List<List<String>> rows) throws DataReadException {
		List<String> last = rows.removeLast();
		int needed = Math.max(Math.max(mapping.temperature(), mapping.resistance()), mapping.sigma()) + 1;
		int expected = rows.stream().mapToInt(List::size).min().orElse(layout.named() ? needed : last.size());
		if (last.size() < expected) {
			throw new DataReadException(Problem.TRUNCATED, source.file(), lastLine, "the file is cut off: its last line has "
					+ last.size() + " of " + expected + " cells and no line end");
		}
		int column = last.size() - 1;
		List<String> above = rows.stream().filter(c -> c.size() > column && layout.dialect().isNumber(c.get(column)))
				.map(c -> c.get(column)).toList();
		if (above.size() < FEWEST_ROWS) {
			return State.OPEN;
		}
		String written = last.get(column);
		char separator = layout.dialect().decimalComma() ? ',' : '.';
		int decimals = decimals(above.getFirst(), separator);
		boolean fixed = above.stream().allMatch(c -> decimals(c, separator) == decimals);
		boolean broken = above.size() == rows.size() && !layout.dialect().isNumber(written);
		if (broken || (fixed && decimals(written, separator) < decimals)) {
			throw new DataReadException(Problem.TRUNCATED, source.file(), lastLine, "the file is cut off: its last cell is \""
					+ written + "\" where all others of column " + (column + 1) + " are numbers"
					+ (fixed ? " with " + decimals + " characters after the separator" : "") + ", and there is no line end");
		}
		int shortest = above.stream().mapToInt(String::length).min().orElse(0);
		if (above.size() >= ENOUGH_ROWS && written.length() <= shortest - CLEARLY_SHORTER) {
			throw new DataReadException(Problem.TRUNCATED, source.file(), lastLine, "the file seems cut off: its last cell \"" + written
					+ "\" is shorter than all others of column " + (column + 1)
					+ ", and there is no line end (add one if the file is complete)");
		}
		boolean used = column == mapping.temperature() || column == mapping.resistance() || column == mapping.sigma();
		return used && written.length() < shortest ? State.SUSPICIOUS : State.OPEN;
	}

	/** Characters after the decimal separator, exponent included. */
	private static int decimals(String number, char separator) {
		int point = number.indexOf(separator);
		return point < 0 ? 0 : number.length() - point - 1;
	}
}
