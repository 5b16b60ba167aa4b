package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageCrossings;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.CrossingResult;
import org.culet.plot.Axis;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Panel.Inset;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;

/** R(T) of two stages that cross. */
final class CrossingFigure extends SampleFigure {

	/** Figures a sample at most, when everything is made. */
	private static final int MOST = 3;
	/** Beyond this an undetermined insulator is not the one from which the sample came. */
	private static final double FAR_GPA = 5;

	CrossingFigure() {
		super("crossing", "Crossing of two curves", Scope.STAGE, Choice.TEMPERATURE, Choice.RESISTANCE, Choice.ERRORS);
	}

	/** An insulator at low with insulators at high pressure where they cross; else neighbours that cross. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		List<FigureTarget> out = new ArrayList<>();
		for (SampleResult sample : study.samples()) {
			List<StageCrossings> crossing = sample.crossings().stream().filter(c -> !c.result().crossings().isEmpty()).toList();
			List<StageCrossings> kinds = crossing.stream().filter(c -> otherKind(sample, c)).toList();
			for (StageCrossings c : (kinds.isEmpty() ? crossing : kinds).stream().limit(MOST).toList()) {
				out.add(FigureTarget.stages(sample.id(), List.of(c.stageA(), c.stageB())));
			}
		}
		return out;
	}

	private static boolean otherKind(SampleResult sample, StageCrossings c) {
		Optional<Phase> a = sample.stage(c.stageA()).map(StageResult::phase);
		Optional<Phase> b = sample.stage(c.stageB()).map(StageResult::phase);
		boolean neighbours = sample.series(Branch.UP)
				.map(s -> Math.abs(s.stages().indexOf(c.stageA()) - s.stages().indexOf(c.stageB())) == 1).orElse(false);
		return a.equals(Optional.of(Phase.I1)) && b.isPresent() && b.get() != Phase.I1 && b.get() != Phase.S && !neighbours
				&& sample.stage(c.stageB()).map(s -> s.phase() == Phase.I2 || s.verdict().candidates().contains(Phase.I2)
						&& s.pressureGPa().orElse(0) > FAR_GPA).orElse(false);
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		if (stages.size() < 2) {
			return BuiltFigure.none("A crossing needs two stages with curves: select both.");
		}
		List<StageResult> two = stages.subList(0, 2);
		Optional<StageCrossings> found = sample.crossings().stream().filter(c -> matches(c, two)).findFirst();
		boolean comparable = view.unit(two.get(0)) == view.unit(two.get(1));
		List<Crossing> crossings = comparable ? found.map(c -> c.result().crossings()).orElse(List.of()) : List.of();
		Range shown = range(two, crossings);
		Panel.Builder panel = Panel.of((view.options().temperature() == Temperature.LOGARITHMIC ? Axis.log("*T* [K]", "K")
				: Axis.linear("*T* [K]", "K")).withRange(shown), axis(view, two, shown)).legend(Panel.Legend.INSIDE);
		for (int i = 0; i < 2; i++) {
			StageResult stage = two.get(i);
			RichText name = RichText.of(Words.stage(stage) + " ").plus(RichText.plain("(")).plus(Words.phase(stage.phase()))
					.plus(RichText.plain(")"));
			List<RtCurve> curves = StudyView.curves(stage);
			for (int k = 0; k < curves.size(); k++) {
				Series s = Series.line(view.resistances(stage, curves.get(k)), new Ink.Category(i)).withKey(stage.id())
						.withLine(StudyView.line(stage)).withMarker(Marker.of(i == 0 ? Marker.Shape.CIRCLE : Marker.Shape.SQUARE, true).sized(0.8));
				panel.add(k == 0 ? s.withName(name) : s);
			}
		}
		crossings.forEach(c -> mark(panel, c, view.measured(two), view.unit(two.getFirst())));
		if (!crossings.isEmpty()) {
			panel.add(new Inset(0.42, 0.14, 0.55, 0.5, closeUp(view, two, crossings.getFirst())));
		}
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(": crossing of the curves at "))
				.plus(RichText.of(Words.stage(two.get(0)) + " and " + Words.stage(two.get(1)))), panel.build());
		String reason = comparable ? found.map(c -> words(c, sample)).orElse("These two stages were not searched for a crossing.")
				: "The films of the two stages differ in w/l: where they cross depends on the unit.";
		return BuiltFigure.of(reason.isBlank() ? figure : figure.withNote(RichText.plain(reason)));
	}

	/** What the search says, and what a crossing means. */
	private static String words(StageCrossings c, SampleResult sample) {
		CrossingResult result = c.result();
		if (result.crossings().isEmpty() || result.higherAtTop() == CrossingResult.Higher.NEITHER) {
			String reason = result.reason();
			return reason.isBlank() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
		}
		String higher = result.higherAtTop() == CrossingResult.Higher.FIRST ? c.stageA() : c.stageB();
		int n = result.crossings().size();
		return (n == 1 ? "One crossing" : n + " crossings") + ". " + sample.stage(higher).map(s -> RichText.of(Words.stage(s)).text()).orElse(higher)
				+ " is higher at " + Words.kelvin(result.topK()) + (n == 1 ? ": more disordered, yet less resistive below the crossing." : ".");
	}

