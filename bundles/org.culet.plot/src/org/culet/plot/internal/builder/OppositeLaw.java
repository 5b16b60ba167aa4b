package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageComparison;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.fit.FitResult;
import org.culet.physics.fit.ModelComparison.Entry;
import org.culet.physics.fit.Verdict;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Panel.Inset;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Ticks;

/** An insulator against the law that does not hold, on which it bends, with the right law as inset. */
final class OppositeLaw extends SampleFigure {

	private static final String ACTIVATED = "activated";
	private static final String HOPPING = "es-vrh";

	OppositeLaw() {
		super("opposite-law", "Against the opposite law", Scope.STAGE, Choice.RESISTANCE, Choice.FITS);
	}

	/** Stages on which the two laws are told apart. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return stages(study, s -> pair(s).isPresent() && s.fits().stream().anyMatch(f -> f.preferred()
				&& (f.modelId().equals(ACTIVATED) || f.modelId().equals(HOPPING))));
	}

	/** The two laws on the same points, the better first. */
	private record Pair(StageComparison comparison, Entry better, Entry worse) {
		double difference() {
			return worse.deltaAicc().orElseThrow() - better.deltaAicc().orElseThrow();
		}
	}

	private static Optional<Pair> pair(StageResult stage) {
		if (stage.comparison().isEmpty()) {
			return Optional.empty();
		}
		Optional<Entry> a = stage.comparison().get().comparison().entry(ACTIVATED).filter(e -> e.deltaAicc().isPresent());
		Optional<Entry> h = stage.comparison().get().comparison().entry(HOPPING).filter(e -> e.deltaAicc().isPresent());
		if (a.isEmpty() || h.isEmpty()) {
			return Optional.empty();
		}
		boolean activated = a.get().deltaAicc().getAsDouble() <= h.get().deltaAicc().getAsDouble();
		return Optional.of(new Pair(stage.comparison().get(), activated ? a.get() : h.get(), activated ? h.get() : a.get()));
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		StageResult stage = stages.getFirst();
		Optional<Pair> pair = pair(stage);
		if (pair.isEmpty()) {
			return BuiltFigure.none("The laws of an insulator could not be compared on this stage: there is no window for them.");
		}
		Pair p = pair.get();
		Panel inner = panel(view, stage, p, p.better()).build();
		// against 1/T a hopping law bows upwards and leaves the lower right free; against T^-1/2 activation leaves the upper left
		boolean bowed = exponent(p.worse()) == 1;
		Inset inset = bowed ? new Inset(0.55, 0.52, 0.43, 0.46, inner) : new Inset(0.03, 0.03, 0.47, 0.5, inner);
		Panel.Builder outer = panel(view, stage, p, p.worse()).top("*T* [K]").add(inset);
		outer.add(new Mark.Box(words(p), bowed ? Mark.Corner.TOP_LEFT : Mark.Corner.BOTTOM_RIGHT, Ink.Role.FOREGROUND));
		String better = p.better().model().displayName();
		Figure figure = Figure.of(id(), RichText.plain("Sample " + sample.name() + " at " + RichText.of(Words.stage(stage)).text()
				+ ": the opposite law bends; inset: " + better), outer.build()).withAspect(0.85)
				.withNote(RichText.plain("Outer law: " + p.worse().model().displayName() + "; inset: " + better + ". Both fitted to the same " + p.comparison().comparison().points() + " points. "
						+ p.comparison().comparison().reason() + "."));
		return BuiltFigure.of(figure);
	}

	private static double exponent(Entry law) {
		return law.model().id().equals(ACTIVATED) ? 1 : 0.5;
	}

	/** The points of the common window and a law, on the axis on which that law is straight. */
	private static Panel.Builder panel(StudyView view, StageResult stage, Pair pair, Entry law) {
		Panel.Builder panel = Panel.of(Axis.inverseTemperature(exponent(law)), view.measured(List.of(stage)).resistanceAxis());
		FitResult fit = law.fit();
		double unit = view.unit(stage);
		int n = fit.residuals().size();
		double[] t = new double[n];
		double[] r = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = fit.residuals().temperatureK(i);
			r[i] = unit * Math.exp(fit.residuals().observed(i));
		}
		panel.add(Series.symbols(Points.of(t, r), Marker.RING.sized(0.85), new Ink.Category(0)).withKey(stage.id()));
		if (!view.options().fits()) {
			return panel;
		}
		double[] x = StudyView.temperatures(pair.comparison().window().lowK(), Math.min(pair.comparison().window().highK(),
				FitPlot.ends(stage)[1]), 120);
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = unit * fit.resistanceOhm(x[i]).orElse(Double.NaN);
		}
		return panel.add(Series.line(Points.of(x, y), Ink.Role.FIT).withLine(new Line(1.1, law == pair.worse() ? Dash.DASHED
				: Dash.SOLID)));
	}

	private static List<RichText> words(Pair p) {
		List<RichText> lines = new ArrayList<>();
		lines.add(RichText.of("ΔAICc = " + Ticks.number(p.difference(), 1) + ": " + Verdict.of(p.difference()).words()));
		runs(p.worse()).ifPresent(t -> lines.add(RichText.of("runs test: *p* " + t)));
		runs(p.better()).ifPresent(t -> lines.add(RichText.of("inset: *p* " + t)));
		return lines;
	}

	private static Optional<String> runs(Entry law) {
		var p = law.fit().residualTests().runsP();
		return p.isPresent() ? Optional.of(Words.probability(p.getAsDouble())) : Optional.empty();
	}
}
