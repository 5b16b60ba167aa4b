package org.culet.analysis.input;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Corrections of a sweep, applied on the fly in this order: calibration, lead resistance, offset, sheet factor.
 *
 * @param calibration calibration curve of the sensor: the temperature column of the file then holds its readings
 * @param leadResistanceOhm subtracted from the resistance, ohm
 * @param offsetOhm subtracted from the resistance, ohm
 * @param sheetFactor w/l of this sweep; empty: that of the sample
 */
public record SweepCorrections(Optional<RawFile> calibration, OptionalDouble leadResistanceOhm, OptionalDouble offsetOhm,
		OptionalDouble sheetFactor) {

	private static final SweepCorrections NONE = new SweepCorrections(Optional.empty(), OptionalDouble.empty(),
			OptionalDouble.empty(), OptionalDouble.empty());

	/** No null. */
	public SweepCorrections {
		Objects.requireNonNull(calibration, "calibration");
		Objects.requireNonNull(leadResistanceOhm, "leadResistanceOhm");
		Objects.requireNonNull(offsetOhm, "offsetOhm");
		Objects.requireNonNull(sheetFactor, "sheetFactor");
	}

	/** Nothing is corrected. */
	public static SweepCorrections none() {
		return NONE;
	}
}
