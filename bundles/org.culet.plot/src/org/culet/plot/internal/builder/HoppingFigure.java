package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** log R against T^-p, on which the law exp (T0/T)^p is a straight line. */
final class HoppingFigure extends SampleFigure {

	private final String model;
	private final double exponent;
	private final String law;

	private HoppingFigure(String id, String title, String model, double exponent, String law) {
		super(id, title, Scope.STAGE, Choice.RESISTANCE, Choice.STAGES, Choice.FITS);
		this.model = model;
		this.exponent = exponent;
		this.law = law;
	}

	static HoppingFigure arrhenius() {
		return new HoppingFigure("arrhenius", "ln R against 1/T", "activated", 1, "activation");
	}

	static HoppingFigure efrosShklovskii() {
		return new HoppingFigure("es-vrh", "ln R against T^-1/2", "es-vrh", 0.5, "Efros–Shklovskii");
	}

	/** The stages that this law speaks for. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return stages(study, s -> s.fit(model).map(StageFit::preferred).orElse(false));
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		boolean one = stages.size() == 1;
		Axis y = view.measured(stages).resistanceAxis();
		Panel.Builder panel = Panel.of(Axis.inverseTemperature(exponent), y).top("*T* [K]").legend(Panel.Legend.INSIDE);
		for (StageResult stage : stages) {
			Optional<StageFit> fit = stage.fit(model);
			Ink ink = one ? new Ink.Category(0) : view.ink(stage);
			FitPlot.points(panel, view, stage, ink, false, RichText.of(Words.stage(stage)));
			fit.ifPresent(f -> {
				if (one && view.options().fits()) {
					panel.add(FitPlot.window(stage, f));
				}
				FitPlot.law(panel, view, stage, f, one ? Ink.Role.FIT : ink, Dash.SOLID, one ? RichText.plain(law + " fit") : RichText.EMPTY, false);
			});
			if (one && fit.isPresent() && view.options().fits()) {
				List<RichText> lines = new ArrayList<>(FitPlot.parameters(view, stage, fit.get()));
				lines.addAll(FitPlot.quality(fit.get()));
				panel.add(new Mark.Box(lines, Mark.Corner.BOTTOM_RIGHT, Ink.Role.FOREGROUND));
			}
		}
		String at = one ? " at " + plainStage(stages.getFirst()) : "";
		Figure figure = Figure.of(id(), RichText.plain("Sample " + sample.name() + at + ": " + law), panel.build());
		if (!one) {
			figure = view.withColors(figure, stages);
		}
		return BuiltFigure.of(notes(figure, stages));
	}

	private static String plainStage(StageResult stage) {
		return RichText.of(Words.stage(stage)).text();
	}

	private Figure notes(Figure figure, List<StageResult> stages) {
		Figure out = figure;
		for (StageResult stage : stages) {
			Optional<StageFit> fit = stage.fit(model);
			if (fit.isEmpty()) {
				out = out.withNote(RichText.plain(plainStage(stage) + ": this law could not be fitted."));
			} else if (!fit.get().flags().isEmpty()) {
				out = out.withNote(RichText.plain(Words.sentences(fit.get().flags())));
			}
		}
		return out;
	}
}
