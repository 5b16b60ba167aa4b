package org.culet.analysis.imports;

import java.util.List;
import java.util.Objects;

import org.culet.data.Manifest;
import org.culet.data.ManifestRow;
import org.culet.data.ReadOptions;

/**
 * A file to be imported.
 *
 * @param row what it is, in the words of a manifest; its line is 0 where there is no manifest
 * @param options how it is to be read
 */
public record ImportRequest(ManifestRow row, ReadOptions options) {

	/** No null. */
	public ImportRequest {
		Objects.requireNonNull(row, "row");
		Objects.requireNonNull(options, "options");
	}

	/** Requests for all rows of a manifest, read automatically. */
	public static List<ImportRequest> of(Manifest manifest) {
		return manifest.rows().stream().map(row -> new ImportRequest(row, ReadOptions.automatic())).toList();
	}
}
