package org.culet.physics.tc;

import java.util.OptionalDouble;
import org.culet.physics.curve.SweepPoints;

/**
 * Mean slopes dR/dlnT between neighbouring points. Chord k lies between points k and k+1. A slope that is smoothed over several points
 * is lower and peaks elsewhere on a transition that is over within a few of them; a chord is exact whatever the curve does in between.
 */
final class Chords {

	private final SweepPoints points;
	private final double[] slope;
	private final double[] sigma;

	/** Chords of at least two points. */
	Chords(SweepPoints points) {
		this.points = points;
		int n = points.size() - 1;
		this.slope = new double[n];
		this.sigma = new double[n];
		for (int k = 0; k < n; k++) {
			double step = step(k);
			slope[k] = (points.resistanceOhm(k + 1) - points.resistanceOhm(k)) / step;
			sigma[k] = Math.hypot(points.sigmaOhm(k + 1), points.sigmaOhm(k)) / step;
		}
	}

	int size() {
		return slope.length;
	}

	/** Slope in ohm. */
	double slope(int k) {
		return slope[k];
	}

	/** Standard error of the slope. */
	double sigma(int k) {
		return sigma[k];
	}

	/** Width in ln T. */
	double step(int k) {
		return points.lnT(k + 1) - points.lnT(k);
	}

	/** The steepest chord that begins below a temperature; 0 if none does. */
	int steepestBelow(double limitK) {
		int top = 0;
		for (int k = 1; k < slope.length && points.temperatureK(k) < limitK; k++) {
			if (slope[k] > slope[top]) {
				top = k;
			}
		}
		return top;
	}

	/** The largest standard error of the chords that begin below a temperature. */
	double noiseBelow(double limitK) {
		double largest = sigma[0];
		for (int k = 1; k < sigma.length && points.temperatureK(k) < limitK; k++) {
			largest = Math.max(largest, sigma[k]);
		}
		return largest;
	}

	/**
	 * Lowest ln T at which dR/dlnT can be largest, if it has one maximum and chord {@code top}, not the first, is the steepest. Below
	 * chord top-1 the slope would fall through two chords of which the upper one is steeper. Inside chord top-1, the slope from there on
	 * is at least that of chord top, and before at least that of chord top-2, so the rise over the chord leaves no more room.
	 */
	double lowerBound(int top) {
		return points.lnT(top) - step(top - 1) * part(top, top - 1, top - 2);
	}

	/** Highest ln T at which dR/dlnT can be largest, for a chord that is not the last: the mirror image. */
	double upperBound(int top) {
		return points.lnT(top + 1) + step(top + 1) * part(top, top + 1, top + 2);
	}

	private double part(int top, int next, int further) {
		double outside = further < 0 || further >= slope.length ? 0 : Math.clamp(slope[further], 0, Math.max(0, slope[next]));
		return slope[top] > outside ? Math.clamp((slope[next] - outside) / (slope[top] - outside), 0, 1) : 1;
	}

	/** ln T at which the slopes, joined by straight lines at the middles of the chords, have come down to half of that at {@code top}. */
	OptionalDouble halfHeight(int top, int direction) {
		double half = slope[top] / 2;
		for (int k = top; k + direction >= 0 && k + direction < slope.length; k += direction) {
			double here = slope[k];
			double next = slope[k + direction];
			if (next <= half) {
				return OptionalDouble.of(middle(k) + (middle(k + direction) - middle(k)) * (here - half) / (here - next));
			}
		}
		return OptionalDouble.empty();
	}

	private double middle(int k) {
		return (points.lnT(k) + points.lnT(k + 1)) / 2;
	}
}
