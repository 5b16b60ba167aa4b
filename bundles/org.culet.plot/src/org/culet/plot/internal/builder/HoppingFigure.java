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
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureTarget;

/** log R against T^-p, on which the law exp (T0/T)^p is a straight line. */
final class HoppingFigure implements FigureBuilder {

	private final String id;
	private final String model;
	private final double exponent;
	private final String law;

	HoppingFigure(String id, String model, double exponent, String law) {
		this.id = id;
		this.model = model;
		this.exponent = exponent;
		this.law = law;
	}

	static HoppingFigure arrhenius() {
		return new HoppingFigure("arrhenius", "activated", 1, "activation");
	}

	static HoppingFigure efrosShklovskii() {
		return new HoppingFigure("es-vrh", "es-vrh", 0.5, "Efros–Shklovskii");
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String title() {
		return exponent == 1 ? "ln R against 1/T" : "ln R against T^-1/2";
	}

	@Override
	public Scope scope() {
		return Scope.STAGE;
	}

	/** The stages that this law speaks for. */
	@Override
	public List<FigureTarget> targets(StudyResult study) {
		List<FigureTarget> out = new ArrayList<>();
		for (SampleResult sample : study.samples()) {
			for (StageResult stage : sample.stages()) {
				if (stage.fit(model).map(StageFit::preferred).orElse(false)) {
					out.add(FigureTarget.stages(sample.id(), List.of(stage.id())));
				}
			}
		}
		return out;
	}

	@Override
	public BuiltFigure build(StudyResult study, FigureTarget target, FigureOptions options) {
		StudyView view = new StudyView(study);
		List<StageResult> stages = view.stages(target);
		Optional<SampleResult> sample = view.sample(target);
		if (stages.isEmpty() || sample.isEmpty()) {
			return BuiltFigure.none("There is no stage with a curve.");
		}
		boolean one = stages.size() == 1;
		Axis y = Measured.of(stages).resistanceAxis();
		Panel.Builder panel = Panel.of(Axis.inverseTemperature(exponent), y).top("*T* (K)").legend(Panel.Legend.INSIDE);
		for (StageResult stage : stages) {
			Optional<StageFit> fit = stage.fit(model);
			Ink ink = one ? new Ink.Category(0) : view.ink(stage);
			FitPlot.points(panel, stage, ink, false, RichText.of(Words.stage(stage)));
			fit.ifPresent(f -> {
				if (one) {
					panel.add(FitPlot.window(stage, f));
				}
				FitPlot.law(panel, stage, f, one ? Ink.Role.FIT : ink, Dash.SOLID, one ? RichText.plain(law + " fit") : RichText.EMPTY, false);
			});
			if (one && fit.isPresent()) {
				List<RichText> lines = new ArrayList<>(FitPlot.parameters(fit.get(), Measured.of(stages)));
				lines.addAll(FitPlot.quality(fit.get()));
				panel.add(new Mark.Box(lines, Mark.Corner.BOTTOM_RIGHT, Ink.Role.FOREGROUND));
			}
		}
		String at = one ? " at " + plainStage(stages.getFirst()) : "";
		Figure figure = Figure.of(id, RichText.plain("Sample " + sample.get().name() + at + ": " + law), panel.build());
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
