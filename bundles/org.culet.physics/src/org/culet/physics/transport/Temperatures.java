package org.culet.physics.transport;

import org.culet.physics.Elementary;

/**
 * Temperatures of the points of a curve, with their logarithms, which most laws need and which are taken once. Arrays are
 * shared: treat them as read-only. Safe for use by many threads.
 */
public final class Temperatures {

	private static final double SMALL = 1e-4;

	private final double[] kelvin;
	private volatile double[] ln = new double[0];

	private Temperatures(double[] kelvin) {
		this.kelvin = kelvin;
	}

	/**
	 * Temperatures of points.
	 *
	 * @param kelvin temperatures in kelvin, above zero; not copied
	 */
	public static Temperatures of(double[] kelvin) {
		return new Temperatures(kelvin);
	}

	/** Number of points. */
	public int size() {
		return kelvin.length;
	}

	/** Temperatures in kelvin. */
	public double[] kelvin() {
		return kelvin;
	}

	/** ln(T/K). */
	public double[] ln() {
		double[] known = ln;
		if (known.length != kelvin.length) {
			known = new double[kelvin.length];
			for (int i = 0; i < known.length; i++) {
				known[i] = Elementary.ln(kelvin[i]);
			}
			ln = known;
		}
		return known;
	}

	/** Lowest temperature in kelvin; infinite without points. */
	public double lowK() {
		double low = Double.POSITIVE_INFINITY;
		for (double t : kelvin) {
			low = t < low ? t : low;
		}
		return low;
	}

	/** Highest temperature in kelvin; 0 without points. */
	public double highK() {
		double high = 0;
		for (double t : kelvin) {
			high = t > high ? t : high;
		}
		return high;
	}

	/**
	 * T^-p.
	 *
	 * @param exponent p
	 * @param out where to put one value a point, T in kelvin
	 */
	void inversePower(double exponent, double[] out) {
		if (exponent == 1) {
			for (int i = 0; i < out.length; i++) {
				out[i] = 1 / kelvin[i];
			}
		} else if (exponent == 0.5) {
			for (int i = 0; i < out.length; i++) {
				out[i] = 1 / Math.sqrt(kelvin[i]);
			}
		} else if (exponent == 0.25) {
			for (int i = 0; i < out.length; i++) {
				out[i] = 1 / Math.sqrt(Math.sqrt(kelvin[i]));
			}
		} else {
			double[] lnT = ln();
			for (int i = 0; i < out.length; i++) {
				out[i] = Elementary.exp(-exponent * lnT[i]);
			}
		}
	}

	/**
	 * Replaces each x, not negative, by ln(1 + x)/2: to an absolute rounding error, and a relative one of at most 1e-12. Above a
	 * small x the plain logarithm is exact enough for that, and faster.
	 */
	static void halfLog1p(double[] x) {
		for (int i = 0; i < x.length; i++) {
			x[i] = (x[i] > SMALL ? Elementary.ln(1 + x[i]) : Math.log1p(x[i])) / 2;
		}
	}
}
