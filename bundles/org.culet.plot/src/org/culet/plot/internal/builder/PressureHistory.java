package org.culet.plot.internal.builder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Direction;
import org.culet.physics.Estimate;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.plot.Axis;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Marker;
import org.culet.plot.Panel;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.BuiltFigure;
import org.culet.plot.builder.FigureOptions.Choice;
import org.culet.plot.builder.FigureTarget;

/** Pressure against date with the cool-downs; stages in their order where no date is known. */
final class PressureHistory extends StandardFigure {

	private static final double SECONDS_PER_DAY = 86_400;
	private static final int MOST_NUMBERS = 200;

	PressureHistory() {
		super("pressure-history", "Pressure against date", Scope.SAMPLE, Choice.STAGES, Choice.ERRORS);
	}

	@Override
	public List<FigureTarget> targets(StudyResult study) {
		return samples(study, s -> PressurePoints.pressures(s.stages()) > 1);
	}

	/** A stage with its place on the axis: days since 1970, or its number. */
	private record Place(StageResult stage, double at) {
	}

	@Override
	BuiltFigure build(StudyView view, FigureTarget target) {
		Optional<SampleResult> sample = view.sample(target);
		List<StageResult> stages = sample.map(SampleResult::stages).orElse(List.of()).stream().filter(s -> s.pressureGPa().isPresent()).toList();
		if (stages.isEmpty()) {
			return BuiltFigure.none("There is no stage with a pressure.");
		}
		List<Place> dated = stages.stream().flatMap(s -> begun(s).stream().map(t -> new Place(s, t))).sorted(Comparator
				.comparingDouble(Place::at)).toList();
		Figure figure = dated.isEmpty() ? numbered(sample.get(), stages) : history(sample.get(), dated);
		int without = stages.size() - dated.size();
		if (dated.isEmpty()) {
			return BuiltFigure.of(figure.withNote(RichText.plain("No stage and no sweep of this sample has a date: stages in order of "
					+ "pressure, up and down.")));
		}
		return BuiltFigure.of(without == 0 ? figure : figure.withNote(RichText.plain("Not shown: " + without + " without a date.")));
	}

	/** When the pressure was set: by the date of the stage, else by its first sweep; days since 1970 in UTC. */
	private static Optional<Double> begun(StageResult stage) {
		Optional<Double> first = stage.sweeps().stream().flatMap(s -> s.recordedAt().stream()).min(Comparator.naturalOrder()).map(PressureHistory::days);
		Optional<Double> day = stage.date().map(LocalDate::toEpochDay).map(Long::doubleValue);
		// a date says the day only: on that day the first sweep says more
		return day.isPresent() && first.isPresent() && Math.floor(first.get()) == day.get() ? first : day.or(() -> first);
	}

	private static double days(Instant time) {
		return (time.getEpochSecond() + time.getNano() * 1e-9) / SECONDS_PER_DAY;
	}

	private static Figure history(SampleResult sample, List<Place> places) {
		List<double[]> coolDowns = new ArrayList<>();
		List<double[]> way = new ArrayList<>();
		for (Place place : places) {
			double gpa = place.stage().pressureGPa().orElseThrow();
			way.add(new double[] { place.at(), gpa });
			for (SweepResult sweep : place.stage().sweeps()) {
				if (sweep.direction() == Direction.COOLING && sweep.recordedAt().isPresent()) {
					coolDowns.add(new double[] { days(sweep.recordedAt().get()), gpa });
				}
			}
		}
		way.addAll(coolDowns);
		way.sort(Comparator.comparingDouble(p -> p[0]));
		Panel.Builder panel = panel(Axis.dates(years(way)));
		panel.add(Series.line(points(way), Ink.Role.MUTED).withLine(new Line(0.7, Dash.SOLID)));
		stages(panel, places);
		if (!coolDowns.isEmpty()) {
			panel.add(Series.symbols(points(coolDowns), Marker.of(Marker.Shape.DOWN, false).sized(0.6), Ink.Role.FOREGROUND)
					.withName(RichText.plain("cool-down")));
		}
		return figure(sample, panel);
	}

	private static Figure numbered(SampleResult sample, List<StageResult> stages) {
		List<Place> places = new ArrayList<>();
		List<double[]> way = new ArrayList<>();
		for (StageResult stage : stages.subList(0, Math.min(stages.size(), MOST_NUMBERS))) {
			places.add(new Place(stage, places.size() + 1));
			way.add(new double[] { places.size(), stage.pressureGPa().orElseThrow() });
		}
		Panel.Builder panel = panel(Axis.linear("Stage number", ""));
		panel.add(Series.line(points(way), Ink.Role.MUTED).withLine(new Line(0.7, Dash.SOLID)));
		stages(panel, places);
		return figure(sample, panel);
	}

	private static Panel.Builder panel(Axis x) {
		return Panel.of(x, Axis.linear("Pressure [GPa]", "GPa")).legend(Panel.Legend.INSIDE);
	}

	private static Figure figure(SampleResult sample, Panel.Builder panel) {
		return Figure.of("pressure-history", Words.sample(sample).plus(RichText.plain(": pressure history")), panel.build()).withAspect(0.62);
	}

	/** Each stage as a symbol in the colour of its phase, open on the way down; one name for each phase. */
	private static void stages(Panel.Builder panel, List<Place> places) {
		Map<Phase, List<Place>> byPhase = new LinkedHashMap<>();
		for (Phase phase : Phase.values()) {
			places.stream().filter(p -> p.stage().phase() == phase).forEach(p -> byPhase.computeIfAbsent(phase, k -> new ArrayList<>()).add(p));
		}
		byPhase.forEach((phase, own) -> {
			boolean named = false;
			for (Branch branch : Branch.values()) {
				List<Place> some = own.stream().filter(p -> p.stage().branch() == branch).toList();
				if (!some.isEmpty()) {
					Series s = Series.symbols(withErrors(some), Marker.of(Marker.Shape.CIRCLE, branch == Branch.DOWN).sized(1.3),
							new Ink.Phase(phase.id()));
					RichText name = phase.definite() ? Words.phase(phase) : RichText.plain("undetermined");
					panel.add(named ? s : s.withName(branch == Branch.DOWN ? name.plus(RichText.plain(" (down)")) : name));
					named = true;
				}
			}
		});
	}

	private static Points withErrors(List<Place> places) {
		Points pressures = PressurePoints.of(places.stream().map(Place::stage).toList(), s -> Estimate
				.normal(s.pressureGPa().orElseThrow(), s.pressure().map(p -> p.sigmaGPa().orElse(0)).orElse(0.0)));
		double[] x = new double[places.size()];
		double[] y = new double[x.length];
		double[] sigma = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = places.get(i).at();
			y[i] = pressures.y(i);
			sigma[i] = pressures.sigmaY(i);
		}
		return Points.of(x, y, new double[0], sigma);
	}

	private static Points points(List<double[]> pairs) {
		return Points.of(pairs.stream().mapToDouble(p -> p[0]).toArray(), pairs.stream().mapToDouble(p -> p[1]).toArray());
	}

	/** "2026", or "2026–2027". */
	private static String years(List<double[]> way) {
		int first = year(way.getFirst()[0]);
		int last = year(way.getLast()[0]);
		return first == last ? String.valueOf(first) : first + "–" + last;
	}

	private static int year(double days) {
		return Instant.ofEpochSecond((long) (days * SECONDS_PER_DAY)).atOffset(ZoneOffset.UTC).getYear();
	}
}
