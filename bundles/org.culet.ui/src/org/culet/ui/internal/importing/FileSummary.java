package org.culet.ui.internal.importing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.culet.data.ChosenColumns;
import org.culet.data.Column;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SweepRange;
import org.culet.ui.internal.Values;

/**
 * What reading a file gave, without its points: a hundred files of a million points do not stay in memory.
 *
 * @param sha256 checksum of the file
 * @param options how it was read
 * @param format id of the reader
 * @param columns columns of the file
 * @param chosen the columns used
 * @param points number of points
 * @param masked number of rows that give none
 * @param sweeps its sweeps
 * @param notes sentences a person should see
 */
record FileSummary(String sha256, ReadOptions options, String format, List<Column> columns, ChosenColumns chosen, int points, long masked,
		List<SweepRange> sweeps, List<String> notes) {

	/** Copies the lists. */
	FileSummary {
		Objects.requireNonNull(sha256, "sha256");
		Objects.requireNonNull(options, "options");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(chosen, "chosen");
		columns = List.copyOf(columns);
		sweeps = List.copyOf(sweeps);
		notes = List.copyOf(notes);
	}

	static FileSummary of(String sha256, ReadOptions options, ReadResult read) {
		return new FileSummary(sha256, options, read.format(), read.columns(), read.chosen(), read.curve().size(), read.masked().rows(), read.curve().sweeps(),
				read.notes());
	}

	/** What files of one kind have in common: the reader and the names of the columns. */
	String kind() {
		return format + ": " + columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

	/** In one line. */
	String words() {
		StringBuilder out = new StringBuilder();
		out.append(chosen.temperature().name()).append(" / ").append(chosen.resistance().name()).append(": ");
		out.append(points).append(" points");
		double low = sweeps.stream().mapToDouble(SweepRange::lowK).min().orElse(Double.NaN);
		double high = sweeps.stream().mapToDouble(SweepRange::highK).max().orElse(Double.NaN);
		if (!sweeps.isEmpty()) {
			out.append(" in ").append(sweeps.size()).append(sweeps.size() == 1 ? " sweep, " : " sweeps, ").append(Values.format(low, "K")).append(" to ")
					.append(Values.format(high, "K"));
		}
		if (masked > 0) {
			out.append(", ").append(masked).append(" rows masked");
		}
		return out.toString();
	}
}
