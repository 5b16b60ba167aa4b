package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.plot.Figure;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureBuilder;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureOptions.Temperature;
import org.culet.plot.builder.FigureTarget;

/** All of one sample on one page: the panels of the other figures side by side, and the table of stages. */
final class SampleDashboard extends StandardFigure {

	SampleDashboard() {
		super("sample-dashboard", "All of one sample", Scope.SAMPLE, Choice.TEMPERATURE, Choice.RESISTANCE, Choice.STAGES,
				Choice.ERRORS);
	}

	/** A figure whose first panel stands on the page, under a title, with or without its legend. */
	private record Part(FigureBuilder builder, String title, boolean legend) {
	}

	private static final List<Part> PARTS = List.of(new Part(new RtPressures(false), "all pressures", false),
			new Part(new RtPressures(true), "depressurising dashed", false), new Part(new TcPressure(), "critical temperature", false),
			new Part(new ResidualRatioFigure(), "residual ratio", false),
			new Part(new ActivationEnergyFigure(), "reduced activation energy", false),
			new Part(new ConductancePressure(), "weak localisation", true), new Part(new PressureHistory(), "pressure history", true));
	/** Panels at most: the last parts stand in for those that a sample does not have. */
	private static final int MOST = 6;

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> s.stages().stream().anyMatch(t -> t.curve().size() > 0));
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		Optional<SampleResult> sample = view.sample(target);
		List<StageResult> stages = sample.map(SampleResult::stages).orElse(List.of()).stream().filter(s -> s.curve().size() > 0).toList();
		if (stages.isEmpty()) {
			return BuiltFigure.none("There is no stage with a curve.");
		}
		FigureTarget whole = FigureTarget.sample(sample.get().id());
		List<Panel> panels = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		FigureOptions options = view.options().temperature() == Temperature.BOTH ? view.options().withTemperature(Temperature.LOGARITHMIC)
				: view.options();
		for (Part part : PARTS) {
			if (panels.size() == MOST) {
				break;
			}
			BuiltFigure built = part.builder().build(view.whole(), whole, options);
			built.figure().ifPresentOrElse(f -> panels.add(shown(f.panels().getFirst(), part)),
					() -> missing.add(part.title() + ": " + built.reason()));
		}
		Figure table = new StageTable().build(view.whole(), whole, options).figure().orElseThrow();
		int columns = Math.min(2, panels.size());
		int rows = (panels.size() + columns - 1) / columns;
		Figure figure = new Figure(id(), Words.sample(sample.get()), panels, columns, 0.8 * rows / columns,
				Optional.empty(), table.notes(), table.table());
		figure = view.withColors(figure, stages);
		for (String reason : missing) {
			figure = figure.withNote(RichText.plain("Not shown: " + reason));
		}
		return BuiltFigure.of(figure);
	}

	/** A panel under the title of its part; a legend that would only name the sample is left out. */
	private static Panel shown(Panel p, Part part) {
		return new Panel(RichText.plain(part.title()), p.x(), p.y(), p.right(), p.topLabel(), p.series(), p.marks(),
				part.legend() ? p.legend() : Panel.Legend.NONE, p.insets());
	}
}
