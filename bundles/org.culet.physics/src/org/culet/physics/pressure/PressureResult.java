package org.culet.physics.pressure;

import java.util.List;
import java.util.Objects;

/**
 * A pressure with its error budget and everything it rests on.
 *
 * @param pressureGPa pressure at the temperature of the ruby, GPa
 * @param sigmaGPa total standard error, GPa: the three parts in quadrature
 * @param sigmaReadingGPa part of line position, calibration and reference, GPa: random, or common to a session
 * @param sigmaTemperatureGPa part of the temperature shift, GPa
 * @param sigmaScaleGPa part of the scale's constants, GPa: common to all stages of a series
 * @param scaleId id of the scale
 * @param shiftId id of the temperature shift
 * @param wavelengthNm R1 as read, nm
 * @param referenceNm lambda0 as used, nm, at {@code referenceTemperatureK}
 * @param temperatureK temperature of the ruby, K
 * @param referenceTemperatureK temperature of the reference, K
 * @param shiftNm s(T) - s(T of the reference), nm: taken off the wavelength
 * @param inRange whether the pressure lies in the calibrated range of the scale; within two standard errors below zero it counts as zero
 * @param lowTemperature what is to be added for the pressure at the temperatures of the transport measurement
 * @param warnings what a reader should know, possibly empty
 */
public record PressureResult(double pressureGPa, double sigmaGPa, double sigmaReadingGPa, double sigmaTemperatureGPa,
		double sigmaScaleGPa, String scaleId, String shiftId, double wavelengthNm, double referenceNm,
		double temperatureK, double referenceTemperatureK, double shiftNm, boolean inRange,
		LowTemperatureSystematic lowTemperature, List<PressureWarning> warnings) {

	/**
	 * The extra error of the pressure at low temperature (physics.md 2.4), not contained in {@link #sigmaGPa}.
	 *
	 * @param sigmaGPa size in GPa
	 * @param oneSided true for the slope error of a cold reading: the true pressure may only be lower
	 * @param reason one sentence
	 */
	public record LowTemperatureSystematic(double sigmaGPa, boolean oneSided, String reason) {
	}

	/** Copies the list. */
	public PressureResult {
		Objects.requireNonNull(scaleId, "scaleId");
		Objects.requireNonNull(shiftId, "shiftId");
		Objects.requireNonNull(lowTemperature, "lowTemperature");
		warnings = List.copyOf(warnings);
	}

	/** The rule by which the pressure was obtained, in one sentence. */
	public String rule() {
		return "P = " + scaleId + "(lambda - [s(T) - s(T0)], lambda0(T0)), s = " + shiftId + ", T = " + temperatureK
				+ " K, T0 = " + referenceTemperatureK + " K";
	}
}
