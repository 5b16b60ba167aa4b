package org.culet.physics.phase;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Thresholds of the phase decision. Immutable; the defaults are those of the specification.
 *
 * @param saturationSlope delta: a slope |dlnR/dlnT| shown to be below this is saturation
 * @param zeroRatio r_S: an upper bound below this part of R_D is zero resistance
 * @param minimumDrop D of M1: ln of maximum over low-temperature resistance
 * @param maximumDropOfM2 D that M2 may have at most
 * @param minimumRise U of M2: ln of low- over high-temperature resistance
 * @param significance standard errors that drop and rise must reach
 * @param deltaAicc difference of AICc that decides between laws
 * @param minimumPoints points a verdict needs
 * @param minimumRange ratio of highest to lowest temperature that a verdict needs
 * @param normalResistanceOhm R_D in ohm (per square) given by the user; empty: weighted mean of the five highest-T points
 * @param temperatureNoise relative standard error of each temperature, 0 where unknown
 * @param heatingExcluded whether measurements at other excitations or filters exclude heating and noise
 */
public record PhaseOptions(double saturationSlope, double zeroRatio, double minimumDrop, double maximumDropOfM2, double minimumRise,
		double significance, double deltaAicc, int minimumPoints, double minimumRange, OptionalDouble normalResistanceOhm,
		double temperatureNoise, boolean heatingExcluded) {

	private static final PhaseOptions DEFAULTS = new PhaseOptions(0.10, 1e-3, Math.log(1 / 0.9), 0.02, Math.log(1.1), 5, 6, 20, 10,
			OptionalDouble.empty(), 0, false);

	/**
	 * Checks the ranges.
	 *
	 * @throws IllegalArgumentException if a threshold is not above zero; the message names it
	 */
	public PhaseOptions {
		positive(saturationSlope, "saturationSlope");
		positive(zeroRatio, "zeroRatio");
		positive(minimumDrop, "minimumDrop");
		positive(maximumDropOfM2, "maximumDropOfM2");
		positive(minimumRise, "minimumRise");
		positive(significance, "significance");
		positive(deltaAicc, "deltaAicc");
		positive(minimumPoints, "minimumPoints");
		positive(minimumRange, "minimumRange");
		Objects.requireNonNull(normalResistanceOhm, "normalResistanceOhm");
		normalResistanceOhm.ifPresent(r -> positive(r, "normalResistanceOhm"));
		if (!(temperatureNoise >= 0 && temperatureNoise < 1)) {
			throw new IllegalArgumentException("relative temperature noise " + temperatureNoise + " is not in 0..1");
		}
	}

	private static void positive(double value, String name) {
		if (!(value > 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException(name + " " + value + " is not above zero");
		}
	}

	/** The thresholds of the specification. */
	public static PhaseOptions defaults() {
		return DEFAULTS;
	}

	/** These options with R_D given in ohm (per square). */
	public PhaseOptions withNormalResistanceOhm(double value) {
		return new PhaseOptions(saturationSlope, zeroRatio, minimumDrop, maximumDropOfM2, minimumRise, significance, deltaAicc,
				minimumPoints, minimumRange, OptionalDouble.of(value), temperatureNoise, heatingExcluded);
	}

	/** These options with a relative standard error of the temperatures. */
	public PhaseOptions withTemperatureNoise(double value) {
		return new PhaseOptions(saturationSlope, zeroRatio, minimumDrop, maximumDropOfM2, minimumRise, significance, deltaAicc,
				minimumPoints, minimumRange, normalResistanceOhm, value, heatingExcluded);
	}

	/** These options with heating and noise excluded by other measurements, or not. */
	public PhaseOptions withHeatingExcluded(boolean value) {
		return new PhaseOptions(saturationSlope, zeroRatio, minimumDrop, maximumDropOfM2, minimumRise, significance, deltaAicc,
				minimumPoints, minimumRange, normalResistanceOhm, temperatureNoise, value);
	}
}
