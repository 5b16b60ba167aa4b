package org.culet.physics.fit;

import java.util.OptionalDouble;

/**
 * Information criteria of a least-squares fit (Akaike 1974; Schwarz 1978; small-sample form of Hurvich and Tsai, Biometrika
 * 76, 297, 1989), up to a constant that is the same for all laws on the same points.
 */
public final class Information {

	private Information() {
	}

	/**
	 * AICc for known noise: chi2 + 2k + 2k(k+1)/(n-k-1).
	 *
	 * @param deviance -2 ln L up to a constant: chi2 for known noise
	 * @param k number of fitted parameters (and one more where the noise was estimated)
	 * @param n number of points
	 * @return AICc, or empty if n is not above k + 1
	 */
	public static OptionalDouble aicc(double deviance, int k, int n) {
		return n > k + 1 ? OptionalDouble.of(deviance + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1)) : OptionalDouble.empty();
	}

	/**
	 * BIC: -2 ln L + k ln n.
	 *
	 * @param deviance -2 ln L up to a constant
	 * @param k number of fitted parameters (and one more where the noise was estimated)
	 * @param n number of points
	 * @return BIC
	 */
	public static double bic(double deviance, int k, int n) {
		return deviance + k * Math.log(n);
	}

	/**
	 * Deviance for noise of unknown size: n ln(RSS/n).
	 *
	 * @param sumOfSquares weighted sum of squared residuals, not negative
	 * @param n number of points
	 * @return -2 ln L up to a constant; for a perfect fit the value at the rounding error, not minus infinity
	 */
	public static double unknownNoiseDeviance(double sumOfSquares, int n) {
		return n * Math.log(Math.max(sumOfSquares / n, 1e-32));
	}
}
