package org.culet.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a manifest: a curve file and what is known about it.
 *
 * @param line 1-based line in the manifest
 * @param file the curve file, resolved against the manifest's folder
 * @param fileName the curve file as written in the manifest
 * @param sample sample name
 * @param pressureGPa pressure in GPa; may be missing only where there is a ruby reading
 * @param pressureSigmaGPa its standard uncertainty in GPa
 * @param branch pressurising or depressurising
 * @param run name of the run
 * @param direction direction of the sweep, as told
 * @param thicknessNm film thickness in nanometres
 * @param widthUm width in micrometres
 * @param lengthUm length between voltage contacts in micrometres
 * @param cryostat name of the cryostat
 * @param excitationA excitation current in ampere
 * @param twinFilm whether the film is a P = 0 twin of the pressed one
 * @param ruby the ruby reading
 * @param comment free text
 */
public record ManifestRow(long line, Path file, String fileName, String sample, OptionalDouble pressureGPa,
		OptionalDouble pressureSigmaGPa, Optional<Branch> branch, Optional<String> run, Optional<Direction> direction,
		OptionalDouble thicknessNm, OptionalDouble widthUm, OptionalDouble lengthUm, Optional<String> cryostat,
		OptionalDouble excitationA, boolean twinFilm, Optional<Ruby> ruby, Optional<String> comment) {

	/** Branch of a pressure cycle. */
	public enum Branch {
		/** Pressurising. */
		UP,
		/** Depressurising. */
		DOWN
	}

	/** When the ruby was read. */
	public enum When {
		/** Before the cool-down. */
		BEFORE,
		/** After the cool-down. */
		AFTER
	}

	/**
	 * A ruby reading: a spectrum or the wavelength of R1, at least one of them.
	 *
	 * @param file the spectrum, resolved against the manifest's folder
	 * @param wavelengthNm wavelength of R1 in nanometres
	 * @param temperatureK temperature of the ruby in kelvin
	 * @param referenceNm wavelength at ambient pressure in nanometres
	 * @param referenceTemperatureK temperature of the reference in kelvin
	 * @param scale name of the pressure scale
	 * @param when before or after the cool-down
	 */
	public record Ruby(Optional<Path> file, OptionalDouble wavelengthNm, OptionalDouble temperatureK,
			OptionalDouble referenceNm, OptionalDouble referenceTemperatureK, Optional<String> scale,
			Optional<When> when) {
	}

	/** w/l where both are known. */
	public OptionalDouble sheetFactor() {
		return widthUm.isPresent() && lengthUm.isPresent()
				? OptionalDouble.of(widthUm.getAsDouble() / lengthUm.getAsDouble())
				: OptionalDouble.empty();
	}
}
