package org.culet.physics.fit;

/**
 * What turns errors for true standard errors of the points into reported ones.
 *
 * @param factor factor on standard errors: sqrt(chi2/dof) where the noise is estimated, times the inflation where asked for
 * @param quantile68 two-sided 68.27 % quantile in standard errors (1, or Student's t)
 * @param quantile95 two-sided 95 % quantile
 * @param oneSided95 one-sided 95 % quantile
 */
record ErrorScale(double factor, double quantile68, double quantile95, double oneSided95) {

	private static final double P95 = 0.95;
	/** Two-sided probability whose quantile is the one-sided 95 % one. */
	private static final double P90 = 0.90;

	static ErrorScale known(double inflation) {
		return new ErrorScale(inflation, 1, Statistics.normalTwoSided(P95), Statistics.normalTwoSided(P90));
	}

	static ErrorScale estimated(double inflation, double chi2, int dof) {
		return new ErrorScale(inflation * Math.sqrt(chi2 / dof), Statistics.studentTwoSided(Statistics.ONE_SIGMA, dof),
				Statistics.studentTwoSided(P95, dof), Statistics.studentTwoSided(P90, dof));
	}

	/** Rise of chi2 that belongs to a number of standard errors. */
	double rise(double quantile) {
		double r = factor * quantile;
		return r * r;
	}
}
