package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	private static final String TITLE = "Phase diagram";
	/** Most samples in one panel. */
	private static final int TOGETHER = 3;
	/** Size of the symbols: stages lie close to each other where the coupling is full. */
	private static final double SYMBOL = 0.8;
	/** Half the width of a pressure that is written in a small panel. */
	private static final double EDGE = 0.17;

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
		Map<SampleResult, List<Trajectory.Point>> ways = new LinkedHashMap<>();
		List<String> reasons = new ArrayList<>();
		for (SampleResult sample : view.study().samples()) {
			if (target.sampleId().isEmpty() || target.sampleId().get().equals(sample.id())) {
				Trajectory way = trajectory(view.whole().sample(sample.id()).orElseThrow());
				List<Trajectory.Point> points = shown(sample, way);
				if (points.isEmpty()) {
					reasons.add(sample.name() + ": " + way.reason());
				} else {
					ways.put(sample, points);
				}
			}
		}
		if (ways.isEmpty()) {
			return BuiltFigure.none("No sample has enough critical temperatures for its amplitude. " + String.join("; ", reasons));
		}
		Figure figure = ways.size() > TOGETHER ? multiples(view, ways) : together(view, ways);
		for (String reason : reasons) {
			figure = figure.withNote(RichText.plain("Not shown: " + reason + "."));
		}
		return BuiltFigure.of(figure);
	}

	/** All samples over the scheme. */
	private Figure together(StudyView view, Map<SampleResult, List<Trajectory.Point>> ways) {
		Panel.Builder panel = Panel.of(axis("Order-parameter amplitude →"), axis("Phase coupling →")).legend(Panel.Legend.OUTSIDE);
		regions(panel);
		scheme(panel, false);
		DiagramPlace first = DiagramLayout.pressurePath().places().getFirst();
		panel.add(pressure(first.amplitude() - 0.06, first.coupling() - 0.12, Mark.Side.BELOW));
		ways.forEach((sample, points) -> add(panel, view, sample, points, true));
		return notes(Figure.of(id(), RichText.plain(TITLE), panel.build()).withAspect(0.72));
	}

	/** The scheme by itself, then each sample over the same regions: the ways of many would cover each other where the coupling is full. */
	private Figure multiples(StudyView view, Map<SampleResult, List<Trajectory.Point>> ways) {
		List<Panel> panels = new ArrayList<>();
		Panel.Builder first = small().title(RichText.plain("Scheme"));
		regions(first);
		scheme(first, true);
		first.add(pressure(0.8, 0.75, Mark.Side.LEFT));
		panels.add(first.build());
		ways.forEach((sample, points) -> {
			Panel.Builder panel = small().title(Words.sample(sample));
			regions(panel);
			add(panel, view, sample, points, false);
			end(panel, points.getFirst());
			if (points.size() > 1) {
				end(panel, points.getLast());
			}
			panels.add(panel.build());
		});
		int columns = panels.size() < 7 ? 3 : 4;
		int rows = (panels.size() + columns - 1) / columns;
		return notes(Figure.of(id(), RichText.plain(TITLE), panels.getFirst()).withPanels(panels, columns).withAspect(1.05 * rows / columns));
	}

	private static Panel.Builder small() {
		return Panel.of(axis("Amplitude →"), axis("Coupling →"));
	}

	/** The pressure at one end of a way, which says where it goes: beneath it, because the way goes up and to the left, and not beyond an edge. */
	private static void end(Panel.Builder panel, Trajectory.Point p) {
		double amplitude = Math.clamp(p.amplitude().orElseThrow().value(), EDGE, 1 - EDGE);
		panel.add(new Mark.Text(amplitude, p.coupling().orElseThrow().value(), RichText.plain(Words.pressure(p.pressureGPa())), Mark.Side.BELOW,
				Ink.Role.FOREGROUND));
	}

	private static void regions(Panel.Builder panel) {
		for (DiagramLayout.Region region : DiagramLayout.regions()) {
			panel.add(new Mark.Region(flat(region.outline()), Words.phase(region.phase()), new Ink.Phase(region.phase().id()), 0.26));
		}
	}

	/**
	 * The paths known at ambient pressure, and that of rising pressure.
	 *
	 * @param small whether names have to keep away from the edge and from the arrow of pressure
	 */
	private static void scheme(Panel.Builder panel, boolean small) {
		for (DiagramLayout.Path path : DiagramLayout.ambientPaths()) {
			panel.add(new Mark.Arrow(flat(path.places()), true, Dash.DASHED, 0.9, Ink.Role.MUTED));
			DiagramPlace start = path.places().getFirst();
			DiagramPlace end = path.places().getLast();
			boolean upright = start.amplitude() == end.amplitude();
			// at the head of the arrow, away from where the ways of samples begin
			double back = upright ? 0 : small ? 0.04 + 0.011 * name(path).length() : 0.06;
			Mark.Side level = small && end.coupling() > DiagramLayout.METAL_COUPLING ? Mark.Side.BELOW : Mark.Side.ABOVE;
			panel.add(new Mark.Text(end.amplitude() + back, end.coupling(), RichText.plain(name(path)), upright ? Mark.Side.LEFT : level,
					Ink.Role.MUTED));
		}
		panel.add(new Mark.Arrow(smooth(DiagramLayout.pressurePath().places()), true, Dash.SOLID, 2.2, Ink.Role.MUTED));
	}

	private static Mark.Text pressure(double amplitude, double coupling, Mark.Side side) {
		return new Mark.Text(amplitude, coupling, RichText.plain("pressure"), side, Ink.Role.MUTED);
	}

	private static String name(DiagramLayout.Path path) {
		return path.title().replaceAll(":.*", "");
	}

	private static Figure notes(Figure figure) {
		return figure.withNote(RichText.plain("Regions, dashed ambient paths and the arrow of pressure: schematic."))
				.withNote(RichText.of("Symbols: " + DiagramLayout.CAPTION.replaceFirst("schematic layout, ", "") + ": amplitude 1 − *P*/*P*_a from "
						+ "the fall of *T*_c, coupling from *T*_c or *T*_A over the pairing scale. Measured: *T*_c, *T*_A; inferred: both "
						+ "coordinates. Open: *T*_c is gone, coupling carried on, not measured."))
				.withNote(RichText.plain("Dashed: " + String.join("; ", DiagramLayout.ambientPaths().stream().map(DiagramLayout.Path::title).toList())
						+ "."));
	}

	private static Axis axis(String label) {
		return new Axis(RichText.of(label), Scale.LINEAR, TickValues.NONE, Optional.of(new Range(-0.02, 1.05)), "", false);
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

	/** What is drawn of a way: the stages that are shown. */
	private static List<Trajectory.Point> shown(SampleResult sample, Trajectory way) {
		Set<Double> pressures = sample.stages(Branch.UP).stream().flatMap(s -> s.pressureGPa().stream().boxed()).collect(Collectors.toSet());
		return way.points().stream().filter(PhaseDiagramFigure::placed).filter(p -> pressures.contains(p.pressureGPa())).toList();
	}

	private static void add(Panel.Builder panel, StudyView view, SampleResult sample, List<Trajectory.Point> points, boolean named) {
		panel.add(Series.line(places(points, false), view.ink(sample)).withLine(new Line(0.8, Dash.SOLID)).withKey(sample.id()));
		boolean allCarried = points.stream().allMatch(p -> p.kind() == Coupling.CARRIED);
		for (boolean carried : new boolean[] { true, false }) {
			List<Trajectory.Point> some = points.stream().filter(p -> (p.kind() == Coupling.CARRIED) == carried).toList();
			if (!some.isEmpty()) {
				Series s = Series.symbols(places(some, !carried), view.marker(sample, carried).sized(SYMBOL), view.ink(sample)).withKey(sample.id());
				panel.add(named && (!carried || allCarried) ? s.withName(Words.sample(sample)) : s);
			}
		}
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
