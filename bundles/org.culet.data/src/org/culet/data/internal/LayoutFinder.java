package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.internal.HeadLines.Line;

/** Finds the table in a text file: dialect, names, units, first row. */
final class LayoutFinder {

	private static final int FIRST_HEAD = 1 << 18;
	private static final int LARGEST_HEAD = 1 << 24;
	private static final int HEADER_ROWS = 6;
	private static final int MAX_PROPERTIES = 500;
	private static final String COMMENT_CHARS = "#%!*;'";

	private final Path file;
	private final HeadLines head;
	private final Dialect dialect;

	private LayoutFinder(Path file, HeadLines head, Dialect dialect) {
		this.file = file;
		this.head = head;
		this.dialect = dialect;
	}

	/**
	 * Finds the table.
	 *
	 * @param source the text
	 * @return its layout
	 * @throws DataReadException if there is none
	 */
	static TextLayout find(TextSource source) throws DataReadException {
		for (int bytes = FIRST_HEAD;; bytes *= 4) {
			HeadLines head = HeadLines.of(source, bytes);
			Optional<TextLayout> layout = find(source.file(), head);
			if (layout.isPresent()) {
				return layout.get();
			}
			if (head.complete() || bytes >= LARGEST_HEAD) {
				throw new DataReadException(Problem.NO_DATA, source.file(), "no line " + (head.complete() ? "" : "of the first "
						+ bytes + " bytes ") + "has two numbers: there is no table of data");
			}
		}
	}

	private static Optional<TextLayout> find(Path file, HeadLines head) throws DataReadException {
		checkMarkup(file, head);
		List<String> plain = head.texts().stream().filter(l -> !isComment(l)).toList();
		Optional<Dialect> dialect = Dialect.detect(plain);
		return dialect.isEmpty() ? Optional.empty() : new LayoutFinder(file, head, dialect.get()).layout();
	}

	private static void checkMarkup(Path file, HeadLines head) throws DataReadException {
		String first = head.texts().stream().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
		String kind = first.startsWith("{") || first.equals("[") || first.startsWith("[{") ? "JSON"
				: first.startsWith("<?xml") ? "XML"
						: first.toLowerCase(Locale.ROOT).matches("<(!doctype html|html).*") ? "HTML"
								: first.startsWith("{\\rtf") || first.startsWith("%!PS") ? "a document" : "";
		if (!kind.isEmpty()) {
			throw new DataReadException(Problem.WRONG_CONTENT, file, "the file is " + kind + ", not a table of data");
		}
	}

	/** Whether a line is a comment: starts with a comment character, and is no row of a table with empty first cell. */
	static boolean isComment(String line) {
		String s = line.stripLeading();
		if (s.isEmpty()) {
			return false;
		}
		char c = s.charAt(0);
		return s.startsWith("//") || c == '#' || c == '%' || c == '!'
				|| ((c == ';' || c == '*' || c == '\'') && s.length() > 1 && !Character.isDigit(s.charAt(1)) && s.charAt(1) != c
						&& s.chars().anyMatch(Character::isLetter));
	}

	static String uncomment(String line) {
		String s = line.stripLeading();
		if (!isComment(line)) {
			return line;
		}
		int i = 0;
		while (i < s.length() && (COMMENT_CHARS.indexOf(s.charAt(i)) >= 0 || s.charAt(i) == '/')) {
			i++;
		}
		return s.substring(i).strip();
	}

	private Optional<TextLayout> layout() {
		List<Line> lines = head.lines();
		int first = firstRow(lines);
		if (first < 0) {
			return Optional.empty();
		}
		int width = width(cells(lines.get(first).text()));
		List<List<String>> rows = new ArrayList<>();
		List<Line> rowLines = new ArrayList<>();
		for (int i = first - 1, seen = 0; i >= 0 && seen < HEADER_ROWS; i--) {
			String text = lines.get(i).text();
			// rows that lack the resistance may stand above the first full one
			if (text.isBlank() || isLengths(text) || isPartialRow(text)) {
				continue;
			}
			seen++;
			Optional<List<String>> cells = headerCells(text, width);
			if (cells.isEmpty()) {
				break;
			}
			rows.addFirst(cells.get());
			rowLines.addFirst(lines.get(i));
		}
		return Optional.of(layout(lines, first, width, rows, rowLines));
	}

