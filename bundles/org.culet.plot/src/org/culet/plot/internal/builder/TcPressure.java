package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.series.Branch;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcResult;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Line;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** Tc against pressure, all samples. */
final class TcPressure extends StandardFigure {

	TcPressure() {
		super("tc-pressure", "Tc against pressure", Scope.STUDY, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		List<StageResult> some = study.samples().stream().flatMap(s -> s.stages().stream()).filter(TcPressure::shown).toList();
		return PressurePoints.pressures(some) > 1 ? List.of(FigureTarget.STUDY) : List.of();
	}

	private static boolean shown(StageResult stage) {
		return stage.tcK().isPresent() && stage.pressureGPa().isPresent();
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		List<SampleResult> samples = view.study().samples().stream()
				.filter(s -> target.sampleId().isEmpty() || target.sampleId().get().equals(s.id())).toList();
		List<StageResult> all = samples.stream().flatMap(s -> s.stages().stream()).filter(TcPressure::shown).toList();
		if (PressurePoints.pressures(all) < 2) {
			return BuiltFigure.none("No two stages at different pressures have a critical temperature.");
		}
		Panel.Builder panel = Panel.of(Axis.linear("Pressure [GPa]", "GPa"), Axis.linear(axis(all), "K")).legend(Panel.Legend.INSIDE);
		for (SampleResult sample : samples) {
			add(panel, view, sample, Branch.UP);
			add(panel, view, sample, Branch.DOWN);
		}
		Figure figure = Figure.of(id(), RichText.of("Critical temperature against pressure"), panel.build());
		return BuiltFigure.of(notes(figure, samples, all));
	}

	private static void add(Panel.Builder panel, StudyView view, SampleResult sample, Branch branch) {
		List<StageResult> shown = sample.stages(branch).stream().filter(TcPressure::shown).toList();
		if (shown.isEmpty()) {
			return;
		}
		List<StageResult> pressed = shown.stream().filter(s -> !s.twinFilm()).toList();
		boolean down = branch == Branch.DOWN;
		Line line = new Line(0.8, down ? Dash.DASHED : Dash.SOLID);
		RichText name = Words.sample(sample).plus(RichText.plain(down ? ", depressurising" : ""));
		if (!pressed.isEmpty()) {
			panel.add(series(view, sample, pressed, down).withLine(line).withName(name));
		}
		List<StageResult> twins = shown.stream().filter(StageResult::twinFilm).toList();
		if (!twins.isEmpty()) {
			Series s = series(view, sample, twins, down);
			panel.add(pressed.isEmpty() ? s.withName(name) : s);
		}
	}

	private static Series series(StudyView view, SampleResult sample, List<StageResult> stages, boolean open) {
		return Series.symbols(PressurePoints.of(stages, s -> s.tcK().orElseThrow()), view.marker(sample, open), view.ink(sample))
				.withKey(sample.id());
	}

	/** The criterion stands in the label, if there is one only. */
	private static String axis(List<StageResult> all) {
		Set<String> words = new TreeSet<>();
		all.forEach(s -> s.tc().ifPresent(t -> words.add(criterion(t))));
		return words.size() == 1 ? "*T*_c [K], " + words.iterator().next() : "*T*_c [K]";
	}

	private static String criterion(TcResult tc) {
		String percent = tc.fraction().isPresent() ? Math.round(100 * tc.fraction().getAsDouble()) + " %" : "";
		if (tc.criterion() == TcCriterion.FRACTION) {
			return percent + " of *R*_{max}";
		}
		return tc.criterion() == TcCriterion.NORMAL_STATE ? percent + " of *R*_N(*T*)" : RichText.escape(tc.criterion().id());
	}

	private static Figure notes(Figure figure, List<SampleResult> samples, List<StageResult> all) {
		Figure out = figure;
		List<String> maxima = new ArrayList<>();
		for (SampleResult sample : samples) {
			sample.series(Branch.UP).ifPresent(series -> {
				Optional<Estimate> p = series.tcMaximum().pressureGPa();
				Optional<Estimate> t = series.tcMaximum().value();
				if (p.isPresent() && t.isPresent()) {
					maxima.add(RichText.escape(sample.name()) + " " + Words.value(t.get(), "K") + " at " + Words.value(p.get(), "GPa"));
				}
			});
		}
		if (!maxima.isEmpty()) {
			out = out.withNote(RichText.of("Maximum of *T*_c: " + String.join("; ", maxima) + "."));
		}
		Set<String> words = new TreeSet<>();
		all.forEach(s -> s.tc().ifPresent(t -> words.add(criterion(t))));
		if (words.size() > 1) {
			out = out.withNote(RichText.of("Criteria differ between stages: " + String.join("; ", words) + "."));
		}
		boolean twins = all.stream().anyMatch(StageResult::twinFilm);
		return twins ? out.withNote(RichText.plain("Not joined by a line: a twin film that was not pressed.")) : out;
	}
}
