package org.culet.physics.pressure;

import org.hipparchus.complex.Complex;

/**
 * The Faddeeva function w(z) = exp(-z^2) erfc(-iz) in the upper half plane, by Weideman's expansion (SIAM J. Numer.
 * Anal. 31, 1497, 1994) with 32 terms.
 */
final class Faddeeva {

	private static final int TERMS = 32;
	private static final double SCALE = Math.sqrt(TERMS / Math.sqrt(2));
	private static final double[] COEFFICIENTS = coefficients();

	private Faddeeva() {
	}

	/** w(z) for a z whose imaginary part is not negative. */
	static Complex w(Complex z) {
		Complex iz = new Complex(-z.getImaginaryPart(), z.getRealPart());
		Complex below = new Complex(SCALE).subtract(iz);
		Complex ratio = new Complex(SCALE).add(iz).divide(below);
		Complex sum = new Complex(COEFFICIENTS[0]);
		for (int k = 1; k < TERMS; k++) {
			sum = sum.multiply(ratio).add(COEFFICIENTS[k]);
		}
		return sum.multiply(2).divide(below.multiply(below)).add(new Complex(1 / Math.sqrt(Math.PI)).divide(below));
	}

	/** Fourier coefficients of (L^2 + t^2) exp(-t^2) under t = L tan(theta/2), highest power first. */
	private static double[] coefficients() {
		int half = 2 * TERMS;
		double[] f = new double[2 * half];
		for (int k = -half + 1; k < half; k++) {
			double t = SCALE * Math.tan(k * Math.PI / half / 2);
			f[k + half] = Math.exp(-t * t) * (SCALE * SCALE + t * t);
		}
		double[] a = new double[TERMS];
		for (int n = 1; n <= TERMS; n++) {
			double sum = 0;
			for (int k = -half + 1; k < half; k++) {
				sum += f[k + half] * Math.cos(n * k * Math.PI / half);
			}
			a[TERMS - n] = sum / (2 * half);
		}
		return a;
	}
}