	private TextLayout layout(List<Line> lines, int first, int width, List<List<String>> rows, List<Line> rowLines) {
		int units = unitsRow(rows);
		boolean plain = false;
		for (int i = 0; i < rows.size(); i++) {
			plain |= i != units && !isComment(rowLines.get(i).text()) && ColumnChooser.recognition(headings(rows.get(i), List.of())) > 0;
		}
		int names = namesRow(rows, rowLines, units, plain);
		if (names < 0) {
			List<Heading> unnamed = new ArrayList<>();
			for (int i = 0; i < width; i++) {
				unnamed.add(new Heading(i, "", "", Optional.empty()));
			}
			int start = first;
			while (start > 0 && dialect.delimiter() != ' ' && isPartialRow(lines.get(start - 1).text())) {
				start--;
			}
			Line row = lines.get(start);
			return new TextLayout(dialect, head.eol(), unnamed, false, List.of(), List.of(), row.number(), row.offset(),
					row.number() - 1, properties(lines.subList(0, start)));
		}
		List<String> unitCells = units > names ? rows.get(units) : List.of();
		Line above = units > names ? rowLines.get(units) : rowLines.get(names);
		Line start = lines.get((int) above.number());
		return new TextLayout(dialect, head.eol(), headings(rows.get(names), unitCells), true, rows.get(names), unitCells,
				rowLines.get(names).number(), start.offset(), start.number() - 1,
				properties(lines.subList(0, first).stream().filter(l -> l != rowLines.get(names) && (units < 0 || l != rowLines.get(units)))
						.toList()));
	}

	/** The last row of units; -1 if there is none. */
	private static int unitsRow(List<List<String>> rows) {
		for (int i = rows.size() - 1; i >= 0; i--) {
			if (isUnits(rows.get(i))) {
				return i;
			}
		}
		return -1;
	}

	/** The row whose names mean most, the first of equals; comments only where nothing else does; -1 if there is none. */
	private static int namesRow(List<List<String>> rows, List<Line> rowLines, int units, boolean plainOnly) {
		int names = -1;
		int best = -1;
		for (int i = 0; i < rows.size(); i++) {
			int recognised = ColumnChooser.recognition(headings(rows.get(i), List.of()));
			boolean allowed = i != units && !(plainOnly && isComment(rowLines.get(i).text()));
			if (allowed && recognised > best) {
				best = recognised;
				names = i;
			}
		}
		return names;
	}

	/** The first row of numbers that another of the same width follows, or that a row of names stands above. */
	private int firstRow(List<Line> lines) {
		for (int i = 0; i < lines.size(); i++) {
			if (!isRow(lines.get(i).text())) {
				continue;
			}
			int width = width(cells(lines.get(i).text()));
			int next = i + 1;
			while (next < lines.size() && lines.get(next).text().isBlank()) {
				next++;
			}
			if (next == lines.size() || (isRow(lines.get(next).text()) && similar(width, lines.get(next).text()))) {
				return i;
			}
			if (isNamed(lines, i, width)) {
				return i;
			}
		}
		return -1;
	}

