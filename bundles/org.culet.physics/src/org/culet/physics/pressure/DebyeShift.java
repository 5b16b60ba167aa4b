package org.culet.physics.pressure;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Raman scattering of phonons in the Debye model (McCumber and Sturge, J. Appl. Phys. 34, 1682 (1963)):
 * nu(T) = nu0 - alpha (T/Theta)^4 int_0^(Theta/T) x^3/(e^x - 1) dx.
 *
 * @param id name of the form
 * @param alphaPerCm coupling in cm^-1
 * @param debyeK Debye temperature in kelvin
 */
record DebyeShift(String id, double alphaPerCm, double debyeK) implements TemperatureShift {

	/** R1 in air at 296 K and P = 0, nm; only fixes the slope d lambda/d nu. */
	private static final double AIR_NM = 694.24;
	/** int_0^infinity x^3/(e^x - 1) dx = pi^4/15. */
	private static final double FULL_INTEGRAL = Math.pow(Math.PI, 4) / 15;
	/** Beyond it the rest of the integral is below 1e-13 of the whole, and a series takes over. */
	private static final double LARGE = 12;

	DebyeShift {
		if (!(alphaPerCm > 0) || !(debyeK > 0)) {
			throw new IllegalArgumentException("Debye form with alpha " + alphaPerCm + " cm^-1, Theta " + debyeK + " K");
		}
	}

	@Override
	public double shiftNm(double temperatureK) {
		double q = lowering(TemperatureShifts.requireTemperature(temperatureK));
		return 1e7 / (1e7 / AIR_NM + lowering(REFERENCE_K) - q) - AIR_NM;
	}

	@Override
	public double lowK() {
		return 1;
	}

	@Override
	public double highK() {
		return 300;
	}

	@Override
	public String formula() {
		return "1e7/(nu0 - q(T)) - 694.24, q = alpha (T/Theta)^4 int_0^(Theta/T) x^3/(e^x - 1) dx, alpha = " + alphaPerCm
				+ " cm^-1, Theta = " + debyeK + " K, nu0 = 1e7/694.24 + q(296 K)";
	}

	@Override
	public String source() {
		return "McCumber, Sturge, J. Appl. Phys. 34, 1682 (1963), constants fitted to Datchi et al. (2007)";
	}

	private double lowering(double kelvin) {
		double ratio = kelvin / debyeK;
		return alphaPerCm * Math.pow(ratio, 4) * integral(1 / ratio);
	}

	private static double integral(double end) {
		if (end > LARGE) {
			return FULL_INTEGRAL - tail(end);
		}
		GaussIntegrator gauss = new GaussIntegratorFactory().legendre(30, 0, end);
		return gauss.integrate(x -> x < 1e-8 ? x * x : x * x * x / Math.expm1(x));
	}

	/** int_end^infinity, as the sum over k of e^(-k end) (end^3/k + 3 end^2/k^2 + 6 end/k^3 + 6/k^4). */
	private static double tail(double end) {
		double sum = 0;
		for (int k = 1; k <= 4; k++) {
			sum += Math.exp(-k * end) * (end * end * end / k + 3 * end * end / (k * k) + 6 * end / (k * k * k)
					+ 6.0 / (k * k * k * k));
		}
		return sum;
	}
}
