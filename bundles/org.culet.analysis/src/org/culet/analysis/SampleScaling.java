package org.culet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.physics.RtCurve;
import org.culet.physics.TemperatureWindow;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.FiniteSizeScaling;
import org.culet.physics.series.ScalingData;
import org.culet.physics.series.ScalingOptions;
import org.culet.physics.series.ScalingPoint;
import org.culet.physics.series.ScalingResult;

/**
 * Finite-size scaling of the pressurising branch of a sample. Where all stages were measured at the same temperatures, those are the
 * isotherms; else isotherms are interpolated.
 *
 * @param window temperatures used
 * @param points what the points are, one sentence
 * @param isotherms the points
 * @param result the analysis
 */
public record SampleScaling(TemperatureWindow window, String points, List<ScalingPoint> isotherms, ScalingResult result) {

	private static final int ISOTHERMS = 20;
	private static final double SAME = 1e-9;

	/** Copies the list. */
	public SampleScaling {
		isotherms = List.copyOf(isotherms);
	}

	/**
	 * Analyses a sample.
	 *
	 * @param sample results of the sample
	 * @param asked temperatures to be used; empty: what all curves share
	 * @return the analysis, with a status that says whether it means anything
	 */
	public static SampleScaling of(SampleResult sample, Optional<TemperatureWindow> asked) {
		List<StageResult> stages = sample.stages(Branch.UP).stream()
				.filter(s -> s.pressureGPa().isPresent() && s.curve().size() > 0 && !s.twinFilm()).toList();
		TemperatureWindow window = window(stages, asked);
		ScalingData data = common(stages, window)
				.orElseGet(() -> window.highK() > window.lowK()
						? ScalingData.of(stages.stream().map(SampleScaling::curve).toList(), window.lowK(), window.highK(), ISOTHERMS)
						: new ScalingData(List.of(), "the curves share no range of temperature"));
		return new SampleScaling(window, data.reason(), data.points(), FiniteSizeScaling.analyse(data.points(), options(stages)));
	}

	private static TemperatureWindow window(List<StageResult> stages, Optional<TemperatureWindow> asked) {
		double low = asked.map(TemperatureWindow::lowK).orElse(Double.MIN_NORMAL);
		double high = asked.map(TemperatureWindow::highK).orElse(Double.POSITIVE_INFINITY);
		for (StageResult stage : stages) {
			double[] t = stage.curve().temperaturesK();
			low = Math.max(low, java.util.Arrays.stream(t).min().orElseThrow());
			high = Math.min(high, java.util.Arrays.stream(t).max().orElseThrow());
		}
		return new TemperatureWindow(low, Math.max(low, high));
	}

	private static ScalingData.StageCurve curve(StageResult stage) {
		OptionalDouble saturation = stage.phase() == Phase.M1 || stage.phase() == Phase.M2
				? stage.fit("saturation").flatMap((StageFit f) -> f.parameter("T_s_K")).map(t -> OptionalDouble.of(t.value()))
						.orElse(OptionalDouble.empty())
				: OptionalDouble.empty();
		RtCurve one = stage.sweeps().stream().map(s -> s.curve()).filter(c -> c.size() > 0)
				.max(java.util.Comparator.comparingInt(RtCurve::size)).orElse(stage.curve());
		return new ScalingData.StageCurve(stage.pressureGPa().getAsDouble(), one, saturation);
	}

	/** The measured points themselves, where every stage has one sweep at the same temperatures. */
	private static Optional<ScalingData> common(List<StageResult> stages, TemperatureWindow window) {
		if (stages.isEmpty() || stages.stream().anyMatch(s -> s.sweeps().size() != 1 || !s.curve().hasSigma())) {
			return Optional.empty();
		}
		RtCurve first = stages.get(0).curve().sortedByTemperature();
		List<ScalingPoint> points = new ArrayList<>();
		for (StageResult stage : stages) {
			RtCurve curve = stage.curve().sortedByTemperature();
			if (curve.size() != first.size()) {
				return Optional.empty();
			}
			for (int i = 0; i < curve.size(); i++) {
				double t = curve.temperatureK(i);
				if (Math.abs(t - first.temperatureK(i)) > SAME * t || !(curve.resistanceOhm(i) > 0)) {
					return Optional.empty();
				}
				if (window.contains(t)) {
					points.add(new ScalingPoint(first.temperatureK(i), stage.pressureGPa().getAsDouble(),
							Math.log(curve.resistanceOhm(i)), curve.sigmaOhm(i) / curve.resistanceOhm(i)));
				}
			}
		}
		return Optional.of(new ScalingData(points, points.size() + " points, measured at the same temperatures in all stages"));
	}

	/** Mean uncertainty of the pressures, what the scale adds to all of them kept apart. */
	private static ScalingOptions options(List<StageResult> stages) {
		double own = 0;
		double common = 0;
		int known = 0;
		for (StageResult stage : stages) {
			StagePressure pressure = stage.pressure().orElseThrow();
			if (pressure.sigmaGPa().isPresent()) {
				double scale = pressure.ruby().map(r -> r.sigmaScaleGPa()).orElse(0.0);
				own += Math.sqrt(Math.max(0, Math.pow(pressure.sigmaGPa().getAsDouble(), 2) - scale * scale));
				common += scale;
				known++;
			}
		}
		return known == 0 ? ScalingOptions.DEFAULT : ScalingOptions.DEFAULT.withPressureErrors(own / known, common / known);
	}
}
