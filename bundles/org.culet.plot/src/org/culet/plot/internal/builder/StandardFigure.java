package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/**
 * What all builders of this bundle share: who they are, how targets are found, and how the choices of a reader are heeded. Stages and
 * units are chosen on the way in, by the view of the study that a builder gets; error bars are taken off on the way out.
 */
abstract class StandardFigure implements FigureBuilder {

	private final String id;
	private final String title;
	private final Scope scope;
	private final Set<Choice> choices;

	StandardFigure(String id, String title, Scope scope, Choice... choices) {
		this.id = id;
		this.title = title;
		this.scope = scope;
		this.choices = Set.copyOf(List.of(choices));
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

	@Override
	public final Set<Choice> choices() {
		return choices.isEmpty() ? Set.of() : EnumSet.copyOf(choices);
	}

	@Override
	public final BuiltFigure build(StudyResult study, FigureTarget target, FigureOptions options) {
		StudyView view = new StudyView(study, options.only(choices));
		BuiltFigure built = build(view, target);
		String leftOut = view.leftOut(target);
		if (built.figure().isEmpty()) {
			return leftOut.isEmpty() ? built : BuiltFigure.none(leftOut + " " + built.reason());
		}
		return BuiltFigure.of(Chosen.finish(built.figure().get(), view.options(), leftOut));
	}

	/**
	 * Makes the figure.
	 *
	 * @param view the study as the reader wants to see it
	 * @param target what the figure is about
	 * @return the figure, or why there is none
	 */
	abstract BuiltFigure build(StudyView view, FigureTarget target);

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
