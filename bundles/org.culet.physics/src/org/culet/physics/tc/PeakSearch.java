package org.culet.physics.tc;

import java.util.List;
import java.util.OptionalDouble;
import org.culet.physics.Estimate;
import org.culet.physics.curve.SweepPoints;

/**
 * Maximum of dR/dlnT; the full width of the peak at half its height is the width of the transition.
 *
 * <p>Transitions of films are a few per cent wide and lean to one side, so a slope smoothed over nine points peaks too high by much more
 * than its statistical error. The steepest step between single points, and how much of the rise falls into the steps beside it, tell
 * between which temperatures the slope is largest: the middle of that bracket is reported, and its width is an uncertainty. Only where
 * noise would decide which step is the steepest are points averaged in groups first, in as small ones as will do.
 */
final class PeakSearch implements Search {

	private static final double SIGNIFICANT = 5;
	/** The peak lies below the temperature where R has lost a tenth; the rest is for noise. */
	private static final double ABOVE = 1.1;
	/** Largest error of a step's slope, as a part of the largest slope, with which noise does not decide. */
	private static final double QUIET = 0.1;
	/** A peak no wider than this many steps is not resolved. */
	private static final double RESOLVED_STEPS = 2;

	private final SweepPoints points;
	private final Transition transition;
	/** Points in a group: chosen once on the measured points, the same for all replicas. */
	private final int group;

	PeakSearch(SweepPoints points, TcOptions options) {
		this.points = points;
		this.transition = new Transition(points, options);
		OptionalDouble ninety = points.size() < FractionSearch.FEWEST_POINTS ? OptionalDouble.empty()
				: transition.locate(points.resistancesOhm()).tcK();
		this.group = ninety.isPresent() ? quietGroup(ABOVE * ninety.getAsDouble()) : 1;
	}

	private int quietGroup(double limitK) {
		int count = 1;
		while ((points.size() - 1) / (count + 1) >= FractionSearch.FEWEST_POINTS) {
			Chords chords = new Chords(points.grouped(count));
			if (chords.noiseBelow(limitK) < QUIET * chords.slope(chords.steepestBelow(limitK))) {
				break;
			}
			count++;
		}
		return count;
	}

	@Override
	public Located locate(double[] r) {
		if (points.size() < FractionSearch.FEWEST_POINTS) {
			return Located.none(TcStatus.TOO_FEW_POINTS, points.size() + " points at different temperatures: "
					+ FractionSearch.FEWEST_POINTS + " are the least that show a peak of dR/dlnT");
		}
		Located ninety = transition.locate(r);
		if (ninety.tcK().isEmpty()) {
			return ninety;
		}
		SweepPoints groups = points.withResistances(r).grouped(group);
		Chords chords = new Chords(groups);
		int top = chords.steepestBelow(ABOVE * ninety.tcK().getAsDouble());
		if (!(chords.slope(top) > SIGNIFICANT * chords.sigma(top))) {
			return Located.none(TcStatus.NO_SIGNIFICANT_DROP, "dR/dlnT is nowhere above 5 of its standard errors");
		}
		if (top >= chords.size() - 1) {
			return Located.none(TcStatus.NO_MAX_IN_RANGE, "dR/dlnT is largest at the highest temperature");
		}
		OptionalDouble left = chords.halfHeight(top, -1);
		OptionalDouble right = chords.halfHeight(top, 1);
		if (right.isEmpty() || top == 0) {
			return Located.none(TcStatus.NO_TRANSITION, "dR/dlnT is largest at " + Words.kelvin(groups.temperatureK(top))
					+ " but does not come down to half of that on both sides within the sweep");
		}
		return peak(groups, chords, top, left, right.getAsDouble());
	}

	private static Located peak(SweepPoints groups, Chords chords, int top, OptionalDouble left, double right) {
		double low = Math.exp(chords.lowerBound(top));
		double high = Math.exp(chords.upperBound(top));
		double step = groups.temperatureK(top + 1) - groups.temperatureK(top);
		double width = left.isPresent() ? Math.exp(right) - Math.exp(left.getAsDouble()) : 0;
		boolean resolved = width > RESOLVED_STEPS * step;
		String shape = left.isEmpty() ? "; the lower side of the peak is not covered, so its width is not known"
				: resolved ? "" : "; the points do not resolve the peak: its width is below " + Words.kelvin(width);
		Located found = Located.found((low + high) / 2, "dR/dlnT is largest between " + Words.kelvin(low) + " and " + Words.kelvin(high)
				+ ", " + Words.ohm(chords.slope(top)) + " over the steepest step" + shape)
				.at((groups.resistanceOhm(top) + groups.resistanceOhm(top + 1)) / 2,
						(groups.temperatureK(top) + groups.temperatureK(top + 1)) / 2)
				.anywhereWithin(high - low);
		if (left.isEmpty()) {
			return found;
		}
		// an unresolved peak has any width below that of the steps that show it
		Estimate full = resolved ? Estimate.normal(width, step / Math.sqrt(6)) : Estimate.normal(width / 2, width / Math.sqrt(12));
		return found.withDetails(List.of(new TcResult.Detail("width_K", full)));
	}
}
