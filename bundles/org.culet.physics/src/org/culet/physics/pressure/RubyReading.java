package org.culet.physics.pressure;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was read off a ruby: the R1 line, and what is known about its reference and its temperature.
 *
 * <p>Immutable: each {@code with} method returns another reading. All wavelengths in nm (air), all errors standard
 * errors in nm, temperatures in kelvin.
 */
public final class RubyReading {

	/** Temperature assumed for a reading, and for a reference, whose temperature is not given. */
	public static final double DEFAULT_TEMPERATURE_K = TemperatureShift.REFERENCE_K;

	/** R1 stands at 693 to 702 nm at P = 0 from 4 K to 900 K, and near 765 nm at 300 GPa: a line outside these limits is not R1. */
	private static final double SHORTEST_NM = 650;
	private static final double LONGEST_NM = 850;

	private final double wavelengthNm;
	private final double sigmaNm;
	private final double sigmaCalibrationNm;
	private final OptionalDouble referenceNm;
	private final double sigmaReferenceNm;
	private final OptionalDouble temperatureK;
	private final double referenceTemperatureK;
	private final OptionalDouble sigmaShiftNm;
	private final OptionalDouble widthNm;
	private final OptionalDouble widthAtZeroNm;
	private final OptionalDouble splittingNm;

	private RubyReading(Draft d) {
		wavelengthNm = d.wavelength;
		sigmaNm = d.sigma;
		sigmaCalibrationNm = d.sigmaCalibration;
		referenceNm = d.reference;
		sigmaReferenceNm = d.sigmaReference;
		temperatureK = d.temperature;
		referenceTemperatureK = d.referenceTemperature;
		sigmaShiftNm = d.sigmaShift;
		widthNm = d.width;
		widthAtZeroNm = d.widthAtZero;
		splittingNm = d.splitting;
	}

	/**
	 * A reading of which only the line is known.
	 *
	 * @param wavelengthNm R1 in nm (air)
	 * @return the reading: no error, tabulated reference, 296 K assumed
	 * @throws IllegalArgumentException unless the wavelength lies between 650 and 850 nm, where R1 can be
	 */
	public static RubyReading of(double wavelengthNm) {
		Draft d = new Draft();
		d.wavelength = line("wavelength", wavelengthNm);
		return new RubyReading(d);
	}

	/**
	 * The reading that a fitted doublet gives: position and error, width and splitting of R1.
	 *
	 * @param fit a fit that found R1
	 * @return the reading
	 * @throws IllegalArgumentException if the fit found no line; the message is its reason
	 */
	public static RubyReading of(DoubletFit fit) {
		SpectralLine line = fit.r1().orElseThrow(() -> new IllegalArgumentException(fit.reason()));
		Draft d = new Draft();
		d.wavelength = line("line in the spectrum at", line.positionNm());
		d.sigma = line.sigmaPositionNm();
		d.width = OptionalDouble.of(line.widthNm());
		d.splitting = fit.splittingNm();
		return new RubyReading(d);
	}

	/** The same with a standard error of the line position, nm. */
	public RubyReading withSigma(double nm) {
		Draft d = new Draft(this);
		d.sigma = notNegative("sigma of the wavelength", nm);
		return new RubyReading(d);
	}

	/** The same with a standard error of the spectrometer's calibration, nm. */
	public RubyReading withCalibrationSigma(double nm) {
		Draft d = new Draft(this);
		d.sigmaCalibration = notNegative("sigma of the calibration", nm);
		return new RubyReading(d);
	}

	/**
	 * The same with the measured R1 of this ruby on this spectrometer at P = 0.
	 *
	 * @param nm lambda0 in nm
	 * @param sigmaNm its standard error in nm
	 * @param kelvin temperature at which it was measured
	 * @return another reading
	 */
	public RubyReading withReference(double nm, double sigmaNm, double kelvin) {
		Draft d = new Draft(this);
		d.reference = OptionalDouble.of(line("reference wavelength", nm));
		d.sigmaReference = notNegative("sigma of the reference", sigmaNm);
		d.referenceTemperature = positive("temperature of the reference", kelvin, "K");
		return new RubyReading(d);
	}

	/** The same with the temperature of the ruby, kelvin. */
	public RubyReading withTemperature(double kelvin) {
		Draft d = new Draft(this);
		d.temperature = OptionalDouble.of(positive("ruby temperature", kelvin, "K"));
		return new RubyReading(d);
	}

