package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.RtCurve;
import org.culet.physics.fit.ActivationEnergy;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Line;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** W = -dlnR/dlnT against T, both logarithmic, for the stages that rise on cooling (Zabrodskii and Zinov'eva 1984). */
final class ActivationEnergyFigure extends SampleFigure {

	/** Values of W below this share of its standard error are not shown: they would be noise on a logarithmic axis. */
	private static final double SIGNIFICANT = 2;

	ActivationEnergyFigure() {
		super("activation-energy", "W = −dlnR/dlnT", Scope.SAMPLE, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> !rising(s.stages()).isEmpty());
	}

	private static List<StageResult> rising(List<StageResult> stages) {
		return stages.stream().filter(s -> s.curve().size() > 0).filter(s -> s.phase() == Phase.I1 || s.phase() == Phase.I2
				|| s.phase() == Phase.M2 || s.verdict().candidates().contains(Phase.I2)).toList();
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		Panel.Builder panel = Panel.of(Axis.log("*T* [K]", "K"), Axis.log("*W* = −d ln *R* / d ln *T*", "").withRange(new Range(0.01, 30)));
		List<StageResult> shown = new ArrayList<>();
		for (StageResult stage : chosen ? stages : rising(stages)) {
			boolean some = false;
			for (RtCurve curve : StudyView.curves(stage)) {
				Points w = points(curve);
				if (w.size() > 0) {
					panel.add(Series.symbols(w, Marker.of(Marker.Shape.CIRCLE, stage.branch() == Branch.DOWN).sized(0.75), view.ink(stage))
							.withLine(new Line(0.6, stage.branch() == Branch.DOWN ? Dash.DASHED : Dash.SOLID)).withKey(stage.id())
							.withEndLabel(some ? RichText.EMPTY : Words.phase(stage.phase())));
					some = true;
				}
			}
			if (some) {
				shown.add(stage);
			}
		}
		if (shown.isEmpty()) {
			return BuiltFigure.none("No stage rises on cooling over enough points.");
		}
		if (shown.size() == 1) {
			shown.getFirst().preferredFit().ifPresent(f -> panel.add(FitPlot.window(shown.getFirst(), f)));
		}
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(": reduced activation energy")), panel.build())
				.withNote(RichText.of("*W* ~ *T*^{−*p*} for ln *R* ~ *T*^{−*p*}; constant: power law; falling to zero: metal. "
						+ "From local lines through 9 points; shown where *W* exceeds two standard errors. A diagnostic: the fits give the numbers."));
		return BuiltFigure.of(view.withColors(figure, shown));
	}

	private static Points points(RtCurve curve) {
		List<ActivationEnergy.Point> points = positive(curve).map(c -> ActivationEnergy.of(c).points()).orElse(List.of()).stream()
				.filter(p -> p.w() > SIGNIFICANT * p.sigma()).toList();
		double[] t = new double[points.size()];
		double[] w = new double[t.length];
		double[] sigma = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			t[i] = points.get(i).temperatureK();
			w[i] = points.get(i).w();
			sigma[i] = points.get(i).sigma();
		}
		return Points.of(t, w, new double[0], sigma);
	}

	/** The points with R above zero, if there are enough for a local line. */
	private static Optional<RtCurve> positive(RtCurve curve) {
		int[] indices = java.util.stream.IntStream.range(0, curve.size()).filter(i -> curve.resistanceOhm(i) > 0).toArray();
		return indices.length < 9 ? Optional.empty() : Optional.of(curve.select(indices));
	}
}
