package org.culet.analysis.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.result.Problem;
import org.culet.data.SweepRange;

/**
 * Files that were read and checked, ready to be put into a study. Immutable; made off the thread that owns the model.
 *
 * @param files the files that can be imported, in the order of the requests
 * @param problems the files that cannot
 * @param notes sentences a person should see
 */
public record ImportPlan(List<PlannedFile> files, List<Problem> problems, List<String> notes) {

	/**
	 * A file that can be imported.
	 *
	 * @param request what was asked for
	 * @param sha256 its checksum
	 * @param sweeps its sweeps that are to become sweeps of the stage
	 * @param spectrum the ruby spectrum that belongs to it, checked to be one
	 */
	public record PlannedFile(ImportRequest request, String sha256, List<PlannedSweep> sweeps, Optional<PlannedSpectrum> spectrum) {

		/** Copies the list. */
		public PlannedFile {
			Objects.requireNonNull(request, "request");
			Objects.requireNonNull(sha256, "sha256");
			Objects.requireNonNull(spectrum, "spectrum");
			sweeps = List.copyOf(sweeps);
		}
	}

	/**
	 * A sweep of a file.
	 *
	 * @param index which of the file's sweeps, counted from 0
	 * @param range its points, direction and temperatures
	 */
	public record PlannedSweep(int index, SweepRange range) {
	}

	/**
	 * A ruby spectrum.
	 *
	 * @param file the file
	 * @param sha256 its checksum
	 */
	public record PlannedSpectrum(Path file, String sha256) {
	}

	/** Copies the lists. */
	public ImportPlan {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}
}
