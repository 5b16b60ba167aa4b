package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.PhysicalConstants;
import org.culet.physics.fit.ReferenceTrend;
import org.culet.physics.fit.WeakLocalization;
import org.culet.physics.phase.Phase;
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
import org.culet.plot.scale.Range;

/** G0, at two reference temperatures, and A of weak localisation against pressure. */
final class ConductancePressure extends SampleFigure {

	private static final double[] REFERENCES_K = { 1, 10 };
	private static final double[] TRENDS_K = { 1, 10, 100 };

	ConductancePressure() {
		super("g0-a-pressure", "G0 and A against pressure", Scope.SAMPLE, Choice.RESISTANCE, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> PressurePoints.pressures(s.stages(Branch.UP).stream().filter(ConductancePressure::shown).toList()) > 1);
	}

	private static boolean shown(StageResult stage) {
		return stage.curve().size() > 0 && stage.pressureGPa().isPresent() && stage.conductanceLine().isPresent();
	}

	private static WeakLocalization line(SampleResult sample, StageResult stage) {
		return WeakLocalization.of(stage.conductanceLine().orElseThrow().fit(), sample.geometry()).orElseThrow();
	}

	@Override
	BuiltFigure build(StudyView view, SampleResult sample, List<StageResult> stages, boolean chosen) {
		List<StageResult> all = stages.stream().filter(ConductancePressure::shown).toList();
		if (PressurePoints.pressures(all) < 2) {
			return BuiltFigure.none("No two stages at different pressures have a fit of weak localisation.");
		}
		Measured kind = view.measured(all);
		boolean square = kind.square();
		String unit = (square ? " per square" : "") + " [" + kind.conductanceUnit() + "]";
		String plain = Measured.plain(kind.conductanceUnit());
		double perSiemens = kind.perInverse() / kind.perOhm();
		Panel.Builder panel = Panel.of(Axis.linear("Pressure [GPa]", "GPa"), Axis.linear("*G*_0" + unit, plain))
				.right(slopes("*A*" + unit, plain, square, perSiemens)).legend(Panel.Legend.INSIDE);
		for (Branch branch : Branch.values()) {
			List<StageResult> own = all.stream().filter(s -> s.branch() == branch).toList();
			if (!own.isEmpty()) {
				add(panel, view, sample, own, branch == Branch.DOWN);
			}
		}
		if (square) {
			rules(panel, perSiemens);
		}
		Figure figure = Figure.of(id(), Words.sample(sample).plus(RichText.plain(": conductance and slope of weak localisation")),
				panel.build());
		return BuiltFigure.of(notes(figure, sample, all, square));
	}

	/** The axis of A; per square it reaches over what theory says for p = 3. */
	private static Axis slopes(String label, String unit, boolean square, double perSiemens) {
		Axis axis = Axis.linear(label, unit);
		return square ? axis.withRange(new Range(0, 3.3 * perSiemens * PhysicalConstants.E2_PER_PI_H)) : axis;
	}

	private static void add(Panel.Builder panel, StudyView view, SampleResult sample, List<StageResult> stages, boolean down) {
		Line line = new Line(0.8, down ? Dash.DASHED : Dash.SOLID);
		String behind = down ? ", depressurising" : "";
		for (int k = 0; k < REFERENCES_K.length; k++) {
			double reference = REFERENCES_K[k];
			panel.add(Series.symbols(PressurePoints.of(stages, s -> line(sample, s).conductanceAt(reference).times(view.conductanceUnit(s))),
					Marker.of(k == 0 ? Marker.Shape.CIRCLE : Marker.Shape.UP, down), new Ink.Category(k == 0 ? 0 : 5)).withLine(line)
					.withName(RichText.of("*G*_0 = *G*(" + Words.kelvin(reference) + ")" + behind)));
		}
		panel.add(Series.symbols(PressurePoints.of(stages, s -> line(sample, s).slope().times(view.conductanceUnit(s))), Marker.of(Marker.Shape.SQUARE, down),
				new Ink.Category(1)).withLine(line).withName(RichText.of("*A* (right)" + behind)).onRight());
	}

	private static void rules(Panel.Builder panel, double perSiemens) {
		double unit = perSiemens * PhysicalConstants.E2_PER_PI_H;
		panel.add(new Mark.Rule(false, unit, RichText.of("*p* = 1"), Dash.DOTTED, new Ink.Category(1), true));
		panel.add(new Mark.Rule(false, 1.5 * unit, RichText.of("*p* = 3/2"), Dash.DOTTED, new Ink.Category(1), true));
		panel.add(new Mark.Rule(false, 3 * unit, RichText.of("*p* = 3"), Dash.DOTTED, new Ink.Category(1), true));
	}

	private static Figure notes(Figure figure, SampleResult sample, List<StageResult> shown, boolean square) {
		Figure out = figure.withNote(RichText.of("*G* = *G*_0 + *A* ln(*T*/*T*_{ref}); convention (a): *T*_{ref} fixed, *G*_0 = *G*(*T*_{ref}). "
				+ "The order of *G*_0 in *P* can depend on *T*_{ref}."));
		List<String> without = new ArrayList<>();
		if (sample.stages().stream().anyMatch(s -> s.phase() == Phase.I1)) {
			without.add("activated stages (I_1)");
		}
		String curved = String.join(", ", sample.stages().stream().filter(s -> s.phase() != Phase.I1 && s.fit(WeakLocalizationFigure.MODEL)
				.isPresent() && s.conductanceLine().isEmpty()).map(Words::stage).toList());
		if (!curved.isEmpty()) {
			without.add("stages on which *G* is nowhere straight in ln *T* (" + curved + ")");
		}
		if (!without.isEmpty()) {
			out = out.withNote(RichText.of("Not shown: " + String.join("; ", without) + "."));
		}
		List<WeakLocalization> rising = shown.stream().filter(s -> s.branch() == Branch.UP && !s.twinFilm()).map(s -> line(sample, s)).toList();
		if (rising.size() > 1) {
			out = out.withNote(RichText.plain("Pressurising: " + ReferenceTrend.of(rising, TRENDS_K).reason() + "."));
		}
		return square ? out.withNote(RichText.of("Dotted: *A* = *p e*^2/(π*h*). " + RichText.escape(WeakLocalization.CAVEAT
				.replace("e^2/(2 pi^2 hbar)", "e²/(2π²ħ)").replace("alpha", "α").replace("1.2e-5 S", "12 µS"))))
				: out.withNote(RichText.plain("Per sample, not per square: no comparison with theory."));
	}
}
