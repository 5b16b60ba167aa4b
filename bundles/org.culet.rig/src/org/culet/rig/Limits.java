package org.culet.rig;

import java.util.OptionalDouble;

/**
 * Limits that hold outside any procedure; an absent one is not checked.
 *
 * @param temperatureK highest temperature
 * @param rampRateKPerMin fastest change of temperature
 * @param filmPowerW highest power that the excitation may leave in the film
 * @param heaterPercent highest output of the heater
 * @param pressureBar highest gas pressure of the membrane
 */
public record Limits(OptionalDouble temperatureK, OptionalDouble rampRateKPerMin, OptionalDouble filmPowerW, OptionalDouble heaterPercent,
		OptionalDouble pressureBar) {

	/** No limits. */
	public static Limits none() {
		return new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
	}
}
