package org.culet.physics.pressure;

import java.util.Objects;

/**
 * A ruby pressure scale: pressure as a function of the wavelength of the R1 line and of its wavelength at P = 0.
 *
 * @param id name used in files and on the command line, such as {@code ruby2020}
 * @param form functional form
 * @param a first constant: GPa, or GPa per nm for {@link ScaleForm#LINEAR}; above zero
 * @param b second constant, no unit (m of the polynomial form); not used by the linear form
 * @param c third constant of {@link ScaleForm#HOLZAPFEL}, else 0
 * @param sigmaA standard error of a, same unit; 0 where the source gives none
 * @param sigmaB standard error of b; 0 where the source gives none
 * @param referenceNm tabulated R1 wavelength in air at P = 0 and 296 K, nm: only a fallback for a measured one
 * @param lowGPa lower end of the calibrated range, GPa
 * @param highGPa upper end of the calibrated range, GPa
 * @param source author, journal and year, and what the scale rests on
 */
public record RubyScale(String id, ScaleForm form, double a, double b, double c, double sigmaA, double sigmaB,
		double referenceNm, double lowGPa, double highGPa, String source) {

	/**
	 * Checks the constants.
	 *
	 * @throws IllegalArgumentException if a constant cannot belong to a scale of this form
	 */
	public RubyScale {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(form, "form");
		Objects.requireNonNull(source, "source");
		if (!(a > 0) || !Double.isFinite(a)) {
			throw new IllegalArgumentException("scale " + id + ": constant A " + a + " must be above zero");
		}
		if (form != ScaleForm.LINEAR && (!(b > 0) || !Double.isFinite(b))) {
			throw new IllegalArgumentException("scale " + id + ": constant B " + b + " must be above zero");
		}
		if (form == ScaleForm.HOLZAPFEL && (!(c > 0) || !Double.isFinite(c))) {
			throw new IllegalArgumentException("scale " + id + ": constant C " + c + " must be above zero");
		}
		if (!(sigmaA >= 0) || !(sigmaB >= 0)) {
			throw new IllegalArgumentException("scale " + id + ": errors of constants " + sigmaA + ", " + sigmaB);
		}
		requireWavelength(referenceNm);
		if (!(lowGPa <= highGPa)) {
			throw new IllegalArgumentException("scale " + id + ": range " + lowGPa + " to " + highGPa + " GPa");
		}
	}

	/**
	 * Pressure from the position of R1.
	 *
	 * @param wavelengthNm R1 under pressure, nm in air, at the temperature of the reference
	 * @param referenceNm R1 of the same ruby at P = 0, nm in air
	 * @return pressure in GPa; negative below the reference
	 * @throws IllegalArgumentException for a wavelength that is not finite or not above zero
	 */
	public double pressureGPa(double wavelengthNm, double referenceNm) {
		requireWavelength(wavelengthNm);
		requireWavelength(referenceNm);
		return form.pressure(this, wavelengthNm, referenceNm);
	}

	/**
	 * Position of R1 at a pressure, the inverse of {@link #pressureGPa}.
	 *
	 * @param pressureGPa pressure in GPa
	 * @param referenceNm R1 at P = 0, nm in air
	 * @return R1 in nm
	 * @throws IllegalArgumentException if no wavelength of this scale has that pressure
	 */
	public double wavelengthNm(double pressureGPa, double referenceNm) {
		requireWavelength(referenceNm);
		double lambda = form.wavelength(this, pressureGPa, referenceNm);
		if (!Double.isFinite(lambda)) {
			throw new IllegalArgumentException("scale " + id + " has no wavelength for " + pressureGPa + " GPa");
		}
		return lambda;
	}

	/** dP/dlambda in GPa per nm at a wavelength and a reference in nm. */
	public double slopeGPaPerNm(double wavelengthNm, double referenceNm) {
		return form.slope(this, wavelengthNm, referenceNm);
	}

	/** dP/dlambda0 in GPa per nm (negative) at a wavelength and a reference in nm. */
	public double referenceSlopeGPaPerNm(double wavelengthNm, double referenceNm) {
		return form.slopeReference(this, wavelengthNm, referenceNm);
	}

	/** dP/dA, GPa per unit of A, at a wavelength and a reference in nm. */
	public double slopeA(double wavelengthNm, double referenceNm) {
		return form.slopeA(this, wavelengthNm, referenceNm);
	}

	/** dP/dB in GPa (dP/dm of the polynomial form) at a wavelength and a reference in nm. */
	public double slopeB(double wavelengthNm, double referenceNm) {
		return form.slopeB(this, wavelengthNm, referenceNm);
	}

	/** Whether a pressure in GPa lies in the calibrated range. */
	public boolean inRange(double pressureGPa) {
		return pressureGPa >= lowGPa && pressureGPa <= highGPa;
	}

	/** Whether the source of the scale gives an error for its constants. */
	public boolean hasSigma() {
		return sigmaA > 0 || sigmaB > 0;
	}

	private static void requireWavelength(double nm) {
		if (!(nm > 0) || Double.isInfinite(nm)) {
			throw new IllegalArgumentException("wavelength " + nm + " nm");
		}
	}
}
