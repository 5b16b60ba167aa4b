package org.culet.physics.fit;

import java.util.OptionalDouble;

/**
 * Temperatures of a stage at which something other than the logarithmic law sets in, where known.
 *
 * @param saturationK saturation temperature T_sat in kelvin
 * @param efrosShklovskiiK hopping temperature T_ES in kelvin
 * @param criticalK superconducting Tc in kelvin
 * @param activationK activation temperature T_A in kelvin
 * @param drudeK temperature T0 above which the logarithmic correction dies out, in kelvin
 */
public record LowTemperatureScales(OptionalDouble saturationK, OptionalDouble efrosShklovskiiK, OptionalDouble criticalK,
		OptionalDouble activationK, OptionalDouble drudeK) {

	/** Nothing is known. */
	public static LowTemperatureScales none() {
		return new LowTemperatureScales(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty());
	}

	/** With a saturation temperature in kelvin. */
	public LowTemperatureScales withSaturation(double kelvin) {
		return new LowTemperatureScales(OptionalDouble.of(kelvin), efrosShklovskiiK, criticalK, activationK, drudeK);
	}

	/** With a hopping temperature in kelvin. */
	public LowTemperatureScales withEfrosShklovskii(double kelvin) {
		return new LowTemperatureScales(saturationK, OptionalDouble.of(kelvin), criticalK, activationK, drudeK);
	}

	/** With a superconducting Tc in kelvin. */
	public LowTemperatureScales withCritical(double kelvin) {
		return new LowTemperatureScales(saturationK, efrosShklovskiiK, OptionalDouble.of(kelvin), activationK, drudeK);
	}

	/** With an activation temperature in kelvin. */
	public LowTemperatureScales withActivation(double kelvin) {
		return new LowTemperatureScales(saturationK, efrosShklovskiiK, criticalK, OptionalDouble.of(kelvin), drudeK);
	}

	/** With the temperature in kelvin above which the logarithmic correction dies out. */
	public LowTemperatureScales withDrude(double kelvin) {
		return new LowTemperatureScales(saturationK, efrosShklovskiiK, criticalK, activationK, OptionalDouble.of(kelvin));
	}
}
