package org.culet.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.culet.data.internal.SpectrumReader;

/**
 * A measured spectrum: intensity against wavelength, in order of rising wavelength. Immutable.
 */
public final class Spectrum {

	private final double[] wavelength;
	private final double[] intensity;
	private final MaskedRows masked;
	private final Map<String, String> properties;

	private Spectrum(double[] wavelength, double[] intensity, MaskedRows masked, Map<String, String> properties) {
		this.wavelength = wavelength;
		this.intensity = intensity;
		this.masked = masked;
		this.properties = properties;
	}

	/**
	 * A spectrum from arrays, which are copied.
	 *
	 * @param wavelengthNm wavelengths in nanometres, n finite values above zero, never falling (rounded ones may repeat)
	 * @param intensity n finite values in counts (or any unit proportional to it); negative ones are data
	 * @param masked rows of the file that gave no pixel
	 * @param properties what the file says about itself
	 * @return the spectrum
	 * @throws IllegalArgumentException if lengths differ or a value is not allowed
	 */
	public static Spectrum of(double[] wavelengthNm, double[] intensity, MaskedRows masked,
			Map<String, String> properties) {
		Objects.requireNonNull(masked, "masked");
		if (wavelengthNm.length != intensity.length) {
			throw new IllegalArgumentException("arrays differ in length: wavelength " + wavelengthNm.length
					+ ", intensity " + intensity.length);
		}
		for (int i = 0; i < wavelengthNm.length; i++) {
			double before = i == 0 ? Double.MIN_VALUE : wavelengthNm[i - 1];
			if (!(wavelengthNm[i] >= before) || Double.isInfinite(wavelengthNm[i]) || !Double.isFinite(intensity[i])) {
				throw new IllegalArgumentException("pixel " + i + ": " + wavelengthNm[i] + " nm after " + before
						+ " nm, intensity " + intensity[i]);
			}
		}
		return new Spectrum(wavelengthNm.clone(), intensity.clone(), masked,
				Collections.unmodifiableMap(new LinkedHashMap<>(properties)));
	}

	/**
	 * Reads a spectrum: two columns (wavelength in nm, intensity) with or without header lines, or a text file of
	 * Ocean Optics SpectraSuite / OceanView.
	 *
	 * @param file the file
	 * @return the spectrum
	 * @throws DataReadException if the file is refused
	 */
	public static Spectrum read(Path file) throws DataReadException {
		return SpectrumReader.read(file);
	}

	/** Number of pixels. */
	public int size() {
		return wavelength.length;
	}

	/** Wavelength of pixel i in nanometres. */
	public double wavelengthNm(int i) {
		return wavelength[i];
	}

	/** Intensity of pixel i in counts. */
	public double intensity(int i) {
		return intensity[i];
	}

	/** All wavelengths in nanometres, a copy. */
	public double[] wavelengthsNm() {
		return wavelength.clone();
	}

	/** All intensities, a copy. */
	public double[] intensities() {
		return intensity.clone();
	}

	/** Rows of the file that gave no pixel. */
	public MaskedRows masked() {
		return masked;
	}

	/** What the file says about itself, e.g. date and integration time, in its order. */
	public Map<String, String> properties() {
		return properties;
	}
}
