package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.Estimate;
import org.culet.physics.series.Branch;
import org.culet.plot.Figure;
import org.culet.plot.RichText;
import org.culet.plot.Table;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** All stages of a sample with everything deduced. */
final class StageTable extends StandardFigure {

	private static final RichText NOTHING = RichText.plain("–");

	StageTable() {
		super("stage-table", "Table of stages", Scope.SAMPLE, Choice.RESISTANCE, Choice.STAGES);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> !s.stages().isEmpty());
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		Optional<SampleResult> sample = view.sample(target);
		List<StageResult> stages = sample.map(SampleResult::stages).orElse(List.of()).stream()
				.filter(s -> target.stageIds().isEmpty() || target.stageIds().contains(s.id())).toList();
		if (stages.isEmpty()) {
			return BuiltFigure.none("There is no stage.");
		}
		Measured kind = view.measured(stages);
		boolean ohms = kind.unit().equals("Ω");
		String unit = ohms ? "kΩ" : kind.unit().replace(' ', '\u00a0');
		List<Table.Column> columns = List.of(new Table.Column(RichText.of("*P*\u00a0[GPa]"), true), new Table.Column(RichText.EMPTY, false),
				new Table.Column(RichText.plain("phase"), false), new Table.Column(RichText.plain("evidence"), false),
				new Table.Column(RichText.of("*T*_c\u00a0[K]"), true), new Table.Column(RichText.of(kind.symbol() + "(300\u00a0K) [" + unit + "]"), true),
				new Table.Column(RichText.of(kind.symbol() + "(0.35\u00a0K) [" + unit + "]"), true), new Table.Column(RichText.plain("law"), false),
				new Table.Column(RichText.of("*T*_0\u00a0[K]"), true), new Table.Column(RichText.of("*A* [" + kind.conductanceUnit() + "]"), true),
				new Table.Column(RichText.of("*G*_0 [" + kind.conductanceUnit() + "]"), true));
		List<List<RichText>> rows = stages.stream().map(s -> row(s, view.unit(s) * (ohms ? 1e-3 : 1), view.conductanceUnit(s))).toList();
		Figure figure = new Figure(id(), Words.sample(sample.get()).plus(RichText.plain(": stages")), List.of(), 1, 1, Optional.empty(),
				List.of(RichText.plain("↓: depressurising. ≤: upper bound, zero within the noise. –: not determined; the report says why. "
						+ "Standard errors in parentheses, in units of the last digits."
						+ (stages.stream().anyMatch(s -> s.override().isPresent()) ? " *: phase set by hand." : "")
						+ (kind.square() ? " A and G per square." : ""))),
				Optional.of(new Table(columns, rows)));
		return BuiltFigure.of(figure);
	}

	private static List<RichText> row(StageResult s, double factor, double conductance) {
		List<RichText> cells = new ArrayList<>();
		cells.add(s.pressureGPa().isPresent()
				? RichText.of(Words.number(s.pressureGPa().getAsDouble(), s.pressure().map(p -> p.sigmaGPa().orElse(0)).orElse(0.0)))
				: NOTHING);
		cells.add(s.branch() == Branch.DOWN ? RichText.plain("↓") : RichText.EMPTY);
		cells.add(Words.phase(s.phase()).plus(s.override().isPresent() ? RichText.plain("*") : RichText.EMPTY));
		cells.add(s.phase().definite() ? RichText.plain(s.override().isPresent() ? "by hand" : s.verdict().confidence().name().toLowerCase(Locale.ROOT))
				: RichText.plain(String.join("/", s.verdict().candidates().stream().map(p -> p.id()).toList())));
		cells.add(cell(s.tcK(), 1));
		cells.add(cell(s.ratio().highOhm(), factor));
		boolean bound = s.ratio().upperBound().isPresent() && s.ratio().highOhm().isPresent();
		cells.add(bound ? RichText.of("≤ " + Words.significant(s.ratio().upperBound().getAsDouble() * s.ratio().highOhm().get().value() * factor, 2))
				: cell(s.ratio().lowOhm(), factor));
		Optional<StageFit> law = s.preferredFit();
		cells.add(law.map(f -> RichText.plain(f.modelId())).orElse(NOTHING));
		cells.add(cell(law.flatMap(f -> f.parameter("T0_K")), 1));
		cells.add(cell(s.conductance("A_S"), conductance));
		cells.add(cell(s.conductance("G0_S"), conductance));
		return cells;
	}

	private static RichText cell(Optional<Estimate> value, double factor) {
		return value.map(e -> RichText.of(Words.value(e.times(factor), ""))).orElse(NOTHING);
	}
}
