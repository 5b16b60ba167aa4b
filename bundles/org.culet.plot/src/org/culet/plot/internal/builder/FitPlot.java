package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.physics.RtCurve;
import org.culet.plot.Dash;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.scale.Ticks;

/** Parts that figures of a fitted law share: points, law within and beyond its window, numbers. */
final class FitPlot {

	private static final int SAMPLES = 160;

	private FitPlot() {
	}

	/** Points of a stage as small rings, with what the axis shows of a resistance. */
	static void points(Panel.Builder panel, StudyView view, StageResult stage, Ink ink, boolean conductance, RichText name) {
		List<RtCurve> curves = StudyView.curves(stage);
		for (int i = 0; i < curves.size(); i++) {
			Points points = conductance ? view.conductances(stage, curves.get(i)).withoutErrors()
					: view.resistances(stage, curves.get(i));
			Series s = Series.symbols(points, Marker.RING.sized(0.85), ink).withKey(stage.id());
			panel.add(i == 0 ? s.withName(name) : s);
		}
	}

	/** The law within its window, and dotted as far as the data go. */
	static void law(Panel.Builder panel, StudyView view, StageResult stage, StageFit fit, Ink ink, Dash dash, RichText name, boolean conductance) {
		double[] ends = ends(stage);
		double low = Math.max(fit.window().lowK(), ends[0]);
		double high = Math.min(fit.window().highK(), ends[1]);
		if (!(low < high) || !view.options().fits()) {
			return;
		}
		double unit = conductance ? view.conductanceUnit(stage) : view.unit(stage);
		DoubleUnaryOperator shown = r -> r > 0 ? conductance ? unit / r : r * unit : Double.NaN;
		panel.add(Series.line(curve(fit, low, high, shown), ink).withLine(new Line(1.15, dash)).withKey(stage.id()).withName(name));
		List<double[]> beyond = new ArrayList<>();
		beyond.add(new double[] { Math.max(ends[0], low / 4), low });
		beyond.add(new double[] { high, Math.min(ends[1], high * 4) });
		for (double[] part : beyond) {
			if (part[1] > part[0] * 1.001) {
				panel.add(Series.line(curve(fit, part[0], part[1], shown), ink).withLine(new Line(0.9, Dash.DOTTED))
						.withKey(stage.id()));
			}
		}
	}

	private static Points curve(StageFit fit, double low, double high, DoubleUnaryOperator shown) {
		double[] t = StudyView.temperatures(low, high, SAMPLES);
		double[] y = new double[t.length];
		for (int i = 0; i < t.length; i++) {
			y[i] = shown.applyAsDouble(fit.resistanceOhm(t[i]).orElse(Double.NaN));
		}
		return Points.of(t, y);
	}

	/** Lowest and highest temperature of a stage in kelvin. */
	static double[] ends(StageResult stage) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (int i = 0; i < stage.curve().size(); i++) {
			low = Math.min(low, stage.curve().temperatureK(i));
			high = Math.max(high, stage.curve().temperatureK(i));
		}
		return new double[] { low, high };
	}

	/** Shading of the window of a fit, cut at the data; a person may drag it. */
	static Mark.Band window(StageResult stage, StageFit fit) {
		double[] ends = ends(stage);
		double high = Math.min(fit.window().highK(), ends[1]);
		double low = Math.max(fit.window().lowK(), ends[0]);
		return new Mark.Band(true, Math.min(low, high), high, RichText.plain(fit.windowByHand() ? "window set by hand" : "fit window"),
				Ink.Role.BAND, stage.id());
	}

	/** How well the law describes the points, in two lines. */
	static List<RichText> quality(StageFit fit) {
		List<RichText> lines = new ArrayList<>();
		StringBuilder first = new StringBuilder();
		fit.fit().chi2PerDof().ifPresent(c -> first.append(fit.fit().noiseKnown() ? "χ^2/ν = " + Words.significant(c, 3) : "σ from scatter"));
		fit.fit().residualTests().runsP().ifPresent(p -> first.append(first.isEmpty() ? "" : ", ").append("runs *p* ")
				.append(Words.probability(p)));
		if (!first.isEmpty()) {
			lines.add(RichText.of(first.toString()));
		}
		lines.add(RichText.plain(Ticks.number(fit.fit().points(), 0) + " points, " + Words.significant(fit.window().lowK(), 3) + "–"
				+ Words.kelvin(Math.min(fit.window().highK(), 1e4))));
		return lines;
	}

	/** A line for each parameter of the law that has a name in figures. */
	static List<RichText> parameters(StudyView view, StageResult stage, StageFit fit) {
		Measured kind = view.measured(List.of(stage));
		List<RichText> lines = new ArrayList<>();
		fit.parameter("T0_K").ifPresent(e -> lines.add(RichText.of("*T*_0 = " + Words.value(e, "K"))));
		fit.parameter("p").ifPresent(e -> lines.add(RichText.of("*p* = " + Words.value(e, ""))));
		fit.parameter("R0_ohm").ifPresent(e -> lines.add(RichText.of(kind.symbol().replaceAll("_.*", "") + "_0 = " + kind.resistance(e.times(view.unit(stage))))));
		return lines;
	}
}
