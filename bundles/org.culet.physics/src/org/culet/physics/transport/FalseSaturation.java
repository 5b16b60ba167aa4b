package org.culet.physics.transport;

/** What makes a curve look saturated at low temperature although the film is not. */
public final class FalseSaturation {

	private FalseSaturation() {
	}

	/**
	 * Electron temperature of a film that absorbs power, T_e = (T^b + P/(Sigma Omega))^(1/b); b about 6 for dirty films.
	 *
	 * @param bathK bath temperature in kelvin
	 * @param powerW absorbed power in watt, not negative
	 * @param couplingWPerKb electron-phonon coupling times volume, Sigma Omega, in W/K^b
	 * @param exponent b
	 * @return electron temperature in kelvin
	 */
	public static double electronTemperature(double bathK, double powerW, double couplingWPerKb, double exponent) {
		return Math.pow(Math.pow(bathK, exponent) + powerW / couplingWPerKb, 1 / exponent);
	}

	/**
	 * Temperature below which heating makes a film saturate, (P/(Sigma Omega))^(1/b).
	 *
	 * @param powerW absorbed power in watt, not negative
	 * @param couplingWPerKb Sigma Omega in W/K^b
	 * @param exponent b
	 * @return temperature in kelvin
	 */
	public static double saturationTemperature(double powerW, double couplingWPerKb, double exponent) {
		return Math.pow(powerW / couplingWPerKb, 1 / exponent);
	}

	/**
	 * Resistance read through an input impedance or a leak in parallel.
	 *
	 * @param resistanceOhm resistance of the film in ohm
	 * @param impedanceOhm parallel resistance Z in ohm
	 * @return R Z/(R + Z) in ohm
	 */
	public static double throughParallel(double resistanceOhm, double impedanceOhm) {
		return resistanceOhm / (1 + resistanceOhm / impedanceOhm);
	}

	/**
	 * Factor by which a parallel resistance reduces W = -d ln R/d ln T.
	 *
	 * @param resistanceOhm resistance of the film in ohm
	 * @param impedanceOhm parallel resistance Z in ohm
	 * @return Z/(Z + R)
	 */
	public static double slopeReduction(double resistanceOhm, double impedanceOhm) {
		return impedanceOhm / (impedanceOhm + resistanceOhm);
	}
}
