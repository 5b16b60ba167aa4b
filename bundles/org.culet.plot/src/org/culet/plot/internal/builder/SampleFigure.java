package org.culet.plot.internal.builder;

import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** A figure of stages of one sample. */
abstract class SampleFigure extends StandardFigure {

	SampleFigure(String id, String title, Scope scope, Choice... choices) {
		super(id, title, scope, choices);
	}

	@Override
	final BuiltFigure build(StudyView view, FigureTarget target) {
		Optional<SampleResult> sample = view.sample(target);
		List<StageResult> stages = view.stages(target);
		if (sample.isEmpty() || stages.isEmpty()) {
			return BuiltFigure.none("There is no stage with a curve.");
		}
		return build(view, sample.get(), stages, !target.stageIds().isEmpty());
	}

	/**
	 * Makes the figure.
	 *
	 * @param view the study
	 * @param sample the sample
	 * @param stages those that were asked for, at least one, each with a curve
	 * @param chosen whether they were named one by one; else they are all of the sample
	 * @return the figure, or why there is none
	 */
	abstract BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen);
}
