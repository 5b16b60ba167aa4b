package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** R(350 mK)/R(300 K) against P/P_T; samples without a P_T against P. */
final class ResidualRatioFigure extends StandardFigure {

	ResidualRatioFigure() {
		super("residual-ratio", "R(350 mK)/R(300 K) against P/P_T", Scope.STUDY, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return worthwhile(study.samples()) ? List.of(FigureTarget.STUDY) : List.of();
	}

	private static List<StageResult> shown(SampleResult sample, Branch branch) {
		return sample.stages(branch).stream().filter(s -> known(s) && s.pressureGPa().isPresent()).toList();
	}

	private static boolean worthwhile(List<SampleResult> samples) {
		return PressurePoints.pressures(samples.stream().flatMap(s -> shown(s, Branch.UP).stream()).toList()) > 1;
	}

	private static boolean known(StageResult stage) {
		return stage.ratio().ratio().isPresent() || bound(stage);
	}

	private static boolean bound(StageResult stage) {
		return stage.ratio().upperBound().isPresent();
	}

	private static Optional<Estimate> transition(SampleResult sample) {
		return sample.series(Branch.UP).flatMap(s -> s.transitionGPa());
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		List<SampleResult> samples = view.study().samples().stream().filter(s -> !shown(s, Branch.UP).isEmpty())
				.filter(s -> target.sampleId().isEmpty() || target.sampleId().get().equals(s.id())).toList();
		if (!worthwhile(samples)) {
			return BuiltFigure.none("No two stages at different pressures reach both 350 mK and 300 K.");
		}
		List<SampleResult> scaled = samples.stream().filter(s -> transition(s).isPresent()).toList();
		List<SampleResult> plain = samples.stream().filter(s -> transition(s).isEmpty()).toList();
		List<Panel> panels = new ArrayList<>();
		if (!scaled.isEmpty()) {
			Panel.Builder panel = Panel.of(Axis.linear("*P*/*P*_T", ""), axis()).legend(Panel.Legend.INSIDE);
			panel.add(new Mark.Rule(true, 1, RichText.of("M_1 | M_2"), Dash.DOTTED, Ink.Role.MUTED, false));
			scaled.forEach(s -> add(panel, view, s, transition(s).orElseThrow().value()));
			panels.add(panel.build());
		}
		if (!plain.isEmpty()) {
			Panel.Builder panel = Panel.of(Axis.linear("Pressure [GPa]", "GPa"), axis()).legend(Panel.Legend.INSIDE);
			plain.forEach(s -> add(panel, view, s, 1));
			panels.add(panel.build());
		}
		Figure figure = Figure.of(id(), RichText.of("Residual resistance ratio"), panels.getFirst()).withPanels(panels, panels.size())
				.withAspect(panels.size() > 1 ? 0.46 : 0.78);
		return BuiltFigure.of(notes(figure, samples, scaled));
	}

	private static Axis axis() {
		return Axis.log("*R*(350 mK)/*R*(300 K)", "");
	}

	private static void add(Panel.Builder panel, StudyView view, SampleResult sample, double unit) {
		for (Branch branch : Branch.values()) {
			boolean down = branch == Branch.DOWN;
			List<StageResult> all = shown(sample, branch);
			List<StageResult> values = all.stream().filter(s -> !bound(s)).toList();
			List<StageResult> bounds = all.stream().filter(ResidualRatioFigure::bound).toList();
			RichText name = Words.sample(sample).plus(RichText.plain(down ? ", depressurising" : ""));
			if (!values.isEmpty()) {
				panel.add(Series.symbols(PressurePoints.withGaps(all, s -> s.ratio().ratio(), unit), view.marker(sample, down),
						view.ink(sample)).withLine(new Line(0.7, down ? Dash.DASHED : Dash.SOLID)).withKey(sample.id()).withName(name));
			}
			if (!bounds.isEmpty()) {
				Series s = Series.symbols(PressurePoints.of(bounds, b -> Estimate.exact(b.ratio().upperBound().orElseThrow()), unit),
						Marker.UPPER_BOUND, view.ink(sample)).withKey(sample.id());
				panel.add(values.isEmpty() ? s.withName(name) : s);
			}
		}
	}

	private static Figure notes(Figure figure, List<SampleResult> samples, List<SampleResult> scaled) {
		Map<String, Integer> ways = new TreeMap<>();
		for (SampleResult sample : samples) {
			for (StageResult stage : sample.stages()) {
				ways.merge(stage.ratio().reason(), 1, Integer::sum);
			}
		}
		List<String> words = new ArrayList<>();
		ways.forEach((reason, count) -> words.add(count + " × " + reason));
		Figure out = figure.withNote(RichText.plain("How R(350 mK) was obtained: " + String.join("; ", words) + ". Arrows: upper bounds."));
		List<String> at = new ArrayList<>();
		scaled.forEach(s -> at.add(RichText.escape(s.name()) + " " + Words.value(transition(s).orElseThrow(), "GPa")));
		if (!at.isEmpty()) {
			out = out.withNote(RichText.of("*P*_T (last M_1 to first M_2 stage): " + String.join("; ", at) + "."));
		}
		return out;
	}
}
