package org.culet.physics.tc;

import java.util.ArrayList;
import java.util.List;
import org.culet.physics.curve.MonotoneCubic;
import org.culet.physics.curve.Smoothed;

/**
 * Where a curve passes a level on the way down from high temperature.
 *
 * @param lnT all downward crossings, the highest first
 * @param blind for each, the part of the raw interval within which the crossing cannot be told, in ln T
 */
record Crossings(List<Double> lnT, List<Double> blind) {

	/** How far from the smoothed crossing raw ones are taken, in points. */
	private static final int REACH = 4;

	/**
	 * Finds the crossings. The smoothed curve says where they are, the raw points what they are: a smoothed steep transition is
	 * biased by many times the statistical error.
	 *
	 * @param x abscissae, rising
	 * @param y raw ordinates
	 * @param smooth the smoothed curve
	 * @param top index to start from, downwards
	 * @param level ordinate looked for
	 * @param reference ordinate of which the level is a fraction
	 * @param smoothing whether the curve was smoothed at all
	 */
	static Crossings below(double[] x, double[] y, Smoothed smooth, int top, double level, double reference, boolean smoothing) {
		MonotoneCubic cubic = MonotoneCubic.through(x, y);
		List<Double> found = new ArrayList<>();
		List<Double> blind = new ArrayList<>();
		for (int k = Math.min(top, x.length - 1) - 1; k >= 0; k--) {
			if (!(smooth.value(k) < level && level <= smooth.value(k + 1))) {
				continue;
			}
			int low = Math.max(smoothing ? k - REACH : k, upwardBelow(smooth, k, level) + 1);
			int high = Math.min(smoothing ? k + REACH : k, upwardAbove(smooth, k, level) - 1);
			double sum = 0;
			double widest = 0;
			int count = 0;
			for (int j = Math.max(0, low); j <= Math.min(high, x.length - 2); j++) {
				if (y[j] < level && level <= y[j + 1]) {
					sum += cubic.solve(j, level).orElseThrow();
					widest = Math.max(widest, blind(x[j + 1] - x[j], y[j + 1] - y[j], reference));
					count++;
				}
			}
			if (count > 0) {
				found.add(sum / count);
				blind.add(widest);
			}
		}
		return new Crossings(found, blind);
	}

	/**
	 * How much of an interval between two points hides the crossing: all of it where the whole transition happens inside, little where the
	 * points resolve it. (Taken whole, the interval would make the errors of a well-sampled curve three times too large.)
	 */
	private static double blind(double width, double drop, double reference) {
		return width * Math.min(1, drop / reference);
	}

	/** Lower index of the next interval below k in which the smoothed curve rises on cooling through the level, or -1. */
	private static int upwardBelow(Smoothed smooth, int k, double level) {
		for (int j = k - 1; j >= 0; j--) {
			if (smooth.value(j) >= level && level > smooth.value(j + 1)) {
				return j;
			}
		}
		return -1;
	}

	private static int upwardAbove(Smoothed smooth, int k, double level) {
		for (int j = k + 1; j < smooth.size() - 1; j++) {
			if (smooth.value(j) >= level && level > smooth.value(j + 1)) {
				return j;
			}
		}
		return smooth.size();
	}

	boolean none() {
		return lnT.isEmpty();
	}

	/** Temperature of the first crossing in kelvin. */
	double firstK() {
		return Math.exp(lnT.getFirst());
	}

	/** Interval in kelvin within which sampling hides it. */
	double firstBlindK() {
		return firstK() * blind.getFirst();
	}

	/** All temperatures in kelvin, the highest first. */
	List<Double> allK() {
		return lnT.stream().map(Math::exp).toList();
	}
}
