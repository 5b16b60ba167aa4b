package org.culet.physics.transport;

import java.util.OptionalDouble;

import org.culet.physics.PhysicalConstants;

/** Formulas of superconducting fluctuations in two dimensions, per square. */
public final class Fluctuations {

	private Fluctuations() {
	}

	/**
	 * Aslamazov-Larkin paraconductance (e^2/16 hbar)/(T/Tc0 - 1).
	 *
	 * @param temperatureK temperature in kelvin
	 * @param tc0K mean-field transition temperature in kelvin
	 * @return conductance in S, or empty at and below Tc0
	 */
	public static OptionalDouble aslamazovLarkin(double temperatureK, double tc0K) {
		double reduced = temperatureK / tc0K - 1;
		return reduced > 0 ? OptionalDouble.of(PhysicalConstants.E2_PER_16_HBAR / reduced) : OptionalDouble.empty();
	}

	/**
	 * Halperin-Nelson resistance with alpha = 2.
	 *
	 * @param temperatureK temperature in kelvin
	 * @param normalOhm normal-state resistance R_N in ohm
	 * @param b shape of the transition
	 * @param tBktK vortex unbinding temperature in kelvin
	 * @return R_N sech^2(b/sqrt(T/T_BKT - 1)) in ohm, 0 at and below T_BKT
	 */
	public static double halperinNelson(double temperatureK, double normalOhm, double b, double tBktK) {
		double t = temperatureK / tBktK - 1;
		if (!(t > 0)) {
			return 0;
		}
		double cosh = Math.cosh(b / Math.sqrt(t));
		return normalOhm / (cosh * cosh);
	}

	/**
	 * Temperature at which the Halperin-Nelson resistance is a fraction of a constant R_N.
	 *
	 * @param fraction fraction, above 0 and below 1
	 * @param b shape of the transition
	 * @param tBktK vortex unbinding temperature in kelvin
	 * @return T_BKT [1 + (b/arccosh(fraction^(-1/2)))^2] in kelvin
	 */
	public static double temperatureAtFraction(double fraction, double b, double tBktK) {
		double u = 1 / Math.sqrt(fraction);
		double ratio = b / Math.log(u + Math.sqrt(u * u - 1));
		return tBktK * (1 + ratio * ratio);
	}
}
