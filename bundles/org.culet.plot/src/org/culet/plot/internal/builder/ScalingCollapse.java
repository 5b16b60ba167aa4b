package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.FiniteSizeScaling;
import org.culet.physics.series.ScalingData;
import org.culet.physics.series.ScalingData.StageCurve;
import org.culet.physics.series.ScalingOptions;
import org.culet.physics.series.ScalingPoint;
import org.culet.physics.series.ScalingResult;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** ln R against (P - P_c) T^(-1/(nu z)) of finite-size scaling, with the verdict of the analysis. */
final class ScalingCollapse extends SampleFigure {

	/** The fixed window of the isotherms in kelvin; above the saturation of the metals, below the phonons. */
	private static final double LOW_K = 3;
	private static final double HIGH_K = 12;
	private static final int ISOTHERMS = 9;
	private static final int LEAST_PRESSURES = 4;

	ScalingCollapse() {
		super("scaling-collapse", "Finite-size scaling", Scope.SAMPLE, Choice.RESISTANCE, Choice.STAGES, Choice.FITS);
	}

	/** Samples of which curves cross between the temperatures of the isotherms; whether they cross at one point, the figure says. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> PressurePoints.pressures(s.stages(Branch.UP)) >= LEAST_PRESSURES && s.crossings().stream()
				.flatMap(c -> c.result().crossings().stream()).anyMatch(c -> c.temperatureK().value() > LOW_K && c.temperatureK().value() < HIGH_K));
	}

	private static List<StageCurve> curves(List<StageResult> stages) {
		List<StageCurve> out = new ArrayList<>();
		for (StageResult stage : stages) {
			boolean pressed = stage.branch() == Branch.UP && !stage.twinFilm();
			if (pressed && stage.pressureGPa().isPresent() && stage.curve().size() > 0) {
				out.add(new StageCurve(stage.pressureGPa().getAsDouble(), stage.curve(), saturation(stage)));
			}
		}
		return out;
	}

	private static OptionalDouble saturation(StageResult stage) {
		Optional<Estimate> t = stage.phase() == Phase.M1 || stage.phase() == Phase.M2
				? stage.fit("saturation").flatMap(f -> f.parameter("T_s_K")) : Optional.empty();
		return t.map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty());
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		List<StageCurve> curves = curves(stages);
		if (curves.isEmpty()) {
			return BuiltFigure.none("There is no stage with a curve and a pressure.");
		}
		ScalingData data = ScalingData.of(curves, LOW_K, HIGH_K, ISOTHERMS);
		ScalingResult result = FiniteSizeScaling.analyse(data.points(), ScalingOptions.DEFAULT);
		if (result.fit().isEmpty()) {
			return BuiltFigure.none("No scaling: " + result.reason() + " (" + data.reason() + ").");
		}
		ScalingResult.Fit fit = result.fit().get();
		Measured kind = view.measured(stages);
		double unit = view.unit(stages.getFirst());
		Panel.Builder panel = Panel.of(Axis.linear("(*P* − *P*_c) *T*^{−1/*νz*} [GPa K^{−1/*νz*}]", "GPa K^-1/νz"),
				kind.resistanceAxis());
		List<StageResult> shown = new ArrayList<>();
		for (StageResult stage : stages) {
			List<ScalingPoint> own = stage.pressureGPa().isEmpty() || stage.branch() == Branch.DOWN ? List.of() : data.points().stream()
					.filter(p -> p.pressureGPa() == stage.pressureGPa().getAsDouble()).toList();
			if (!own.isEmpty()) {
				shown.add(stage);
				panel.add(Series.symbols(collapsed(own, fit, unit), Marker.DISC.sized(0.9), view.ink(stage)).withKey(stage.id()));
			}
		}
		if (view.options().fits()) {
			panel.add(Series.line(law(data.points(), fit, unit), Ink.Role.FOREGROUND).withLine(new Line(0.8, Dash.DASHED)));
		}
		panel.add(new Mark.Box(List.of(RichText.of("*P*_c = " + Words.value(fit.criticalGPa(), "GPa")), RichText.of("*νz* = " + Words.value(fit.nuZ(), "")),
				RichText.of("*R*_c = " + kind.resistance(fit.criticalOhm().times(unit))),
				RichText.of("χ^2/ν = " + Words.significant(fit.chi2() / Math.max(1, fit.dof()), 3)),
				RichText.plain(result.status().id().replace('_', ' '))), Mark.Corner.BEST, Ink.Role.FOREGROUND));
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(": finite-size scaling")), panel.build());
		return BuiltFigure.of(view.withColors(figure, shown).withNote(RichText.plain(result.reason() + ". Isotherms from " + Words.kelvin(LOW_K) + " to "
						+ Words.kelvin(HIGH_K) + ": " + data.reason() + ". Dashed: the fitted polynomial.")));
	}

	private static double x(double pressure, double kelvin, ScalingResult.Fit fit) {
		return (pressure - fit.criticalGPa().value()) * Math.pow(kelvin, -fit.inverseNuZ().value());
	}

	private static Points collapsed(List<ScalingPoint> points, ScalingResult.Fit fit, double unit) {
		double[] x = new double[points.size()];
		double[] y = new double[points.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = x(points.get(i).pressureGPa(), points.get(i).temperatureK(), fit);
			y[i] = unit * Math.exp(points.get(i).lnR());
		}
		return Points.of(x, y);
	}

	private static Points law(List<ScalingPoint> points, ScalingResult.Fit fit, double unit) {
		double low = points.stream().mapToDouble(p -> x(p.pressureGPa(), p.temperatureK(), fit)).min().orElse(0);
		double high = points.stream().mapToDouble(p -> x(p.pressureGPa(), p.temperatureK(), fit)).max().orElse(1);
		int n = 120;
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = low + (high - low) * i / (n - 1);
			double sum = 0;
			for (int k = fit.coefficients().size() - 1; k >= 0; k--) {
				sum = sum * x[i] + fit.coefficients().get(k);
			}
			y[i] = unit * Math.exp(sum);
		}
		return Points.of(x, y);
	}
}
