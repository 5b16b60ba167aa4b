package org.culet.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.imports.ImportRequest;
import org.culet.analysis.imports.NameFacts;
import org.culet.data.Column;
import org.culet.data.Direction;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;

/**
 * A file in the import wizard: what its name or the manifest says of it, what a person says, which wins, and what reading it gave. Belongs
 * to the user-interface thread.
 */
final class FileEntry {

	/** How far reading has come. */
	enum State {
		/** It waits to be read. */
		READING,
		/** It was read. */
		READ,
		/** It cannot be read. */
		REFUSED,
		/** Reading was stopped before it. */
		NOT_READ
	}

	private final Path file;
	private NameFacts facts = NameFacts.none();
	private Optional<ManifestRow> row = Optional.empty();
	private Optional<String> sample = Optional.empty();
	private Optional<String> run = Optional.empty();
	private Optional<Double> pressureGPa = Optional.empty();
	private Optional<Double> sigmaGPa = Optional.empty();
	private Optional<Boolean> down = Optional.empty();
	private Optional<Direction> direction = Optional.empty();
	private ReadOptions options = ReadOptions.automatic();
	private State state = State.READING;
	private Optional<FileSummary> summary = Optional.empty();
	private String problem = "";
	private String duplicate = "";
	private Optional<Boolean> wanted = Optional.empty();

	FileEntry(Path file) {
		this.file = file;
	}

	Path file() {
		return file;
	}

	String name() {
		return file.getFileName().toString();
	}

	/** Takes what the name says; what a person typed stays. */
	void facts(NameFacts newFacts) {
		facts = Objects.requireNonNull(newFacts);
	}

	/** Takes what a manifest says; it wins over the name. */
	void row(Optional<ManifestRow> newRow) {
		row = newRow;
	}

	Optional<ManifestRow> row() {
		return row;
	}

	// --- what it is

	Optional<String> sample() {
		return sample.or(() -> row.map(ManifestRow::sample)).or(facts::sample);
	}

	void sample(String value) {
		sample = value.isBlank() ? Optional.empty() : Optional.of(value.strip());
	}

	Optional<String> run() {
		return run.or(() -> row.flatMap(ManifestRow::run)).or(facts::run);
	}

	void run(String value) {
		run = value.isBlank() ? Optional.empty() : Optional.of(value.strip());
	}

	Optional<Double> pressureGPa() {
		return pressureGPa.or(() -> row.flatMap(r -> boxed(r.pressureGPa()))).or(() -> boxed(facts.pressureGPa()));
	}

	void pressureGPa(Optional<Double> value) {
		pressureGPa = value;
	}

	Optional<Double> sigmaGPa() {
		return sigmaGPa.or(() -> row.flatMap(r -> boxed(r.pressureSigmaGPa()))).or(() -> boxed(facts.pressureSigmaGPa()));
	}

	void sigmaGPa(Optional<Double> value) {
		sigmaGPa = value;
	}

	boolean down() {
		return down.or(() -> row.flatMap(ManifestRow::branch).or(facts::branch).map(b -> b == ManifestRow.Branch.DOWN)).orElse(false);
	}

	void down(boolean value) {
		down = Optional.of(value);
	}

	Optional<Direction> direction() {
		Optional<Direction> said = direction.or(() -> row.flatMap(ManifestRow::direction)).or(facts::direction);
		return said.filter(d -> d != Direction.NONE);
	}

	/** {@link Direction#NONE} for both, whatever the name says. */
	void direction(Direction value) {
		direction = Optional.of(value);
	}

	private static Optional<Double> boxed(OptionalDouble value) {
		return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
	}

	private static OptionalDouble unboxed(Optional<Double> value) {
		return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
	}

	// --- reading

	ReadOptions options() {
		return options;
	}

	/** Is to be read otherwise. */
	void options(ReadOptions newOptions) {
		options = newOptions;
		state = State.READING;
	}

	void read(FileSummary result) {
		summary = Optional.of(result);
		options = result.options();
		problem = "";
		state = State.READ;
	}

	void refused(String why) {
		problem = why;
		state = State.REFUSED;
	}

	void notRead() {
		if (state == State.READING) {
			state = State.NOT_READ;
		}
	}

	State state() {
		return state;
	}

	/** What the last reading that went well found. */
	Optional<FileSummary> summary() {
		return summary;
	}

	List<Column> columns() {
		return summary.map(FileSummary::columns).orElse(List.of());
	}

	/** Why it cannot be imported; empty if it can, or is still being read. */
	String problem() {
		return problem;
	}

	/** Says that it is in the study, or among the others, already; empty if it is not. */
	void duplicate(String what) {
		duplicate = what;
	}

	boolean isDuplicate() {
		return !duplicate.isEmpty();
	}

	/** What was found in it. */
	String findings() {
		return switch (state) {
			case READING -> "reading…";
			case NOT_READ -> "not read";
			case REFUSED -> problem;
			case READ -> duplicate.isEmpty() ? summary.orElseThrow().words() : duplicate;
		};
	}

	// --- importing

	/** Whether it is to be imported: what a person ticked, else whether there is anything new in it. */
	boolean wanted() {
		return wanted.orElse(state != State.REFUSED && duplicate.isEmpty());
	}

	void wanted(boolean value) {
		wanted = Optional.of(value);
	}

	boolean lacksPressure() {
		return wanted() && state == State.READ && pressureGPa().isEmpty() && row.flatMap(ManifestRow::ruby).isEmpty();
	}

	boolean importable() {
		return wanted() && state == State.READ && !lacksPressure();
	}

	/**
	 * The request to import it.
	 *
	 * @param otherSample sample of files that do not say it
	 * @param otherRun run of files that do not say it
	 * @return the request
	 */
	ImportRequest request(String otherSample, Optional<String> otherRun) {
		Optional<ManifestRow.Branch> branch = Optional.of(down() ? ManifestRow.Branch.DOWN : ManifestRow.Branch.UP);
		ManifestRow whole = new ManifestRow(row.map(ManifestRow::line).orElse(0L), file, name(), sample().orElse(otherSample), unboxed(pressureGPa()),
				unboxed(sigmaGPa()), branch, run().or(() -> otherRun), direction(), number(row.map(ManifestRow::thicknessNm), facts.thicknessNm()),
				number(row.map(ManifestRow::widthUm), OptionalDouble.empty()), number(row.map(ManifestRow::lengthUm), OptionalDouble.empty()),
				row.flatMap(ManifestRow::cryostat), number(row.map(ManifestRow::excitationA), facts.excitationA()),
				row.map(ManifestRow::twinFilm).orElse(false), row.flatMap(ManifestRow::ruby), row.flatMap(ManifestRow::comment).or(facts::comment));
		return new ImportRequest(whole, options);
	}

	private static OptionalDouble number(Optional<OptionalDouble> first, OptionalDouble otherwise) {
		return first.filter(OptionalDouble::isPresent).orElse(otherwise);
	}
}
