package org.culet.ui.internal.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.model.Run;
import org.culet.model.Sample;
import org.culet.model.Stage;
import org.culet.model.Studies;
import org.culet.model.Study;
import org.culet.model.Sweep;
import org.culet.plot.Figure;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureBuilder;
import org.culet.ui.figure.FigurePoint;
import org.culet.ui.figure.FigureWidget;
import org.culet.ui.internal.study.StudyController;
import org.culet.ui.internal.study.StudyText;

/** Between the curves and points of a figure and the shared selection of stages and sweeps. */
final class SelectionLink {

	private final StudyController controller;

	SelectionLink(StudyController controller) {
		this.controller = controller;
	}

	/** Selects what stands behind a point that was clicked; with {@code add} it joins, or leaves, what is selected. */
	void pick(FigureRequest drawn, FigurePoint point, boolean add) {
		behind(drawn, point).ifPresent(object -> {
			List<EObject> next = add ? new ArrayList<>(controller.selection().objects()) : new ArrayList<>();
			if (!next.remove(object)) {
				next.removeIf(other -> !(other instanceof Stage) && !(other instanceof Sweep));
				next.add(object);
			}
			controller.selection().select(next);
		});
	}

	/** The stage or sweep behind a point. */
	private Optional<EObject> behind(FigureRequest drawn, FigurePoint point) {
		return controller.current().flatMap(d -> find(d.study(), point.key())
				.or(() -> stageAt(drawn, point).flatMap(stage -> find(d.study(), stage.id()))));
	}

	/** The stage whose point of its sample's series it is. */
	private static Optional<StageResult> stageAt(FigureRequest drawn, FigurePoint point) {
		return drawn.results().sample(point.key()).stream().map(SampleResult::stages).flatMap(List::stream)
				.filter(s -> drawn.abscissa(s.id()).equals(Optional.of(point.x()))).findFirst();
	}

	private static Optional<EObject> find(Study study, String key) {
		Optional<EObject> stage = Studies.stages(study).filter(s -> s.getId().equals(key)).map(EObject.class::cast).findFirst();
		return stage.or(() -> Studies.sweeps(study).filter(s -> s.getId().equals(key)).map(EObject.class::cast).findFirst());
	}

	/** Makes stand out what is selected. */
	void highlight(FigureRequest drawn, Figure figure, FigureWidget widget) {
		Set<String> shown = new HashSet<>();
		figure.panels().forEach(panel -> panel.series().stream().map(Series::key).forEach(shown::add));
		Set<String> keys = new HashSet<>();
		Set<FigurePoint> points = new HashSet<>();
		for (EObject object : controller.selection().objects()) {
			switch (object) {
				case Sample sample -> keys.add(sample.getId());
				case Run run -> run.getStages().forEach(stage -> add(drawn, stage, keys, points));
				case Stage stage -> add(drawn, stage, keys, points);
				// where the sweeps of a stage are one curve, that curve
				case Sweep sweep when shown.contains(sweep.getId()) || sweep.getStage() == null -> keys.add(sweep.getId());
				case Sweep sweep -> add(drawn, sweep.getStage(), keys, points);
				default -> {
					// the study itself: all curves look alike
				}
			}
		}
		boolean several = drawn.by().scope() != FigureBuilder.Scope.STAGE || drawn.target().stageIds().size() > 1;
		widget.highlight(several ? keys : Set.of(), points);
	}

	private static void add(FigureRequest drawn, Stage stage, Set<String> keys, Set<FigurePoint> points) {
		keys.add(stage.getId());
		stage.getSweeps().forEach(sweep -> keys.add(sweep.getId()));
		// a series of a whole sample has a point for each stage
		Studies.sampleOf(stage).ifPresent(sample -> drawn.abscissa(stage.getId())
				.ifPresent(x -> points.add(new FigurePoint(sample.getId(), x))));
	}

	/**
	 * What people call the stage, sweep or sample behind a point.
	 *
	 * @param drawn what is drawn
	 * @param point a point of it
	 * @return such as {@code I, 5.2 GPa ↓}; empty if nothing stands behind it
	 */
	String name(FigureRequest drawn, FigurePoint point) {
		return behind(drawn, point).map(object -> name(drawn.results(), object))
				.or(() -> drawn.results().sample(point.key()).map(SampleResult::name)).orElse("");
	}

	private static String name(StudyResult results, EObject object) {
		String sample = Studies.sampleOf(object).map(StudyText::name).orElse("");
		return sample + ", " + switch (object) {
			case Sweep sweep when sweep.getStage() != null -> name(results, sweep.getStage(), ", " + StudyText.name(sweep));
			case Stage stage -> name(results, stage, "");
			default -> StudyText.name(object);
		};
	}

	private static String name(StudyResult results, Stage stage, String sweep) {
		return StudyText.name(stage, results.stage(stage.getId())) + " " + StudyText.arrow(stage) + sweep;
	}
}
