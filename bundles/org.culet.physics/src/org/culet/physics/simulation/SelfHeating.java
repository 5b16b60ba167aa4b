package org.culet.physics.simulation;

import java.util.function.DoubleUnaryOperator;

import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Heating of the electrons above the bath: T_e^n = T^n + P/K, with n = 6 for dirty films (physics.md 6 and 9.2; the
 * exponent and K are unverified estimates).
 *
 * @param conductanceWPerKn K, watt per kelvin^n, above zero
 * @param exponent n, at least 1
 * @param strayW power absorbed from the surroundings, W, 0 or more
 */
public record SelfHeating(double conductanceWPerKn, double exponent, double strayW) {

	/** K = 2.4e-6 W/K^6, n = 6 and no stray power. */
	public static final SelfHeating DEFAULT = new SelfHeating(2.4e-6, 6, 0);
	/** Steps of the upward search for the smallest root. */
	private static final int STEPS = 64;

	/**
	 * Checks the constants.
	 *
	 * @throws IllegalArgumentException for values outside the limits above
	 */
	public SelfHeating {
		if (!(conductanceWPerKn > 0) || !(exponent >= 1) || !(strayW >= 0)) {
			throw new IllegalArgumentException("self-heating with K " + conductanceWPerKn + ", n " + exponent
					+ ", stray power " + strayW + " W");
		}
	}

	/** The same with another stray power, W. */
	public SelfHeating withStray(double watt) {
		return new SelfHeating(conductanceWPerKn, exponent, watt);
	}

	/**
	 * Electron temperature for a known power.
	 *
	 * @param bathK bath temperature, K
	 * @param absorbedW all absorbed power, W
	 * @return K
	 */
	public double electronTemperatureK(double bathK, double absorbedW) {
		return Math.pow(Math.pow(bathK, exponent) + absorbedW / conductanceWPerKn, 1 / exponent);
	}

	/** Temperature below which a film no longer follows the bath, (P/K)^(1/n), for an absorbed power in W. */
	public double saturationTemperatureK(double absorbedW) {
		return Math.pow(absorbedW / conductanceWPerKn, 1 / exponent);
	}

	/**
	 * Electron temperature with the power of the measurement itself: the smallest root T_e >= T, the one reached on
	 * cooling where a transition allows several.
	 *
	 * @param bathK bath temperature, K
	 * @param measuringW power of the excitation in W as a function of the electron temperature in K
	 * @param largestW a bound of that power, W
	 * @return K
	 */
	public double electronTemperatureK(double bathK, DoubleUnaryOperator measuringW, double largestW) {
		DoubleUnaryOperator excess = t -> t
				- electronTemperatureK(bathK, strayW + measuringW.applyAsDouble(t));
		double highest = electronTemperatureK(bathK, strayW + largestW);
		if (highest - bathK < 1e-12 * bathK || excess.applyAsDouble(bathK) >= 0) {
			return bathK;
		}
		double before = bathK;
		for (int i = 1; i <= STEPS; i++) {
			double t = bathK + (highest - bathK) * i / STEPS;
			if (excess.applyAsDouble(t) >= 0) {
				return new BrentSolver(1e-13, 1e-15 * bathK, 1e-15).solve(200, excess::applyAsDouble, before, t);
			}
			before = t;
		}
		return highest;
	}
}
