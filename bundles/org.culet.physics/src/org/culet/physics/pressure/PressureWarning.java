package org.culet.physics.pressure;

import java.util.Objects;

/**
 * Something a reader of a pressure should know.
 *
 * @param code stable code
 * @param message one sentence with the numbers that gave rise to it
 */
public record PressureWarning(Code code, String message) {

	/** What is doubtful; {@link #id()} is the name used in files. */
	public enum Code {
		/** No lambda0 of this ruby was given; the tabulated one of the scale is used. */
		REFERENCE_TABULATED,
		/** No ruby temperature was given; 296 K is assumed. */
		TEMPERATURE_ASSUMED,
		/** The temperature lies outside the calibration of the temperature shift. */
		OUTSIDE_CALIBRATION,
		/** The pressure lies outside the range of the scale. */
		OUT_OF_RANGE,
		/** The source of the scale gives no errors, so the scale part of the budget is empty. */
		SCALE_ERROR_UNKNOWN,
		/** A wavelength looks like one in vacuum. */
		VACUUM_WAVELENGTH,
		/** The pressure is negative beyond its error. */
		NEGATIVE_PRESSURE,
		/** The line is much broader than at P = 0: non-hydrostatic stress or a gradient. */
		NON_HYDROSTATIC,
		/** R1 and R2 stand at an unusual distance: uniaxial stress, or lines mistaken for each other. */
		UNUSUAL_SPLITTING,
		/** The reading was taken warm; thermal contraction changes the pressure on cooling. */
		READ_WARM,
		/** The reading was taken cold with a room-temperature scale. */
		READ_COLD;

		/** Name of the code in files: lower case with underscores. */
		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** Checks that nothing is missing. */
	public PressureWarning {
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(message, "message");
	}
}
