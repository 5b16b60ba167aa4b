package org.culet.ui.internal.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.data.SweepRange;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.ui.internal.explorer.StudyPaths;

/** Notices files whose sweeps are in the study, or among the files to be imported, already. */
final class KnownSweeps {

	/** Where each sweep of a file is in the study: by checksum and number of the sweep. */
	private final Map<String, String> inStudy = new HashMap<>();

	KnownSweeps(Optional<Study> study) {
		study.ifPresent(s -> Studies.sweeps(s).forEach(this::add));
	}

	private void add(Sweep sweep) {
		inStudy.putIfAbsent(key(sweep.getSha256(), sweep.getIndexInFile()), StudyPaths.above(sweep));
	}

	private static String key(String sha256, int index) {
		return sha256 + "/" + index;
	}

	/**
	 * Marks the duplicates among files.
	 *
	 * @param entries the files, in their order
	 */
	void mark(List<FileEntry> entries) {
		Map<String, FileEntry> first = new HashMap<>();
		for (FileEntry entry : entries) {
			entry.duplicate("");
			if (entry.state() == FileEntry.State.READ) {
				FileSummary summary = entry.summary().orElseThrow();
				List<Integer> sweeps = sweeps(entry, summary);
				Optional<String> there = sweeps.stream().map(i -> inStudy.get(key(summary.sha256(), i))).filter(java.util.Objects::nonNull).findFirst();
				Optional<FileEntry> same = sweeps.stream().map(i -> first.get(key(summary.sha256(), i))).filter(java.util.Objects::nonNull).findFirst();
				if (there.isPresent()) {
					entry.duplicate("in the study already: " + there.get());
				} else if (same.isPresent()) {
					entry.duplicate("the same as " + same.get().name());
				}
				sweeps.forEach(i -> first.putIfAbsent(key(summary.sha256(), i), entry));
			}
		}
	}

	/** The sweeps that would come in: those of the direction that was said, else all. */
	private static List<Integer> sweeps(FileEntry entry, FileSummary summary) {
		List<SweepRange> all = summary.sweeps();
		List<Integer> said = IntStream.range(0, all.size()).boxed().filter(i -> entry.direction().filter(d -> all.get(i).direction() != d).isEmpty()).toList();
		return said.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : said;
	}
}
