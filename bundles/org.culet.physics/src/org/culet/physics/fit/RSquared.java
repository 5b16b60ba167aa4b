package org.culet.physics.fit;

/**
 * Coefficient of determination of a fit. It is not evidence for a law: a wrong one reaches 0.99 easily. For those who ask for
 * it; compare laws with {@link ModelComparison}.
 */
public final class RSquared {

	private RSquared() {
	}

	/**
	 * R^2 with the weights of the fit, in the space of the fit.
	 *
	 * @param fit a fit with parameters
	 * @return 1 - chi2 of the law over chi2 of a constant; 0 for observations that are all equal
	 * @throws IllegalArgumentException if there is no fit
	 */
	public static double of(FitResult fit) {
		if (!fit.hasFit()) {
			throw new IllegalArgumentException("no fit of " + fit.model().id());
		}
		Residuals r = fit.residuals();
		double weights = 0;
		double mean = 0;
		for (int i = 0; i < r.size(); i++) {
			double w = 1 / (r.sigma(i) * r.sigma(i));
			weights += w;
			mean += w * r.observed(i);
		}
		mean /= weights;
		double total = 0;
		double left = 0;
		for (int i = 0; i < r.size(); i++) {
			double d = (r.observed(i) - mean) / r.sigma(i);
			total += d * d;
			left += r.standardised(i) * r.standardised(i);
		}
		return total > 0 ? 1 - left / total : 0;
	}
}
