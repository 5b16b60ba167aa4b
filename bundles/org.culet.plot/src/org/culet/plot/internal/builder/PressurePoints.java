package org.culet.plot.internal.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.culet.analysis.result.StageResult;
import org.culet.physics.Estimate;
import org.culet.plot.Points;

/** A quantity of each stage against its pressure. */
final class PressurePoints {

	private PressurePoints() {
	}

	/** Number of different pressures. */
	static long pressures(List<StageResult> stages) {
		return stages.stream().filter(s -> s.pressureGPa().isPresent()).mapToDouble(s -> s.pressureGPa().getAsDouble()).distinct().count();
	}

	/**
	 * Points with errors in both directions.
	 *
	 * @param stages stages with a pressure
	 * @param quantity the quantity of each
	 */
	static Points of(List<StageResult> stages, Function<StageResult, Estimate> quantity) {
		return of(stages, quantity, 1);
	}

	/**
	 * Points with pressures divided by a unit of their own, and a gap where a stage lacks the quantity.
	 *
	 * @param unit what 1 on the axis is, GPa
	 */
	static Points withGaps(List<StageResult> stages, Function<StageResult, Optional<Estimate>> quantity, double unit) {
		Estimate gap = Estimate.exact(Double.NaN);
		return of(stages, s -> quantity.apply(s).orElse(gap), unit);
	}

	/**
	 * Points with pressures divided by a unit of their own.
	 *
	 * @param unit what 1 on the axis is, GPa
	 */
	static Points of(List<StageResult> stages, Function<StageResult, Estimate> quantity, double unit) {
		int n = stages.size();
		double[] x = new double[n];
		double[] y = new double[n];
		double[] sx = new double[n];
		double[] sy = new double[n];
		for (int i = 0; i < n; i++) {
			StageResult stage = stages.get(i);
			Estimate e = quantity.apply(stage);
			x[i] = stage.pressureGPa().orElseThrow() / unit;
			sx[i] = stage.pressure().map(p -> p.sigmaGPa().orElse(0)).orElse(0.0) / unit;
			y[i] = e.value();
			sy[i] = Double.isFinite(e.sigma()) ? e.sigma() : 0;
		}
		return Points.of(x, y, sx, sy);
	}
}
