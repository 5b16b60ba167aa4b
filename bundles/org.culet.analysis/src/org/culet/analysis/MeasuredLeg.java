package org.culet.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.culet.analysis.internal.MergedCurve;
import org.culet.data.Direction;
import org.culet.data.Quantity;
import org.culet.physics.RtCurve;

/**
 * One way down or up in temperature. Mostly one sweep; several where it was measured in steps that continue one another, as after a
 * refill or a change of excitation: a step alone has no normal state, or does not reach the lowest temperatures.
 *
 * @param direction which way the temperature went
 * @param curve all points of its sweeps
 * @param sweeps indices of its sweeps
 */
public record MeasuredLeg(Direction direction, RtCurve curve, List<Integer> sweeps) {

	/** Sweeps that share more than this part of the shorter one's range in ln T are repetitions, not steps. */
	private static final double REPETITION = 0.5;
	/** A leg says something about the lowest temperatures if it comes down to the low window of physics.md 6, T <= 2 T_min. */
	private static final double LOW_WINDOW = 2;

	/**
	 * One sweep, as far as legs are concerned.
	 *
	 * @param direction which way the temperature went
	 * @param quantity what its values are
	 * @param curve its points, at least one
	 */
	public record Step(Direction direction, Quantity quantity, RtCurve curve) {
	}

	/** Copies the list. */
	public MeasuredLeg {
		sweeps = List.copyOf(sweeps);
	}

	/**
	 * The legs of a stage, or of a file.
	 *
	 * @param sweeps its sweeps, each with at least one point
	 * @return the legs, in the order of their first sweeps; each sweep is in one of them
	 */
	public static List<MeasuredLeg> of(List<Step> sweeps) {
		List<List<Integer>> groups = new ArrayList<>();
		for (int i = 0; i < sweeps.size(); i++) {
			int sweep = i;
			groups.stream().filter(g -> g.stream().allMatch(j -> continues(sweeps.get(sweep), sweeps.get(j)))).findFirst()
					.ifPresentOrElse(g -> g.add(sweep), () -> groups.add(new ArrayList<>(List.of(sweep))));
		}
		return groups.stream().map(g -> new MeasuredLeg(sweeps.get(g.get(0)).direction(),
				g.size() == 1 ? sweeps.get(g.get(0)).curve()
						: MergedCurve.concatenated(g.stream().map(j -> sweeps.get(j).curve()).toList()),
				g)).toList();
	}

	/**
	 * The leg that a sweep belongs to.
	 *
	 * @param legs legs as {@link #of} gives them
	 * @param sweep index of a sweep
	 * @return index of its leg
	 */
	public static int legOf(List<MeasuredLeg> legs, int sweep) {
		return IntStream.range(0, legs.size()).filter(k -> legs.get(k).sweeps().contains(sweep)).findFirst().orElseThrow();
	}

	/**
	 * Those that come down to the lowest temperatures of all; the others cannot say what the film is there.
	 *
	 * @param legs legs as {@link #of} gives them
	 * @return their indices
	 */
	public static List<Integer> reachingLow(List<MeasuredLeg> legs) {
		double lowest = legs.stream().mapToDouble(leg -> lowK(leg.curve())).min().orElse(0);
		return IntStream.range(0, legs.size()).filter(k -> lowK(legs.get(k).curve()) <= LOW_WINDOW * lowest).boxed().toList();
	}

	/**
	 * The leg that covers the largest range of temperature; the first of equals.
	 *
	 * @param legs legs as {@link #of} gives them
	 * @return the widest, empty without legs
	 */
	public static Optional<MeasuredLeg> widest(List<MeasuredLeg> legs) {
		return legs.stream().max(Comparator.comparingDouble(leg -> decades(leg.curve())));
	}

	private static double decades(RtCurve curve) {
		// rounded, so that noise of the end points does not decide between sweeps over the same range
		return Math.rint(Math.log10(highK(curve) / lowK(curve)) * 20) / 20;
	}

	private static boolean continues(Step a, Step b) {
		if (a.direction() != b.direction() || a.direction() == Direction.NONE || a.quantity() != b.quantity()) {
			return false;
		}
		double lowA = Math.log(lowK(a.curve()));
		double lowB = Math.log(lowK(b.curve()));
		double highA = Math.log(highK(a.curve()));
		double highB = Math.log(highK(b.curve()));
		double shared = Math.min(highA, highB) - Math.max(lowA, lowB);
		return shared < REPETITION * Math.min(highA - lowA, highB - lowB);
	}

	private static double lowK(RtCurve curve) {
		return IntStream.range(0, curve.size()).mapToDouble(curve::temperatureK).min().orElse(Double.POSITIVE_INFINITY);
	}

	private static double highK(RtCurve curve) {
		return IntStream.range(0, curve.size()).mapToDouble(curve::temperatureK).max().orElse(0);
	}
}
