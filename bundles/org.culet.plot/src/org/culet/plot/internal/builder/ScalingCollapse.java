package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.SampleScaling;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.series.Branch;
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

	private static final int LEAST_PRESSURES = 4;

	ScalingCollapse() {
		super("scaling-collapse", "Finite-size scaling", Scope.SAMPLE, Choice.RESISTANCE, Choice.STAGES, Choice.FITS);
	}

	/** Samples of which curves cross; whether they cross at one point, the figure says. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> PressurePoints.pressures(s.stages(Branch.UP)) >= LEAST_PRESSURES
				&& s.crossings().stream().anyMatch(c -> !c.result().crossings().isEmpty()));
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		SampleScaling scaling = SampleScaling.of(sample.withStages(stages), Optional.empty());
		ScalingResult result = scaling.result();
		if (result.fit().isEmpty()) {
			return BuiltFigure.none("No scaling: " + result.reason() + " (" + scaling.points() + ").");
		}
		ScalingResult.Fit fit = result.fit().get();
		Measured kind = view.measured(stages);
		double unit = view.unit(stages.getFirst());
		Panel.Builder panel = Panel.of(Axis.linear("(*P* − *P*_c) *T*^{−1/*νz*} [GPa K^{−1/*νz*}]", "GPa K^-1/νz"),
				kind.resistanceAxis());
		List<StageResult> shown = new ArrayList<>();
		for (StageResult stage : stages) {
			List<ScalingPoint> own = stage.pressureGPa().isEmpty() || stage.branch() == Branch.DOWN ? List.of() : scaling.isotherms().stream()
					.filter(p -> p.pressureGPa() == stage.pressureGPa().getAsDouble()).toList();
			if (!own.isEmpty()) {
				shown.add(stage);
				panel.add(Series.symbols(collapsed(own, fit, unit), Marker.DISC.sized(0.9), view.ink(stage)).withKey(stage.id()));
			}
		}
		if (view.options().fits()) {
			panel.add(Series.line(law(scaling.isotherms(), fit, unit), Ink.Role.FOREGROUND).withLine(new Line(0.8, Dash.DASHED)));
		}
		panel.add(new Mark.Box(box(result, fit, kind, unit), Mark.Corner.BEST, Ink.Role.FOREGROUND));
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(": finite-size scaling")), panel.build());
		return BuiltFigure.of(view.withColors(figure, shown).withNote(RichText.plain(result.reason() + ". Isotherms from " + Words.kelvin(scaling.window().lowK())
				+ " to " + Words.kelvin(scaling.window().highK()) + ": " + scaling.points() + ". Dashed: the fitted polynomial."
				+ (result.critical().isPresent() ? "" : " Drawn with the values of the best fit, which are no critical point."))));
	}

	/** The numbers, where they are those of a critical point. */
	private static List<RichText> box(ScalingResult result, ScalingResult.Fit fit, Measured kind, double unit) {
		List<RichText> lines = new ArrayList<>();
		result.critical().ifPresent(c -> lines.addAll(List.of(RichText.of("*P*_c = " + Words.value(c.criticalGPa(), "GPa")),
				RichText.of("*νz* = " + Words.value(c.nuZ(), "")), RichText.of("*R*_c = " + kind.resistance(c.criticalOhm().times(unit))))));
		lines.add(RichText.of("χ^2/ν = " + Words.significant(fit.chi2() / Math.max(1, fit.dof()), 3)));
		lines.add(RichText.plain(result.status().id().replace('_', ' ')));
		return lines;
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