	/** The same with a standard error of the temperature shift in nm, instead of the spread of the published forms. */
	public RubyReading withShiftSigma(double nm) {
		Draft d = new Draft(this);
		d.sigmaShift = OptionalDouble.of(notNegative("sigma of the temperature shift", nm));
		return new RubyReading(d);
	}

	/** The same with the width of R1 under pressure and at P = 0, both FWHM in nm: the hydrostaticity indicator. */
	public RubyReading withWidths(double nm, double atZeroNm) {
		Draft d = new Draft(this);
		d.width = OptionalDouble.of(positive("width of R1", nm, "nm"));
		d.widthAtZero = OptionalDouble.of(positive("width of R1 at P = 0", atZeroNm, "nm"));
		return new RubyReading(d);
	}

	/** R1 in nm. */
	public double wavelengthNm() {
		return wavelengthNm;
	}

	/** Standard error of the line position, nm. */
	public double sigmaNm() {
		return sigmaNm;
	}

	/** Standard error of the spectrometer's calibration, nm. */
	public double sigmaCalibrationNm() {
		return sigmaCalibrationNm;
	}

	/** Measured R1 at P = 0 in nm, or empty when the scale's tabulated one is to be used. */
	public OptionalDouble referenceNm() {
		return referenceNm;
	}

	/** Standard error of the reference, nm. */
	public double sigmaReferenceNm() {
		return sigmaReferenceNm;
	}

	/** Temperature of the ruby in kelvin, or empty when nobody said. */
	public OptionalDouble temperatureK() {
		return temperatureK;
	}

	/** Temperature of the reference in kelvin. */
	public double referenceTemperatureK() {
		return referenceTemperatureK;
	}

	/** Standard error of the temperature shift in nm as given, or empty for the spread of the published forms. */
	public OptionalDouble sigmaShiftNm() {
		return sigmaShiftNm;
	}

	/** FWHM of R1 in nm, where it was measured. */
	public OptionalDouble widthNm() {
		return widthNm;
	}

	/** FWHM of R1 of this ruby at P = 0 in nm, where it is known. */
	public OptionalDouble widthAtZeroNm() {
		return widthAtZeroNm;
	}

	/** Distance from R2 to R1 in nm, where both were seen. */
	public OptionalDouble splittingNm() {
		return splittingNm;
	}

	private static double line(String what, double nm) {
		if (!(nm >= SHORTEST_NM && nm <= LONGEST_NM)) {
			throw new IllegalArgumentException(what + " " + nm + " nm: the R1 line of ruby lies between " + SHORTEST_NM + " and " + LONGEST_NM
					+ " nm at any pressure");
		}
		return nm;
	}

	private static double positive(String what, double value, String unit) {
		if (!(value > 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException(what + " " + value + " " + unit);
		}
		return value;
	}

	private static double notNegative(String what, double value) {
		if (!(value >= 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException(what + " " + value + " nm");
		}
		return value;
	}

	/** The fields while they are being set; never seen outside. */
	private static final class Draft {
		double wavelength;
		double sigma;
		double sigmaCalibration;
		OptionalDouble reference = OptionalDouble.empty();
		double sigmaReference;
		OptionalDouble temperature = OptionalDouble.empty();
		double referenceTemperature = DEFAULT_TEMPERATURE_K;
		OptionalDouble sigmaShift = OptionalDouble.empty();
		OptionalDouble width = OptionalDouble.empty();
		OptionalDouble widthAtZero = OptionalDouble.empty();
		OptionalDouble splitting = OptionalDouble.empty();

		Draft() {
		}

		Draft(RubyReading r) {
			Objects.requireNonNull(r, "reading");
			wavelength = r.wavelengthNm;
			sigma = r.sigmaNm;
			sigmaCalibration = r.sigmaCalibrationNm;
			reference = r.referenceNm;
			sigmaReference = r.sigmaReferenceNm;
			temperature = r.temperatureK;
			referenceTemperature = r.referenceTemperatureK;
			sigmaShift = r.sigmaShiftNm;
			width = r.widthNm;
			widthAtZero = r.widthAtZeroNm;
			splitting = r.splittingNm;
		}
	}
}
