package org.culet.ui.internal.figure;

import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StudyResult;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Study;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureTarget;
import org.culet.ui.study.StudySelection;

/** What a figure is about: what the view is pinned to, else what is selected, else what shows the figure best. */
final class FigureSubject {

	private final FigureBuilder by;
	private final StudyResult results;

	FigureSubject(FigureBuilder by, StudyResult results) {
		this.by = by;
		this.results = results;
	}

	/** The target of a view. */
	FigureTarget of(StudySelection selection, Optional<FigureTarget> pin) {
		if (by.scope() == FigureBuilder.Scope.STUDY) {
			return FigureTarget.STUDY;
		}
		return pin.flatMap(this::held).orElseGet(() -> following(selection));
	}

	/** A pinned target as far as this study has it: a pin of another study waits for that study. */
	Optional<FigureTarget> held(FigureTarget pin) {
		if (pin.sampleId().isEmpty()) {
			return by.targets(results).contains(FigureTarget.STUDY) ? Optional.of(FigureTarget.STUDY) : Optional.empty();
		}
		return pin.sampleId().flatMap(results::sample).map(sample -> new FigureTarget(pin.sampleId(), known(sample, pin.stageIds())));
	}

	private static List<String> known(SampleResult sample, List<String> stages) {
		return stages.stream().filter(id -> sample.stage(id).isPresent()).toList();
	}

	private FigureTarget following(StudySelection selection) {
		Optional<String> sample = selection.sample().map(Sample::getId).filter(id -> results.sample(id).isPresent());
		List<String> stages = by.scope() != FigureBuilder.Scope.STAGE ? List.of()
				: sample.flatMap(results::sample).map(s -> known(s, selection.stages().stream().map(Stage::getId).toList())).orElse(List.of());
		if (sample.isPresent() && !stages.isEmpty()) {
			return FigureTarget.stages(sample.get(), stages);
		}
		List<FigureTarget> worth = by.targets(results);
		if (selection.first().filter(Study.class::isInstance).isPresent() && worth.contains(FigureTarget.STUDY)) {
			return FigureTarget.STUDY;
		}
		Optional<FigureTarget> best = worth.stream()
				.filter(t -> t.sampleId().isPresent() && (sample.isEmpty() || t.sampleId().equals(sample))).findFirst();
		return best.or(() -> sample.or(() -> results.samples().stream().map(SampleResult::id).findFirst()).map(FigureTarget::sample))
				.orElse(FigureTarget.STUDY);
	}
}
