package org.culet.analysis.input;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.culet.data.ReadOptions;

/**
 * One sweep of a stage, or all the sweeps of a file.
 *
 * @param id id of the sweep in its study, or the file's name
 * @param file the raw file
 * @param index which of the monotonic sweeps of the file, counted from 0; empty: all of them
 * @param options how the file is to be read
 * @param corrections what is corrected
 * @param masks what is set aside
 * @param recordedAt when it was begun, where the study knows it
 */
public record SweepInput(String id, RawFile file, OptionalInt index, ReadOptions options, SweepCorrections corrections,
		SweepMasks masks, Optional<Instant> recordedAt) {

	/** No null. */
	public SweepInput {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(index, "index");
		Objects.requireNonNull(options, "options");
		Objects.requireNonNull(corrections, "corrections");
		Objects.requireNonNull(masks, "masks");
		Objects.requireNonNull(recordedAt, "recordedAt");
	}

	/** All the sweeps of a file as they are, automatically read. */
	public static SweepInput ofFile(RawFile file) {
		return new SweepInput(file.name(), file, OptionalInt.empty(), ReadOptions.automatic(), SweepCorrections.none(),
				SweepMasks.none(), Optional.empty());
	}
}
