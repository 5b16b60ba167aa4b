package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Quantity;
import org.culet.physics.RtCurve;
import org.culet.physics.SheetGeometry;
import org.culet.physics.series.Branch;
import org.culet.plot.ColorBar;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Marker;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.Series;
import org.culet.plot.builder.FigureOptions;
import org.culet.plot.builder.FigureOptions.ResistanceUnit;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** A study as a reader wants to see it: without the stages that are hidden or lack the unit asked for; its colours, curves, stages. */
final class StudyView {

	/** Of points that are set aside, as a multiple of the usual size. */
	private static final double ASIDE_SIZE = 0.6;
	private static final Marker.Shape[] SHAPES = { Marker.Shape.CIRCLE, Marker.Shape.SQUARE, Marker.Shape.UP, Marker.Shape.DIAMOND,
			Marker.Shape.DOWN };

	private final StudyResult whole;
	private final StudyResult study;
	private final FigureOptions options;
	/** What the resistances of a stage are multiplied by to be what was asked for, in ohm, by id of the stage. */
	private final Map<String, Double> factors = new HashMap<>();
	private final Range pressures;
	private final boolean severalPressures;

	StudyView(StudyResult whole, FigureOptions options) {
		this.whole = whole;
		this.options = options;
		List<SampleResult> samples = whole.samples().stream()
				.map(s -> s.withStages(s.stages().stream().filter(t -> shown(s, t)).toList())).toList();
		study = new StudyResult(whole.name(), whole.source(), samples, whole.problems(), whole.culetVersion());
		double high = Double.NEGATIVE_INFINITY;
		double low = Double.POSITIVE_INFINITY;
		for (SampleResult sample : whole.samples()) {
			for (StageResult stage : sample.stages()) {
				if (stage.pressureGPa().isPresent()) {
					high = Math.max(high, stage.pressureGPa().getAsDouble());
					low = Math.min(low, stage.pressureGPa().getAsDouble());
				}
			}
		}
		severalPressures = low < high;
		pressures = range(low > 0 && low < 0.35 * high ? 0 : low, high);
	}

	private static Range range(double low, double high) {
		return low < high ? new Range(low, high) : new Range(0, 1);
	}

	private boolean shown(SampleResult sample, StageResult stage) {
		OptionalDouble factor = factor(sample, stage);
		factor.ifPresent(f -> factors.put(stage.id(), f));
		return factor.isPresent() && !options.hidden().contains(stage.id());
	}

	/** From the numbers of a stage to those asked for, both in ohm; empty where w/l would have to be known for it. */
	private OptionalDouble factor(SampleResult sample, StageResult stage) {
		boolean asIs = options.resistance() == ResistanceUnit.AS_MEASURED || stage.quantity().isEmpty();
		boolean square = stage.quantity().equals(Optional.of(Quantity.SHEET_RESISTANCE));
		boolean wanted = stage.quantity().equals(Optional.of(Quantity.RESISTANCE));
		if (asIs || (options.resistance() == ResistanceUnit.RESISTANCE ? wanted : square)) {
			return OptionalDouble.of(1);
		}
		if (options.resistance() != ResistanceUnit.RESISTANCE || !square) {
			return OptionalDouble.empty();
		}
		double[] ratios = stage.sweeps().stream().mapToDouble(s -> s.sheetFactor()
				.orElse(stage.twinFilm() ? Double.NaN : sample.geometry().map(SheetGeometry::factor).orElse(Double.NaN))).distinct().toArray();
		return ratios.length == 1 && ratios[0] > 0 ? OptionalDouble.of(1 / ratios[0]) : OptionalDouble.empty();
	}

	/** The study without what is not to be seen. */
	StudyResult study() {
		return study;
	}

	/** The study with everything, for what a figure deduces from all stages. */
	StudyResult whole() {
		return whole;
	}

	/** The choices that the figure heeds. */
	FigureOptions options() {
		return options;
	}

