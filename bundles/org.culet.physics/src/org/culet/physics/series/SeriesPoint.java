package org.culet.physics.series;

import java.util.Objects;

import org.culet.physics.Estimate;

/**
 * A number of a stage against its pressure.
 *
 * @param pressureGPa pressure, GPa
 * @param sigmaPressureGPa its standard error, GPa, without what is common to all stages
 * @param value the number with its error
 */
public record SeriesPoint(double pressureGPa, double sigmaPressureGPa, Estimate value) {

	/**
	 * Checks the values.
	 *
	 * @throws IllegalArgumentException for a number that is not finite or a negative error
	 */
	public SeriesPoint {
		Objects.requireNonNull(value, "value");
		if (!Double.isFinite(pressureGPa) || !(sigmaPressureGPa >= 0) || !Double.isFinite(value.value())) {
			throw new IllegalArgumentException(
					"point at " + pressureGPa + " +- " + sigmaPressureGPa + " GPa with value " + value.value());
		}
	}
}
