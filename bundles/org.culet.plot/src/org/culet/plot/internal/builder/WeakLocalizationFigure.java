package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** G against ln T: one stage with its fit in detail, or several stages of a sample with their slopes. */
final class WeakLocalizationFigure extends SampleFigure {

	static final String MODEL = "weak-localization";
	/** Above this an undetermined stage is a weak insulator, not the activated one of low pressure. */
	private static final double WEAK_GPA = 5;
	private static final int MOST_STAGES = 7;
	/** Figures of single stages a sample at most, when everything is made. */
	private static final int MOST = 3;
	/** Points are shown this far beyond the window of their fit, as a factor. */
	private static final double BEYOND = 3;

	private final boolean several;

	/**
	 * A builder.
	 *
	 * @param several whether it shows several stages with their slopes
	 */
	WeakLocalizationFigure(boolean several) {
		super(several ? "weak-localization-stages" : "weak-localization", several ? "G against ln T at several pressures" : "G against ln T",
				several ? Scope.SAMPLE : Scope.STAGE, Choice.RESISTANCE, Choice.STAGES, Choice.FITS);
		this.several = several;
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		List<FigureTarget> out = new ArrayList<>();
		for (SampleResult sample : study.samples()) {
			List<StageResult> fitted = fitted(sample.stages());
			if (several && metallic(fitted).size() > 1) {
				out.add(FigureTarget.sample(sample.id()));
			} else if (!several) {
				best(fitted).forEach(s -> out.add(FigureTarget.stages(sample.id(), List.of(s.id()))));
			}
		}
		return out;
	}

	/** Stages with a line through a straight part of G against ln T, or through what a person chose. */
	private static List<StageResult> fitted(List<StageResult> stages) {
		return stages.stream().filter(s -> s.curve().size() > 0 && s.conductanceLine().isPresent()).toList();
	}

	private static List<StageResult> withFit(List<StageResult> stages) {
		return stages.stream().filter(s -> s.fit(MODEL).isPresent()).toList();
	}

	/** Without those that may be activated insulators: their G falls for another reason. */
	private static List<StageResult> metallic(List<StageResult> stages) {
		return stages.stream().filter(s -> s.branch() == Branch.UP)
				.filter(s -> s.phase().definite() || s.tcK().isPresent() || s.pressureGPa().orElse(0) > WEAK_GPA).toList();
	}

	/** The stages that show the law best: weak insulators or metals, in which it is seen down to low temperatures over a wide window. */
	private static List<StageResult> best(List<StageResult> fitted) {
		List<StageResult> weak = metallic(fitted).stream().filter(s -> s.tcK().isEmpty() && s.phase() != Phase.S).toList();
		Comparator<StageResult> byWidth = Comparator.comparingDouble(s -> -s.fit(MODEL).orElseThrow().window().ratio());
		List<StageResult> widest = (weak.isEmpty() ? fitted : weak).stream().sorted(byWidth).limit(MOST).toList();
		return fitted.stream().filter(widest::contains).toList();
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		if (!several && stages.size() == 1) {
			return BuiltFigure.of(one(view, sample, stages.getFirst()));
		}
		List<StageResult> shown = thinned(chosen ? withFit(stages) : metallic(fitted(stages)));
		return shown.isEmpty() ? BuiltFigure.none("No stage has a fit of weak localisation.") : BuiltFigure.of(several(view, sample, shown));
	}

