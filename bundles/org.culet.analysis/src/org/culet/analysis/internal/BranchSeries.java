package org.culet.analysis.internal;

import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SeriesResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.TcMaximum;

/** What the stages of one branch say together. */
final class BranchSeries {

	private BranchSeries() {
	}

	static SeriesResult of(List<StageResult> stages) {
		return new SeriesResult(stages.get(0).branch(), stages.stream().map(StageResult::id).toList(), List.of(),
				new TcMaximum(Optional.empty(), Optional.empty(), "not_computed", "not computed"), List.of());
	}
}
