package org.culet.physics.pressure;

import java.util.Arrays;
import java.util.Objects;

/** A measured fluorescence spectrum: wavelengths and counts, in order of rising wavelength. Immutable. */
public final class RubySpectrum {

	private final double[] wavelength;
	private final double[] counts;

	private RubySpectrum(double[] wavelength, double[] counts) {
		this.wavelength = wavelength;
		this.counts = counts;
	}

	/**
	 * A spectrum.
	 *
	 * @param wavelengthNm n wavelengths in nm, finite, above zero, in any order but no two equal
	 * @param counts n intensities, finite; raw counts, or any scaled or averaged intensity, which may be negative
	 * @return the spectrum, in order of rising wavelength
	 * @throws IllegalArgumentException if lengths differ or a value is not allowed; the message names index and value
	 */
	public static RubySpectrum of(double[] wavelengthNm, double[] counts) {
		Objects.requireNonNull(wavelengthNm, "wavelengthNm");
		Objects.requireNonNull(counts, "counts");
		int n = wavelengthNm.length;
		if (counts.length != n) {
			throw new IllegalArgumentException("arrays differ in length: wavelengths " + n + ", counts " + counts.length);
		}
		Integer[] order = new Integer[n];
		for (int i = 0; i < n; i++) {
			order[i] = i;
			if (!(wavelengthNm[i] > 0) || Double.isInfinite(wavelengthNm[i])) {
				throw new IllegalArgumentException("wavelength " + wavelengthNm[i] + " nm at index " + i);
			}
			if (!Double.isFinite(counts[i])) {
				throw new IllegalArgumentException("counts " + counts[i] + " at index " + i);
			}
		}
		Arrays.sort(order, (p, q) -> Double.compare(wavelengthNm[p], wavelengthNm[q]));
		double[] w = new double[n];
		double[] c = new double[n];
		for (int i = 0; i < n; i++) {
			w[i] = wavelengthNm[order[i]];
			c[i] = counts[order[i]];
			if (i > 0 && w[i] == w[i - 1]) {
				throw new IllegalArgumentException("wavelength " + w[i] + " nm twice, at index " + order[i]);
			}
		}
		return new RubySpectrum(w, c);
	}

	/** Number of pixels. */
	public int size() {
		return wavelength.length;
	}

	/** Wavelength of pixel i in nm. */
	public double wavelengthNm(int i) {
		return wavelength[i];
	}

	/** Intensity of pixel i. */
	public double counts(int i) {
		return counts[i];
	}

	/** All wavelengths in nm, a copy. */
	public double[] wavelengthsNm() {
		return wavelength.clone();
	}

	/** All intensities, a copy. */
	public double[] counts() {
		return counts.clone();
	}

	/** Whether all intensities are whole and not negative, so that their noise is that of counting. */
	public boolean isRawCounts() {
		return Arrays.stream(counts).allMatch(c -> c >= 0 && c == Math.rint(c));
	}

	/** The pixels from lowNm to highNm, both included; possibly none. */
	public RubySpectrum within(double lowNm, double highNm) {
		int from = 0;
		while (from < size() && wavelength[from] < lowNm) {
			from++;
		}
		int to = from;
		while (to < size() && wavelength[to] <= highNm) {
			to++;
		}
		return new RubySpectrum(Arrays.copyOfRange(wavelength, from, to), Arrays.copyOfRange(counts, from, to));
	}
}
