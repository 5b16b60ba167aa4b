package org.culet.physics.fit;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;

/** Quantiles and tail probabilities. */
final class Statistics {

	/** Probability inside one standard error of a normal distribution. */
	static final double ONE_SIGMA = 0.6826894921370859;

	/** Probability of a larger chi2 below which the stated noise does not explain the residuals. */
	private static final double MISFIT_P = 1e-3;
	/** The normal deviate of that probability. */
	private static final double MISFIT_Z = 3.0902;
	/** Far beyond the error of the normal approximation to the cube root of chi2 (Wilson and Hilferty 1931). */
	private static final double SURE = 1;

	private Statistics() {
	}

	/** Whether chi2 is improbably large; the exact probability is slow for many points, and only needed near the limit. */
	static boolean improbable(double chi2, int dof) {
		if (dof <= 0) {
			return false;
		}
		double spread = Math.sqrt(2.0 / 9 / dof);
		double z = (Math.cbrt(chi2 / dof) - 1 + spread * spread) / spread;
		if (Math.abs(z - MISFIT_Z) > SURE) {
			return z > MISFIT_Z;
		}
		return 1 - new ChiSquaredDistribution(dof).cumulativeProbability(chi2) < MISFIT_P;
	}

	/** Probability that a normal deviate is farther from zero than z. */
	static double normalTwoSidedP(double z) {
		return Erf.erfc(Math.abs(z) / Math.sqrt(2));
	}

	/** Two-sided quantile of Student's t: the probability lies inside -+ this. */
	static double studentTwoSided(double probability, int dof) {
		return new TDistribution(dof).inverseCumulativeProbability(0.5 + probability / 2);
	}

	/** Two-sided quantile of the normal distribution. */
	static double normalTwoSided(double probability) {
		return Math.sqrt(2) * Erf.erfInv(probability);
	}
}
