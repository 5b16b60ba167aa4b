package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.RtCurve;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Reversibility;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** R(T) at all pressures of a sample, or of all samples side by side; with or without the depressurising branch. */
final class RtPressures extends StandardFigure {

	private final boolean both;

	/**
	 * A builder.
	 *
	 * @param both whether the depressurising branch is drawn too
	 */
	RtPressures(boolean both) {
		super(both ? "rt-depressurization" : "rt-pressures", both ? "R(T), pressurising and depressurising" : "R(T) at all pressures",
				Scope.SAMPLE, Choice.TEMPERATURE, Choice.RESISTANCE, Choice.STAGES);
		this.both = both;
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		List<FigureTarget> out = new ArrayList<>();
		List<SampleResult> shown = study.samples().stream().filter(s -> !stages(s).isEmpty()).toList();
		if (shown.size() > 1 && !both) {
			out.add(FigureTarget.STUDY);
		}
		shown.forEach(s -> out.add(FigureTarget.sample(s.id())));
		return out;
	}

	private List<StageResult> stages(SampleResult sample) {
		List<StageResult> up = StudyView.measured(sample, Branch.UP);
		List<StageResult> down = StudyView.measured(sample, Branch.DOWN);
		if (both) {
			if (down.isEmpty()) {
				return List.of();
			}
			List<StageResult> all = new ArrayList<>(up);
			all.addAll(down);
			return all;
		}
		return up.isEmpty() ? down : up;
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		if (target.sampleId().isEmpty()) {
			return multiples(view);
		}
		Optional<SampleResult> sample = view.sample(target);
		List<StageResult> stages = !target.stageIds().isEmpty() ? view.stages(target) : sample.map(this::stages).orElse(List.of());
		if (sample.isEmpty() || stages.isEmpty()) {
			return BuiltFigure.none(both ? "There is no depressurising stage with a curve." : "There is no stage with a curve.");
		}
		List<Panel> panels = new ArrayList<>();
		double low = interesting(stages);
		double highest = StudyView.highestK(stages);
		boolean narrow = highest < 5 * StudyView.lowestK(stages);
		boolean worthBoth = !narrow && highest > 1.6 * low;
		boolean page = view.options().temperature() == Temperature.BOTH;
		if (view.options().temperature() == Temperature.LINEAR || page && (worthBoth || narrow)) {
			Axis linear = Axis.linear("*T* [K]", "K");
			panels.add(panel(view, stages, RichText.EMPTY, narrow ? linear : linear.withRange(new Range(0, Math.min(low, 1.02 * highest))),
					Optional.empty()));
		}
		if (view.options().temperature() == Temperature.LOGARITHMIC || page && !narrow) {
			panels.add(panel(view, stages, RichText.EMPTY, Axis.log("*T* [K]", "K"), Optional.empty()));
		}
		String what = both ? "resistance while pressurising (solid) and depressurising (dashed)" : "resistance at all pressures";
		Figure figure = Figure.of(id(), RichText.plain("Sample " + sample.get().name() + ": " + what), panels.getFirst())
				.withPanels(panels, panels.size()).withAspect(panels.size() > 1 ? 0.46 : 0.78);
		figure = view.withColors(figure, stages);
		return BuiltFigure.of(both ? reversibility(notes(figure, stages), sample.get()) : notes(figure, stages));
	}

	/** All samples, common axes. */
	private BuiltFigure multiples(StudyView view) {
		List<StageResult> all = new ArrayList<>();
		List<SampleResult> samples = view.study().samples().stream().filter(s -> !stages(s).isEmpty()).toList();
		samples.forEach(s -> all.addAll(stages(s)));
		if (all.isEmpty()) {
			return BuiltFigure.none("There is no stage with a curve.");
		}
		Optional<Range> common = common(view, samples.stream().map(this::stages).toList(), all);
		List<Panel> panels = new ArrayList<>();
		for (SampleResult sample : samples) {
			Axis x = view.options().temperature() == Temperature.LINEAR
					? Axis.linear("*T* [K]", "K").withRange(new Range(0, interesting(all))) : Axis.log("*T* [K]", "K");
			panels.add(panel(view, stages(sample), Words.sample(sample), x, common));
		}
		int columns = panels.size() < 5 ? Math.min(2, panels.size()) : 3;
		int rows = (panels.size() + columns - 1) / columns;
		Figure figure = Figure.of(id(), RichText.plain("Resistance at all pressures, samples " + Words.names(samples)), panels.getFirst())
				.withPanels(panels, columns).withAspect((columns == 1 ? 0.78 : 0.9) * rows / columns);
		return BuiltFigure.of(notes(view.withColors(figure, all), all));
	}

