package org.culet.plot.internal.builder;

import java.util.List;
import java.util.Set;

import org.culet.analysis.result.StudyResult;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;

/** The builder of another bundle: whatever fails in it is told in place of its figure, and stops no other. */
public final class ForeignFigure implements FigureBuilder {

	private final FigureBuilder inner;

	/** A builder that may fail. */
	public ForeignFigure(FigureBuilder inner) {
		this.inner = inner;
	}

	@Override
	public String id() {
		return inner.id();
	}

	@Override
	public String title() {
		return inner.title();
	}

	@Override
	public Scope scope() {
		return inner.scope();
	}

	@Override
	public Set<FigureOptions.Choice> choices() {
		return inner.choices();
	}

	/** The targets; where they cannot be told, the study, for which {@link #build} says so. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		try {
			return List.copyOf(inner.targets(study));
		} catch (RuntimeException | LinkageError e) {
			return List.of(FigureTarget.STUDY);
		}
	}

	@Override
	public BuiltFigure build(StudyResult study, FigureTarget target, FigureOptions options) {
		try {
			if (target.equals(FigureTarget.STUDY)) {
				inner.targets(study);
			}
			BuiltFigure built = inner.build(study, target, options);
			return built != null ? built : failed("it gave no answer");
		} catch (RuntimeException | LinkageError e) {
			return failed(e.toString());
		}
	}

	private BuiltFigure failed(String cause) {
		return BuiltFigure.failed("The figure \"" + title() + "\" could not be made; its builder " + inner.getClass().getName() + " failed: " + cause + ".");
	}
}