	/** A sentence about stages that cannot be shown in the unit asked for; empty if there are none. */
	String leftOut(FigureTarget target) {
		long lacking = whole.samples().stream().filter(s -> target.sampleId().isEmpty() || target.sampleId().get().equals(s.id()))
				.flatMap(s -> s.stages().stream()).filter(s -> target.stageIds().isEmpty() || target.stageIds().contains(s.id()))
				.filter(s -> !factors.containsKey(s.id()) && !options.hidden().contains(s.id())).count();
		return lacking == 0 ? "" : "Left out: " + lacking + (lacking == 1 ? " stage" : " stages") + " of which w/l is not known.";
	}

	/** What the numbers of some stages are drawn as. */
	Measured measured(Iterable<StageResult> stages) {
		return switch (options.resistance()) {
		case AS_MEASURED -> Measured.of(stages);
		case RESISTANCE -> Measured.SAMPLE;
		case SHEET -> Measured.SHEET;
		case QUANTUM -> Measured.QUANTUM;
		};
	}

	/** What the resistances of a stage are multiplied by to be in the unit of the figure. */
	double unit(StageResult stage) {
		return factors.getOrDefault(stage.id(), 1.0) * measured(List.of(stage)).perOhm();
	}

	/** What conductances of a stage in siemens, one over its numbers, are multiplied by to be in the unit of the figure. */
	double conductanceUnit(StageResult stage) {
		return measured(List.of(stage)).perInverse() / unit(stage);
	}

	/** The stages that a target names, or all of its sample; only those with a curve. */
	List<StageResult> stages(FigureTarget target) {
		List<StageResult> out = new ArrayList<>();
		if (!target.stageIds().isEmpty()) {
			target.stageIds().forEach(id -> study.stage(id).ifPresent(out::add));
		} else {
			sample(target).ifPresent(s -> out.addAll(s.stages()));
		}
		out.removeIf(s -> s.curve().size() == 0);
		return out;
	}

	Optional<SampleResult> sample(FigureTarget target) {
		return target.sampleId().flatMap(study::sample);
	}

	static List<StageResult> measured(SampleResult sample, Branch branch) {
		return sample.stages(branch).stream().filter(s -> s.curve().size() > 0).toList();
	}

	/** A figure with the colour bar of its stages, if their colours mean pressures. */
	Figure withColors(Figure figure, List<StageResult> stages) {
		return severalPressures ? figure.withColorBar(colorBar(stages)) : figure;
	}

	/** The same colours for the same pressures in all figures of a study. */
	private ColorBar colorBar(List<StageResult> stages) {
		List<Double> values = stages.stream().filter(s -> s.pressureGPa().isPresent()).map(s -> s.pressureGPa().getAsDouble()).toList();
		return new ColorBar(RichText.plain("Pressure [GPa]"), pressures, values);
	}

	/** By pressure, where there are several; else the stages of a sample are told apart by colours. */
	Ink ink(StageResult stage) {
		if (severalPressures) {
			return stage.pressureGPa().isPresent() ? new Ink.ByValue(stage.pressureGPa().getAsDouble()) : Ink.Role.MUTED;
		}
		int index = whole.samples().stream().mapToInt(s -> s.stages().indexOf(stage)).max().orElse(0);
		return new Ink.Category(Math.max(0, index));
	}

	/** Solid while pressurising, dashed while depressurising. */
	static Line line(StageResult stage) {
		return stage.branch() == Branch.DOWN ? new Line(1, Dash.DASHED) : Line.SOLID;
	}

	/** A shape for each sample; open while depressurising. */
	Marker marker(SampleResult sample, boolean open) {
		return Marker.of(SHAPES[index(sample) % SHAPES.length], open);
	}

	Ink ink(SampleResult sample) {
		return new Ink.Category(index(sample));
	}

	private int index(SampleResult sample) {
		return Math.max(0, whole.samples().stream().map(SampleResult::id).toList().indexOf(sample.id()));
	}

