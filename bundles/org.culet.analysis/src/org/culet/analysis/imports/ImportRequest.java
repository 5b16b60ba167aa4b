package org.culet.analysis.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.culet.analysis.result.Problem;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;

/**
 * A file to be imported.
 *
 * @param row what it is, in the words of a manifest; its line is 0 where there is no manifest
 * @param options how it is to be read
 * @param manifest the manifest that the row is of, where there is one
 */
public record ImportRequest(ManifestRow row, ReadOptions options, Optional<Path> manifest) {

	/** No null. */
	public ImportRequest {
		Objects.requireNonNull(row, "row");
		Objects.requireNonNull(options, "options");
		Objects.requireNonNull(manifest, "manifest");
	}

	/** A file that no manifest names. */
	public ImportRequest(ManifestRow row, ReadOptions options) {
		this(row, options, Optional.empty());
	}

	/** A problem with the file, with the line of the manifest that names it. */
	Problem located(Problem problem) {
		return manifest.map(m -> problem.listedIn(new Problem.Listed(m.toString(), row.line()))).orElse(problem);
	}

	/** Requests for all rows of a manifest, read automatically. */
	public static List<ImportRequest> of(Manifest manifest) {
		return manifest.rows().stream().map(row -> new ImportRequest(row, ReadOptions.automatic(), Optional.of(manifest.file()))).toList();
	}
}
