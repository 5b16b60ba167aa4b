package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.culet.analysis.SampleDiagram;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StudyResult;
import org.culet.physics.diagram.DiagramLayout;
import org.culet.physics.diagram.DiagramPlace;
import org.culet.physics.diagram.Trajectory;
import org.culet.physics.diagram.Trajectory.Coupling;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Axis.TickValues;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Mark;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;
import org.culet.plot.scale.Scale;

/** The schematic phase diagram with the way of each sample through it. */
final class PhaseDiagramFigure extends StandardFigure {

	PhaseDiagramFigure() {
		super("phase-diagram", "Amplitude and phase coupling", Scope.STUDY, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		boolean some = study.samples().stream().anyMatch(s -> trajectory(s).points().stream().anyMatch(PhaseDiagramFigure::placed));
		return some ? List.of(FigureTarget.STUDY) : List.of();
	}

	private static Trajectory trajectory(SampleResult sample) {
		return SampleDiagram.of(sample).trajectory();
	}

	private static boolean placed(Trajectory.Point p) {
		return p.amplitude().isPresent() && p.coupling().isPresent();
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		Range unit = new Range(-0.02, 1.04);
		Panel.Builder panel = Panel.of(axis("Order-parameter amplitude →", unit), axis("Phase coupling →", unit))
				.legend(Panel.Legend.OUTSIDE);
		for (DiagramLayout.Region region : DiagramLayout.regions()) {
			panel.add(new Mark.Region(flat(region.outline()), Words.phase(region.phase()), new Ink.Phase(region.phase().id()), 0.26));
		}
		List<String> names = new ArrayList<>();
		for (DiagramLayout.Path path : DiagramLayout.ambientPaths()) {
			panel.add(new Mark.Arrow(flat(path.places()), true, Dash.DASHED, 1.1, Ink.Role.MUTED));
			DiagramPlace start = path.places().getFirst();
			DiagramPlace end = path.places().getLast();
			boolean upright = start.amplitude() == end.amplitude();
			// at the head of the arrow, away from where the ways of samples begin
			panel.add(new Mark.Text(end.amplitude() + (upright ? 0 : 0.06), end.coupling(), RichText.plain(path.title().replaceAll(":.*", "")),
					upright ? Mark.Side.LEFT : Mark.Side.ABOVE, Ink.Role.MUTED));
			names.add(path.title());
		}
		panel.add(new Mark.Arrow(smooth(DiagramLayout.pressurePath().places()), true, Dash.SOLID, 2.2, new Ink.Category(2)));
		DiagramPlace first = DiagramLayout.pressurePath().places().getFirst();
		panel.add(new Mark.Text(first.amplitude() - 0.06, first.coupling() - 0.12, RichText.plain("pressure"), Mark.Side.BELOW, new Ink.Category(2)));
		List<String> reasons = new ArrayList<>();
		boolean some = false;
		for (SampleResult sample : view.study().samples()) {
			if (target.sampleId().isEmpty() || target.sampleId().get().equals(sample.id())) {
				Trajectory way = trajectory(view.whole().sample(sample.id()).orElseThrow());
				boolean shown = add(panel, view, sample, way);
				some |= shown;
				if (!shown) {
					reasons.add(sample.name() + ": " + way.reason());
				}
			}
		}
		if (!some) {
			return BuiltFigure.none("No sample has enough critical temperatures for its amplitude. " + String.join("; ", reasons));
		}
		Figure figure = Figure.of(id(), RichText.plain("Phase diagram"), panel.build()).withAspect(0.72)
				.withNote(RichText.plain("Regions, dashed ambient paths and the arrow of pressure: schematic."))
				.withNote(RichText.of("Symbols: " + DiagramLayout.CAPTION.replaceFirst("schematic layout, ", "") + ": amplitude 1 − *P*/*P*_a from "
						+ "the fall of *T*_c, coupling from *T*_c or *T*_A over the pairing scale. Measured: *T*_c, *T*_A; inferred: both "
						+ "coordinates. Open: *T*_c is gone, coupling carried on, not measured."))
				.withNote(RichText.plain("Dashed: " + String.join("; ", names) + "."));
		for (String reason : reasons) {
			figure = figure.withNote(RichText.plain("Not shown: " + reason + "."));
		}
		return BuiltFigure.of(figure);
	}

	private static Axis axis(String label, Range range) {
		return new Axis(RichText.of(label), Scale.LINEAR, TickValues.NONE, Optional.of(range), "", false);
	}

	private static double[] flat(List<DiagramPlace> places) {
		double[] out = new double[2 * places.size()];
		for (int i = 0; i < places.size(); i++) {
			out[2 * i] = places.get(i).amplitude();
			out[2 * i + 1] = places.get(i).coupling();
		}
		return out;
	}

	/** A rounded way through the places: Chaikin's corner cutting (1974), ends kept. */
	private static double[] smooth(List<DiagramPlace> places) {
		double[] p = flat(places);
		for (int round = 0; round < 4; round++) {
			double[] q = new double[2 * p.length - 4 + 4];
			int n = 0;
			q[n++] = p[0];
			q[n++] = p[1];
			for (int i = 0; i + 3 < p.length; i += 2) {
				for (double share : new double[] { 0.25, 0.75 }) {
					if (n < q.length - 2) {
						q[n++] = p[i] + share * (p[i + 2] - p[i]);
						q[n++] = p[i + 1] + share * (p[i + 3] - p[i + 1]);
					}
				}
			}
			q[q.length - 2] = p[p.length - 2];
			q[q.length - 1] = p[p.length - 1];
			p = q;
		}
		return p;
	}

	private static boolean add(Panel.Builder panel, StudyView view, SampleResult sample, Trajectory way) {
		Set<Double> pressures = sample.stages(Branch.UP).stream().flatMap(s -> s.pressureGPa().stream().boxed()).collect(Collectors.toSet());
		List<Trajectory.Point> points = way.points().stream().filter(PhaseDiagramFigure::placed)
				.filter(p -> pressures.contains(p.pressureGPa())).toList();
		if (points.isEmpty()) {
			return false;
		}
		panel.add(Series.line(places(points, false), view.ink(sample)).withLine(new Line(0.8, Dash.SOLID)).withKey(sample.id()));
		for (boolean carried : new boolean[] { true, false }) {
			List<Trajectory.Point> some = points.stream().filter(p -> (p.kind() == Coupling.CARRIED) == carried).toList();
			if (!some.isEmpty()) {
				Series s = Series.symbols(places(some, !carried), view.marker(sample, carried), view.ink(sample)).withKey(sample.id());
				boolean named = !carried || points.stream().allMatch(p -> p.kind() == Coupling.CARRIED);
				panel.add(named ? s.withName(Words.sample(sample)) : s);
			}
		}
		return true;
	}

	private static Points places(List<Trajectory.Point> points, boolean errors) {
		int n = points.size();
		double[] x = new double[n];
		double[] y = new double[n];
		double[] sx = new double[n];
		double[] sy = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = points.get(i).amplitude().orElseThrow().value();
			y[i] = points.get(i).coupling().orElseThrow().value();
			sx[i] = points.get(i).amplitude().orElseThrow().sigma();
			sy[i] = points.get(i).coupling().orElseThrow().sigma();
		}
		return errors ? Points.of(x, y, sx, sy) : Points.of(x, y);
	}
}
