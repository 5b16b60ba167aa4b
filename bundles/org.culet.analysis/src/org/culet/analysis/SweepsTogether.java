package org.culet.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.culet.data.Direction;
import org.culet.physics.phase.Confidence;
import org.culet.physics.phase.Evidence;
import org.culet.physics.phase.Phase;
import org.culet.physics.phase.PhaseFlag;
import org.culet.physics.phase.PhaseMeasures;
import org.culet.physics.phase.PhaseVerdict;
import org.culet.physics.tc.CriticalTemperature;
import org.culet.physics.tc.HysteresisResult;
import org.culet.physics.tc.StepHysteresis;
import org.culet.physics.tc.TcOptions;
import org.culet.physics.tc.TcResult;

/**
 * What several sweeps of one stage, or of one file, say together. Critical temperatures of cooling and warming are averaged, because
 * thermal lag moves them apart. Averages of verdicts do not exist: sweeps that decide must agree, one that does not decide must leave room
 * for what the others say, and where they contradict each other the answer is undetermined.
 */
public final class SweepsTogether {

	private SweepsTogether() {
	}

	/**
	 * The joint verdict.
	 *
	 * @param directions direction of each sweep, for the words of the evidence
	 * @param verdicts verdict of each sweep
	 * @return the verdict of all of them together
	 */
	public static PhaseVerdict phase(List<Direction> directions, List<PhaseVerdict> verdicts) {
		if (verdicts.isEmpty()) {
			return undetermined(Set.of(), List.of(), "there is no sweep that could be read", Set.of(), PhaseMeasures.none());
		}
		if (verdicts.size() == 1) {
			return verdicts.get(0);
		}
		Set<Phase> definite = verdicts.stream().map(PhaseVerdict::phase).filter(Phase::definite)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
		List<Evidence> evidence = evidence(directions, verdicts);
		EnumSet<PhaseFlag> flags = EnumSet.noneOf(PhaseFlag.class);
		verdicts.forEach(v -> flags.addAll(v.flags()));
		if (definite.isEmpty()) {
			EnumSet<Phase> candidates = EnumSet.noneOf(Phase.class);
			verdicts.forEach(v -> candidates.addAll(v.candidates()));
			PhaseVerdict speaker = verdicts.stream().filter(v -> !v.candidates().isEmpty()).findFirst().orElse(verdicts.get(0));
			return undetermined(candidates, evidence, speaker.reason(), flags, speaker.measures());
		}
		if (definite.size() > 1) {
			return undetermined(definite, evidence, "the sweeps contradict each other: " + ids(definite), flags, PhaseMeasures.none());
		}
		return agreed(definite.iterator().next(), verdicts, evidence, flags);
	}

	/**
	 * The joint verdict of the legs of a stage or file: only those that come down to its lowest temperatures have a say.
	 *
	 * @param legs the legs
	 * @param verdicts verdict of each leg
	 * @return the verdict of all of them together
	 */
	public static PhaseVerdict phaseOfLegs(List<MeasuredLeg> legs, List<PhaseVerdict> verdicts) {
		List<Integer> speaking = MeasuredLeg.reachingLow(legs);
		return phase(speaking.stream().map(k -> legs.get(k).direction()).toList(), speaking.stream().map(verdicts::get).toList());
	}

	private static PhaseVerdict agreed(Phase phase, List<PhaseVerdict> verdicts, List<Evidence> evidence, Set<PhaseFlag> flags) {
		PhaseVerdict speaker = verdicts.stream().filter(v -> v.phase() == phase).findFirst().orElseThrow();
		for (PhaseVerdict v : verdicts) {
			if (!v.phase().definite() && !v.candidates().isEmpty() && !v.candidates().contains(phase)) {
				EnumSet<Phase> candidates = EnumSet.copyOf(v.candidates());
				candidates.add(phase);
				return undetermined(candidates, evidence,
						"one sweep shows " + phase.id() + ", another one " + ids(v.candidates()) + ": " + v.reason(), flags,
						speaker.measures());
			}
		}
		boolean strong = verdicts.stream().allMatch(v -> v.confidence() == Confidence.STRONG);
		long undecided = verdicts.stream().filter(v -> !v.phase().definite()).count();
		String reason = undecided == 0 ? speaker.reason() + " (" + verdicts.size() + " sweeps agree)"
				: speaker.reason() + " (" + undecided + " of " + verdicts.size() + " sweeps do not decide)";
		return new PhaseVerdict(phase, EnumSet.of(phase), strong ? Confidence.STRONG : Confidence.FAIR, evidence, reason, flags,
				speaker.measures());
	}

