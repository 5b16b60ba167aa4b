package org.culet.physics.series;

import java.util.Arrays;
import java.util.Optional;

import org.culet.physics.curve.MonotoneCubic;

/**
 * The difference of two curves at their single points, each interpolated at the points of the other by a monotone cubic. It decides
 * where points are too few for parabolas: on a transition that is over within a few of them.
 */
final class RawDifference {

	/** With more points than this in the window parabolas decide, or nothing does. */
	private static final int MOST_POINTS = 60;
	/** A difference counts from this many standard errors on: a crossing rests on one point on either side. */
	private static final double SIGNIFICANT = 3;

	private final LogCurve a;
	private final LogCurve b;
	private final double temperatureNoise;

	/**
	 * @param a one curve, at least two points
	 * @param b the other
	 * @param temperatureNoise relative standard error of single temperatures
	 */
	RawDifference(LogCurve a, LogCurve b, double temperatureNoise) {
		this.a = a;
		this.b = b;
		this.temperatureNoise = temperatureNoise;
	}

	/**
	 * Two neighbouring significant differences of opposite sign.
	 *
	 * @param low ln T of the lower one
	 * @param high ln T of the upper one
	 * @param lnR ln R half way between
	 */
	record Bracket(double low, double high, double lnR) {

		double middle() {
			return (low + high) / 2;
		}

		/** Standard error of a crossing anywhere between: uniform. */
		double sigma() {
			return (high - low) / Math.sqrt(12);
		}
	}

	/** Whether the significant differences next to a place, within a reach of it on either side, have opposite signs. */
	boolean opposite(double place, double reach) {
		LogCurve.Raw first = a.raw();
		LogCurve.Raw second = b.raw();
		double below = 0;
		double above = 0;
		for (double x : LogCurve.commonGrid(a, b, Math.max(place - reach, Math.max(a.first(), b.first())),
				Math.min(place + reach, Math.min(a.last(), b.last())))) {
			double sign = sign(first, second, x);
			if (x <= place) {
				below = sign != 0 ? sign : below;
			} else {
				above = above != 0 ? above : sign;
			}
		}
		return below * above < 0;
	}

	/** The bracket nearest to a place, within a reach of it; empty if the significant differences have one sign. */
	Optional<Bracket> bracket(double near, double reach) {
		double[] at = Arrays.stream(LogCurve.commonGrid(a, b, near - reach, near + reach))
				.filter(x -> x >= Math.max(a.first(), b.first()) && x <= Math.min(a.last(), b.last())).toArray();
		if (at.length == 0 || at.length > MOST_POINTS) {
			return Optional.empty();
		}
		LogCurve.Raw first = a.raw();
		LogCurve.Raw second = b.raw();
		Optional<Bracket> best = Optional.empty();
		double before = 0;
		double from = 0;
		for (double x : at) {
			double sign = sign(first, second, x);
			if (sign * before < 0) {
				double middle = (from + x) / 2;
				Bracket found = new Bracket(from, x, (first.value(middle) + second.value(middle)) / 2);
				if (best.isEmpty() || Math.abs(found.middle() - near) < Math.abs(best.get().middle() - near)) {
					best = Optional.of(found);
				}
			}
			if (sign != 0) {
				before = sign;
				from = x;
			}
		}
		return best;
	}

	/** Sign of a significant difference, else 0. */
	private double sign(LogCurve.Raw first, LogCurve.Raw second, double x) {
		if (first.lost(x) || second.lost(x)) {
			return 0;
		}
		double difference = first.value(x) - second.value(x);
		double variance = first.variance(x, temperatureNoise) + second.variance(x, temperatureNoise);
		return Math.abs(difference) > SIGNIFICANT * Math.sqrt(variance) ? Math.signum(difference) : 0;
	}
}
