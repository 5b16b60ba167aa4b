package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureTarget;

/** What all builders of this bundle share: who they are, and how targets are found. */
abstract class StandardFigure implements FigureBuilder {

	private final String id;
	private final String title;
	private final Scope scope;

	StandardFigure(String id, String title, Scope scope) {
		this.id = id;
		this.title = title;
		this.scope = scope;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final Scope scope() {
		return scope;
	}

	/** A target for each sample that has what it takes. */
	static List<FigureTarget> samples(StudyResult study, Predicate<SampleResult> worthwhile) {
		return study.samples().stream().filter(worthwhile).map(s -> FigureTarget.sample(s.id())).toList();
	}

	/** A target for each stage that has what it takes. */
	static List<FigureTarget> stages(StudyResult study, Predicate<StageResult> worthwhile) {
		List<FigureTarget> out = new ArrayList<>();
		for (SampleResult sample : study.samples()) {
			sample.stages().stream().filter(worthwhile).forEach(s -> out.add(FigureTarget.stages(sample.id(), List.of(s.id()))));
		}
		return out;
	}
}