	private static List<Evidence> evidence(List<Direction> directions, List<PhaseVerdict> verdicts) {
		List<Evidence> all = new ArrayList<>();
		for (int i = 0; i < verdicts.size(); i++) {
			String sweep = directions.get(i) == Direction.NONE ? "sweep " + (i + 1) : directions.get(i).label();
			for (Evidence e : verdicts.get(i).evidence()) {
				all.add(new Evidence(e.rule(), sweep + ": " + e.statement(), e.value(), e.threshold(), e.passed()));
			}
			all.add(new Evidence("sweep", sweep + ": " + verdicts.get(i).phase().id() + ", " + verdicts.get(i).reason(),
					OptionalDouble.empty(), OptionalDouble.empty(), verdicts.get(i).phase().definite()));
		}
		return all;
	}

	private static String ids(Set<Phase> phases) {
		return phases.stream().map(Phase::id).collect(Collectors.joining(", "));
	}

	private static PhaseVerdict undetermined(Set<Phase> candidates, List<Evidence> evidence, String reason, Set<PhaseFlag> flags,
			PhaseMeasures measures) {
		return new PhaseVerdict(Phase.UNDETERMINED, candidates, Confidence.NONE, evidence, reason, flags, measures);
	}

	/**
	 * The answer for several sweeps together: mean of cooling and warming where both have a value.
	 *
	 * @param directions direction of each sweep
	 * @param results result of each sweep, by one criterion
	 * @return the joint result, empty without sweeps
	 */
	public static Optional<TcResult> tc(List<Direction> directions, List<TcResult> results) {
		Optional<TcResult> cooling = best(directions, results, Direction.COOLING);
		Optional<TcResult> warming = best(directions, results, Direction.WARMING);
		if (cooling.isPresent() && warming.isPresent()) {
			return Optional.of(CriticalTemperature.combine(cooling.get(), warming.get()));
		}
		return cooling.or(() -> warming).or(() -> results.stream().max(Comparator.comparing(r -> r.tc().isPresent())));
	}

	/**
	 * The hysteresis of a step from insulator to metal between the widest way down and the widest way up.
	 *
	 * @param legs the legs of one stage or file
	 * @param options how errors are found
	 * @return the loop or why there is none; empty where one direction is missing
	 */
	public static Optional<HysteresisResult> hysteresis(List<MeasuredLeg> legs, TcOptions options) {
		Optional<MeasuredLeg> cooling = MeasuredLeg.widest(legs.stream().filter(leg -> leg.direction() == Direction.COOLING).toList());
		Optional<MeasuredLeg> warming = MeasuredLeg.widest(legs.stream().filter(leg -> leg.direction() == Direction.WARMING).toList());
		return cooling.flatMap(down -> warming.map(up -> StepHysteresis.between(down.curve(), up.curve(), options)));
	}

	/** The first sweep of a direction with a value, else the first of that direction. */
	private static Optional<TcResult> best(List<Direction> directions, List<TcResult> results, Direction direction) {
		Optional<TcResult> first = Optional.empty();
		for (int i = 0; i < results.size(); i++) {
			if (directions.get(i) == direction) {
				if (results.get(i).tc().isPresent()) {
					return Optional.of(results.get(i));
				}
				first = first.isPresent() ? first : Optional.of(results.get(i));
			}
		}
		return first;
	}
}
