package org.culet.analysis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.culet.analysis.input.SampleInput;
import org.culet.analysis.result.SampleResult;
import org.culet.analysis.result.SeriesResult;
import org.culet.analysis.result.StageCrossings;
import org.culet.analysis.result.StageResult;
import org.culet.analysis.result.SweepResult;
import org.culet.data.Direction;
import org.culet.physics.Estimate;
import org.culet.physics.RtCurve;
import org.culet.physics.phase.Phase;
import org.culet.physics.series.Branch;
import org.culet.physics.series.Crossing;
import org.culet.physics.series.CrossingResult;
import org.culet.physics.series.CurveCrossings;

/** Puts the stages of a sample in order and draws together what they say as a series. */
public final class SampleSeries {

	private SampleSeries() {
	}

	/**
	 * The results of a sample.
	 *
	 * @param sample the sample
	 * @param stages its stages in any order
	 * @return the stages in order of pressure, with boundaries, maximum of Tc and crossings
	 */
	public static SampleResult of(SampleInput sample, List<StageResult> stages) {
		Comparator<StageResult> byPressure = Comparator.comparingDouble(s -> s.pressureGPa().orElse(Double.POSITIVE_INFINITY));
		List<StageResult> up = stages.stream().filter(s -> s.branch() == Branch.UP).sorted(byPressure).toList();
		List<StageResult> down = stages.stream().filter(s -> s.branch() == Branch.DOWN).sorted(byPressure).toList();
		List<StageResult> ordered = new ArrayList<>(up);
		ordered.addAll(down.reversed());
		List<SeriesResult> series = new ArrayList<>();
		List<StageCrossings> crossings = new ArrayList<>();
		for (List<StageResult> branch : List.of(up, down)) {
			if (!branch.isEmpty()) {
				series.add(BranchSeries.of(branch));
				crossings.addAll(crossings(branch));
			}
		}
		return new SampleResult(sample.id(), sample.name(), sample.geometry(), sample.thicknessNm(), ordered, series, crossings,
				BranchSeries.reversibility(up, down));
	}

	/** Neighbours in pressure; and an activated insulator at the lowest with every insulator of another kind at higher pressure. */
	private static List<StageCrossings> crossings(List<StageResult> stages) {
		List<StageCrossings> found = new ArrayList<>();
		for (int i = 0; i + 1 < stages.size(); i++) {
			between(stages.get(i), stages.get(i + 1)).ifPresent(found::add);
		}
		StageResult first = stages.get(0);
		if (first.phase() == Phase.I1) {
			stages.stream().skip(2).filter(SampleSeries::otherInsulator).map(s -> between(first, s)).flatMap(Optional::stream)
					.forEach(found::add);
		}
		return found;
	}

	private static boolean otherInsulator(StageResult stage) {
		return stage.phase() == Phase.I2 || stage.phase() == Phase.UNDETERMINED && stage.verdict().candidates().contains(Phase.I2);
	}

	/**
	 * Sweeps of one direction are compared, so that the thermal lag is the same in both stages; what cooling and warming say is then put
	 * together.
	 */
	private static Optional<StageCrossings> between(StageResult a, StageResult b) {
		if (!a.quantity().equals(b.quantity()) || a.curve().size() == 0 || b.curve().size() == 0) {
			return Optional.empty();
		}
		Optional<CrossingResult> cooling = between(a, b, Direction.COOLING);
		Optional<CrossingResult> warming = between(a, b, Direction.WARMING);
		if (cooling.isPresent() && warming.isPresent() && cooling.get().crossings().size() == warming.get().crossings().size()) {
			return Optional.of(new StageCrossings(a.id(), b.id(), "mean of cooling and warming sweeps", mean(cooling.get(), warming.get())));
		}
		if (cooling.isPresent() || warming.isPresent()) {
			String which = (cooling.isPresent() ? "cooling" : "warming") + " sweeps"
					+ (cooling.isPresent() && warming.isPresent() ? "; the warming sweeps show another number of crossings" : "");
			return Optional.of(new StageCrossings(a.id(), b.id(), which, cooling.orElseGet(warming::orElseThrow)));
		}
		return Optional.of(new StageCrossings(a.id(), b.id(), "all points", CurveCrossings.between(a.curve(), b.curve())));
	}

	private static Optional<CrossingResult> between(StageResult a, StageResult b, Direction direction) {
		return sweep(a, direction).flatMap(one -> sweep(b, direction).map(other -> CurveCrossings.between(one, other)));
	}

	/** Pairs in order of temperature: their means, half their difference as a systematic error. */
	private static CrossingResult mean(CrossingResult cooling, CrossingResult warming) {
		List<Crossing> crossings = new ArrayList<>();
		for (int i = 0; i < cooling.crossings().size(); i++) {
			Crossing c = cooling.crossings().get(i);
			Crossing w = warming.crossings().get(i);
			crossings.add(new Crossing(mean(c.temperatureK(), w.temperatureK()), mean(c.resistanceOhm(), w.resistanceOhm()),
					c.approached() || w.approached()));
		}
		return new CrossingResult(cooling.status(), cooling.reason(), crossings, cooling.higherAtTop(), cooling.topK());
	}

	private static Estimate mean(Estimate a, Estimate b) {
		return Estimate.normal((a.value() + b.value()) / 2, Math.hypot(Math.hypot(a.sigma(), b.sigma()) / 2, (a.value() - b.value()) / 2));
	}

	private static Optional<RtCurve> sweep(StageResult stage, Direction direction) {
		return stage.sweeps().stream().filter(s -> s.direction() == direction && s.curve().size() > 0)
				.max(Comparator.comparingInt(s -> s.curve().size())).map(SweepResult::curve);
	}
}
