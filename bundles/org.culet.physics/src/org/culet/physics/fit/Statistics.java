package org.culet.physics.fit;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;

/** Quantiles and tail probabilities. */
final class Statistics {

	/** Probability inside one standard error of a normal distribution. */
	static final double ONE_SIGMA = 0.6826894921370859;

	private Statistics() {
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
