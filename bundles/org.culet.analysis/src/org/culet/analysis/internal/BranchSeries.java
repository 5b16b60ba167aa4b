package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.culet.analysis.result.SeriesResult;
import org.culet.analysis.result.StageFit;
import org.culet.analysis.result.StagePressure;
import org.culet.analysis.result.StageResult;
import org.culet.physics.Estimate;
import org.culet.physics.fit.ReferenceTrend;
import org.culet.physics.fit.WeakLocalization;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.BranchStage;
import org.culet.physics.series.Monotonicity;
import org.culet.physics.series.PhaseBoundaries;
import org.culet.physics.series.PhaseBoundary;
import org.culet.physics.series.PressureMaximum;
import org.culet.physics.series.Reversibility;
import org.culet.physics.series.SeriesInterpolation;
import org.culet.physics.series.SeriesPoint;
import org.culet.physics.series.StagePhase;

/** What the stages of one branch say together. */
final class BranchSeries {

	/** Reference temperatures at which the trend of G0 is looked at, kelvin. */
	private static final double[] REFERENCES_K = { 1, 10, 100 };

	private BranchSeries() {
	}

	/**
	 * The results of a branch.
	 *
	 * @param stages its stages in order of rising pressure, at least one
	 * @return what they say together
	 */
	static SeriesResult of(List<StageResult> stages) {
		List<String> notes = new ArrayList<>();
		List<StageResult> usable = usable(stages, notes);
		List<PhaseBoundary> boundaries = PhaseBoundaries.all(usable.stream().map(BranchSeries::phase).toList());
		List<SeriesPoint> tc = points(usable, StageResult::tcK);
		List<SeriesPoint> slopes = points(usable, s -> s.conductanceLine().flatMap(f -> f.parameter("A_S")));
		Optional<Estimate> slope = boundaries.stream().filter(b -> b.from() == Phase.M2 && b.to() == Phase.I2)
				.flatMap(b -> b.pressureGPa().stream()).findFirst().flatMap(p -> SeriesInterpolation.at(slopes, p));
		boolean errors = tc.stream().allMatch(p -> p.value().sigma() > 0);
		Optional<Monotonicity> trend = tc.size() >= 2 && errors ? Optional.of(Monotonicity.of(tc)) : Optional.empty();
		return new SeriesResult(stages.get(0).branch(), stages.stream().map(StageResult::id).toList(), boundaries,
				PressureMaximum.of(tc), trend, conductance(usable), slope, notes);
	}

	/** Stages with a pressure of their own, not of a twin film. */
	private static List<StageResult> usable(List<StageResult> stages, List<String> notes) {
		Set<Double> pressures = new HashSet<>();
		List<StageResult> usable = new ArrayList<>();
		for (StageResult stage : stages) {
			if (stage.pressureGPa().isEmpty()) {
				notes.add("stage " + stage.id() + " has no pressure and takes no part in the series");
			} else if (stage.twinFilm()) {
				notes.add("stage " + stage.label() + " is of a twin film and is not joined to the series");
			} else if (!pressures.add(stage.pressureGPa().getAsDouble())) {
				notes.add("there are several stages at " + stage.label() + "; the first of them takes part in the series");
			} else {
				usable.add(stage);
			}
		}
		return usable;
	}

	private static StagePhase phase(StageResult stage) {
		Optional<Estimate> drop = stage.verdict().measures().drop();
		return new StagePhase(stage.pressureGPa().getAsDouble(), ownSigma(stage), stage.phase(),
				drop.map(d -> OptionalDouble.of(d.value())).orElse(OptionalDouble.empty()));
	}

	/** Uncertainty of the pressure without the part of the scale, which all stages share. */
	private static double ownSigma(StageResult stage) {
		StagePressure pressure = stage.pressure().orElseThrow();
		double total = pressure.sigmaGPa().orElse(0);
		double scale = pressure.ruby().map(r -> r.sigmaScaleGPa()).orElse(0.0);
		return Math.sqrt(Math.max(0, total * total - scale * scale));
	}

	private static List<SeriesPoint> points(List<StageResult> stages, Function<StageResult, Optional<Estimate>> quantity) {
		List<SeriesPoint> points = new ArrayList<>();
		for (StageResult stage : stages) {
			quantity.apply(stage).filter(BranchSeries::isFinite)
					.ifPresent(value -> points.add(new SeriesPoint(stage.pressureGPa().getAsDouble(), ownSigma(stage), value)));
		}
		return points;
	}

	/** Numbers of curves that are none, such as a fit to values of 1e300, take no part in a series. */
	private static boolean isFinite(Estimate value) {
		return Double.isFinite(value.value()) && Double.isFinite(value.sigma());
	}

	private static Optional<ReferenceTrend> conductance(List<StageResult> stages) {
		List<WeakLocalization> lines = new ArrayList<>();
		for (StageResult stage : stages) {
			stage.conductanceLine().map(StageFit::fit).flatMap(f -> WeakLocalization.of(f, Optional.empty()))
					.filter(line -> isFinite(line.slope()) && isFinite(line.conductanceAt(1))).ifPresent(lines::add);
		}
		return lines.size() < 2 ? Optional.empty() : Optional.of(ReferenceTrend.of(lines, REFERENCES_K));
	}

	/**
	 * Compares the branches of a sample.
	 *
	 * @param up stages of the way up
	 * @param down stages of the way down
	 * @return the comparison, empty unless both have stages with pressures
	 */
	static Optional<Reversibility> reversibility(List<StageResult> up, List<StageResult> down) {
		List<BranchStage> rising = usable(up, new ArrayList<>()).stream().map(BranchSeries::branchStage).toList();
		List<BranchStage> falling = usable(down, new ArrayList<>()).stream().map(BranchSeries::branchStage).toList();
		return rising.isEmpty() || falling.isEmpty() ? Optional.empty() : Optional.of(Reversibility.compare(rising, falling));
	}

	private static BranchStage branchStage(StageResult stage) {
		boolean zero = stage.ratio().upperBound().isPresent();
		return new BranchStage(stage.pressureGPa().getAsDouble(), stage.phase(), logarithm(stage.ratio().highOhm()),
				zero ? OptionalDouble.empty() : logarithm(stage.ratio().lowOhm()));
	}

	private static OptionalDouble logarithm(Optional<Estimate> resistance) {
		return resistance.filter(r -> r.value() > 0).map(r -> OptionalDouble.of(Math.log(r.value()))).orElse(OptionalDouble.empty());
	}
}
