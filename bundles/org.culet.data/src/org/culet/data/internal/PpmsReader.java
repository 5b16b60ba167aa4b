package org.culet.data.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.culet.data.CurveReader;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.FileHead;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.internal.HeadLines.Line;

/**
 * Reads data files of Quantum Design's MultiVu (PPMS, DynaCool, VersaLab): a {@code [Header]} of comma-separated lines,
 * {@code [Data]}, one line of names with units, rows. Takes the resistivity option and the later electrical transport
 * option alike; options that measure no resistance are refused by name.
 */
public final class PpmsReader implements CurveReader {

	private static final int FIRST_HEAD = 1 << 16;
	private static final int LARGEST_HEAD = 1 << 22;
	private static final Map<String, String> NOT_ELECTRICAL = Map.of("HEATCAPACITY", "heat capacity", "HEAT CAPACITY",
			"heat capacity", "THERMAL_TRANSPORT", "thermal transport", "THERMAL TRANSPORT", "thermal transport", "VSM",
			"vibrating-sample magnetometer", "ACMS", "AC magnetometry", "MAGNETOMETRY", "magnetometry", "TORQUE",
			"torque magnetometry", "DILATOMETER", "dilatometer");

	@Override
	public String id() {
		return "ppms";
	}

	@Override
	public String description() {
		return "Quantum Design PPMS / MultiVu";
	}

	@Override
	public Recognition recognize(FileHead head) {
		String first = head.text().lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
		if (!first.equalsIgnoreCase("[Header]")) {
			return Recognition.NO;
		}
		String text = head.text().toUpperCase(Locale.ROOT);
		return text.contains("BYAPP") || text.contains("[DATA]") || text.contains("QUANTUM DESIGN") ? Recognition.CERTAIN
				: Recognition.LIKELY;
	}

	@Override
	public ReadResult read(Path file, ReadOptions options) throws DataReadException {
		return TextTableReading.read(file, id(), source -> layout(source, options), options);
	}

	private static TextLayout layout(TextSource source, ReadOptions options) throws DataReadException {
		for (int bytes = FIRST_HEAD;; bytes *= 4) {
			HeadLines head = HeadLines.of(source, bytes);
			Map<String, String> properties = new LinkedHashMap<>();
			boolean data = false;
			for (int i = 0; i < head.lines().size(); i++) {
				Line line = head.lines().get(i);
				String text = line.text().strip();
				if (data && !text.isEmpty()) {
					return layout(source, head, i, properties, options);
				}
				if (text.equalsIgnoreCase("[Data]")) {
					data = true;
				} else if (!data) {
					property(text, properties);
				}
			}
			if (head.complete() || bytes >= LARGEST_HEAD) {
				throw new DataReadException(Problem.TRUNCATED, source.file(), Math.max(1, head.lines().size()),
						data ? "the file ends after [Data]: names and rows are missing"
								: "this is a PPMS/MultiVu file, but its header does not end: [Data] is missing"
										+ (head.complete() ? "" : " in the first " + bytes + " bytes"));
			}
		}
	}

	private static TextLayout layout(TextSource source, HeadLines head, int namesAt, Map<String, String> properties,
			ReadOptions options) throws DataReadException {
		Line line = head.lines().get(namesAt);
		checkOption(source.file(), properties, options);
		List<String> names = Dialect.CSV.split(line.text());
		if (names.size() < 2 || names.stream().anyMatch(Dialect.CSV::isNumber)) {
			throw new DataReadException(Problem.WRONG_CONTENT, source.file(), line.number(),
					"after [Data] the names of the columns are expected, but there is \"" + shorten(line.text()) + "\"");
		}
		boolean last = namesAt + 1 == head.lines().size();
		if (last && head.complete()) {
			throw new DataReadException(Problem.NO_DATA, source.file(), line.number(),
					"the file has names of columns but no rows of data");
		}
		long dataOffset = last ? LineScanner.lineStart(source, line.offset() + 1, head.eol())
				: head.lines().get(namesAt + 1).offset();
		return new TextLayout(Dialect.CSV, head.eol(), LayoutFinder.headings(names, List.of()), true, names, List.of(),
				line.number(), dataOffset, line.number(), properties);
	}

	private static String shorten(String text) {
		return text.length() <= 80 ? text : text.substring(0, 80) + "...";
	}

	/** {@code INFO, 12.5, Sample3 Cross Section} has the value first, {@code INFO, APPNAME, ...} and all others the key. */
	private static void property(String text, Map<String, String> properties) {
		String[] cells = text.split("\\s*,\\s*");
		if (cells.length < 2 || text.startsWith(";") || text.startsWith("FIELDGROUP") || text.startsWith("STARTUP")
				|| text.startsWith("DATATYPE") || text.startsWith("PLOT")) {
			return;
		}
		String last = cells[cells.length - 1];
		if (!cells[0].equals("INFO")) {
			properties.putIfAbsent(cells[0], text.substring(text.indexOf(',') + 1).strip());
		} else if (cells.length > 2 && (cells[1].equals("APPNAME"))) {
			properties.putIfAbsent(cells[1], String.join(", ", List.of(cells).subList(2, cells.length)));
		} else if (cells.length > 2 && !cells[1].isEmpty()) {
			properties.putIfAbsent(last, String.join(", ", List.of(cells).subList(1, cells.length - 1)));
		}
	}

	private static void checkOption(Path file, Map<String, String> properties, ReadOptions options)
			throws DataReadException {
		String application = properties.getOrDefault("BYAPP", properties.getOrDefault("APPNAME", ""));
		String upper = application.toUpperCase(Locale.ROOT);
		for (Map.Entry<String, String> e : NOT_ELECTRICAL.entrySet()) {
			if (upper.contains(e.getKey()) && options.resistance().isEmpty()) {
				throw new DataReadException(Problem.WRONG_CONTENT, file, "this is a PPMS/MultiVu file of the " + e.getValue()
						+ " option (" + application + "), not a measurement of electrical resistance");
			}
		}
	}
}
