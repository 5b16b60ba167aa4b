package org.culet.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.culet.analysis.imports.ImportRequest;
import org.culet.data.Column;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;
import org.culet.data.ReadResult;
import org.culet.data.SweepRange;
import org.culet.ui.internal.Values;

/** A file in the import wizard: what is known of it, and what reading it gave. Belongs to the user-interface thread. */
final class FileEntry {

	private static final Pattern PRESSURE = Pattern.compile("(?<![0-9.,])([0-9]+(?:[.,p][0-9]+)?)[ _-]*GPa", Pattern.CASE_INSENSITIVE);

	private final Path file;
	private Optional<Double> pressureGPa;
	private Optional<Double> sigmaGPa = Optional.empty();
	private boolean down;
	private Optional<String> temperature = Optional.empty();
	private Optional<String> resistance = Optional.empty();
	private Optional<ReadResult> read = Optional.empty();
	private List<Column> columns = List.of();
	private String problem = "";
	private boolean reading = true;

	FileEntry(Path file) {
		this.file = file;
		this.pressureGPa = pressureIn(file.getFileName().toString());
		this.down = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).matches(".*(down|depress|release).*");
	}

	/** A pressure that a file's name states, such as {@code S3_5.2GPa_cool.dat}. */
	static Optional<Double> pressureIn(String name) {
		Matcher matcher = PRESSURE.matcher(name);
		return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1).replace(',', '.').replace('p', '.'))) : Optional.empty();
	}

	Path file() {
		return file;
	}

	Optional<Double> pressureGPa() {
		return pressureGPa;
	}

	void pressureGPa(Optional<Double> value) {
		pressureGPa = value;
	}

	Optional<Double> sigmaGPa() {
		return sigmaGPa;
	}

	void sigmaGPa(Optional<Double> value) {
		sigmaGPa = value;
	}

	boolean down() {
		return down;
	}

	void down(boolean value) {
		down = value;
	}

	void columns(Optional<String> newTemperature, Optional<String> newResistance) {
		temperature = newTemperature;
		resistance = newResistance;
		reading = true;
	}

	Optional<String> temperature() {
		return temperature;
	}

	Optional<String> resistance() {
		return resistance;
	}

	ReadOptions options() {
		ReadOptions options = ReadOptions.automatic();
		if (temperature.isPresent()) {
			options = options.withTemperature(temperature.get());
		}
		return resistance.isPresent() ? options.withResistance(resistance.get()) : options;
	}

	void read(ReadResult result) {
		read = Optional.of(result);
		columns = result.columns();
		problem = "";
		reading = false;
	}

	void refused(String why) {
		read = Optional.empty();
		problem = why;
		reading = false;
	}

	Optional<ReadResult> result() {
		return read;
	}

	/** Columns of the file, as the last reading that went well found them. */
	List<Column> columns() {
		return columns;
	}

	boolean isReading() {
		return reading;
	}

	/** Why it cannot be imported; empty if it can, or is still being read. */
	String problem() {
		return problem;
	}

	/** What was found in it. */
	String findings() {
		if (reading) {
			return "reading…";
		}
		if (read.isEmpty()) {
			return problem;
		}
		ReadResult r = read.get();
		StringBuilder out = new StringBuilder();
		out.append(r.chosen().temperature().name()).append(" / ").append(r.chosen().resistance().name()).append(": ");
		out.append(r.curve().size()).append(" points");
		List<SweepRange> sweeps = r.curve().sweeps();
		double low = sweeps.stream().mapToDouble(SweepRange::lowK).min().orElse(Double.NaN);
		double high = sweeps.stream().mapToDouble(SweepRange::highK).max().orElse(Double.NaN);
		if (!sweeps.isEmpty()) {
			out.append(" in ").append(sweeps.size()).append(sweeps.size() == 1 ? " sweep, " : " sweeps, ").append(Values.format(low, "K"))
					.append(" to ").append(Values.format(high, "K"));
		}
		if (r.masked().rows() > 0) {
			out.append(", ").append(r.masked().rows()).append(" rows masked");
		}
		return out.toString();
	}

	boolean importable() {
		return read.isPresent() && pressureGPa.isPresent();
	}

	ImportRequest request(String sample, Optional<String> run) {
		ManifestRow row = new ManifestRow(0, file, file.getFileName().toString(), sample, optional(pressureGPa), optional(sigmaGPa),
				Optional.of(down ? ManifestRow.Branch.DOWN : ManifestRow.Branch.UP), run, Optional.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), false, Optional.empty(),
				Optional.empty());
		return new ImportRequest(row, options());
	}

	private static OptionalDouble optional(Optional<Double> value) {
		return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
	}
}
