package org.culet.plot.internal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.StudyResult;
import org.culet.analysis.result.SweepResult;
import org.culet.physics.RtCurve;
import org.culet.physics.series.Branch;
import org.culet.plot.ColorBar;
import org.culet.plot.Dash;
import org.culet.plot.Figure;
import org.culet.plot.Ink;
import org.culet.plot.Line;
import org.culet.plot.Marker;
import org.culet.plot.Points;
import org.culet.plot.RichText;
import org.culet.plot.builder.FigureTarget;
import org.culet.plot.scale.Range;

/** What all builders ask a study: its colours, its curves, its stages. */
final class StudyView {

	private static final Marker.Shape[] SHAPES = { Marker.Shape.CIRCLE, Marker.Shape.SQUARE, Marker.Shape.UP, Marker.Shape.DIAMOND,
			Marker.Shape.DOWN };

	private final StudyResult study;
	private final Range pressures;
	private final boolean severalPressures;

	StudyView(StudyResult study) {
		this.study = study;
		double high = Double.NEGATIVE_INFINITY;
		double low = Double.POSITIVE_INFINITY;
		for (SampleResult sample : study.samples()) {
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

	StudyResult study() {
		return study;
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
		return new ColorBar(RichText.plain("Pressure (GPa)"), pressures, values);
	}

	/** By pressure, where there are several; else the stages of a sample are told apart by colours. */
	Ink ink(StageResult stage) {
		if (severalPressures) {
			return stage.pressureGPa().isPresent() ? new Ink.ByValue(stage.pressureGPa().getAsDouble()) : Ink.Role.MUTED;
		}
		int index = study.samples().stream().mapToInt(s -> s.stages().indexOf(stage)).max().orElse(0);
		return new Ink.Category(Math.max(0, index));
	}

	/** Solid while pressurising, dashed while depressurising. */
	static Line line(StageResult stage) {
		return stage.branch() == Branch.DOWN ? new Line(1, Dash.DASHED) : Line.SOLID;
	}

	/** A shape for each sample; open while depressurising. */
	Marker marker(SampleResult sample, boolean open) {
		return Marker.of(SHAPES[Math.floorMod(study.samples().indexOf(sample), SHAPES.length)], open);
	}

	Ink ink(SampleResult sample) {
		return new Ink.Category(Math.max(0, study.samples().indexOf(sample)));
	}

	/** The curves to draw for a stage: its sweeps, each as measured. */
	static List<RtCurve> curves(StageResult stage) {
		List<RtCurve> curves = stage.sweeps().stream().map(SweepResult::curve).filter(c -> c.size() > 0).toList();
		return curves.isEmpty() ? List.of(stage.curve()) : curves;
	}

	static Points resistances(RtCurve curve) {
		return Points.of(curve.temperaturesK(), curve.resistancesOhm());
	}

	/** Conductances in microsiemens; points without one (R not above zero) become gaps. */
	static Points conductances(RtCurve curve) {
		double[] g = curve.resistancesOhm();
		double[] sigma = new double[curve.hasSigma() ? g.length : 0];
		for (int i = 0; i < g.length; i++) {
			double r = g[i];
			g[i] = r > 0 ? 1e6 / r : Double.NaN;
			if (sigma.length > 0) {
				sigma[i] = r > 0 ? 1e6 * curve.sigmaOhm(i) / (r * r) : Double.NaN;
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
	static Optional<Range> resistanceRange(List<StageResult> stages) {
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
			low = Math.min(low, smallest);
			high = Math.max(high, largest);
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
