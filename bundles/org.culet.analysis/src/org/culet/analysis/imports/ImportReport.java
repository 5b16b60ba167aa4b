package org.culet.analysis.imports;

import java.util.List;

/**
 * What an import did.
 *
 * @param sweepIds ids of the sweeps that were added
 * @param stageIds ids of the stages that have new sweeps, in their order
 * @param duplicates files that were in the study already and were left out, as sentences
 * @param notes sentences a person should see
 */
public record ImportReport(List<String> sweepIds, List<String> stageIds, List<String> duplicates, List<String> notes) {

	/** Copies the lists. */
	public ImportReport {
		sweepIds = List.copyOf(sweepIds);
		stageIds = List.copyOf(stageIds);
		duplicates = List.copyOf(duplicates);
		notes = List.copyOf(notes);
	}
}
