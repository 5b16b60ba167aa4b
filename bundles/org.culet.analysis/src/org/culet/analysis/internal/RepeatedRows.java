package org.culet.analysis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.culet.analysis.input.RawFile;
import org.culet.analysis.result.Problem;
import org.culet.data.DataReadException;
import org.culet.data.Manifest;
import org.culet.data.ManifestRow;

/**
 * Rows of a manifest that name the same bytes. A curve counts once: copies of it would agree with each other and make errors small.
 *
 * @param kept the rows that count, in the order of the manifest
 * @param problems what was found, with the line of the later row
 */
public record RepeatedRows(List<ManifestRow> kept, List<Problem> problems) {

	/**
	 * Looks for repeated files. Only files of equal size are read; those that cannot be read are left to the analysis.
	 *
	 * @param manifest the manifest
	 * @param stage names the stage of a row
	 * @return the rows without those that add nothing to their stage; in another stage a repeated file stays, and is told
	 */
	public static RepeatedRows of(Manifest manifest, Function<ManifestRow, String> stage) {
		Map<Long, Integer> sizes = new HashMap<>();
		manifest.rows().forEach(row -> size(row).ifPresent(s -> sizes.merge(s, 1, Integer::sum)));
		Map<String, List<ManifestRow>> known = new HashMap<>();
		Set<ManifestRow> out = new HashSet<>();
		List<Problem> problems = new ArrayList<>();
		for (ManifestRow row : manifest.rows()) {
			Optional<String> checksum = size(row).filter(s -> sizes.get(s) > 1).flatMap(s -> checksum(row));
			if (checksum.isEmpty()) {
				continue;
			}
			List<ManifestRow> earlier = known.computeIfAbsent(checksum.get(), c -> new ArrayList<>());
			Optional<ManifestRow> beside = earlier.stream().filter(e -> stage.apply(e).equals(stage.apply(row)) && covers(e, row)).findFirst();
			Optional<ManifestRow> elsewhere = earlier.stream().filter(e -> !stage.apply(e).equals(stage.apply(row)) && overlap(e, row)).findFirst();
			if (beside.isPresent()) {
				out.add(row);
				problems.add(problem(manifest, row, beside.get(), "of the same stage; it is left out, so that the curve counts once"));
			} else {
				elsewhere.ifPresent(e -> problems.add(problem(manifest, row, e, "of stage " + stage.apply(e)
						+ "; both are kept, and one of the two stages has the curve of the other")));
				earlier.add(row);
			}
		}
		return new RepeatedRows(manifest.rows().stream().filter(r -> !out.contains(r)).toList(), problems);
	}

	private static Problem problem(Manifest manifest, ManifestRow row, ManifestRow earlier, String what) {
		return new Problem(manifest.file().toString(), OptionalLong.of(row.line()), row.fileName() + " holds the same bytes as "
				+ earlier.fileName() + " in line " + earlier.line() + ", " + what);
	}

	private static boolean overlap(ManifestRow a, ManifestRow b) {
		return a.direction().isEmpty() || b.direction().isEmpty() || a.direction().equals(b.direction());
	}

	/** Whether an earlier row takes all the sweeps that a later one would. */
	private static boolean covers(ManifestRow earlier, ManifestRow later) {
		return earlier.direction().isEmpty() || earlier.direction().equals(later.direction());
	}

	private static Optional<Long> size(ManifestRow row) {
		try {
			return Optional.of(Files.size(row.file()));
		} catch (IOException e) {
			// the analysis says of this file that it cannot be read
			return Optional.empty();
		}
	}

	private static Optional<String> checksum(ManifestRow row) {
		try {
			return Optional.of(Digests.identify(RawFile.loose(row.file())).sha256());
		} catch (DataReadException e) {
			// likewise
			return Optional.empty();
		}
	}
}
