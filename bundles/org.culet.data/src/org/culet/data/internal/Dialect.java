package org.culet.data.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.data.MaskReason;

/**
 * How the cells of a text table are written.
 *
 * @param delimiter between cells; a blank stands for any number of blanks and tabs
 * @param decimalComma whether the decimal separator is a comma
 */
record Dialect(char delimiter, boolean decimalComma) {

	/** Comma-separated with decimal points. */
	static final Dialect CSV = new Dialect(',', false);

	/** All that are tried, the first winning where several fit equally well. */
	private static final List<Dialect> CANDIDATES = List.of(new Dialect('\t', false), new Dialect(';', false), CSV,
			new Dialect(' ', false), new Dialect('|', false), new Dialect('\t', true), new Dialect(';', true),
			new Dialect(' ', true), new Dialect('|', true),
			new Dialect(',', true));

	private static final double ENOUGH_NUMBERS = 0.5;
	private static final int MAX_LINES = 400;

	/** Decimal separator as a byte. */
	byte decimal() {
		return (byte) (decimalComma ? ',' : '.');
	}

	/**
	 * Splits a line. Cells lose surrounding blanks and quotes; a quoted cell may contain the delimiter.
	 *
	 * @param line the line
	 * @return its cells; a delimiter at the end opens one more, empty cell (not for blanks)
	 */
	List<String> split(String line) {
		List<String> cells = new ArrayList<>();
		int n = line.length();
		int i = 0;
		while (i <= n) {
			if (delimiter == ' ') {
				i = skipBlanks(line, i);
				if (i >= n) {
					break;
				}
			}
			int start = i;
			int end = end(line, i);
			cells.add(unquote(line.substring(start, end).strip()));
			i = end + 1;
		}
		return cells;
	}

	private int end(String line, int start) {
		int i = start;
		int n = line.length();
		int first = delimiter == '\t' ? start : skipBlanks(line, start);
		if (first < n && line.charAt(first) == '"') {
			int close = line.indexOf('"', first + 1);
			if (close > 0) {
				i = close + 1;
			}
		}
		while (i < n && !isDelimiter(line.charAt(i))) {
			i++;
		}
		return i;
	}

	private boolean isDelimiter(char c) {
		return c == delimiter || (delimiter == ' ' && c == '\t');
	}

	private static int skipBlanks(String line, int from) {
		int i = from;
		while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
			i++;
		}
		return i;
	}

	private static String unquote(String cell) {
		return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
				? cell.substring(1, cell.length() - 1).strip()
				: cell;
	}

	/** Whether a cell is a number in this dialect. */
	boolean isNumber(String cell) {
		if (cell.isEmpty() || cell.length() > 60) {
			return false;
		}
		byte[] b = cell.getBytes(StandardCharsets.UTF_8);
		return !Double.isNaN(Numbers.parse(b, 0, b.length, decimal()));
	}

	/** Whether a cell is a number, or what stands for one: NaN, infinity, overflow. */
	private boolean isLikeNumber(String cell) {
		if (isNumber(cell)) {
			return true;
		}
		MaskReason reason = Numbers.reason(cell);
		return reason == MaskReason.NOT_A_NUMBER
				|| (reason == MaskReason.OVERFLOW && cell.chars().noneMatch(c -> c == '.' || c == ','));
	}

	/**
	 * Whether a line looks like data: at least so many numbers, and half of the cells that are not blank.
	 *
	 * @param cells its cells
	 * @param atLeast how many numbers
	 * @return whether it does
	 */
	boolean isData(List<String> cells, int atLeast) {
		int numbers = 0;
		int filled = 0;
		for (String cell : cells) {
			if (!cell.isEmpty()) {
				filled++;
				numbers += isLikeNumber(cell) ? 1 : 0;
			}
		}
		return numbers >= atLeast && numbers >= filled * ENOUGH_NUMBERS;
	}

	/**
	 * Finds the dialect in which most lines are rows of numbers.
	 *
	 * @param lines lines of a file
	 * @return the dialect; empty if no line has two numbers in any
	 */
	static Optional<Dialect> detect(List<String> lines) {
		Dialect best = null;
		double bestScore = 0;
		for (Dialect dialect : CANDIDATES) {
			double score = dialect.score(lines);
			if (score > bestScore * (1 + 1e-9)) {
				best = dialect;
				bestScore = score;
			}
		}
		return Optional.ofNullable(best);
	}

	/** Sum over lines of the fraction of numbers among their cells, counted from the last lines, which are data. */
	private double score(List<String> lines) {
		double score = 0;
		for (String line : lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size())) {
			List<String> cells = split(line);
			if (isData(cells, 2)) {
				long filled = cells.stream().filter(c -> !c.isEmpty()).count();
				long numbers = cells.stream().filter(this::isLikeNumber).count();
				score += (double) numbers / filled;
			}
		}
		return score;
	}
}