	private Figure one(StudyView view, SampleResult sample, StageResult stage) {
		Measured kind = view.measured(List.of(stage));
		Points points = view.conductances(stage, stage.curve());
		double fromK = coldestShown(stage);
		Panel.Builder panel = Panel.of(Axis.log("*T* [K]", "K"), withRoom(kind.conductanceAxis(), points, fromK));
		FitPlot.points(panel, view, stage, new Ink.Category(0), true, RichText.EMPTY);
		List<RichText> lines = new ArrayList<>(List.of(Words.sample(sample).plus(RichText.of(", " + Words.stage(stage)))));
		Optional<StageFit> fit = stage.fit(MODEL);
		fit.filter(f -> view.options().fits()).ifPresent(f -> {
			panel.add(FitPlot.window(stage, f));
			FitPlot.law(panel, view, stage, f, Ink.Role.FIT, Dash.SOLID, RichText.EMPTY, true);
			lines.add(RichText.of("line: *G*_0 + *A* ln(*T*/*T*_{ref})"));
			if (stage.conductanceLine().isPresent()) {
				lines.addAll(parameters(f, kind, view.conductanceUnit(stage)));
			}
			lines.addAll(FitPlot.quality(f));
			departure(panel, lines, f.window().lowK(), FitPlot.ends(stage)[0] < 0.9 * f.window().lowK(), "below ");
			departure(panel, lines, f.window().highK(), FitPlot.ends(stage)[1] > 1.1 * f.window().highK(), "above ");
		});
		panel.add(new Mark.Box(lines, Mark.Corner.BEST, Ink.Role.FOREGROUND));
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(" at ")).plus(RichText.of(Words.stage(stage)))
				.plus(RichText.plain(": weak localisation")), panel.build());
		if (fromK > 0 && IntStream.range(0, points.size()).anyMatch(i -> points.x(i) < fromK)) {
			figure = figure.withNote(RichText.plain("The axis is for the points above " + Words.kelvin(fromK) + ": below, the film superconducts."));
		}
		if (fit.isEmpty()) {
			return figure.withNote(RichText.plain("The law of weak localisation could not be fitted."));
		}
		List<String> notes = stage.withoutConductanceLine().map(why -> List.of("No A and G0 are given: " + why)).orElse(fit.get().flags());
		return notes.isEmpty() ? figure : figure.withNote(RichText.plain(Words.sentences(notes)));
	}

	/** From here on the points of a stage are to be seen: a superconductor would leave no room on the axis for its normal state. */
	private static double coldestShown(StageResult stage) {
		return stage.tcK().isPresent() ? stage.fit(MODEL).map(f -> Math.max(f.window().lowK() / BEYOND, stage.tcK().get().value())).orElse(0.0) : 0;
	}

	/** Room for the numbers below the end of the curve, at and above a temperature in kelvin. */
	private static Axis withRoom(Axis axis, Points points, double fromK) {
		double[] seen = IntStream.range(0, points.size()).filter(i -> points.x(i) >= fromK).mapToDouble(points::y).filter(Double::isFinite)
				.toArray();
		double low = Arrays.stream(seen).min().orElse(0);
		double high = Arrays.stream(seen).max().orElse(0);
		double span = high - low;
		return span > 0 ? axis.withRange(new Range(low - 0.25 * span, high + 0.06 * span)) : axis;
	}

	/** Where the curve leaves the line. */
	private static void departure(Panel.Builder panel, List<RichText> lines, double kelvin, boolean seen, String side) {
		if (seen) {
			panel.add(new Mark.Rule(true, kelvin, RichText.EMPTY, Dash.DOTTED, Ink.Role.MUTED, false));
			lines.add(RichText.plain("departs " + side + Words.kelvin(kelvin)));
		}
	}

	private static List<RichText> parameters(StageFit fit, Measured kind, double unit) {
		List<RichText> lines = new ArrayList<>();
		fit.parameter("A_S").ifPresent(a -> lines.add(RichText.of("*A* = " + Words.value(a.times(unit), kind.conductanceUnit()))));
		fit.parameter("G0_S").ifPresent(g -> {
			Optional<Estimate> ref = fit.parameter("T_ref_K");
			String at = ref.map(r -> "(" + Words.kelvin(r.value()) + ")").orElse("");
			lines.add(RichText.of("*G*_0" + at + " = " + Words.value(g.times(unit), kind.conductanceUnit())));
		});
		if (kind.square()) {
			fit.parameter("p_implied").ifPresent(p -> lines.add(RichText.of("*p*_{implied} = " + Words.value(p, ""))));
		}
		return lines;
	}

	/** Not more than fit beside each other: evenly chosen in order of pressure. */
	private static List<StageResult> thinned(List<StageResult> stages) {
		if (stages.size() <= MOST_STAGES) {
			return stages;
		}
		List<StageResult> out = new ArrayList<>();
		for (int i = 0; i < MOST_STAGES; i++) {
			out.add(stages.get((int) Math.round(i * (stages.size() - 1.0) / (MOST_STAGES - 1))));
		}
		return out;
	}

	private Figure several(StudyView view, SampleResult sample, List<StageResult> stages) {
		Measured kind = view.measured(stages);
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (StageResult stage : stages) {
			double[] window = windowed(stage, view.conductanceUnit(stage));
			low = Math.min(low, window[0]);
			high = Math.max(high, window[1]);
		}
		Panel.Builder panel = Panel.of(Axis.log("*T* [K]", "K"), kind.conductanceAxis().withRange(new Range(
				Math.max(0, low - 0.3 * (high - low)), high + 0.4 * (high - low)))).legend(Panel.Legend.OUTSIDE);
		for (StageResult stage : stages) {
			StageFit fit = stage.fit(MODEL).orElseThrow();
			String slope = stage.conductance("A_S").map(a -> ": " + Words.value(a.times(view.conductanceUnit(stage)), "")).orElse(": –");
			RtCurve near = stage.curve().within(fit.window().lowK() / BEYOND, fit.window().highK() * BEYOND);
			panel.add(Series.symbols(view.conductances(stage, near).withoutErrors(), Marker.RING.sized(0.85), view.ink(stage)).withKey(stage.id())
					.withName(RichText.of(Words.stage(stage) + slope)));
		}
		stages.forEach(s -> FitPlot.law(panel, view, s, s.fit(MODEL).orElseThrow(), Ink.Role.FOREGROUND, Dash.DASHED, RichText.EMPTY, true));
		return Figure.of(id(), Words.sample(sample).plus(RichText.plain(": weak localisation at several pressures")), panel.build())
				.withAspect(0.8).withNote(RichText.of("Beside each pressure: *A* in " + kind.conductanceUnit() + ". Dashed: *G*_0 + *A* ln *T* within its window; dotted: "
						+ "continued beyond. Points as far as three times beyond the window."));
	}

	/** Lowest and highest conductance of the law within its window. */
	private static double[] windowed(StageResult stage, double unit) {
		StageFit fit = stage.fit(MODEL).orElseThrow();
		double[] ends = FitPlot.ends(stage);
		double a = unit / fit.resistanceOhm(Math.max(ends[0], fit.window().lowK())).orElse(Double.POSITIVE_INFINITY);
		double b = unit / fit.resistanceOhm(Math.min(ends[1], fit.window().highK())).orElse(Double.POSITIVE_INFINITY);
		return new double[] { Math.min(a, b), Math.max(a, b) };
	}
}
