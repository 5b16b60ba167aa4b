package org.culet.analysis.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.culet.data.Direction;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.TcCriterion;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;
import org.culet.physics.tc.TcStatus;

/**
 * Critical temperatures of the sweeps of a stage and of the stage itself.
 *
 * @param sweeps one result a sweep, in their order, all by one criterion
 * @param stage cooling and warming together, empty without a sweep
 */
public record StageTc(List<TcResult> sweeps, Optional<TcResult> stage) {

	/**
	 * Finds them. Where the fraction of the maximum is asked for, no sweep has one, and one of them has its maximum at the highest
	 * temperatures, the normal-state criterion is tried: it is used for all sweeps if it finds something.
	 */
	static StageTc find(List<LoadedSweep> sweeps, TcOptions options) {
		List<TcResult> results = sweeps.stream().map(s -> CriticalTemperature.find(s.curve(), options)).toList();
		boolean offered = options.criterion() == TcCriterion.FRACTION && results.stream().noneMatch(r -> r.tc().isPresent())
				&& results.stream().anyMatch(r -> r.status() == TcStatus.NO_MAX_IN_RANGE);
		if (offered) {
			TcOptions normal = options.withCriterion(TcCriterion.NORMAL_STATE);
			List<TcResult> others = sweeps.stream().map(s -> CriticalTemperature.find(s.curve(), normal)).toList();
			if (others.stream().anyMatch(r -> r.tc().isPresent())) {
				results = others;
			}
		}
		return new StageTc(results, together(sweeps.stream().map(LoadedSweep::direction).toList(), results));
	}

	/**
	 * The answer for several sweeps together: mean of cooling and warming where both have a value.
	 *
	 * @param directions direction of each sweep
	 * @param results result of each sweep, by one criterion
	 * @return the joint result, empty without sweeps
	 */
	public static Optional<TcResult> together(List<Direction> directions, List<TcResult> results) {
		Optional<TcResult> cooling = best(directions, results, Direction.COOLING);
		Optional<TcResult> warming = best(directions, results, Direction.WARMING);
		if (cooling.isPresent() && warming.isPresent()) {
			return Optional.of(CriticalTemperature.combine(cooling.get(), warming.get()));
		}
		return cooling.or(() -> warming).or(() -> results.stream().max(Comparator.comparing(r -> r.tc().isPresent())));
	}

	/** The first sweep of a direction with a value, else the first of that direction. */
	private static Optional<TcResult> best(List<Direction> directions, List<TcResult> results, Direction direction) {
		Optional<TcResult> first = Optional.empty();
		for (int i = 0; i < results.size(); i++) {
			if (directions.get(i) == direction) {
				if (results.get(i).tc().isPresent()) {
					return Optional.of(results.get(i));
				}
				first = first.or(firstOf(results.get(i)));
			}
		}
		return first;
	}

	private static java.util.function.Supplier<Optional<TcResult>> firstOf(TcResult result) {
		return () -> Optional.of(result);
	}
}
