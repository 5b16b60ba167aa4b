package org.culet.instrument;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.culet.data.Spectrum;

/**
 * A spectrum as it came from a spectrometer.
 *
 * @param spectrum intensity against wavelength in nm
 * @param exposureS time of exposure in seconds, where it is known
 * @param time when it was taken, as well as is known
 * @param file where the raw spectrum lies, if it lies in a file
 */
public record SpectrumReading(Spectrum spectrum, OptionalDouble exposureS, Instant time, Optional<Path> file) {

	/** No null. */
	public SpectrumReading {
		Objects.requireNonNull(spectrum, "spectrum");
		Objects.requireNonNull(exposureS, "exposureS");
		Objects.requireNonNull(time, "time");
		Objects.requireNonNull(file, "file");
	}
}
