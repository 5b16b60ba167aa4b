package org.culet.physics.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pressure from a ruby reading, with its error budget (physics.md 2).
 *
 * <p>One rule: P = scale(lambda - [s(T) - s(T0)], lambda0(T0)), T0 being the temperature at which lambda0 was measured.
 * With T0 = 296 K this is the rule "shift lambda"; with T0 = T no shift is needed at all.
 */
public final class RubyPressure {

	/** R1 at P = 0 and 296 K in vacuum, nm. */
	private static final double VACUUM_NM = 694.43;
	/** The line is called broadened when wider than this times its width at P = 0. */
	private static final double BROADENED = 1.5;
	/** A pressure at most this many standard errors below zero is zero as far as the reading tells. */
	private static final double NOT_BELOW_ZERO = 2;

	private RubyPressure() {
	}

	/**
	 * Evaluates a reading.
	 *
	 * @param reading what was read
	 * @param scale pressure scale
	 * @param shift temperature shift of R1
	 * @return pressure, error budget and warnings
	 */
	public static PressureResult evaluate(RubyReading reading, RubyScale scale, TemperatureShift shift) {
		double t = reading.temperatureK().orElse(RubyReading.DEFAULT_TEMPERATURE_K);
		double t0 = reading.referenceTemperatureK();
		double reference = reading.referenceNm().orElse(scale.referenceNm());
		double moved = t == t0 ? 0 : shift.shiftNm(t) - shift.shiftNm(t0);
		double lambda = reading.wavelengthNm() - moved;
		double pressure = scale.pressureGPa(lambda, reference);
		double slope = scale.slopeGPaPerNm(lambda, reference);
		double read = Math.hypot(slope * Math.hypot(reading.sigmaNm(), reading.sigmaCalibrationNm()),
				scale.referenceSlopeGPaPerNm(lambda, reference) * reading.sigmaReferenceNm());
		double temperature = Math.abs(slope) * reading.sigmaShiftNm().orElse(shiftSpread(t, t0, moved));
		double scaleSigma = Math.hypot(scale.slopeA(lambda, reference) * scale.sigmaA(),
				scale.slopeB(lambda, reference) * scale.sigmaB());
		double total = Math.sqrt(read * read + temperature * temperature + scaleSigma * scaleSigma);
		List<PressureWarning> warnings = new ArrayList<>();
		warnAboutInputs(reading, scale, shift, warnings);
		warnAboutLine(reading, warnings);
		boolean inRange = scale.inRange(pressure < 0 && pressure >= -NOT_BELOW_ZERO * total ? 0 : pressure);
		if (!inRange) {
			add(warnings, PressureWarning.Code.OUT_OF_RANGE, "%.3f GPa lies outside %.4g to %.4g GPa of scale %s", pressure, scale.lowGPa(),
					scale.highGPa(), scale.id());
		}
		warnIfNegative(pressure, total, warnings);
		PressureResult.LowTemperatureSystematic low = lowTemperature(t, pressure, warnings);
		return new PressureResult(pressure, total, read, temperature, scaleSigma, scale.id(), shift.id(),
				reading.wavelengthNm(), reference, t, t0, moved, inRange, low, warnings);
	}

	/**
	 * The error of s(T) - s(T0): the spread of the published forms, which cancels as T approaches T0. It cannot sensibly
	 * exceed the whole correction, and that bound makes it vanish smoothly.
	 */
	private static double shiftSpread(double t, double t0, double moved) {
		double spread = Math.max(TemperatureShifts.spreadNm(t), TemperatureShifts.spreadNm(t0));
		return Math.min(spread, Math.abs(moved));
	}