	private static boolean matches(StageCrossings c, List<StageResult> two) {
		String a = two.get(0).id();
		String b = two.get(1).id();
		return c.stageA().equals(a) && c.stageB().equals(b) || c.stageA().equals(b) && c.stageB().equals(a);
	}

	private static void mark(Panel.Builder panel, Crossing c, Measured kind, double unit) {
		Estimate r = c.resistanceOhm().times(unit);
		panel.add(Series.symbols(Points.of(new double[] { c.temperatureK().value() }, new double[] { r.value() },
				new double[] { c.temperatureK().sigma() }, new double[] { r.sigma() }), Marker.DISC.sized(0.9), Ink.Role.FIT));
		panel.add(new Mark.Box(List.of(RichText.of("*T*_x = " + Words.value(c.temperatureK(), "K")),
				RichText.of("*R*_x = " + kind.resistance(r) + (c.approached() ? " (approached)" : ""))), Mark.Corner.BEST,
				Ink.Role.FOREGROUND));
	}

	/** The surroundings of a crossing, some standard errors wide, with its error ellipse. */
	private static Panel closeUp(StudyView view, List<StageResult> two, Crossing c) {
		Estimate r = c.resistanceOhm().times(view.unit(two.getFirst()));
		double halfT = Math.max(5 * c.temperatureK().sigma(), 0.02 * c.temperatureK().value());
		double halfR = Math.max(6 * r.sigma(), 0.004 * r.value());
		Axis y = view.measured(two).resistanceAxis().withScale(Scale.LINEAR).withRange(new Range(r.value() - halfR,
				r.value() + halfR));
		Panel.Builder panel = Panel.of(Axis.linear("*T* [K]", "K").withRange(new Range(c.temperatureK().value() - halfT,
				c.temperatureK().value() + halfT)), y);
		for (int i = 0; i < 2; i++) {
			for (RtCurve curve : StudyView.curves(two.get(i))) {
				panel.add(Series.line(view.resistances(two.get(i), curve), new Ink.Category(i)).withKey(two.get(i).id())
						.withMarker(Marker.of(i == 0 ? Marker.Shape.CIRCLE : Marker.Shape.SQUARE, true).sized(0.8)));
			}
		}
		return panel.add(new Mark.Ellipse(c.temperatureK().value(), r.value(), c.temperatureK().sigma(), r.sigma(), 0, Ink.Role.FIT)).build();
	}

	/** The temperatures around the crossing, or all that both have. */
	private static Range range(List<StageResult> two, List<Crossing> crossings) {
		double low = Math.max(FitPlot.ends(two.get(0))[0], FitPlot.ends(two.get(1))[0]);
		double high = Math.min(FitPlot.ends(two.get(0))[1], FitPlot.ends(two.get(1))[1]);
		if (!crossings.isEmpty()) {
			low = Math.max(low, 0.3 * crossings.getFirst().temperatureK().value());
			high = Math.min(high, 2.2 * crossings.getLast().temperatureK().value());
		}
		return low < high ? new Range(low, high) : new Range(low, low + 1);
	}

	/** Linear where the curves stay within a decade, else logarithmic. */
	private static Axis axis(StudyView view, List<StageResult> two, Range shown) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (StageResult stage : two) {
			for (int i = 0; i < stage.curve().size(); i++) {
				double r = stage.curve().resistanceOhm(i);
				if (shown.contains(stage.curve().temperatureK(i)) && r > 0) {
					low = Math.min(low, r);
					high = Math.max(high, r);
				}
			}
		}
		Axis log = view.measured(two).resistanceAxis();
		return high < 6 * low ? log.withScale(Scale.LINEAR) : log;
	}
}
