package org.culet.physics.simulation;

import java.util.Objects;

import org.culet.physics.pressure.RubyScale;
import org.culet.physics.pressure.RubyScales;
import org.culet.physics.pressure.RubySpectrum;
import org.culet.physics.pressure.TemperatureShift;
import org.culet.physics.pressure.TemperatureShifts;
import org.hipparchus.random.RandomDataGenerator;

/**
 * Ruby fluorescence as a spectrometer sees it: the R1-R2 doublet of pseudo-Voigt lines on a sloping baseline, counted
 * photons (physics.md 2.3 and 9.2). Immutable.
 *
 * @param scale pressure scale by which the line moves
 * @param shift how it moves with temperature
 * @param spectrometer pixels and exposure
 */
public record VirtualRuby(RubyScale scale, TemperatureShift shift, Spectrometer spectrometer) {

	/** Energy of the upper level, from which R2 comes, over k_B, K. */
	private static final double UPPER_K = 42;
	/** Height of R2 over that of R1 if both levels were equally filled, such that it is 0.65 at 296 K. */
	private static final double R2_SHARE = 0.65 * Math.exp(UPPER_K / 296);
	/** Distance of R2 from R1, nm. */
	private static final double SPLITTING_NM = 1.41;

	/**
	 * Pixels and exposure.
	 *
	 * @param startNm first pixel, nm
	 * @param stepNm distance of pixels, nm
	 * @param pixels number of pixels
	 * @param peakCounts height of R1 at P = 0, counts
	 * @param baselineCounts baseline at 694 nm, counts
	 * @param baselineSlope its slope, counts per nm
	 */
	public record Spectrometer(double startNm, double stepNm, int pixels, double peakCounts, double baselineCounts,
			double baselineSlope) {

		/** 690 to 704 nm in steps of 0.02 nm, 8,000 counts on 300. */
		public static final Spectrometer DEFAULT = new Spectrometer(690, 0.02, 701, 8000, 300, 3);

		/**
		 * Checks the values.
		 *
		 * @throws IllegalArgumentException unless there are pixels, and counts above zero
		 */
		public Spectrometer {
			if (!(startNm > 0) || !(stepNm > 0) || pixels < 1 || !(peakCounts > 0) || !(baselineCounts >= 0)) {
				throw new IllegalArgumentException("spectrometer from " + startNm + " nm, step " + stepNm + " nm, "
						+ pixels + " pixels, " + peakCounts + " counts on " + baselineCounts);
			}
		}
	}

	/** Ruby on the IPPS scale with the smooth temperature shift. */
	public static final VirtualRuby DEFAULT = new VirtualRuby(RubyScales.DEFAULT, TemperatureShifts.DEBYE,
			Spectrometer.DEFAULT);

	/** Checks that nothing is missing. */
	public VirtualRuby {
		Objects.requireNonNull(scale, "scale");
		Objects.requireNonNull(shift, "shift");
		Objects.requireNonNull(spectrometer, "spectrometer");
	}

	/** The same with another scale. */
	public VirtualRuby withScale(RubyScale other) {
		return new VirtualRuby(other, shift, spectrometer);
	}

	/** The same with another spectrometer. */
	public VirtualRuby withSpectrometer(Spectrometer other) {
		return new VirtualRuby(scale, shift, other);
	}

	/** True R1 in nm at a pressure in GPa and a temperature in K. */
	public double lineNm(double pressureGPa, double kelvin) {
		return scale.wavelengthNm(pressureGPa, scale.referenceNm()) + shift.shiftNm(kelvin);
	}

	/** Full width of R1 at half maximum in nm at a pressure in GPa: the medium is not hydrostatic. */
	public static double widthNm(double pressureGPa) {
		return 0.5 + 0.06 * pressureGPa;
	}

	/**
	 * Expected counts without noise.
	 *
	 * @param pressureGPa pressure, GPa
	 * @param kelvin temperature of the ruby, K
	 * @return one value a pixel
	 */
	public double[] expectedCounts(double pressureGPa, double kelvin) {
		double x1 = lineNm(pressureGPa, kelvin);
		double w1 = widthNm(pressureGPa);
		double w2 = 0.9 * w1;
		// a broader line has the same number of photons
		double h1 = spectrometer.peakCounts() * widthNm(0) / w1;
		double h2 = h1 * R2_SHARE * Math.exp(-UPPER_K / kelvin);
		double[] counts = new double[spectrometer.pixels()];
		for (int i = 0; i < counts.length; i++) {
			double x = wavelengthNm(i);
			counts[i] = Math.max(0, spectrometer.baselineCounts() + spectrometer.baselineSlope() * (x - 694))
					+ h1 * line(x, x1, w1, 0.75) + h2 * line(x, x1 - SPLITTING_NM, w2, 0.7);
		}
		return counts;
	}

	/**
	 * A counted spectrum.
	 *
	 * @param pressureGPa pressure, GPa
	 * @param kelvin temperature of the ruby, K
	 * @param seed seed of the Poisson noise
	 * @return the spectrum, whole counts
	 */
	public RubySpectrum spectrum(double pressureGPa, double kelvin, long seed) {
		double[] expected = expectedCounts(pressureGPa, kelvin);
		RandomDataGenerator random = new RandomDataGenerator(seed);
		double[] wavelengths = new double[expected.length];
		double[] counts = new double[expected.length];
		for (int i = 0; i < expected.length; i++) {
			wavelengths[i] = wavelengthNm(i);
			counts[i] = expected[i] > 0 ? random.nextPoisson(expected[i]) : 0;
		}
		return RubySpectrum.of(wavelengths, counts);
	}

	/** Rounded to the picometre, as spectrometers write it. */
	private double wavelengthNm(int pixel) {
		return Math.rint((spectrometer.startNm() + pixel * spectrometer.stepNm()) * 1000) / 1000;
	}

	private static double line(double x, double x0, double width, double eta) {
		double u = 2 * (x - x0) / width;
		return eta / (1 + u * u) + (1 - eta) * Math.exp(-Math.log(2) * u * u);
	}
}