	private static void warnAboutInputs(RubyReading reading, RubyScale scale, TemperatureShift shift,
			List<PressureWarning> warnings) {
		if (reading.referenceNm().isEmpty()) {
			add(warnings, PressureWarning.Code.REFERENCE_TABULATED,
					"no reference line was given: %.2f nm of scale %s is used; 0.05 nm of it is 0.14 GPa and is not in"
							+ " the error",
					scale.referenceNm(), scale.id());
		}
		if (reading.temperatureK().isEmpty()) {
			add(warnings, PressureWarning.Code.TEMPERATURE_ASSUMED,
					"no ruby temperature was given: 296 K is assumed; 10 K of laser heating reads as 0.19 GPa");
		}
		double t = reading.temperatureK().orElse(RubyReading.DEFAULT_TEMPERATURE_K);
		for (double kelvin : new double[] { t, reading.referenceTemperatureK() }) {
			if (t != reading.referenceTemperatureK() && !shift.calibratedAt(kelvin)) {
				add(warnings, PressureWarning.Code.OUTSIDE_CALIBRATION,
						"%s is calibrated from %.4g to %.4g K, not at %.4g K", shift.id(), shift.lowK(), shift.highK(),
						kelvin);
			}
		}
		if (!scale.hasSigma()) {
			add(warnings, PressureWarning.Code.SCALE_ERROR_UNKNOWN,
					"the source of %s gives no errors: its part of the budget is not known and counted as zero; the"
							+ " published scales differ by 4 to 5 %%",
					scale.id());
		}
		reading.referenceNm().ifPresent(nm -> {
			double at296 = nm - (reading.referenceTemperatureK() == TemperatureShift.REFERENCE_K ? 0
					: shift.shiftNm(reading.referenceTemperatureK()));
			if (Math.abs(at296 - VACUUM_NM) < 0.06) {
				add(warnings, PressureWarning.Code.VACUUM_WAVELENGTH,
						"the reference, %.3f nm, is near 694.43 nm, where R1 stands in vacuum (694.24 in air); mixing"
								+ " the two is an error of 0.53 GPa",
						nm);
			}
		});
	}

	private static void warnAboutLine(RubyReading reading, List<PressureWarning> warnings) {
		if (reading.widthNm().isPresent() && reading.widthAtZeroNm().isPresent()) {
			double ratio = reading.widthNm().getAsDouble() / reading.widthAtZeroNm().getAsDouble();
			if (ratio > BROADENED) {
				add(warnings, PressureWarning.Code.NON_HYDROSTATIC,
						"R1 is %.2f times as wide as at P = 0: non-hydrostatic stress or a gradient; 5 to 10 %% of P is"
								+ " normal in a solid medium",
						ratio);
			}
		}
		reading.splittingNm().ifPresent(nm -> {
			if (nm < 1.3 || nm > 1.55) {
				add(warnings, PressureWarning.Code.UNUSUAL_SPLITTING,
						"R1 and R2 stand %.3f nm apart instead of 1.39 to 1.45 nm: uniaxial stress, or overlapping"
								+ " lines",
						nm);
			}
		});
	}

	private static void warnIfNegative(double pressure, double total, List<PressureWarning> warnings) {
		if (pressure < -3 * Math.max(total, 1e-3)) {
			add(warnings, PressureWarning.Code.NEGATIVE_PRESSURE,
					"%.3f GPa is negative: check the reference, the temperature and the kind of wavelength", pressure);
		}
	}

	private static PressureResult.LowTemperatureSystematic lowTemperature(double t, double pressure,
			List<PressureWarning> warnings) {
		if (t > 100) {
			double sigma = Math.max(0.2, 0.03 * Math.abs(pressure));
			String reason = String.format(Locale.ROOT, "read at %.4g K: thermal contraction changes the pressure on"
					+ " cooling by 0.1 to 1 GPa either way", t);
			warnings.add(new PressureWarning(PressureWarning.Code.READ_WARM, reason));
			return new PressureResult.LowTemperatureSystematic(sigma, false, reason);
		}
		String reason = String.format(Locale.ROOT, "read at %.4g K with a scale made at room temperature: Feng et al."
				+ " (2010) report a difference of 6 %% at 4.5 K, direction unchecked", t);
		warnings.add(new PressureWarning(PressureWarning.Code.READ_COLD, reason));
		return new PressureResult.LowTemperatureSystematic(0.06 * Math.abs(pressure), true, reason);
	}

	private static void add(List<PressureWarning> warnings, PressureWarning.Code code, String format, Object... args) {
		warnings.add(new PressureWarning(code, String.format(Locale.ROOT, format, args)));
	}
}
