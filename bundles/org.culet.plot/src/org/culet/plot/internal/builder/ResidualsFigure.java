package org.culet.plot.internal.builder;

import java.util.List;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.fit.Residuals;
import org.culet.physics.phase.Phase;
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
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** Residuals over their standard errors of the laws fitted to a stage, one panel a law. */
final class ResidualsFigure extends SampleFigure {

	private static final int MOST = 4;
	/** Temperatures are shown this far beyond the window, as a factor. */
	private static final double BEYOND = 2;
	/** Room between the last point and the frame, as a factor. */
	private static final double EDGE = 1.05;

	ResidualsFigure() {
		super("residuals", "Residuals of the fits", Scope.STAGE);
	}

	/** Insulators, for which laws are told apart by them. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return stages(study, s -> (s.phase() == Phase.I1 || s.phase() == Phase.I2)
				&& s.preferredFit().map(f -> f.fit().residuals().size() > 0).orElse(false));
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		StageResult stage = stages.getFirst();
		List<StageFit> all = stage.fits().stream().filter(f -> f.hasFit() && f.fit().residuals().size() > 0)
				.sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred())).toList();
		List<StageFit> fits = all.stream().filter(f -> sameSpace(f, all.getFirst())).limit(MOST).toList();
		if (fits.isEmpty()) {
			return BuiltFigure.none("No law could be fitted to this stage.");
		}
		double scatter = scatter(fits);
		List<Panel> panels = fits.stream().map(f -> panel(stage, f, scatter)).toList();
		int columns = Math.min(2, panels.size());
		int rows = (panels.size() + columns - 1) / columns;
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(" at ")).plus(RichText.of(Words.stage(stage)))
				.plus(RichText.plain(": residuals")), panels.getFirst()).withPanels(panels, columns).withAspect(0.55 * rows / columns)
				.withNote(RichText.plain("Residual over standard error against temperature; shaded: ±2, and the window."
						+ (scatter == 1 ? "" : " Standard errors from the scatter about the law that describes the points best.")));
		return BuiltFigure.of(figure);
	}

	/** Where the errors are only relative: by how much the scatter about the best law says they are larger. */
	private static double scatter(List<StageFit> fits) {
		double least = fits.stream().filter(f -> !f.fit().noiseKnown() && sameSpace(f, fits.getFirst()))
				.mapToDouble(f -> Math.sqrt(f.fit().chi2PerDof().orElse(Double.NaN))).filter(s -> s > 0).min().orElse(1);
		return fits.stream().allMatch(f -> f.fit().noiseKnown()) ? 1 : least;
	}

	private static boolean sameSpace(StageFit a, StageFit b) {
		return a.fit().space() == b.fit().space();
	}

	private static Panel panel(StageResult stage, StageFit fit, double scatter) {
		Residuals residuals = fit.fit().residuals();
		int n = residuals.size();
		double[] t = new double[n];
		double[] z = residuals.standardised();
		for (int i = 0; i < n; i++) {
			t[i] = residuals.temperatureK(i);
			z[i] /= fit.fit().noiseKnown() ? 1 : scatter;
		}
		Mark.Band window = FitPlot.window(stage, fit);
		String runs = fit.fit().residualTests().runsP().isPresent()
				? ", runs *p* " + Words.probability(fit.fit().residualTests().runsP().getAsDouble()) : "";
		return Panel.of(Axis.log("*T* [K]", "K").withRange(around(window, FitPlot.ends(stage))), Axis.linear("residual / *σ*", ""))
				.title(RichText.of(RichText.escape(fit.fit().model().displayName()) + runs + (fit.preferred() ? " (preferred)" : "")))
				.add(window)
				.add(new Mark.Band(false, -2, 2, RichText.EMPTY, Ink.Role.BAND))
				.add(new Mark.Rule(false, 0, RichText.EMPTY, Dash.SOLID, Ink.Role.MUTED, false))
				.add(Series.symbols(Points.of(t, z), Marker.DISC.sized(0.8), new Ink.Category(0))).build();
	}

	/** Temperatures around a window, as far as there are data: a window is moved beyond its ends too. */
	private static Range around(Mark.Band window, double[] ends) {
		return new Range(Math.max(ends[0], window.from() / BEYOND) / EDGE, Math.min(ends[1], window.to() * BEYOND) * EDGE);
	}
}
