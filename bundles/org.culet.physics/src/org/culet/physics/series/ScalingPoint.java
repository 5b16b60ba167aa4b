package org.culet.physics.series;

/**
 * One point of a scaling analysis.
 *
 * @param temperatureK temperature of the isotherm, K
 * @param pressureGPa pressure, GPa
 * @param lnR ln of the resistance in ohm
 * @param sigmaLnR its standard error, above zero
 */
public record ScalingPoint(double temperatureK, double pressureGPa, double lnR, double sigmaLnR) {

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for a number that is not finite, or a temperature or error not above zero
	 */
	public ScalingPoint {
		if (!(temperatureK > 0) || !Double.isFinite(temperatureK) || !Double.isFinite(pressureGPa)
				|| !Double.isFinite(lnR) || !(sigmaLnR > 0) || Double.isInfinite(sigmaLnR)) {
			throw new IllegalArgumentException("scaling point T " + temperatureK + " K, P " + pressureGPa + " GPa, ln R "
					+ lnR + " +- " + sigmaLnR);
		}
	}
}