	/** The curves to draw for a stage: its sweeps, each as measured. */
	static List<RtCurve> curves(StageResult stage) {
		List<RtCurve> curves = stage.sweeps().stream().map(SweepResult::curve).filter(c -> c.size() > 0).toList();
		return curves.isEmpty() ? List.of(stage.curve()) : curves;
	}

	/** The points of the sweeps of a stage that a person set aside, hollow and quiet in the unit of the figure; they cannot be picked. */
	List<Series> aside(StageResult stage) {
		return stage.sweeps().stream().map(SweepResult::aside).filter(c -> c.size() > 0)
				.map(c -> Series.symbols(resistances(stage, c), Marker.RING.sized(ASIDE_SIZE), Ink.Role.MUTED).withName(RichText.plain("masked"))).toList();
	}

	/** A curve of a stage in the unit of the figure. */
	Points resistances(StageResult stage, RtCurve curve) {
		double unit = unit(stage);
		double[] r = curve.resistancesOhm();
		Arrays.setAll(r, i -> r[i] * unit);
		return Points.of(curve.temperaturesK(), r);
	}

	/** Conductances of a stage in the unit of the figure; points without one (R not above zero) become gaps. */
	Points conductances(StageResult stage, RtCurve curve) {
		double unit = conductanceUnit(stage);
		double[] g = curve.resistancesOhm();
		double[] sigma = new double[curve.hasSigma() ? g.length : 0];
		for (int i = 0; i < g.length; i++) {
			double r = g[i];
			g[i] = r > 0 ? unit / r : Double.NaN;
			if (sigma.length > 0) {
				sigma[i] = r > 0 ? unit * curve.sigmaOhm(i) / (r * r) : Double.NaN;
			}
		}
		return Points.of(curve.temperaturesK(), g, new double[0], sigma);
	}

	/** Lowest temperature of some stages in kelvin; infinite without points. */
	static double lowestK(List<StageResult> stages) {
		double low = Double.POSITIVE_INFINITY;
		for (StageResult s : stages) {
			for (int i = 0; i < s.curve().size(); i++) {
				low = Math.min(low, s.curve().temperatureK(i));
			}
		}
		return low;
	}

	/** Largest temperature of some stages in kelvin. */
	static double highestK(List<StageResult> stages) {
		double high = 0;
		for (StageResult s : stages) {
			for (int i = 0; i < s.curve().size(); i++) {
				high = Math.max(high, s.curve().temperatureK(i));
			}
		}
		return high;
	}

	/**
	 * A range for a logarithmic axis of resistance: down to where curves vanish in their noise, not into the noise.
	 *
	 * @return empty if nothing is above zero
	 */
	Optional<Range> resistanceRange(List<StageResult> stages) {
		double low = Double.POSITIVE_INFINITY;
		double high = 0;
		for (StageResult stage : stages) {
			RtCurve c = stage.curve();
			double noise = 0;
			double largest = 0;
			for (int i = 0; i < c.size(); i++) {
				noise = Math.max(noise, -c.resistanceOhm(i));
				largest = Math.max(largest, c.resistanceOhm(i));
			}
			double smallest = Double.POSITIVE_INFINITY;
			for (int i = 0; i < c.size(); i++) {
				double r = c.resistanceOhm(i);
				boolean significant = r > 1.5 * noise && (!c.hasSigma() || r > 2 * c.sigmaOhm(i));
				smallest = significant ? Math.min(smallest, r) : smallest;
			}
			low = Math.min(low, smallest * unit(stage));
			high = Math.max(high, largest * unit(stage));
		}
		return low < high ? Optional.of(new Range(low / 1.6, high * 1.7)) : Optional.empty();
	}

	/** Equally spaced in the logarithm. */
	static double[] temperatures(double low, double high, int n) {
		double[] t = new double[n];
		for (int i = 0; i < n; i++) {
			t[i] = low * Math.pow(high / low, i / (n - 1.0));
		}
		return t;
	}
}
