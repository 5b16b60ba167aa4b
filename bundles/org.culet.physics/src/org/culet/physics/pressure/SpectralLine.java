package org.culet.physics.pressure;

/**
 * One fitted line of a spectrum.
 *
 * @param positionNm centre, nm
 * @param sigmaPositionNm its standard error, nm, scaled by max(1, sqrt(chi2/dof))
 * @param widthNm full width at half maximum, nm
 * @param sigmaWidthNm its standard error, nm
 * @param height height above the baseline, in the spectrum's counts
 * @param sigmaHeight its standard error
 * @param lorentzFraction share eta of the Lorentzian, 0 to 1
 */
public record SpectralLine(double positionNm, double sigmaPositionNm, double widthNm, double sigmaWidthNm,
		double height, double sigmaHeight, double lorentzFraction) {

	/**
	 * The line above its baseline, as a pseudo-Voigt profile.
	 *
	 * @param wavelengthNm wavelength in nm
	 * @return intensity in the spectrum's counts
	 */
	public double intensity(double wavelengthNm) {
		return height * LineShape.PSEUDO_VOIGT.value(wavelengthNm - positionNm, widthNm, lorentzFraction);
	}
}