	/** Whether one of the two lines above names a temperature or a resistance (the other may hold the units). */
	private boolean isNamed(List<Line> lines, int row, int width) {
		int seen = 0;
		for (int i = row - 1; i >= 0 && seen < 2; i--) {
			if (!lines.get(i).text().isBlank()) {
				seen++;
				Optional<List<String>> cells = headerCells(lines.get(i).text(), width);
				if (cells.isPresent() && ColumnChooser.recognition(headings(cells.get(), List.of())) > 0) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean isRow(String text) {
		return !isComment(text) && dialect.isData(cells(text), 2);
	}

	private boolean isPartialRow(String text) {
		return !isComment(text) && cells(text).size() > 1 && dialect.isData(cells(text), 1);
	}

	private boolean similar(int width, String text) {
		return Math.abs(width(cells(text)) - width) <= (dialect.delimiter() == ' ' ? 0 : width / 4);
	}

	private List<String> cells(String text) {
		return dialect.split(text);
	}

	/** Number of cells without the empty ones at the end. */
	private static int width(List<String> cells) {
		int n = cells.size();
		while (n > 0 && cells.get(n - 1).isEmpty()) {
			n--;
		}
		return n;
	}

	/** QCoDeS writes the lengths of its loops, whole numbers only, as the last comment above the data. */
	private static boolean isLengths(String text) {
		return isComment(text) && uncomment(text).matches("\\d+(\\s+\\d+)*");
	}

	/**
	 * Cells of a line above the data, if it can be a row of names or units for so many columns: split like the data, or,
	 * where names contain blanks, at tabs, double blanks, or other delimiters.
	 */
	private Optional<List<String>> headerCells(String text, int width) {
		String s = uncomment(text);
		List<String> cells = dialect.split(s);
		if (fits(cells, width)) {
			return noNumbers(cells);
		}
		List<List<String>> others = new ArrayList<>();
		if (dialect.delimiter() == ' ') {
			others.add(joinUnits(cells));
			others.add(List.of(s.strip().split("\\t+|\\s{2,}")));
		}
		for (char delimiter : new char[] { '\t', ',', ';', '|', ' ' }) {
			others.add(new Dialect(delimiter, false).split(s));
		}
		return others.stream().filter(c -> width(c) == width).findFirst().flatMap(this::noNumbers);
	}

	private boolean fits(List<String> cells, int width) {
		int n = width(cells);
		return n == width || (n > width && dialect.delimiter() != ' ') || (n == width - 1 && n > 1 && dialect.delimiter() != ' ');
	}

	private Optional<List<String>> noNumbers(List<String> cells) {
		long numbers = cells.stream().filter(dialect::isNumber).count();
		long filled = cells.stream().filter(c -> !c.isEmpty()).count();
		return filled >= 1 && numbers * 3 <= filled ? Optional.of(List.copyOf(cells)) : Optional.empty();
	}

	/** Puts units in brackets back to the names before them. */
	private static List<String> joinUnits(List<String> cells) {
		List<String> joined = new ArrayList<>();
		for (String cell : cells) {
			if (!joined.isEmpty() && (cell.startsWith("(") || cell.startsWith("["))) {
				joined.set(joined.size() - 1, joined.getLast() + " " + cell);
			} else {
				joined.add(cell);
			}
		}
		return joined;
	}

	private static boolean isUnits(List<String> cells) {
		long filled = cells.stream().filter(c -> !c.isEmpty()).count();
		long units = cells.stream().map(c -> c.replaceAll("^[(\\[]|[)\\]]$", "")).filter(c -> Unit.parse(c).isPresent()).count();
		long names = cells.stream().filter(c -> c.length() == 1 && "TRtr".contains(c)).count();
		return units > 0 && units * 2 > filled && units > names;
	}

	/** Headings from a row of names and, where there is one, the row of units. */
	static List<Heading> headings(List<String> names, List<String> units) {
		List<Heading> headings = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			Heading h = Heading.of(i, names.get(i));
			headings.add(i < units.size() ? h.withUnit(units.get(i)) : h);
		}
		return headings;
	}

	private static Map<String, String> properties(List<Line> lines) {
		Map<String, String> properties = new LinkedHashMap<>();
		for (Line line : lines) {
			String s = uncomment(line.text()).strip();
			int at = s.indexOf(':');
			int equals = s.indexOf('=');
			int cut = at > 0 && (equals < 0 || at < equals) ? at : equals;
			if (cut > 0 && cut < s.length() - 1 && properties.size() < MAX_PROPERTIES) {
				properties.putIfAbsent(s.substring(0, cut).strip(), s.substring(cut + 1).strip());
			}
		}
		return properties;
	}
}