	/** One range for all samples, if they are of one kind and it does not waste most of each panel. */
	private static Optional<Range> common(StudyView view, List<List<StageResult>> samples, List<StageResult> all) {
		Optional<Range> range = view.resistanceRange(all);
		double widest = samples.stream().flatMap(s -> view.resistanceRange(s).stream()).mapToDouble(r -> Math.log10(r.high() / r.low()))
				.max().orElse(0);
		boolean alike = samples.stream().map(view::measured).distinct().count() == 1;
		return range.filter(r -> alike && Math.log10(r.high() / r.low()) < widest + 3);
	}

	/** The temperatures in kelvin up to which a linear axis shows what happens: some times the highest Tc. */
	private static double interesting(List<StageResult> stages) {
		double highest = stages.stream().flatMap(s -> s.tcK().stream()).mapToDouble(e -> e.value()).max().orElse(0);
		return Math.max(3 * highest, Math.max(10, 5 * StudyView.lowestK(stages)));
	}

	private Panel panel(StudyView view, List<StageResult> stages, RichText title, Axis x, Optional<Range> fixed) {
		Optional<Range> range = fixed.or(() -> view.resistanceRange(stages));
		Measured kind = view.measured(stages);
		Axis y = kind.resistanceAxis();
		Panel.Builder panel = Panel.of(x, range.map(y::withRange).orElse(y)).title(title);
		stages.stream().flatMap(s -> view.aside(s).stream()).forEach(panel::add);
		for (StageResult stage : stages) {
			List<RtCurve> curves = StudyView.curves(stage);
			int coldest = coldest(curves);
			for (int i = 0; i < curves.size(); i++) {
				Series s = Series.line(view.resistances(stage, curves.get(i)), view.ink(stage)).withKey(stage.id())
						.withLine(StudyView.line(stage));
				panel.add(i == coldest ? s.withEndLabel(Words.phase(stage.phase())) : s);
			}
		}
		double quantum = PhysicalConstants.H_PER_4E2 * kind.perOhm();
		if (kind.square() && range.map(r -> r.contains(quantum)).orElse(false)) {
			panel.add(new Mark.Rule(false, quantum, RichText.of("*h*/4*e*^2"), Dash.DASH_DOT, Ink.Role.MUTED, false));
		}
		return panel.build();
	}

	/** The first sweep that comes down to the lowest temperatures: the letter of the phase belongs there, and a step that ends above has none. */
	private static int coldest(List<RtCurve> curves) {
		double[] lowest = curves.stream().mapToDouble(c -> Arrays.stream(c.temperaturesK()).min().orElse(Double.POSITIVE_INFINITY)).toArray();
		double low = Arrays.stream(lowest).min().orElse(0);
		return IntStream.range(0, lowest.length).filter(i -> lowest[i] <= 1.5 * low).findFirst().orElse(0);
	}

	/** Hysteresis in numbers. */
	private static Figure reversibility(Figure figure, SampleResult sample) {
		if (sample.reversibility().isEmpty()) {
			return figure;
		}
		Reversibility r = sample.reversibility().get();
		List<String> words = new ArrayList<>();
		for (Reversibility.Pair pair : r.pairs()) {
			String room = pair.deltaLnRoom().isPresent() ? " " + Words.significant(pair.deltaLnRoom().getAsDouble(), 2) + " at 300 K" : "";
			String cold = pair.deltaLnCold().isPresent() ? " " + Words.significant(pair.deltaLnCold().getAsDouble(), 2) + " at 350 mK" : "";
			String phases = pair.upPhase().map(p -> " (" + p.id() + " → " + pair.downPhase().id() + ")").orElse("");
			words.add(Words.pressure(pair.pressureGPa()) + room + (room.isEmpty() ? "" : cold.isEmpty() ? "" : ",") + cold + phases);
		}
		Figure out = words.isEmpty() ? figure
				: figure.withNote(RichText.of("ln(*R*_{down}/*R*_{up}): " + String.join("; ", words) + "."));
		return r.offsetGPa().isEmpty() ? out : out.withNote(RichText.plain("The depressurising branch follows the other best if "
				+ Words.significant(r.offsetGPa().getAsDouble(), 2) + " GPa is added to its pressures."));
	}

	private static Figure notes(Figure figure, List<StageResult> stages) {
		Set<String> letters = new TreeSet<>();
		stages.forEach(s -> letters.add(s.phase().definite() ? s.phase().id() : "?"));
		Figure out = figure.withNote(RichText.plain("Letters: phase at the lowest temperature measured"
				+ (letters.contains("?") ? " (?: undetermined)." : ".")));
		long twins = stages.stream().filter(StageResult::twinFilm).count();
		if (twins > 0) {
			out = out.withNote(RichText.plain(twins + (twins == 1 ? " stage is" : " stages are") + " of a twin film that was not pressed."));
		}
		long without = stages.stream().filter(s -> s.pressureGPa().isEmpty()).count();
		return without == 0 ? out : out.withNote(RichText.plain("Grey: " + without + " without a known pressure."));
	}
}
