package org.culet.physics.fit;

import java.util.OptionalDouble;

/**
 * What the residuals, in order of temperature, say about a fit.
 *
 * @param runs number of runs of equal sign
 * @param runsZ normal deviate of the Wald-Wolfowitz runs test; negative for too few runs; empty if all signs are equal
 * @param runsP its two-sided p value; empty likewise
 * @param durbinWatson Durbin-Watson statistic; 2 for independent residuals; empty if all residuals are zero
 * @param rho lag-1 autocorrelation, corrected for its bias by + 2/n; empty likewise
 * @param inflation factor sqrt((1+rho)/(1-rho)), at least 1, by which correlation enlarges standard errors
 */
public record ResidualTests(int runs, OptionalDouble runsZ, OptionalDouble runsP, OptionalDouble durbinWatson,
		OptionalDouble rho, double inflation) {

	/** Below this p value of the runs test a law does not describe the data. */
	public static final double ADEQUATE_P = 0.01;

	/** Largest correlation used for the inflation; beyond, points carry almost no independent information. */
	private static final double RHO_MAX = 0.99;

	/**
	 * Tests residuals.
	 *
	 * @param residuals residuals over their standard errors in order of rising temperature, n values
	 * @return the tests
	 */
	public static ResidualTests of(double[] residuals) {
		int n = residuals.length;
		int positive = 0;
		int runs = n == 0 ? 0 : 1;
		double sum = 0;
		double lagged = 0;
		double differences = 0;
		for (int i = 0; i < n; i++) {
			positive += residuals[i] >= 0 ? 1 : 0;
			sum += residuals[i] * residuals[i];
			if (i > 0) {
				runs += residuals[i] >= 0 == residuals[i - 1] >= 0 ? 0 : 1;
				lagged += residuals[i] * residuals[i - 1];
				differences += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
			}
		}
		OptionalDouble z = runsZ(runs, positive, n - positive);
		OptionalDouble p = z.isPresent() ? OptionalDouble.of(Statistics.normalTwoSidedP(z.getAsDouble()))
				: OptionalDouble.empty();
		if (!(sum > 0) || n < 3) {
			return new ResidualTests(runs, z, p, OptionalDouble.empty(), OptionalDouble.empty(), 1);
		}
		double rho = Math.min(1, lagged / sum + 2.0 / n);
		double bounded = Math.clamp(rho, 0, RHO_MAX);
		return new ResidualTests(runs, z, p, OptionalDouble.of(differences / sum), OptionalDouble.of(rho),
				Math.sqrt((1 + bounded) / (1 - bounded)));
	}

	private static OptionalDouble runsZ(int runs, int n1, int n2) {
		double n = (double) n1 + n2;
		double mean = n == 0 ? 0 : 2.0 * n1 * n2 / n + 1;
		double variance = n < 2 ? 0 : (mean - 1) * (mean - 2) / (n - 1);
		return variance > 0 ? OptionalDouble.of((runs - mean) / Math.sqrt(variance)) : OptionalDouble.empty();
	}

	/** Whether the runs test does not speak against the law (p at least 0.01, or no test possible). */
	public boolean adequate() {
		return runsP.isEmpty() || runsP.getAsDouble() >= ADEQUATE_P;
	}
}
